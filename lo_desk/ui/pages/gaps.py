"""Gaps: what is missing on the day, worst first, why, and who acts."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.entity import OWNER
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.packs import AssessmentRequest
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_
from lo_desk.services import assessments
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.page import MAIN, PANE, SEARCH
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.gap_rows import GapRow, GapRows, gaps_listing
from lo_desk.ui.widgets.gap_view import GapView
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.workspace import Workspace

VIEW_WIDTH = 380


class GapsPage(ListPage):
    """The inbox: filters, the list, and the chosen gap explained."""

    acts = frozenset({SEARCH, MAIN, PANE})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._rows = GapRows()
        super().__init__(gaps_listing(self._rows), workspace, parent, width=VIEW_WIDTH)
        self._job = Job(self.say, workspace, self)
        self._view = GapView(workspace, self)
        make = button(self.say, "make_assessment", N_("Make &assessment"), self, PRIMARY)
        words = N_("Print the gap assessment in both languages (Ctrl+Enter)")
        self.say(make.setToolTip, words)
        self.browser.head.add(make)
        self.split.add(self._job)
        self.split.put(self._view)
        make.clicked.connect(self._on_make)
        self._view.left.connect(self.leave_pane)

    @override
    def show_row(self, row: Row) -> None:
        if isinstance(row, GapRow):
            self._view.show_gap(row.line)
            self.mark(row.line.marking)

    @override
    def reload(self) -> None:
        self._rows.forget()
        super().reload()
        row = self.list.current()
        if isinstance(row, GapRow):
            self._view.show_gap(row.line)
        elif self.split.opened:  # the gap is closed, or not in this list
            self.leave_pane()

    @override
    def act(self, name: str) -> None:
        if name == MAIN:
            self._on_make()
        else:
            super().act(name)

    @Slot()
    def _on_make(self) -> None:
        """For one agency if the list shows one alone, else joint: released items only."""
        desk, agency = self.workspace.desk, self.browser.chosen(OWNER.key)
        reader = agency if agency in AGENCIES else None
        request = AssessmentRequest(reader, desk.day)
        name = f"gap-assessment-{reader or JOINT}-{desk.day.isoformat()}.pdf"
        target = documents_folder() / name
        self._job.start(partial(assessments.print_assessment, desk, request, target))
