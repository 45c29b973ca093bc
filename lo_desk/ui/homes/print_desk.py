"""The Home of who prints: the documents to make."""

from typing import cast

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.print_desk import PackLine
from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.homes.role_home import MainAct, RoleHome
from lo_desk.ui.widgets.home.print_view import PrintView
from lo_desk.ui.workspace import Workspace


class PrintHome(RoleHome):
    """One view for all facts: what is ticked and being made stays, and the place in a long list."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(workspace, page)
        self._view = PrintView(workspace, page)
        self._view.hide()
        self._view.changed.connect(self.renamed)

    @property
    @override
    def title(self) -> str | Msg:
        return N_("Documents to make")

    @override
    def view(self, *, narrow: bool) -> QWidget:
        self._take()
        self._view.show()
        return self._view

    @override
    def takes(self) -> bool:
        if self._view.parent() is self.page:
            return False
        self._take()
        return True

    def _take(self) -> None:
        self._view.take(cast("tuple[PackLine, ...]", self.told))

    @override
    def save_lasting(self) -> None:
        self._view.setParent(self.page)

    @property
    @override
    def main_act(self) -> MainAct:
        return MainAct(self._view.words, ready=not self._view.busy)

    @override
    def act(self) -> None:
        self._view.make()
