"""On Home, an activity in four fields: ready for the next one once one is added."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lo_desk.i18n.msg import N_
from lo_desk.ui.widgets.quick_activity import QuickActivityForm
from lo_desk.ui.workspace import Workspace


class HomeActivity(QuickActivityForm):
    """Its button is not the main act of the page: Ctrl+Enter adds from within the form alone."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.begin()
        self.go.setProperty("kind", "")
        self.say(self.go.setText, N_("A&dd the activity"))
        self.made.connect(self._on_made)
        self.whole_asked.connect(self._on_whole)

    @Slot()
    def _on_made(self) -> None:
        self.begin()

    @Slot()
    def _on_whole(self) -> None:
        self.workspace.open_new("activity", {})
