"""An officer's Home: one's post, what the counterpart changed, the next briefing, an activity."""

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.officer_home import OfficerHome
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services import acknowledging
from lo_desk.services.officer_homes import Nobody
from lo_desk.ui.homes.role_home import RoleHome
from lo_desk.ui.widgets.home.activity import HomeActivity
from lo_desk.ui.widgets.home.my_post import PostView, WhoAreYou
from lo_desk.ui.workspace import Workspace


class OfficersHome(RoleHome):
    """Ticks what was read and acknowledges it; an officer without a name is asked for it."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(workspace, page)
        self._read: set[UUID] = set()
        self._quick: HomeActivity | None = None

    @property
    @override
    def title(self) -> str | Msg:
        told = self.told
        if not isinstance(told, OfficerHome):
            return N_("Home")
        if not told.me.post:
            return N_("No post just now")
        return said("My post: %(city)s", city=told.me.city)

    @property
    @override
    def context(self) -> str | Msg:
        told = self.told
        if not isinstance(told, OfficerHome) or not told.me.post:
            return super().context
        return said("%(code)s · %(name)s", code=told.me.code, name=told.me.name)

    @override
    def view(self, *, narrow: bool) -> QWidget:
        told = self.told
        if isinstance(told, OfficerHome):
            post = PostView(told, self._read, self._activity(), self.workspace, self.page)
            post.ticked.connect(self._on_ticked)
            post.acknowledged.connect(self._on_acknowledged)
            return post
        view = QWidget(self.page)
        own = told.own if isinstance(told, Nobody) else ()
        asked = WhoAreYou(self.workspace, dict(own), view)
        asked.chosen.connect(self._on_chosen)
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(asked)
        column.addStretch(1)
        return view

    @override
    def save_lasting(self) -> None:
        if self._quick is not None:
            self._quick.setParent(self.page)

    def _activity(self) -> HomeActivity:
        """One form for all views: what is half typed in it stays."""
        if self._quick is None:
            self._quick = HomeActivity(self.workspace, self.page)
        return self._quick

    @Slot(object)
    def _on_ticked(self, version: UUID) -> None:
        self._read ^= {version}
        self.renewed.emit()

    @Slot(str)
    def _on_chosen(self, service_no: str) -> None:
        self.workspace.settings.change(officer=service_no)

    @Slot()
    def _on_acknowledged(self) -> None:
        self._acknowledge()

    @override
    def act(self) -> None:
        """Record that what is ticked was read; from within the activity's form add that."""
        focus = QApplication.focusWidget()
        if self._quick is not None and focus is not None and self._quick.isAncestorOf(focus):
            self._quick.add()
        else:
            self._acknowledge()

    def _acknowledge(self) -> None:
        told = self.told
        if not isinstance(told, OfficerHome):
            return
        read = [one.id for one in told.waiting if one.id in self._read]
        if not read:
            self.workspace.tell(N_("Mark what you have read first."))
            first = self.page.findChild(QAbstractButton, "read_0")
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)  # where one would do it
            return
        me = told.me
        try:
            count = acknowledging.acknowledge(self.workspace.desk, me.id, read, me.zone)
        except DeskError as error:
            self.workspace.tell(error.msg)
            return
        self._read.clear()
        self.workspace.changed.emit()
        self.workspace.tell(
            counted("%(n)s priority acknowledged.", "%(n)s priorities acknowledged.", count)
        )
