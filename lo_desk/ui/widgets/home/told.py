"""What Home is made from: one of these, by role."""

from dataclasses import dataclass

from lo_desk.domain.officer_home import OfficerHome
from lo_desk.domain.print_desk import PackLine
from lo_desk.ui.widgets.home.overview import ManagerNews


@dataclass(frozen=True)
class Nobody:
    """An officer's Home without an officer: who it could be, by service number."""

    own: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Told:
    """The manager's Home, an officer's, the print desk's, or the question who one is."""

    manager: ManagerNews | None = None
    officer: OfficerHome | None = None
    packs: tuple[PackLine, ...] | None = None
    nobody: Nobody = Nobody()
