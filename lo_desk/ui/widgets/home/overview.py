"""The manager's Home, made anew for each day and each change; its texts die with it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.domain.dues import Due
from lo_desk.domain.gaps.gap import CRITICAL
from lo_desk.domain.homes import ManagerHome
from lo_desk.domain.inbox import InboxLine
from lo_desk.domain.phrases import days
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.services.homes import ManagerNews
from lo_desk.services.looked import News
from lo_desk.ui.language import Texts
from lo_desk.ui.pages import is_place
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.gap_fix import allow_fix, begin_fix
from lo_desk.ui.widgets.home.briefings_card import BriefingsCard, values_of
from lo_desk.ui.widgets.home.figures import Strip, Told
from lo_desk.ui.widgets.home.gaps_card import GapsCard
from lo_desk.ui.widgets.home.news_card import NewsCard
from lo_desk.ui.widgets.home.rows import Columns
from lo_desk.ui.widgets.home.vacancies import VacanciesCard
from lo_desk.ui.workspace import Workspace

PLACES = {
    "gaps": "gaps",
    "vacant": "posts",
    "ending": "tours",
    "unread": "priorities",
    "due": "briefings",
}
"""The place each figure opens."""


class ManagerView(QWidget):
    """Figures over four cards, in two columns where there is room; narrow, lines are folded."""

    def __init__(
        self, told: ManagerNews, workspace: Workspace, parent: QWidget, *, narrow: bool
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        say, home = Texts(self, workspace.language), told.home
        self._gaps = GapsCard(say, home, self, folded=narrow)
        self._vacancies = VacanciesCard(say, home, self, linked=is_place("coverage"))
        self._briefings = BriefingsCard(say, home, self, folded=narrow)
        self._news = NewsCard(say, told.news, told.names, self)
        strip = Strip(say, figures(told), self)
        cards = Columns((self._gaps, self._briefings), (self._vacancies, self._news), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 12))
        column.addWidget(strip)
        column.addWidget(cards)
        column.addStretch(1)
        strip.asked.connect(self._on_figure)
        self._connect()

    def _connect(self) -> None:
        self._gaps.fix_asked.connect(self._on_fix)
        for line, act in self._gaps.acts:
            allow_fix(self._gaps.say, self._workspace, line, act)
        self._gaps.gap_asked.connect(self._on_gap)
        self._gaps.all_asked.connect(self._on_all)
        self._vacancies.timeline_asked.connect(self._on_timeline)
        self._briefings.asked.connect(self._on_briefing)
        self._news.record_asked.connect(self._workspace.open)
        self._news.seen_asked.connect(self._workspace.looked.mark_seen)

    @Slot(str)
    def _on_figure(self, key: str) -> None:
        place = PLACES[key]
        self._workspace.go(place if is_place(place) else "registers")

    @Slot(object)
    def _on_fix(self, line: InboxLine) -> None:
        begin_fix(self._workspace, line)

    @Slot(object)
    def _on_gap(self, line: InboxLine) -> None:
        self._workspace.go("gaps", gap=line.gap.key)

    @Slot()
    def _on_all(self) -> None:
        self._workspace.go("gaps")

    @Slot()
    def _on_timeline(self) -> None:
        self._workspace.go("coverage", view="timeline")

    @Slot(object)
    def _on_briefing(self, due: Due) -> None:
        if due.id is None:
            self._workspace.open_new("briefing", values_of(due))
        else:
            self._workspace.open("briefing", due.id)


def figures(told: ManagerNews) -> tuple[Told, ...]:
    """The five figures of the strip."""
    home, found = told.home, told.home.figures
    gaps = counted("%(n)s open gap", "%(n)s open gaps", len(home.gaps))
    vacant = counted("%(n)s vacant post", "%(n)s vacant posts", found.vacant)
    ending = counted("%(n)s tour ends", "%(n)s tours end", found.ending)
    unread = counted("%(n)s unread priority", "%(n)s unread priorities", found.unread)
    dues = counted("%(n)s briefing due", "%(n)s briefings due", len(home.dues))
    return (
        Told("gaps", gaps, _how_bad(told)),
        Told("vacant", vacant, _of_posts(home)),
        Told("ending", ending, said("within 12 months")),
        Told("unread", unread, said("for more than 14 days")),
        Told("due", dues, _late(home)),
    )


def _how_bad(told: ManagerNews) -> Msg:
    """How many are critical, and how many rest on what others changed since one looked."""
    bad = told.home.bands[CRITICAL]
    new = sum(_is_new(line, told.news) for line in told.home.gaps) if told.news.records else 0
    critical = counted("%(n)s critical", "%(n)s critical", bad)
    if not new:
        return critical
    return said(
        "%(critical)s, %(new)s",
        critical=critical,
        new=counted("%(n)s new", "%(n)s new", new),
    )


def _is_new(line: InboxLine, news: News) -> bool:
    return any(fact.id in news.of(fact.entity) for fact in line.gap.facts)


def _of_posts(home: ManagerHome) -> Msg:
    found = home.figures
    if not found.vacant:
        return said("of %(posts)s", posts=found.posts)
    longest = days(found.longest)
    return said("of %(posts)s, longest %(days)s", posts=found.posts, days=longest)


def _late(home: ManagerHome) -> Msg:
    late = sum(due.overdue for due in home.dues)
    return counted("%(n)s late", "%(n)s late", late) if late else said("within 30 days")
