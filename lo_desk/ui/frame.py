"""What stands around the pages of a window: bar, rail, state, status line, and what is told over them."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import Msg
from lo_desk.ui.closing import Closing
from lo_desk.ui.counts import Counts
from lo_desk.ui.places import Places
from lo_desk.ui.regions import next_region
from lo_desk.ui.style import FocusRing
from lo_desk.ui.theme import design_width
from lo_desk.ui.watching import Watching
from lo_desk.ui.widgets.recovered import RecoveredNote
from lo_desk.ui.widgets.side import Side
from lo_desk.ui.widgets.state_bar import StateBar
from lo_desk.ui.widgets.status_line import StatusLine
from lo_desk.ui.widgets.toast import Toast
from lo_desk.ui.widgets.top_bar import TopBar
from lo_desk.ui.workspace import Workspace

ICONS_ONLY, NAMELESS, NARROW = 1200, 1100, 760  # design pixels of width


class Frame(QWidget):
    """Gives each part its place and, by the width there is, its size."""

    def __init__(self, watching: Watching, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.top, self.side = TopBar(workspace, self), Side(workspace, self)
        Closing(workspace, Counts(workspace, self.side.rail))
        self.places = Places(workspace, self)
        self.status = StatusLine(workspace, self)
        self.state = StateBar(watching, workspace, self)
        self._lay_out()
        self.toast, self.recovered = (
            Toast(workspace, self.status, self),
            RecoveredNote(workspace, self),
        )
        self._ring = FocusRing(self)
        watching.stood.connect(self.status.stand)
        self.status.stand(watching.standing)
        workspace.stepped.connect(self._on_stepped)
        self.places.currentChanged.connect(self._on_elsewhere)

    def _lay_out(self) -> None:
        rule = QFrame(self)
        rule.setProperty("rule", True)
        rule.setFixedWidth(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.top, 0, 0, 1, 3)
        grid.addWidget(self.side, 1, 0, 2, 1)
        grid.addWidget(rule, 1, 1, 2, 1)
        grid.addWidget(self.places, 2, 2)
        grid.addWidget(self.state, 1, 2)
        grid.addWidget(self.status, 3, 0, 1, 3)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(2, 1)

    def warn(self, msg: str | Msg) -> None:
        """Say what must not be overlooked; it stays in the status line."""
        self._workspace.tell(msg)
        self.toast.tell(msg)

    def next_region(self) -> None:
        """Rail, list, record, bar, and round again."""
        next_region((self.side.rail, *self.places.page.regions(), self.top.as_of))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Fit every part into the width there is, at the size text has now."""
        width = design_width(self)
        self.side.shrink(small=width < ICONS_ONLY)
        self.top.shrink(nameless=width < NAMELESS, small=width < NARROW)
        self.status.shrink(small=width < NARROW)
        if self.toast.isVisible():
            self.toast.place()
        if self.recovered.isVisible():
            self.recovered.stand()

    @Slot(object, bool)
    def _on_stepped(self, msg: str | Msg, undo: object) -> None:
        self._workspace.tell(msg)
        self.toast.show_step(msg, undo=bool(undo))

    @Slot()
    def _on_elsewhere(self) -> None:
        self.status.rest(unsaved=self.places.unsaved)
