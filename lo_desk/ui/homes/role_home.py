"""What the Home of every role can do for the page that holds it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lo_desk.domain.phrases import weekday
from lo_desk.i18n.msg import N_, Msg
from lo_desk.services.desk import Desk
from lo_desk.ui.workspace import Workspace


@dataclass(frozen=True)
class MainAct:
    """The main act of Home as its button says it.

    Attributes:
        words: Empty: there is none just now.
        ready: Whether it can be done just now.
    """

    words: str | Msg = ""
    ready: bool = True


class RoleHome(QObject):
    """Makes the view of what was gathered, and does the main act of the role.

    Attributes:
        told: What the role's service gathered last; see ``HOMES``.
    """

    renewed = Signal()  # the view is to be made again, of the same facts
    renamed = Signal()  # the main act is another

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self.workspace, self.page = workspace, page
        self.told: object = None

    @property
    def title(self) -> str | Msg:
        """What the page is about."""
        return N_("LO network")

    @property
    def context(self) -> str | Msg:
        """The grey line under the title."""
        return weekday_of(self.workspace.desk)

    def view(self, *, narrow: bool) -> QWidget:
        """A view of what was told; what outlives views is put into it."""
        raise NotImplementedError

    def takes(self) -> bool:
        """Whether the view that is there shows what was told, so that none is made."""
        return False

    def save_lasting(self) -> None:
        """Take what outlives views out of the view that is going."""

    @property
    def main_act(self) -> MainAct:
        """What Ctrl+Enter does now."""
        return MainAct()

    def act(self) -> None:
        """Do it."""


def weekday_of(desk: Desk) -> str | Msg:
    """Today with its weekday; another day is told by the head of the page itself."""
    return weekday(desk.day) if desk.day == desk.today else ""
