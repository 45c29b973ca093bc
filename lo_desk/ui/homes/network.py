"""The manager's Home: the network in figures, gaps, vacancies, briefings, news."""

from typing import cast

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.gaps.gap import CRITICAL
from lo_desk.i18n.msg import counted
from lo_desk.services.homes import ManagerNews
from lo_desk.ui.homes.role_home import MainAct, RoleHome
from lo_desk.ui.widgets.home.first_use import FirstUse
from lo_desk.ui.widgets.home.overview import ManagerView


class ManagersHome(RoleHome):
    """Made anew for all new facts; of a registry without posts, what to do first."""

    @override
    def view(self, *, narrow: bool) -> QWidget:
        told = cast("ManagerNews", self.told)
        if told.first_use:
            return FirstUse(self.workspace, self.page)
        return ManagerView(told, self.workspace, self.page, narrow=narrow)

    @property
    @override
    def main_act(self) -> MainAct:
        critical = self._critical
        words = counted("&Review %(n)s critical gap", "&Review %(n)s critical gaps", critical)
        return MainAct(words) if critical else MainAct()

    @override
    def act(self) -> None:
        if self._critical:
            self.workspace.go("gaps", band=CRITICAL)

    @property
    def _critical(self) -> int:
        """How many critical gaps there are."""
        told = cast("ManagerNews", self.told)
        return 0 if told.first_use else told.home.bands[CRITICAL]
