"""HOMES: what Home is for each role. Its modules are loaded when somebody of that role looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pkgutil import resolve_name

from PySide6.QtWidgets import QWidget

from lo_desk.services.desk import Desk
from lo_desk.services.looked import News
from lo_desk.settings import MANAGER, OFFICER, PRINT
from lo_desk.ui.homes.role_home import RoleHome
from lo_desk.ui.workspace import Workspace


@dataclass(frozen=True)
class Home:
    """The Home of a role.

    Attributes:
        gathered: A service that reads what it shows.
        shown: The ``RoleHome`` that shows it.
    """

    gathered: str
    shown: str

    def gather(self, desk: Desk, news: News) -> object:
        """What it shows on the desk's day; not in the window's thread.

        Raises:
            DeskError: The registry cannot be read.
        """
        found: object = resolve_name(self.gathered)(desk, news)
        return found

    def build(self, workspace: Workspace, page: QWidget) -> RoleHome:
        """Who shows it, made now."""
        made: RoleHome = resolve_name(self.shown)(workspace, page)
        return made


HOMES: Mapping[str, Home] = {
    MANAGER: Home("lo_desk.services.homes:home_of", "lo_desk.ui.homes.network:ManagersHome"),
    OFFICER: Home(
        "lo_desk.services.officer_homes:home_of", "lo_desk.ui.homes.officer:OfficersHome"
    ),
    PRINT: Home("lo_desk.services.print_desk:home_of", "lo_desk.ui.homes.print_desk:PrintHome"),
}


def home_for(role: str) -> Home:
    """The Home of ``role``; who chose none yet sees the manager's."""
    return HOMES.get(role, HOMES[MANAGER])
