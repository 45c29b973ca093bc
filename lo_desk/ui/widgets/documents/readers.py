"""Who has acknowledged a copy of an issued document, and when."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_, said
from lo_desk.services.issued_list import CopyLine
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class Readers(QWidget):
    """A line for each officer; that nobody has is said in words."""

    def __init__(self, copy: CopyLine, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"readers_{copy.copy}")
        self._say = Texts(self, workspace.language)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._none = label(self._say, N_("Not acknowledged"), self, "quiet")
        self._column.addWidget(self._none)
        for name, at in copy.read:
            self.add(name, at)

    def add(self, name: str, at: datetime) -> None:
        """One more has read exactly this version."""
        self._none.hide()
        day = at.date().isoformat()
        words = said("Acknowledged by %(officer)s, %(day)s", officer=name, day=day)
        self._column.addWidget(label(self._say, words, self, "quiet"))
