"""What is read of a record before its form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lo_desk.domain.rows import Facts
from lo_desk.ui.language import Texts
from lo_desk.ui.workspace import Workspace


class Overview(QWidget):
    """Stands over the form; it may name the record better than its own fields do."""

    named = Signal(object, object, object)  # title, line under it, state: what a field shows

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.say = Texts(self, workspace.language)
        self.hide()

    def show_record(self, facts: Facts | None) -> None:
        """Sum up that record as it is now; None: a new one, of which nothing is known."""
