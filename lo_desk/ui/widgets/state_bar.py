"""Over every page: how it stands with the registry, if not well, and what to do about it."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from lo_desk.domain.standing import AWAY, DAMAGED, FOLDER, MOVED, NEWER
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.watching import Watching
from lo_desk.ui.widgets.state import FAULT, NOTICE, Banner
from lo_desk.ui.workspace import Workspace

TRY, FIND, BACKUP, DOCTOR = "state_try", "state_find", "state_backup", "state_doctor"
_WORDS = {
    AWAY: N_(
        "The registry’s server does not answer. What is on the screen and what you typed stay;"
        " everything saved before is safe. LO Desk tries again by itself: go on reading, and save"
        " when it is back."
    ),
    NEWER: N_(
        "This registry was made by a newer version of LO Desk. It is shown, and nothing can be"
        " saved in it: install the newer version to change it."
    ),
    FOLDER: N_(
        "This registry can be read but not written: its file or folder is read-only. Nothing is"
        " lost: to change it, copy it to a folder of yours and open the copy."
    ),
}
LOOK = N_("Check this comp&uter")
_ACTS = {
    AWAY: {TRY: N_("Try &again now")},
    MOVED: {FIND: N_("F&ind it…"), BACKUP: N_("Put a &backup back…"), DOCTOR: LOOK},
    DAMAGED: {BACKUP: N_("Put a &backup back…"), DOCTOR: LOOK},
}
FILES = "*.lodesk"


class StateBar(QWidget):
    """Hears what the watching finds; there only while something is not as usual."""

    doctor_asked = Signal()

    def __init__(self, watching: Watching, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("state_bar")
        self._watching, self._workspace = watching, workspace
        self._say = Texts(self, workspace.language)
        self._banner = Banner(self._say, "state", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 12), dp(self, 8), dp(self, 12), dp(self, 8))
        column.addWidget(self._banner)
        watching.stood.connect(self.show_standing)
        self._banner.asked.connect(self._on_act)
        self.show_standing(watching.standing, None)

    @Slot(str, object)
    def show_standing(self, standing: str, error: DeskError | None) -> None:
        """Say how it stands; nothing if all is well."""
        words: str | Msg = _WORDS.get(standing, error.msg if error else "")
        self.setVisible(bool(standing))
        if standing:
            tone = NOTICE if standing in _WORDS else FAULT
            self._banner.show_state(tone, words, _ACTS.get(standing, {}))
        else:
            self._banner.clear()

    @Slot(str)
    def _on_act(self, act: str) -> None:
        if act == TRY:
            self._watching.ask()
        elif act == DOCTOR:
            self.doctor_asked.emit()
        else:
            folder = str(Path(self._workspace.desk.place).parent)
            chosen, _ = QFileDialog.getOpenFileName(self, dir=folder, filter=FILES)
            if chosen:
                self.take(act, Path(chosen))

    def take(self, act: str, path: Path) -> None:
        """Find the registry at ``path``, or put that backup back; what is wrong is said."""
        try:
            if act == FIND:
                self._watching.find(path)
            else:
                self._watching.put_back(path)
        except DeskError as error:
            standing = self._watching.standing
            self._banner.show_state(FAULT, error.msg, _ACTS.get(standing, {}))
