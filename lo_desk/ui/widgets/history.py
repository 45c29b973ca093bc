"""Who changed what and when, newest first."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC
from html import escape
from itertools import groupby

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QWidget

from lo_desk.catalogue.field import empty
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.history import HistoryLine
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.tokens import tokens_now


class HistoryView(QTextBrowser):
    """The steps of one record; each says what every field was and became."""

    asked = Signal(object)  # HistoryLine whose old value is wanted

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: Sequence[HistoryLine] = ()
        self._back: Collection[HistoryLine] = ()
        self.setObjectName("history")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)
        Texts(self, language)(self.setAccessibleName, N_("History"))
        self.anchorClicked.connect(self._on_link)
        language.changed.connect(self._say_again)

    def show_lines(self, lines: Sequence[HistoryLine], back: Collection[HistoryLine] = ()) -> None:
        """Show these changes; the old values of those in ``back`` are offered."""
        self._lines, self._back = lines, back
        self._say_again()

    @Slot()
    def _say_again(self) -> None:
        language, parts = self._language.now, []
        numbered = list(enumerate(self._lines))
        for _, lines in groupby(numbered, key=lambda pair: pair[1].set_id):
            told = "<br>".join(self._step(list(lines), language))
            parts.append(f"<p style='margin-bottom:12px'>{told}</p>")
        nothing = language.text(N_("No change was recorded yet."))
        self.setHtml("".join(parts) or f"<p>{escape(nothing)}</p>")

    def _step(
        self, numbered: Sequence[tuple[int, HistoryLine]], language: Language
    ) -> Iterator[str]:
        first, tokens = numbered[0][1], tokens_now()
        label = language.text(first.label)
        yield f"<span style='font-weight:600'>{escape(label[:1].upper() + label[1:])}</span>"
        when = first.at.astimezone(UTC).replace(tzinfo=None)
        who = f"{language.show(when)} UTC · {first.who}"
        yield f"<span style='color:{tokens.text2}'>{escape(who)}</span>"
        if first.why:
            yield f"<i>{escape(first.why)}</i>"
        for number, line in numbered:
            yield escape(language.text(_told(line)))
            if line in self._back:
                words = escape(language.text(_way_back(line)))
                yield f"<a href='{number}' style='color:{tokens.link}'>{words}</a>"

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        self.asked.emit(self._lines[int(link.toString())])


def _told(line: HistoryLine) -> Msg:
    field, new = Msg(line.field), (line.new,)
    if empty(line.old):
        return said("%(field)s: %(value)s", field=field, value=new)
    before = (line.old,)
    return said("%(field)s: %(new)s (before: %(old)s)", field=field, new=new, old=before)


def _way_back(line: HistoryLine) -> Msg:
    field = Msg(line.field)
    if empty(line.old):
        return said("Empty “%(field)s” again…", field=field)
    return said("Bring “%(old)s” back…", old=(line.old,))
