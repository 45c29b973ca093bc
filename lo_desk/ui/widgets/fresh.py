"""How long ago somebody made sure that a contact is still correct, and one click that does."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import Facts
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted
from lo_desk.services import contacts
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

VERIFIED = "verified_on"


class Freshness(QWidget):
    """Stands over the form of an officer or a contact; of other records it is not there."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._entity, self._workspace = entity, workspace
        self._facts: Facts | None = None
        self._say = Texts(self, workspace.language)
        self._words = label(self._say, "", self)
        self._words.setObjectName("checked")
        self._still = button(self._say, "still_correct", N_("Still correct"), self)
        self._still.clicked.connect(self._on_still)
        writes(self._say, workspace, self._still)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, dp(self, 4))
        row.addWidget(self._words, 1)
        row.addWidget(self._still)
        self.hide()

    def show_record(self, facts: Facts | None) -> None:
        """Tell how fresh that record is; of a new one nothing."""
        self._facts = facts
        self.setVisible(facts is not None and self._entity.has(VERIFIED))
        if facts is None or not self._entity.has(VERIFIED):
            return
        today, seen = self._workspace.desk.today, facts[VERIFIED]
        self._say(self._words.setText, told(seen if isinstance(seen, date) else None, today))
        self._still.setHidden(seen == today or facts["closed_on"] is not None)

    @Slot()
    def _on_still(self) -> None:
        if self._facts is None:
            return
        try:
            contacts.confirm(self._workspace.desk, self._entity.key, self._facts.id)
        except DeskError as error:
            self._workspace.tell(error.msg)
        else:
            self._workspace.saved(N_("Contact checked today."))


def told(seen: date | None, today: date) -> str | Msg:
    """When a contact was checked, as one says it."""
    if seen is None:
        return N_("This contact was never checked.")
    days = (today - seen).days
    if days <= 0:
        return N_("Contact checked today.")
    return counted("Contact checked %(n)s day ago.", "Contact checked %(n)s days ago.", days)
