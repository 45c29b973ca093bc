"""Briefings: what is due and what was held, and the schedules they follow from."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.briefing import BRIEFING, SCHEDULE
from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, Msg
from lo_desk.progress import Progress
from lo_desk.services import acknowledging, calendars, permits
from lo_desk.services.calendars import CalendarRequest
from lo_desk.services.desk import Desk
from lo_desk.ui.grid.keys import LIST_ACTS
from lo_desk.ui.page import MAIN, NEW, PANE, SAVE, SEARCH, Page
from lo_desk.ui.record_page import RecordPage
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.briefing_rows import SCHEDULES, BriefingRows, briefings_listing
from lo_desk.ui.widgets.briefing_sheet import BriefingSheet
from lo_desk.ui.widgets.buttons import QUIET, Segments, button
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.worked_page import WorkedPage
from lo_desk.ui.workspace import Workspace

SHEET_WIDTH = 460
LINES, RULES = "lines", "rules"


class BriefingList(WorkedPage):
    """The due list, soonest first, then what was held."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._rows = BriefingRows()
        listing = briefings_listing(self._rows)
        super().__init__(BRIEFING, listing, workspace, parent, width=SHEET_WIDTH)
        self._job = Job(self.say, workspace, self)
        self.split.add(self._job)

    @override
    def made_sheet(self) -> BriefingSheet:
        """The sheet of a briefing: its agenda, plan and outcome."""
        return BriefingSheet(self.workspace, self)

    @override
    def recorded(self, row: Row) -> UUID | None:
        """The key of a briefing in the registry; ``None`` for one that is only due."""
        return row.id if isinstance(row, BriefingLine) and row.recorded else None

    @override
    def reload(self) -> None:
        """Work out again which briefings are due."""
        self._rows.forget()
        super().reload()

    @Slot()
    def save_calendar(self) -> None:
        """Mine if an officer works here, else those of both networks."""
        desk = self.workspace.desk
        name = self.workspace.registry.removesuffix(".lodesk")
        target = documents_folder() / f"calendar-{name}.ics"  # the same each time: one subscribes
        self._job.start(partial(_written, desk, target))


def _written(desk: Desk, target: object, report: Progress) -> object:
    me = acknowledging.me(desk, desk.officer)
    request = CalendarRequest(officer=me.id if me else None)
    return calendars.write(desk, request, target, report)  # type: ignore[arg-type]


class BriefingsPage(Page):
    """Briefings, or the schedules they follow from."""

    acts = frozenset({SEARCH, NEW, SAVE, PANE, MAIN})
    list_acts = LIST_ACTS

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._stack = QStackedWidget(self)
        words = {LINES: N_("Due and held"), RULES: SCHEDULE.plural}
        self._views = Segments(self.say, "view", words, self)
        self.say(self._views.setAccessibleName, N_("What to show"))
        self._lines = BriefingList(workspace, self._stack)
        self._rules = RecordPage(SCHEDULE, SCHEDULES, workspace, self._stack)
        self.formed = self._lines.formed | self._rules.formed
        bar = QWidget(self)
        bar.setProperty("ground", "surface")
        row = QHBoxLayout(bar)
        row.setContentsMargins(dp(self, 20), dp(self, 12), dp(self, 20), 0)
        row.addWidget(self._views)
        row.addStretch(1)
        ics = button(self.say, "save_calendar", N_("Save the &calendar (.ics)"), bar, QUIET)
        ics.clicked.connect(self._lines.save_calendar)
        row.addWidget(ics)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        for view in (self._lines, self._rules):
            self._stack.addWidget(view)
        self._views.chosen.connect(self._on_view)

    @override
    def act(self, name: str) -> None:
        """The list that is shown acts."""
        self._shown().act(name)

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The tabs, then the regions of the list that is shown."""
        return (self._views, *self._shown().regions())

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``saved``: the list as that saved view says; ``kept``: under what, of which list."""
        if "saved" in view:
            self._show(str(view.get("kept", ""))).show_view(view)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Show the briefing, or the rule, in its own list."""
        self._show(entity).show_record(entity, key)

    @override
    def aim(self, key: UUID, field: str, side: str) -> None:
        """Put the cursor into that field, in the record’s own list."""
        self._shown().aim(key, field, side)

    @override
    def why_not_started(self, entity: str, values: Mapping[str, object]) -> Msg | None:
        """Its owner’s people alone write it, in a role that does."""
        return permits.why_not_saved(self.workspace.desk, entity, values)

    @override
    def start_record(self, entity: str, values: Mapping[str, object]) -> None:
        """Begin a briefing, or a rule, in its own list."""
        self._show(entity).start_record(entity, values)

    @property
    @override
    def unsaved(self) -> bool:
        """Whether something typed in either list is not saved."""
        return self._lines.unsaved or self._rules.unsaved

    def _shown(self) -> Page:
        return self._rules if self._stack.currentWidget() is self._rules else self._lines

    def _show(self, entity: str) -> Page:
        view = RULES if entity == SCHEDULE.key else LINES
        self._views.choose(view)
        self._on_view(view)
        return self._shown()

    @Slot(str)
    def _on_view(self, view: str) -> None:
        self._stack.setCurrentWidget(self._rules if view == RULES else self._lines)
        self.mark(self._shown().marking)
