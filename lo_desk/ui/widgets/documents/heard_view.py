"""What a screen reader will hear of a document, to be read."""

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QWidget

from lo_desk.domain.page_looks import Heard, HeardPage
from lo_desk.errors import DeskError
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.progress import Progress
from lo_desk.services import previews
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.workspace import Workspace

ROLES: dict[str, Msg] = {
    "Figure": in_context("heard", "Figure"),
    "TH": in_context("heard", "Column or row heading"),
    "TD": in_context("heard", "Cell"),
    "LI": in_context("heard", "List item"),
    "LBody": in_context("heard", "List item"),
    "Link": in_context("heard", "Link"),
}


class HeardView(QTextBrowser):
    """Each thing on a line of its own, in the order of the structure, with its language."""

    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("heard")
        self._workspace = workspace
        self._file = Path()
        self._pages: tuple[HeardPage, ...] = ()
        say = Texts(self, workspace.language)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(dp(self, 16))
        say(self.setAccessibleName, N_("What a screen reader hears"))
        workspace.language.changed.connect(self._fill)

    def show_file(self, file: Path) -> None:
        """Read that file, beside the window."""
        if file != self._file:
            self._file, self._pages = file, ()
            self.clear()
            self._workspace.tasks.run(partial(_heard, file), self._listen)

    def forget(self) -> None:
        """Another file, under the same name too, is read again."""
        self._file = Path()
        self.clear()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[Path, tuple[HeardPage, ...]]) -> None:
        file, pages = found
        if file == self._file:
            self._pages = pages
            self._fill()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.failed.emit(error)

    @Slot()
    def _fill(self) -> None:
        self.setHtml("".join(_lines(self._pages, self._workspace.language.now)))


def _lines(pages: Iterable[HeardPage], language: Language) -> Iterator[str]:
    grey, lang = tokens_now().text2, ""
    for page in pages:
        told = language.text(said("Page %(number)s", number=page.number))
        yield f'<p style="color:{grey}">{escape(told)}</p>'
        for one in page.said:
            mark = f"{one.lang[:2].upper()} " if one.lang != lang else ""
            lang = one.lang
            yield _line(one, f'<span style="color:{grey}">{mark}{_role(one, language)}</span>')


def _role(one: Heard, language: Language) -> str:
    """What it is, where that is not plain text."""
    level = _level(one)
    role = said("Heading %(level)s", level=level) if level else ROLES.get(one.tag)
    return f"{escape(language.text(role))} · " if role else ""


def _level(one: Heard) -> int:
    """The level of a heading; 0 of anything else."""
    return int(one.tag[1:]) if one.tag[:1] == "H" and one.tag[1:].isdigit() else 0


def _line(one: Heard, mark: str) -> str:
    text, lang, level = escape(one.text), one.lang, _level(one)
    if level:
        return f'<h{min(6, level + 2)} lang="{lang}">{mark}{text}</h{min(6, level + 2)}>'
    return f'<p lang="{lang}">{mark}{text}</p>'


def _heard(file: Path, _report: Progress) -> tuple[Path, tuple[HeardPage, ...]]:
    return file, previews.heard(file)
