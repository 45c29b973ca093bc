"""A briefing's agenda: what changed since the officer was briefed last, to copy and to print."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.briefing_lines import (
    CHANGED_ITEM,
    NEW_ITEM,
    Agenda,
    AgendaItem,
    agenda_text,
    news_first,
)
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.word_diff import WordDiff
from lo_desk.ui.workspace import Workspace

NEWS: dict[str, Msg] = {
    NEW_ITEM: in_context("news", "New"),
    CHANGED_ITEM: in_context("news", "Changed"),
}


class AgendaView(QWidget):
    """The items, what changed first; its text in both languages goes to clipboard or printer."""

    copied = Signal()

    def __init__(self, say: Say, agenda: Agenda, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self._say, self._agenda, self._workspace = say, agenda, workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 4))
        for number, item in enumerate(news_first(agenda.items)):
            if number:
                column.addWidget(hairline(self))
            self._add(column, item)
        if not agenda.items:
            nothing = N_("No priority of this agency is in force on the post’s places.")
            column.addWidget(label(say, nothing, self, "quiet"))
        row = QHBoxLayout()
        copy = button(say, "copy_agenda", N_("Cop&y the agenda"), self, QUIET)
        paper = button(say, "print_agenda", N_("&Print the agenda…"), self, QUIET)
        copy.clicked.connect(self.copy)
        paper.clicked.connect(self.ask_printer)
        row.addWidget(copy)
        row.addWidget(paper)
        row.addStretch(1)
        column.addLayout(row)

    def _add(self, column: QVBoxLayout, item: AgendaItem) -> None:
        news = NEWS.get(item.news)
        told = said("%(news)s: %(statement)s", news=news, statement=item.statement)
        words: object = told if news is not None else item.statement
        column.addWidget(label(self._say, words, self, "label" if news else ""))
        if item.news == CHANGED_ITEM:
            diff = WordDiff(self._workspace.language, self)
            diff.show_change(item.before, item.statement)
            column.addWidget(diff)
        under = said(
            "%(code)s, version %(n)s, since %(day)s",
            code=item.code,
            n=str(item.number),
            day=item.starts,
        )
        column.addWidget(label(self._say, under, self, "small"))

    @property
    def texts(self) -> Sequence[str]:
        """The agenda in each language, the window's own first."""
        own = self._workspace.language.now.code
        tags = ("en_CA", "fr_CA") if own == "en" else ("fr_CA", "en_CA")
        marking = next(choice.label for choice in MARKINGS if choice.key == self._agenda.marking)
        found = []
        for tag in tags:
            language = spoken(tag)
            lines = [language.text(line) for line in agenda_text(self._agenda)]
            found.append("\n".join([language.show(marking), *lines]))
        return found

    @Slot()
    def copy(self) -> None:
        """Both languages to the clipboard."""
        QGuiApplication.clipboard().setText("\n\n".join(self.texts))
        self._workspace.tell(N_("The agenda is on the clipboard, in both languages."))
        self.copied.emit()

    @Slot()
    def ask_printer(self) -> None:
        """Print both languages, each on a page of its own, on the printer that is chosen."""
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print both languages, each on a page of its own."""
        printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        document = QTextDocument()
        pages = (_html(text, last=n == 1) for n, text in enumerate(self.texts))
        document.setHtml("".join(pages))
        document.print_(printer)


def _html(text: str, *, last: bool) -> str:
    end = "" if last else ' style="page-break-after: always"'
    lines = text.replace("&", "&amp;").replace("<", "&lt;").split("\n")
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<div{end}>{body}</div>" if last else f"{body}<p{end}></p>"
