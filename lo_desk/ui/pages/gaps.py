"""Gaps: what is missing on the day, worst first, why, who acts, and what would close it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.entity import OWNER
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.conditions import IS, Condition
from lo_desk.domain.gaps.gap import BANDS
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Row
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services import gaps
from lo_desk.services.desk import Desk
from lo_desk.ui.grid.stepping import step
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.page import MAIN, PANE, SEARCH
from lo_desk.ui.task import Task
from lo_desk.ui.theme import design_height
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.gap_aside import Aside, finish_aside
from lo_desk.ui.widgets.gap_counts import GapCountsView
from lo_desk.ui.widgets.gap_rows import ALL, GapRow, GapRows, Tabbed, gaps_listing, rows_of
from lo_desk.ui.widgets.gap_tabs import GapTabs
from lo_desk.ui.widgets.gap_view import GapView
from lo_desk.ui.widgets.gap_what_if import WhatIfButton
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.workspace import Workspace

VIEW_WIDTH = 380
BOTH_HEIGHT = 560  # design pixels that counts and list need, one over the other


class GapsPage(ListPage):
    """The inbox: tabs, filters, the list, and the chosen gap explained."""

    acts = frozenset({SEARCH, MAIN, PANE})
    main = N_("&Make the gap assessment")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._rows = GapRows()
        self._view_asked: Mapping[str, object] = {}
        self._found = False
        super().__init__(gaps_listing(self._rows), workspace, parent, width=VIEW_WIDTH)
        self.browser.body.wait(N_("Looking for gaps…"))
        self._job = Job(self.say, workspace, self)
        self._view = GapView(workspace, self)
        self._tabs = GapTabs(self.say, self._rows, self)
        make = button(self.say, "make_assessment", N_("Make &assessment"), self, PRIMARY)
        words = N_("Print the gap assessment in both languages (Ctrl+Enter)")
        self.say(make.setToolTip, words)
        self.browser.head.add(make)
        self.browser.head.add(WhatIfButton(self.list, workspace, self))
        self._counts = GapCountsView(workspace, self)
        tell = button(self.say, "show_counts", N_("Co&unts and trend"), self, QUIET)
        tell.setCheckable(True)
        tell.toggled.connect(self._on_counts)
        self.browser.head.add(tell)
        self._place()
        self.browser.state.change(group="band")
        make.clicked.connect(self._on_make)
        self._connect()

    def _place(self) -> None:
        self.split.add(self._tabs, at=1)
        self.split.add(self._counts, at=2)
        self.split.add(self._job)
        self.split.put(self._view)

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._on_tab)
        self._view.left.connect(self.leave_pane)
        self._view.next.connect(self._on_next)
        self._view.previous.connect(self._on_previous)
        aside = Aside(self.workspace, self)
        self._view.aside_asked.connect(aside.put)
        self._view.again_asked.connect(aside.take_up)

    @override
    def show_row(self, row: Row) -> None:
        """Show the gap with its ways out, and the marking of what it tells."""
        if isinstance(row, GapRow):
            self._view.show_gap(row.line)
            self.mark(row.line.line.marking)

    @override
    def reload(self) -> None:
        """Work out the gaps again, in a task."""
        if not self._found:
            self.browser.body.expect()
        self.workspace.tasks.run(partial(_gathered, self.workspace.desk), self._listen)
        self._counts.reload()

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``gap``: choose that one; ``band``: its severity alone; ``next``: the next one."""
        super().show_view(view)
        self._view_asked = view
        if self._found and not self._stale:
            self._show_asked()

    @override
    def act(self, name: str) -> None:
        """The main act prints the gap assessment; while one is being put aside, it does that."""
        if name == MAIN:
            if not finish_aside():
                self._on_make()
        else:
            super().act(name)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[Desk, Tabbed]) -> None:
        desk, rows = found
        if desk != self.workspace.desk:
            return
        self._found = True
        self.browser.body.wait("")
        self._rows.take(rows)
        self._tabs.name()
        self.browser.reload()
        row = self.list.current()
        if isinstance(row, GapRow):
            self._view.show_gap(row.line)
        elif self.split.opened:  # the gap is closed, or not in this list
            self.leave_pane()
        self._show_asked()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._stale = True  # what is shown stays; the next change asks again
        if not self._found:
            self.browser.body.wait(error.msg)
        self.browser.reload()
        self.workspace.tell(error.msg)

    def _show_asked(self) -> None:
        view, self._view_asked = self._view_asked, {}
        if view:
            self._tabs.choose(ALL)
            self.list.setFocus()
        if "gap" in view:
            self.browser.clear()
            key = self._rows.find(view["gap"])  # type: ignore[arg-type]  # what Home was given
            if key is not None:
                self.list.choose(key)
        elif "band" in view:
            self.browser.clear()
            number = list(BANDS).index(str(view["band"]))
            self.browser.state.add(Condition("band", IS, number))
        elif "next" in view:
            self._on_next()

    @Slot(bool)
    def _on_counts(self, shown: object) -> None:
        self._counts.setVisible(bool(shown))
        self._make_room()

    def _make_room(self) -> None:
        """Where both find no room the counts stand in the place of the list."""
        short = design_height(self) < BOTH_HEIGHT
        self.browser.give_way(away=short and not self._counts.isHidden())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot(str)
    def _on_tab(self, tab: str) -> None:
        self._rows.tab = tab
        self.list.forget()
        self.browser.reload()
        if self.split.opened:
            self.leave_pane()

    @Slot()
    def _on_next(self) -> None:
        step(self.list, 1)

    @Slot()
    def _on_previous(self) -> None:
        step(self.list, -1)

    @Slot()
    def _on_make(self) -> None:
        """For one agency if the list shows one alone, else joint: released items only."""
        desk, agency = self.workspace.desk, self.browser.chosen(OWNER.key)
        reader = str(agency) if agency in AGENCIES else JOINT
        self._job.draft(DocumentRequest("gap-assessment", "", reader, desk.day))


def _gathered(desk: Desk, _report: Progress) -> tuple[Desk, Tabbed]:
    return desk, rows_of(gaps.inbox(desk), desk.home)
