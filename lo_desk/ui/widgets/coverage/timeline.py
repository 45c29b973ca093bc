"""Two years of posts: who is there, who follows, when nobody is; and the act that mends it."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.cover_picture import CountryCover
from lo_desk.domain.phrases import months
from lo_desk.domain.post_state import sentence
from lo_desk.domain.timeline import MONTHS, Window
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.services.coverage import Timeline, TimelineLine
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.coverage.answers import Answer, Asked, LanesAsked
from lo_desk.ui.widgets.coverage.lane_table import LaneTable
from lo_desk.ui.widgets.coverage.lanes import BY_AGENCY, BY_REGION, Shown, grouped
from lo_desk.ui.widgets.coverage.legend import BarLegend
from lo_desk.ui.widgets.coverage.month_mover import MonthMover
from lo_desk.ui.widgets.coverage.rows import CoverRows
from lo_desk.ui.widgets.coverage.views import View, captioned
from lo_desk.ui.widgets.filters import PickFilter
from lo_desk.ui.widgets.flow import Flow
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

_GROUPS: dict[str, object] = {
    BY_REGION: N_("By region"),
    BY_AGENCY: N_("By agency"),
    "": N_("Not grouped"),
}


class TimelineView(View):
    """One row a post; the chosen one says its sentence below."""

    def __init__(self, rows: CoverRows, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._rows = workspace, rows
        self._shift = 0
        self._told: Timeline | None = None
        self._say = Texts(self, workspace.language)
        self._group = PickFilter(self._say, "group_by", _GROUPS, self)
        self._say(self._group.setAccessibleName, N_("Group the posts"))
        self._only = QCheckBox(self)
        self._only.setObjectName("only_vacant")
        self._say(self._only.setText, N_("Only posts &without an officer at some time"))
        self.table = LaneTable(workspace.language, self)
        self.table.setObjectName("timeline")
        self._say(self.table.setAccessibleName, N_("Timeline of posts, 24 months"))
        self._sentence = label(self._say, N_("Choose a post to read its two years."), self)
        self._sentence.setObjectName("timeline_sentence")
        self._plan = button(self._say, "plan_tour", N_("&Plan a tour"), self, PRIMARY)
        self._place()
        self._group.chosen.connect(self.renewed)
        self._only.toggled.connect(self.renewed)
        self._plan.clicked.connect(self.plan)
        writes(self._say, workspace, self._plan)
        self.table.chosen.connect(self._on_post)
        self.table.opened.connect(self._on_opened)
        self.table.moved.connect(self._move)
        workspace.language.changed.connect(self.show_told)

    def _place(self) -> None:
        margin = dp(self, 20)
        tools, mover = Flow(gap=dp(self, 12)), MonthMover(self._say, self)
        mover.moved.connect(self._move)
        for widget in (self._group, self._only, mover, BarLegend(self._say, self)):
            tools.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(margin, dp(self, 6), margin, dp(self, 6))
        top.addLayout(tools)
        foot = QHBoxLayout()
        foot.setContentsMargins(margin, dp(self, 8), margin, dp(self, 8))
        foot.addWidget(self._sentence, 1)
        foot.addWidget(self._plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline(self))
        column.addWidget(self.table, 1)
        column.addWidget(hairline(self))
        column.addLayout(foot)
        self.table.setMinimumHeight(em(self, 180))

    @property
    @override
    def asked(self) -> Asked:
        return LanesAsked(self._shift)

    @override
    def take(self, answer: Answer) -> None:
        """Show these months."""
        if isinstance(answer, Timeline):
            self._told = answer
            self.show_told()

    @Slot()
    def show_told(self) -> None:
        """Show what was told, kept to the agency and to the vacant if asked."""
        told, agency = self._told, self._rows.question.agency
        if told is None:
            return
        kept = [line for line in told.lines if not agency or line.row.agency == agency]
        if self._only.isChecked():
            kept = [line for line in kept if line.row.vacant]
        lanes = grouped(kept, self._group.value, self._workspace.language)
        now = told.day == self._workspace.desk.today
        today = in_context("timeline", "Today") if now else told.day
        self.table.show_lanes(Shown(told.span, told.day, today, told.decide, lanes))
        if not lanes:
            self._say(self._sentence.setText, _nothing(others=bool(told.lines)))
        self._plan.setVisible(bool(lanes))

    @property
    def span(self) -> Window:
        """The months that are shown."""
        return self.table.lanes.shown.span if self.table.lanes.shown else Window(date.min, date.max)

    @override
    def headline(self) -> Msg:
        """How many posts over how many months, from which day."""
        posts = sum(lane.line is not None for lane in self.table.lanes.lanes)
        return said(
            "%(posts)s over %(months)s from %(day)s",
            posts=counted("%(n)s post", "%(n)s posts", posts),
            months=months(MONTHS),
            day=self.span.first,
        )

    @override
    def picture(self, told: str) -> QImage:
        """The lanes as they are shown, under what is told of them."""
        return captioned(self.table, told)

    @override
    def choose(self, country: CountryCover | None) -> None:
        """A country's posts may be many: what is chosen here stays."""

    def choose_post(self, code: str) -> None:
        """Choose the post of that code, if it is shown."""
        lines = (lane.line for lane in self.table.lanes.lanes if lane.line is not None)
        for line in lines:
            if line.row.code == code:
                self.table.choose(line.row.post)

    @Slot()
    def plan(self) -> None:
        """Begin a tour at the chosen post, from the day it has nobody."""
        line = self.table.current()
        if line is not None:
            starts = _needed_from(line, self._workspace.desk.day)
            values = {"post": line.row.post, "planned_starts": starts}
            self._workspace.open_new("tour", values)

    @Slot(object)
    def _on_post(self, line: TimelineLine) -> None:
        self._say(self._sentence.setText, sentence(line.row, line.state))

    @Slot(object)
    def _on_opened(self, line: TimelineLine) -> None:
        self._workspace.open("post", line.row.post)

    @Slot(int)
    def _move(self, months_on: int) -> None:
        """So many months on; 0 is back to the day shown."""
        self._shift = self._shift + months_on if months_on else 0
        self.renewed.emit()


def _nothing(*, others: bool) -> str:
    """Why no post is shown."""
    if others:
        return N_("No post is like that. Choose another agency, or show all posts.")
    return N_("There is no post on this day.")


def _needed_from(line: TimelineLine, day: date) -> date:
    """First day from the day on that the post has nobody; else the day after the last known."""
    empty = [stretch for stretch in line.row.vacant if stretch.until is None or stretch.until > day]
    if empty:
        return max(day, empty[0].since)
    ends = [stay.until for stay in line.row.stays if stay.until is not None]
    return max([day, *ends])
