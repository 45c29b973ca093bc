"""The tools of a list: beside its title where there is room, all of them under More."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.services.document_kinds import kinds_for
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.tools import TOOLS, ListMenu, tool
from lo_desk.ui.grid.views_bar import ViewsBar
from lo_desk.ui.icons import icon
from lo_desk.ui.language import Texts
from lo_desk.ui.workspace import Workspace

GAP, EDGE = 12, 20  # between two words of the head, and at its sides


class ListBar(QObject):
    """Makes the tools; says which act is asked for."""

    asked = Signal(str)

    def __init__(self, state: ListState, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._say = Texts(self, workspace.language)
        self.tools = [tool(self._say, *one, parent) for one in TOOLS]
        kind = state.listing.entity
        printable = bool(kinds_for(state.listing.about or kind))
        self.menu = ListMenu(workspace, parent, kind, printable=printable)
        self.more = QToolButton(parent)
        self.more.setObjectName("more")
        self._say(self.more.setText, N_("More"))
        self.more.setIcon(icon("chevron-down"))
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes last
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        for made in self.tools:
            made.clicked.connect(self._on_clicked)
        self.menu.aboutToShow.connect(self._on_opening)
        self.menu.asked.connect(self.asked)

    def keep_views_with(self, bar: ViewsBar) -> None:
        """The list has saved views."""
        self._views = bar

    def fit(self, head: QWidget, width: int) -> None:
        """As many as the head of the page has room for beside its title; More has them all."""
        here = head.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        others = (one for one in here if one not in self.tools and not one.isHidden())
        room = width - sum(one.sizeHint().width() + GAP for one in others)
        for made in reversed(self.tools):
            room -= made.sizeHint().width() + GAP
            made.setVisible(room >= 0)

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit(self.sender().objectName().removeprefix("tool_"))

    @Slot()
    def _on_opening(self) -> None:
        layout = self._state.layout
        view = self._views.current is not None
        self.menu.allow(groups=bool(layout.group), filters=layout.narrows, view=view)
