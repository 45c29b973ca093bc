"""The view that is shown with the chosen country under it, or grey bars where facts are late."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from lo_desk.domain.coverage_request import MAP, TABLE, TIMELINE
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.coverage.dock import CountryDock
from lo_desk.ui.widgets.coverage.geography import MapView, TableView
from lo_desk.ui.widgets.coverage.rows import CoverRows
from lo_desk.ui.widgets.coverage.timeline import TimelineView
from lo_desk.ui.widgets.coverage.views import View
from lo_desk.ui.widgets.layouts import hairline
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.workspace import Workspace

VIEWS: Mapping[str, Callable[[CoverRows, Workspace, QWidget], View]] = {
    MAP: MapView,
    TABLE: TableView,
    TIMELINE: TimelineView,
}


class CoverBody(QWidget):
    """What is under the head and the question."""

    chosen = Signal(str)  # ISO 3166-1 alpha-2
    opened = Signal(str)
    renewed = Signal()  # what a view asks, or how it shows the answer, is another

    def __init__(self, say: Say, rows: CoverRows, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._workspace = rows, workspace
        self._views: dict[str, View] = {}
        self.stack = LateStack(say, self)
        self.dock = CountryDock(workspace, self)
        self._rule = hairline(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline(self))
        column.addWidget(self.stack, 1)
        column.addWidget(self._rule)
        column.addWidget(self.dock)
        self.stack.late.connect(self._on_late)

    def view(self, key: str) -> View:
        """The one of that name, made the first time."""
        if key not in self._views:
            made = VIEWS[key](self._rows, self._workspace, self)
            made.chosen.connect(self.chosen)
            made.opened.connect(self.opened)
            made.renewed.connect(self.renewed)
            self._views[key] = made
            self.stack.addWidget(made)
        return self._views[key]

    def show_view(self, view: View) -> None:
        """Its facts are there; under the timeline stands no country."""
        lanes = isinstance(view, TimelineView)
        for under in (self._rule, self.dock):
            policy = under.sizePolicy()
            policy.setRetainSizeWhenHidden(not lanes)  # what is late comes back where it stood
            under.setSizePolicy(policy)
            under.setHidden(lanes)
        self.stack.show_view(view)

    def show_nothing(self) -> None:
        """There will be no facts."""
        self._on_late()
        self.stack.show_nothing()

    @Slot()
    def _on_late(self) -> None:
        """The country under the map is of another answer, too."""
        self._rule.hide()
        self.dock.hide()


class LateStack(QStackedWidget):
    """Facts of another day, or of another question, go once the new ones are late."""

    late = Signal()

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars = Skeleton(say, self)
        margin = dp(self, 20)
        self._bars.setContentsMargins(margin, 0, margin, 0)
        self._blank = QWidget(self)  # the first view comes with its facts
        for shown in (self._blank, self._bars):
            self.addWidget(shown)
        self._had: QWidget | None = None  # the focus, before the bars came
        self._lent: QWidget | None = None  # who has it meanwhile
        self._bars.came.connect(self._on_late)

    def expect(self) -> None:
        """What is shown is not what is asked for any more."""
        self._bars.begin()

    def show_view(self, view: QWidget) -> None:
        """Its facts are there; the focus is where it was."""
        had, self._had = self._had, None
        waits = had is not None and QApplication.focusWidget() is self._lent  # nobody went on
        self._bars.over()
        self.setCurrentWidget(view)
        if had is not None and waits and had.isVisible():
            had.setFocus()

    def show_nothing(self) -> None:
        """There will be no facts."""
        self._bars.over()
        self.setCurrentWidget(self._blank)

    @Slot()
    def _on_late(self) -> None:
        focus = QApplication.focusWidget()
        self._had = focus if focus is not None and self.isAncestorOf(focus) else None
        self.setCurrentWidget(self._bars)
        self._lent = QApplication.focusWidget()
        self.late.emit()
