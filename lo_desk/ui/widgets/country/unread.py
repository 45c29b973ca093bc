"""What the counterpart changed here, and the one act that acknowledges what was read."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from lo_desk.domain.country_here import CountryHere
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services import acknowledging
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes


class UnreadStrip(QFrame):
    """Shown to an officer for whom something waits here; hidden else, and on another day."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._here: CountryHere | None = None
        self.setObjectName("unread")
        self.setProperty("panel", "notice")
        self._say = Texts(self, workspace.language)
        self._words = label(self._say, "", self, "label")
        self._words.setObjectName("unread_words")
        words = N_("&Acknowledge (Ctrl+Enter)")
        self._act = button(self._say, "acknowledge", words, self, PRIMARY)
        self._act.clicked.connect(self.acknowledge)
        writes(self._say, workspace, self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 12), dp(self, 8))
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        self.hide()

    @property
    def waits(self) -> bool:
        """Whether there is something to acknowledge."""
        desk, here = self._workspace.desk, self._here
        return here is not None and bool(here.waiting) and desk.day == desk.today

    def show_waiting(self, here: CountryHere | None) -> None:
        """Say what waits."""
        self._here = here
        self.setVisible(self.waits)
        if here is not None and self.waits:
            self._say(self._words.setText, _told(here))

    @Slot()
    def acknowledge(self) -> None:
        """Record that what is shown here was read; it waits no more."""
        here = self._here
        if here is None or here.me is None or not self.waits:
            return
        keys = [one.id for one in here.waiting]
        try:
            count = acknowledging.acknowledge(self._workspace.desk, here.me.id, keys, here.me.zone)
        except DeskError as error:
            self._say(self._words.setText, error.msg)
            return
        self._workspace.changed.emit()
        self._workspace.tell(
            counted("%(n)s priority acknowledged.", "%(n)s priorities acknowledged.", count)
        )


def _told(here: CountryHere) -> Msg:
    changed = sum(one.before is not None for one in here.waiting)
    new = len(here.waiting) - changed
    parts = []
    if changed:
        parts.append(counted("%(n)s priority changed", "%(n)s priorities changed", changed))
    if new:
        parts.append(counted("%(n)s priority is new", "%(n)s priorities are new", new))
    return said("Waiting for you to read here: %(what)s.", what=tuple(parts))
