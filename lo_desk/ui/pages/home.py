"""Home: what waits for the person at the desk, by role."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.services.looked import News
from lo_desk.ui.homes import home_for
from lo_desk.ui.homes.role_home import RoleHome, weekday_of
from lo_desk.ui.page import MAIN, Page, PageHead
from lo_desk.ui.stops import first_stop, focus_in
from lo_desk.ui.task import Task
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.workspace import Workspace

UNFOLDED = 760


class HomePage(Page):
    """Asks for what it shows beside the window; an answer of the same day stays until the next."""

    acts = frozenset({MAIN})
    main = N_("&Main act of Home")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._of: Desk | None = None  # whose facts are shown
        self._told: object = None
        self._homes: dict[str, RoleHome] = {}
        self._area: QScrollArea | None = None
        self._narrow = False
        self._head = PageHead(workspace, N_("LO network"), self)
        self._main = button(self.say, "main", "", self, PRIMARY)
        self._main.hide()
        self._head.add(self._main)
        self._column = QVBoxLayout(self)
        margin = dp(self, 20)
        self._column.setContentsMargins(margin, dp(self, 14), margin, dp(self, 8))
        self._column.setSpacing(dp(self, 12))
        self._column.addWidget(self._head)
        self._late = Skeleton(self.say, self)
        self._column.addWidget(self._late, 100)
        self._column.addStretch(1)
        self._late.came.connect(self._on_late)
        self._main.clicked.connect(self._on_main)
        workspace.looked.moved.connect(self._on_changed)

    @property
    def _home(self) -> RoleHome | None:
        """Who shows what is shown."""
        return self._homes.get(self._of.role) if self._of is not None else None

    @override
    def reload(self) -> None:
        """Gather what the role needs, in a task."""
        desk, news = self.workspace.desk, self.workspace.looked.news
        if desk != self._of:
            self._late.begin()
        home = self._home
        self._head.tell(weekday_of(desk) if home is None else home.context)
        self.workspace.tasks.run(partial(_gathered, desk, news), self._listen)

    @override
    def act(self, name: str) -> None:
        """The main act is the role's."""
        if name == MAIN:
            self._on_main()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the blocks of the home where there is little room."""
        super().resizeEvent(event)
        narrow = design_width(self) < UNFOLDED
        if narrow != self._narrow:
            self._narrow = narrow
            self._show()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[Desk, object]) -> None:
        desk, told = found
        if desk != self.workspace.desk:
            return
        self._late.over()
        same = desk == self._of and told == self._told
        self._of, self._told = desk, told
        home = self._made(desk.role)
        home.told = told
        self.workspace.gathered.emit(told)
        self._head.set_title(home.title)
        self._head.tell(home.context)
        if same and self._area is not None:
            self._area.show()
        else:
            self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._late.over()
        if self._area is not None:
            self._area.show()
        if not isinstance(error, DeskError):
            raise error
        self._stale = True
        self.workspace.tell(error.msg)

    @Slot()
    def _on_late(self) -> None:
        """What is there is of another day or role: it must not stand under this one's name."""
        if self._area is not None:
            if focus_in(self._area):
                self.setFocus()  # else it goes to another part of the window
            self._area.hide()

    def _made(self, role: str) -> RoleHome:
        """Who shows that role's Home; what is typed and ticked in it lasts."""
        if role not in self._homes:
            home = self._homes[role] = home_for(role).build(self.workspace, self)
            home.renewed.connect(self._show)
            home.renamed.connect(self._name_main)
        return self._homes[role]

    @Slot()
    def _show(self) -> None:
        home = self._home
        if home is None:
            return
        if self._area is None or not home.takes():
            self._put(home)
        else:
            self._area.show()
        self._name_main()

    def _put(self, home: RoleHome) -> None:
        """A new view; scroll and focus are where they were, or where one goes on."""
        where = self._area.verticalScrollBar().value() if self._area else 0
        focus = focus_in(self._area) if self._area else None
        for one in self._homes.values():
            one.save_lasting()
        old, view = self._area, home.view(narrow=self._narrow)
        self._area = scrolled(view, self)
        self._area.setObjectName("home_view")
        self._column.insertWidget(1, self._area, 100)
        self._area.show()
        self._area.verticalScrollBar().setValue(where)
        if focus is not None:
            (_same(view, focus) or first_stop(view) or self).setFocus()
        if old is not None:
            old.hide()
            old.deleteLater()

    @Slot()
    def _name_main(self) -> None:
        home = self._home
        if home is not None:
            main = home.main_act
            self.say(self._main.setText, main.words)
            self._main.setEnabled(main.ready)
            self._main.setVisible(bool(main.words))

    @Slot()
    def _on_main(self) -> None:
        home = self._home
        if home is not None:
            home.act()


def _same(view: QWidget, before: QWidget) -> QWidget | None:
    """What stands in ``view`` for what had the focus."""
    name = before.objectName()
    return view.findChild(QWidget, name) if name else None


def _gathered(desk: Desk, news: News, _report: Progress) -> tuple[Desk, object]:
    return desk, home_for(desk.role).gather(desk, news)
