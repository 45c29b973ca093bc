"""A document before it is made: its pages, what is heard of it, one item after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.services import previews
from lo_desk.services.desk import Desk
from lo_desk.services.previews import Looks
from lo_desk.ui.icons import icon
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.documents.heard_view import HeardView
from lo_desk.ui.widgets.documents.page_view import PageView
from lo_desk.ui.widgets.documents.paper import Paper
from lo_desk.ui.widgets.documents.preview_parts import ItemSteps, PreviewTools
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


@dataclass(frozen=True)
class Item:
    """One document to look at.

    Attributes:
        name: What it is called.
        request: What a draft is made from; None of an issued document.
        number: Of the register, of an issued document.
    """

    name: object
    request: DocumentRequest | None = None
    number: str = ""


class Preview(QWidget):
    """Nothing is written but into a folder that goes with the window."""

    left = Signal()
    marked = Signal(int)  # how what is looked at is protected

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._items: Sequence[Item] = ()
        self._at = 0
        self._looks: Looks | None = None
        self._folder = QTemporaryDir()
        self._pages = PageView(self._say, workspace, self)
        self._heard = HeardView(workspace, self)
        self._told = label(self._say, "", self, "card")
        self._paper = Paper(workspace, self)
        self._back = button(self._say, "leave_preview", N_("&Back to the form"), self, QUIET)
        self._back.setIcon(icon("chevron-left", "link"))
        self._name = label(self._say, "", self, "card")
        self._name.setObjectName("preview_name")
        self._steps = ItemSteps(self._say, self)
        self._tools = PreviewTools(self._say, self)
        self._stack = QStackedWidget(self)
        for shown in (self._pages, self._heard, self._told):
            self._stack.addWidget(shown)
        self._place()
        self._connect()

    def _place(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(dp(self, 12), 0, dp(self, 12), 0)
        top.setSpacing(dp(self, 6))
        top.addWidget(self._back)
        top.addWidget(self._name, 1)
        top.addWidget(self._steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, dp(self, 8), 0, 0)
        column.setSpacing(dp(self, 6))
        column.addLayout(top)
        for part in (self._tools, self._paper):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._steps.asked.connect(self._go)
        self._tools.looked.connect(self._on_kind)
        self._tools.zoomed.connect(self._pages.zoom)
        self._tools.print_asked.connect(self._on_print)
        self._tools.keep_asked.connect(self._on_keep)
        self._pages.moved.connect(self._tools.tell_page)
        self._pages.failed.connect(self._on_failed)
        self._heard.failed.connect(self._on_failed)

    def show_items(self, items: Sequence[Item], back: str | Msg) -> None:
        """Look at these, the first one first; ``back`` names the way back."""
        self._items = items
        self._say(self._back.setText, back)
        self._go(0)
        self._tools.setFocus()

    @Slot(int)
    def _go(self, at: int) -> None:
        self._at, item = at, self._items[at]
        self._say(self._name.setText, item.name)
        self._steps.show_place(at, len(self._items))
        self._show(None)
        self._tell(N_("Making the pages…"))
        work = partial(_looked, self._workspace.desk, item, Path(self._folder.path()), at)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[int, Item, Looks]) -> None:
        at, item, looks = found
        if at == self._at and self._items[at] == item:
            self._heard.forget()
            self._show(looks)
            self._on_kind()
            self.marked.emit(looks.marking)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._show(None)
        self._tell(error.msg)

    def _show(self, looks: Looks | None) -> None:
        self._looks = looks
        self._pages.show_pages(looks)
        self._tools.allow(looks)

    def _tell(self, words: str | Msg) -> None:
        self._say(self._told.setText, words)
        self._told.setMargin(dp(self, 20))
        self._stack.setCurrentWidget(self._told)

    @Slot()
    def _on_kind(self) -> None:
        if self._looks is None:
            return
        if self._tools.as_text:
            self._heard.show_file(self._looks.file)
            self._stack.setCurrentWidget(self._heard)
        else:
            self._stack.setCurrentWidget(self._pages)

    @Slot()
    def _on_print(self) -> None:
        if self._looks is not None:
            self._paper.ask(self._looks, self._pages.at)

    @Slot()
    def _on_keep(self) -> None:
        if self._looks is None:
            return
        place = documents_folder() / self._looks.file.name
        chosen, _ = QFileDialog.getSaveFileName(self, dir=str(place), filter="PDF (*.pdf)")
        if chosen:
            self.keep(Path(chosen))

    def keep(self, target: Path) -> None:
        """Save what one looks at as ``target``."""
        if self._looks is None:
            return
        try:
            previews.keep(self._looks, target)
        except DeskError as error:
            self._workspace.tell(error.msg)
        else:
            self._workspace.tell(said("Saved: %(path)s", path=str(target)))


def _looked(
    desk: Desk, item: Item, folder: Path, at: int, report: Progress
) -> tuple[int, Item, Looks]:
    if item.request is not None:
        return at, item, previews.draft(desk, item.request, folder, report)
    return at, item, previews.issued(desk, item.number, folder, report)
