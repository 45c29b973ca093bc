"""What a tab of the pane is."""

from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import Facts
from lo_desk.ui.language import Texts
from lo_desk.ui.workspace import Workspace


class RecordPart(QWidget):
    """Shows one side of the record that is chosen; asks again whenever it is shown."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.entity, self.workspace = entity, workspace
        self.say = Texts(self, workspace.language)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed here that is not saved."""
        return False

    def save(self) -> None:
        """Save what is typed here."""

    def show_record(self, facts: Facts) -> None:
        """Show that record as it is stored now."""
