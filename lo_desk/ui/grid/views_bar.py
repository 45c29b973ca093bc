"""The saved views of a list as tabs, each with how many rows it finds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from lo_desk.domain.rows import Part
from lo_desk.domain.views import Layout, View
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, in_context
from lo_desk.progress import Progress
from lo_desk.services import views
from lo_desk.services.desk import Desk
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.workspace import Workspace

PAUSE_MS = 300  # the rows come first
ALL = in_context("rows", "All")


class ViewsBar(QWidget):
    """Choosing a tab looks at the list as its view says; without views there is no bar."""

    keep_asked = Signal()

    def __init__(
        self, state: ListState, source: Source, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._state, self._source, self._workspace = state, source, workspace
        self._views: Sequence[View] = ()
        self._counts: dict[str, int] = {}
        self._say = Texts(self, workspace.language)
        self.tabs = QTabBar(self)
        self._place()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._count)
        self.tabs.currentChanged.connect(self._on_tab)
        state.changed.connect(self._on_state)
        workspace.language.changed.connect(self._name)
        self.reload()

    def _place(self) -> None:
        self.tabs.setObjectName("views")
        self._say(self.tabs.setAccessibleName, N_("Views"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self._keep = button(self._say, "keep_view_changes", N_("Keep this view…"), self, QUIET)
        self._keep.clicked.connect(self.keep_asked)
        self._keep.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self._keep)

    @property
    def place(self) -> str:
        """What the list's views are kept under."""
        listing = self._state.listing
        return listing.name or listing.entity or listing.picture

    @property
    def current(self) -> View | None:
        """The view whose tab is chosen; None: all rows."""
        number = self.tabs.currentIndex() - 1
        return self._views[number] if 0 <= number < len(self._views) else None

    @Slot()
    def reload(self) -> None:
        """Ask again which views there are."""
        try:
            found = views.views(self._workspace.desk, self.place)
        except DeskError:  # the list itself says so
            return
        self._show(found)
        self._timer.start()

    def choose(self, key: str) -> None:
        """Look at the list as that view says."""
        ids = [view.id for view in self._views]
        self.tabs.setCurrentIndex(ids.index(key) + 1 if key in ids else 0)

    def open(self, key: str) -> None:
        """The same, also where the list was looked at another way since, or the view is new."""
        if key not in {view.id for view in self._views}:
            self.reload()
        self.choose(key)
        self._on_tab()

    def _show(self, found: Sequence[View]) -> None:
        standing = self.current.id if self.current else ""
        self._views = found
        self.tabs.blockSignals(True)
        while self.tabs.count() > len(found) + 1:
            self.tabs.removeTab(self.tabs.count() - 1)
        while self.tabs.count() < len(found) + 1:
            self.tabs.addTab("")
        self.choose(standing)
        self.tabs.blockSignals(False)
        self.setVisible(bool(found))
        self._name()
        self._on_state()

    @Slot()
    def _name(self) -> None:
        now = self._workspace.language.now
        names = [("", now.text(ALL)), *((view.id, now.show(view.name)) for view in self._views)]
        for number, (key, name) in enumerate(names):
            count = self._counts.get(key)
            told = name if count is None else f"{name} {now.number(count)}"
            self.tabs.setTabText(number, told.replace("&", "&&"))
            self.tabs.setAccessibleTabName(number, told)

    @Slot()
    def _on_tab(self) -> None:
        self._state.take(self._wanted())
        self._on_state()

    @Slot()
    def _on_state(self) -> None:
        """Offer to keep what is looked at another way than the view says."""
        keys = [column.key for column in self._state.offered]
        self._keep.setVisible(self._state.layout != self._wanted().known(keys))

    def _wanted(self) -> Layout:
        return self.current.layout if self.current else Layout()

    @Slot()
    def _count(self) -> None:
        if not self._views:
            return
        code = self._workspace.language.now.code
        layouts = {"": Layout(), **{view.id: view.layout for view in self._views}}
        keys = [column.key for column in self._state.offered]
        parts = {
            key: self._state.part(0, 0, code, layout.known(keys)) for key, layout in layouts.items()
        }
        work = partial(_counted, self._source, self._workspace.desk, parts)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_counted)

    @Slot(object)
    def _on_counted(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._name()


def _counted(
    source: Source, desk: Desk, parts: dict[str, Part], _report: Progress
) -> dict[str, int]:
    return {key: source.count(desk, part) for key, part in parts.items()}
