"""Who changed what and when, newest first."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from html import escape
from itertools import groupby

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTextBrowser, QWidget

from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.history import HistoryLine
from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.tokens import tokens_now


class HistoryView(QTextBrowser):
    """The steps of one record; each says what every field was and became."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: Sequence[HistoryLine] = ()
        self.setObjectName("history")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(16)
        Texts(self, language)(self.setAccessibleName, N_("History"))
        language.changed.connect(self._say_again)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these changes."""
        self._lines = lines
        self._say_again()

    @Slot()
    def _say_again(self) -> None:
        grey, language = tokens_now().text2, self._language.now
        steps = groupby(self._lines, key=lambda line: line.set_id)
        parts = [
            f"<p style='margin-bottom:12px'>{'<br>'.join(_step(list(lines), language, grey))}</p>"
            for _, lines in steps
        ]
        nothing = language.text(N_("No change was recorded yet."))
        self.setHtml("".join(parts) or f"<p>{escape(nothing)}</p>")


def _step(lines: Sequence[HistoryLine], language: Language, grey: str) -> Iterator[str]:
    first = lines[0]
    label = language.text(first.label)
    yield f"<span style='font-weight:600'>{escape(label[:1].upper() + label[1:])}</span>"
    when = first.at.astimezone(UTC).replace(tzinfo=None)
    who = f"{language.show(when)} UTC · {first.who}"
    yield f"<span style='color:{grey}'>{escape(who)}</span>"
    if first.why:
        yield f"<i>{escape(first.why)}</i>"
    for line in lines:
        field, new = Msg(line.field), (line.new,)
        told = said("%(field)s: %(value)s", field=field, value=new)
        if line.old not in (None, "", ()):
            before = (line.old,)
            told = said("%(field)s: %(new)s (before: %(old)s)", field=field, new=new, old=before)
        yield escape(language.text(told))
