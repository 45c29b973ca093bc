"""A list as it is shown, out of the window: to a spreadsheet, as text, on paper."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Choice
from lo_desk.domain.asked_list import AskedList, subject_of
from lo_desk.domain.sifting import ALL
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import tables
from lo_desk.ui.grid.drawer import Panel
from lo_desk.ui.grid.source import Source
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.taking_out import Outgoing
from lo_desk.ui.grid.wording import filters
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import Segments, button
from lo_desk.ui.widgets.flow import FlowBox
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.workspace import Workspace

PAPERS = {"Letter": N_("Letter"), "A4": N_("A4")}
KINDS = {
    tables.XLSX: N_("Spreadsheet (xlsx)"),
    tables.CSV: N_("Text file (csv)"),
    tables.PDF: N_("Document to print (PDF)"),
}


class ExportPanel(Panel):
    """One button for each kind of file; how far it is and where it went is said below."""

    def __init__(self, state: ListState, workspace: Workspace, parent: QWidget) -> None:
        say = Texts(parent, workspace.language)
        super().__init__(say, "export_panel", N_("Export or print as shown"), parent)
        self._state, self._workspace = state, workspace
        words = QLabel(self)
        words.setWordWrap(True)
        words.setProperty("kind", "small")
        say(words.setText, N_("All rows, with the columns, order, filters and groups of the list."))
        acts = FlowBox(self)
        self._buttons = [button(say, kind, text, acts) for kind, text in KINDS.items()]
        for made in self._buttons:
            acts.add(made)
            made.clicked.connect(self._on_kind)
        self._paper = Segments(say, "paper", PAPERS, acts)
        say(self._paper.setAccessibleName, N_("Paper"))
        acts.add(self._paper)
        if self._can_be_issued:
            issue = button(say, "issue_list", N_("Document with a number…"), acts)
            issue.clicked.connect(self._on_issue)
            acts.add(issue)
        self._job = Job(say, workspace, self)
        for part in (words, acts, self._job):
            self.body.addWidget(part)

    @property
    def _can_be_issued(self) -> bool:
        """Whether its rows are records that can be found again later."""
        listing = self._state.listing
        return bool(listing.entity) and Source(listing).of_query == listing.entity

    @override
    def enter(self) -> None:
        """Give the focus to the first format."""
        self._buttons[0].setFocus()

    def outgoing(self) -> Outgoing:
        """The list as it is looked at now."""
        state = self._state
        code = self._workspace.language.now.code
        return Outgoing(
            desk=self._workspace.desk,
            source=Source(state.listing),
            columns=tuple(state.columns),
            markers=state.listing.markers,
            part=state.part(0, ALL, code),
            group=state.group,
            filters=tuple(filters(state)),
            wide=state.is_wide,
            paper=self._paper.value,
        )

    @Slot()
    def _on_issue(self) -> None:
        """Go to the form of a document that lists what is shown, as it is shown."""
        state, listing = self._state, self._state.listing
        columns = tuple(column.key for column in state.columns)
        asked = AskedList(listing.entity, replace(state.layout, columns=columns))
        told: Msg = said(listing.title)
        if state.layout.narrows:
            told = said("%(list)s: %(filters)s", list=told, filters=tuple(filters(state)))
        self._workspace.go("documents", kind="list", subject=Choice(subject_of(asked), told))

    @Slot()
    def _on_kind(self) -> None:
        kind = self.sender().objectName()
        listing, desk = self._state.listing, self._workspace.desk
        name = listing.name or listing.entity or listing.picture
        target = documents_folder() / f"{name}-{desk.day.isoformat()}.{tables.ENDINGS[kind]}"
        code = self._workspace.language.now.code
        self._job.start(partial(tables.write, kind, self.outgoing().gathered, code, target))
