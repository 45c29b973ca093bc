"""Home: what waits for the person at the desk, by role."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.gaps.gap import CRITICAL
from lo_desk.domain.phrases import weekday
from lo_desk.domain.print_desk import PackLine
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services import acknowledging, batches, homes, looked, officer_homes, people
from lo_desk.services.desk import Desk
from lo_desk.services.looked import News
from lo_desk.settings import OFFICER, PRINT
from lo_desk.ui.page import MAIN, Page, PageHead
from lo_desk.ui.task import Task
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.home.activity import HomeActivity
from lo_desk.ui.widgets.home.my_post import PostView, WhoAreYou
from lo_desk.ui.widgets.home.news_card import MANY
from lo_desk.ui.widgets.home.overview import ManagerNews, ManagerView
from lo_desk.ui.widgets.home.print_view import PrintView
from lo_desk.ui.widgets.home.told import Nobody, Told
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.workspace import Workspace

UNFOLDED = 760
_TITLES = {OFFICER: N_("Home"), PRINT: N_("Documents to make")}


class HomePage(Page):
    """Asks for what it shows beside the window; what is shown stays until the answer is there."""

    acts = frozenset({MAIN})
    main = N_("&Main act of Home")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._told: Told | None = None
        self._area: QScrollArea | None = None
        self._narrow = False
        self._read: set[UUID] = set()
        self._quick: HomeActivity | None = None
        self._print: PrintView | None = None
        self._head = PageHead(workspace, "", self)
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
        self._main.clicked.connect(self._on_main)
        workspace.looked.moved.connect(self._on_changed)
        self._name(None)

    @override
    def reload(self) -> None:
        """Gather what the role needs, in a task."""
        desk, news = self.workspace.desk, self.workspace.looked.news
        self._name(self._told)
        if self._told is None:
            self._late.begin()
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
    def _on_done(self, found: tuple[Desk, Told]) -> None:
        desk, told = found
        if desk == self.workspace.desk:
            self._late.over()
            self._name(told)
            if told != self._told:
                self._told = told
                self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._late.over()
        if not isinstance(error, DeskError):
            raise error
        self._stale = True
        self.workspace.tell(error.msg)

    def _name(self, told: Told | None) -> None:
        """Title and grey line: of the network, or of one's post."""
        title, day = _titled(self.workspace.desk, told)
        self._head.set_title(title)
        self._head.tell(day)

    def _show(self) -> None:
        if self._told is None or self._taken(self._told):
            return
        where = self._area.verticalScrollBar().value() if self._area else 0
        focus = self.focusWidget()
        name = focus.objectName() if focus is not None and focus.hasFocus() else ""
        for lasting in (self._quick, self._print):  # they outlive the view they were in
            if lasting is not None:
                lasting.setParent(self)
        old, view = self._area, self._view(self._told)
        self._area = scrolled(view, self)
        self._area.setObjectName("home_view")
        self._column.insertWidget(1, self._area, 100)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._area.show()
        self._area.verticalScrollBar().setValue(where)
        again = view.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()
        self._name_main(self._told)

    def _view(self, told: Told) -> QWidget:
        if told.manager is not None:
            return ManagerView(told.manager, self.workspace, self, narrow=self._narrow)
        if told.packs is not None:
            return self._packs(told.packs)
        if told.officer is not None:
            post = PostView(told.officer, self._read, self._activity(), self.workspace, self)
            post.ticked.connect(self._on_ticked)
            post.acknowledged.connect(self._on_main)
            return post
        view = QWidget(self)
        asked = WhoAreYou(self.workspace, dict(told.nobody.own), view)
        asked.chosen.connect(self._on_chosen)
        QVBoxLayout(view).addWidget(asked)
        return view

    def _taken(self, told: Told) -> bool:
        """Whether the view that is there shows it: who prints keeps the place in a long list."""
        shown = self._print is not None and self._print.parent() is not self
        if told.packs is None or not shown:
            return False
        self._packs(told.packs)
        return True

    def _packs(self, lines: tuple[PackLine, ...]) -> PrintView:
        """One view for all facts: what is ticked and being made stays."""
        if self._print is None:
            self._print = PrintView(self.workspace, self)
            self._print.changed.connect(self._on_packs)
        self._print.take(lines)
        self._print.show()
        return self._print

    def _activity(self) -> HomeActivity:
        """One form for all views: what is half typed in it stays."""
        if self._quick is None:
            self._quick = HomeActivity(self.workspace, self)
        return self._quick

    def _name_main(self, told: Told) -> None:
        if told.packs is not None and self._print is not None:
            self.say(self._main.setText, self._print.words)
            self._main.setEnabled(not self._print.busy)
            self._main.show()
            return
        self._main.setEnabled(True)
        critical = told.manager.home.band_counts()[CRITICAL] if told.manager else 0
        words = counted("&Review %(n)s critical gap", "&Review %(n)s critical gaps", critical)
        self.say(self._main.setText, words)
        self._main.setVisible(critical > 0)

    @Slot(object)
    def _on_ticked(self, version: UUID) -> None:
        self._read ^= {version}
        self._show()

    @Slot()
    def _on_packs(self) -> None:
        if self._told is not None:
            self._name_main(self._told)

    @Slot(str)
    def _on_chosen(self, service_no: str) -> None:
        self.workspace.settings.change(officer=service_no)

    @Slot()
    def _on_main(self) -> None:
        if self._told is None:
            return
        if self._told.packs is not None and self._print is not None:
            self._print.make()
        elif self._told.officer is not None:
            self._acknowledge()
        elif self._main.isVisible():
            self.workspace.go("gaps", band=CRITICAL)

    def _acknowledge(self) -> None:
        """Record that what is ticked was read; it waits no more."""
        home, desk = self._told.officer if self._told else None, self.workspace.desk
        if home is None:
            return
        read = [one.id for one in home.waiting if one.id in self._read]
        if not read:
            self.workspace.tell(N_("Mark what you have read first."))
            return
        try:
            count = acknowledging.acknowledge(desk, home.me.id, read, home.me.zone)
        except DeskError as error:
            self.workspace.tell(error.msg)
            return
        self._read.clear()
        self.workspace.changed.emit()
        self.workspace.tell(
            counted("%(n)s priority acknowledged.", "%(n)s priorities acknowledged.", count)
        )


def _titled(desk: Desk, told: Told | None) -> tuple[str | Msg, str | Msg]:
    """Title and grey line."""
    day: str | Msg = weekday(desk.day) if desk.day == desk.today else ""
    title: str | Msg = _TITLES.get(desk.role, N_("LO network"))
    if told is not None and told.officer is not None:
        me = told.officer.me
        title = said("My post: %(city)s", city=me.city) if me.post else N_("No post just now")
        day = said("%(code)s · %(name)s", code=me.code, name=me.name) if me.post else day
    return title, day


def _gathered(desk: Desk, news: News, _report: Progress) -> tuple[Desk, Told]:
    """What the role of the desk shows; an officer without a name is asked for it."""
    if desk.role == PRINT:
        return desk, Told(packs=batches.wanted(desk))
    if desk.role != OFFICER:
        names = looked.names(desk, news.records[:MANY])
        return desk, Told(manager=ManagerNews(homes.manager(desk), news, names))
    mine = officer_homes.officer(desk, desk.officer)
    if mine is not None:
        return desk, Told(officer=mine)
    return desk, Told(nobody=Nobody(tuple(people.own(desk).items())))
