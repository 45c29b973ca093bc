"""What a list offers to write: only to whom it may be of use, and the reason is told."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg
from lo_desk.services import permits
from lo_desk.ui.grid.foot import Foot
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.workspace import Workspace


class Offering(QObject):
    """Follows who is at the desk: the button of new records, and the keys named in the foot."""

    def __init__(
        self, entity: str, new: QPushButton | None, foot: Foot, say: Say, workspace: Workspace
    ) -> None:
        super().__init__(foot)
        self._entity, self._new, self._foot = entity, new, foot
        self._say, self._workspace = say, workspace
        workspace.settings.changed.connect(self.refresh)
        workspace.changed.connect(self.refresh)  # the file may be another's now
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again what the person may do."""
        why = self._refusal()
        self._foot.allow(hint=why is None)
        if self._new is not None:
            self._new.setEnabled(why is None)
            self._say(self._new.setToolTip, why or "")
            self._say(self._new.setAccessibleDescription, why or "")

    def _refusal(self) -> Msg | None:
        try:
            return permits.why_not_made(self._workspace.desk, self._entity)
        except DeskError:  # whoever shows facts says so
            return None
