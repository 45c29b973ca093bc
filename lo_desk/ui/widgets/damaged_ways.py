"""What can be done at the start about a registry that is damaged."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.ui.sources import Sources
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, button


class DamagedWays(QWidget):
    """A backup is put in its place, or another registry is opened."""

    def __init__(self, say: Say, place: str, sources: Sources, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._sources = place, sources
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 8))
        restore = button(say, "restore_backup", N_("Restore a &backup…"), self)
        another = button(say, "open_another", N_("Open a&nother…"), self)
        restore.clicked.connect(self._on_restore)
        another.clicked.connect(self._on_another)
        row.addWidget(restore)
        row.addWidget(another)
        row.addStretch(1)
        self.setFocusProxy(restore)

    @Slot()
    def _on_restore(self) -> None:
        chosen = self._sources.choice.backup(self._place)
        if chosen:
            self._sources.restore(self._place, chosen)

    @Slot()
    def _on_another(self) -> None:
        chosen = self._sources.choice.there()
        if chosen:
            self._sources.open(chosen)
