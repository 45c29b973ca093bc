"""The left side of the window: where one can go, and who one is."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.ui.theme import design_height
from lo_desk.ui.widgets.person import Person
from lo_desk.ui.widgets.rail import Rail
from lo_desk.ui.workspace import Workspace

LOW = 620  # design pixels of height under which what can be spared goes


class Side(QWidget):
    """The rail, and the person below it."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.rail, self.person = Rail(workspace.language, self), Person(workspace, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rail, 1)
        column.addWidget(self.person)

    def shrink(self, *, small: bool) -> None:
        """Icons alone, or words too; heads of groups go first where the window is low."""
        self.rail.shrink(small=small, low=design_height(self.window()) < LOW)
        self.person.shrink(small=small)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Be as wide as the longest word of the language."""
        self.rail.fit()
