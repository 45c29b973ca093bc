"""Home: what waits for the person at the desk, by role."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.gaps.gap import CRITICAL
from lo_desk.domain.phrases import weekday
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, counted
from lo_desk.progress import Progress
from lo_desk.services import homes, looked
from lo_desk.services.desk import Desk
from lo_desk.services.looked import News
from lo_desk.ui.page import MAIN, Page, PageHead
from lo_desk.ui.task import Task
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.home.news_card import MANY
from lo_desk.ui.widgets.home.overview import ManagerNews, ManagerView
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.workspace import Workspace

UNFOLDED = 760


class HomePage(Page):
    """Asks for what it shows beside the window; what is shown stays until the answer is there."""

    acts = frozenset({MAIN})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._told: ManagerNews | None = None
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
        self._column.addStretch(1)
        self._main.clicked.connect(self._on_main)
        workspace.looked.moved.connect(self._on_changed)

    @override
    def reload(self) -> None:
        desk, news = self.workspace.desk, self.workspace.looked.news
        self._head.tell(weekday(desk.day) if desk.day == desk.today else "")
        self.workspace.tasks.run(partial(_gathered, desk, news), self._listen)

    @override
    def act(self, name: str) -> None:
        if name == MAIN:
            self._on_main()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = design_width(self) < UNFOLDED
        if narrow != self._narrow:
            self._narrow = narrow
            self._show()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[Desk, ManagerNews]) -> None:
        desk, told = found
        if desk == self.workspace.desk and told != self._told:
            self._told = told
            self._show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._stale = True
        self.workspace.tell(error.msg)

    def _show(self) -> None:
        if self._told is None:
            return
        where = self._area.verticalScrollBar().value() if self._area else 0
        if self._area is not None:
            self._area.hide()
            self._area.deleteLater()
        view = ManagerView(self._told, self.workspace, self, narrow=self._narrow)
        self._area = scrolled(view, self)
        self._area.setObjectName("home_view")
        self._column.insertWidget(1, self._area, 100)
        self._area.show()
        self._area.verticalScrollBar().setValue(where)
        critical = self._told.home.band_counts()[CRITICAL]
        words = counted("&Review %(n)s critical gap", "&Review %(n)s critical gaps", critical)
        self.say(self._main.setText, words)
        self._main.setVisible(critical > 0)

    @Slot()
    def _on_main(self) -> None:
        if self._main.isVisible():
            self.workspace.go("gaps", band=CRITICAL)


def _gathered(desk: Desk, news: News, _report: Progress) -> tuple[Desk, ManagerNews]:
    names = looked.names(desk, news.records[:MANY])
    return desk, ManagerNews(homes.manager(desk), news, names)
