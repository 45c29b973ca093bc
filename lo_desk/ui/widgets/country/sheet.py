"""The chosen country: its head, its pack, its cards."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.naming import THE, Form
from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.progress import Progress
from lo_desk.services import contacts, documents
from lo_desk.services.desk import Desk
from lo_desk.ui.language import Texts
from lo_desk.ui.page import PageHead
from lo_desk.ui.task import Task
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, Segments, button
from lo_desk.ui.widgets.country.contacts import clock_told
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.country.gathering import Gathered, Wanted, gathered
from lo_desk.ui.widgets.country.unread import UnreadStrip
from lo_desk.ui.widgets.country.view import TWO_COLUMNS, CountryView
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.workspace import Workspace


class CountrySheet(QWidget):
    """One country as of the workspace's day, as the chosen agency may see it."""

    marked = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._iso2 = workspace, ""
        self._facts: CountryFacts | None = None
        self._scroll: QScrollArea | None = None
        self._narrow = False
        self._say = Texts(self, workspace.language)
        self._head = PageHead(workspace, "", self)
        self._reader = Segments(self._say, "reader", AGENCIES, self)
        self._make = button(self._say, "make_pack", N_("Make &pack"), self, PRIMARY)
        self._job = Job(self._say, workspace, self)
        self._unread = UnreadStrip(workspace, self)
        self._empty, self._late = EmptyState(self._say, "globe", self), Skeleton(self._say, self)
        self._place()
        self._reader.chosen.connect(self.reload)
        self._make.clicked.connect(self.make)
        self._show(None)

    def _place(self) -> None:
        self._say(self._reader.setAccessibleName, N_("Reader’s agency"))
        self._reader.choose(self._workspace.desk.home)
        self._head.add(self._reader)
        self._head.add(self._make)
        self._column = QVBoxLayout(self)
        margin = dp(self, 20)
        self._column.setContentsMargins(margin, dp(self, 14), margin, 0)
        self._column.setSpacing(dp(self, 10))
        self._column.addWidget(self._head)
        self._column.addWidget(self._unread)
        self._column.addWidget(self._job)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self._late, 1)
        self._late.came.connect(self._empty.hide)

    def show_country(self, iso2: str) -> None:
        """Show that country; none if empty."""
        if iso2 != self._iso2:
            self._job.hide()
            self._unread.show_waiting(None)  # nobody acknowledges what is not chosen any more
        self._iso2 = iso2
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Ask the registry again, beside the window; what is scrolled to stays."""
        if self._iso2:
            if self._facts is None:
                self._late.begin()
            self._workspace.tasks.run(partial(gathered, self._wanted), self._listen)
        else:
            self._show(None)

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self._workspace.desk, self._iso2, self._reader.value)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: Gathered) -> None:
        if found.wanted == self._wanted:  # else another answer is on its way
            workspace = self._workspace
            facts = CountryFacts(found.pack, found.here, found.briefings, workspace, self._say)
            self._show(facts)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._late.over()
        self._empty.setVisible(self._facts is None)
        if not isinstance(error, DeskError):
            raise error
        self._workspace.tell(error.msg)

    @Slot()
    def act(self) -> None:
        """Acknowledge what waits here, if anything does for who looks; else make the pack."""
        if self._unread.waits:
            self._unread.acknowledge()
        else:
            self.make()

    @Slot()
    def make(self) -> None:
        """Print the pack of what is shown."""
        if not self._iso2:
            return
        desk, reader = self._workspace.desk, self._reader.value
        request = DocumentRequest("country-pack", self._iso2, reader, desk.day)
        target = documents_folder() / request.file_name
        self._job.start(partial(documents.print_draft, desk, request, target))

    @Slot()
    def export(self) -> None:
        """Save the contacts shown here as vCards."""
        if self._facts is None:
            return
        desk, only = self._workspace.desk, {one.id for one in self._facts.here.contacts}
        target = documents_folder() / f"contacts-{self._iso2}-{desk.day.isoformat()}.vcf"
        self._job.start(partial(_export, desk, target, only))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column of blocks or two, by the room there is."""
        super().resizeEvent(event)
        narrow = design_width(self) < TWO_COLUMNS
        if narrow != self._narrow:
            self._narrow = narrow
            self._show(self._facts)

    def _show(self, facts: CountryFacts | None) -> None:
        self._late.over()
        where = self._scrolled_to(facts)
        self._facts = facts
        if self._scroll is not None:
            self._scroll.hide()
            self._scroll.deleteLater()
            self._scroll = None
        self._empty.setVisible(facts is None)
        self._head.setVisible(facts is not None)
        self._unread.show_waiting(facts.here if facts else None)
        self._dress()
        self.marked.emit(max(facts.pack.marking, facts.here.marking) if facts else 0)
        if facts is None:
            self._empty.show_reason(N_("Choose a country to see who covers it."), "")
            return
        self._head.set_title(facts.card.country.name)
        self._head.tell(_context(facts))
        self._put(facts, where)

    def _dress(self) -> None:
        """One main act at a time: where something waits to be read, that comes first."""
        waits = self._unread.waits
        self._make.setProperty("kind", OUTLINE if waits else PRIMARY)
        self._make.style().unpolish(self._make)
        self._make.style().polish(self._make)
        print_it = N_("Print the country pack in both languages")
        with_key = N_("Print the country pack in both languages (Ctrl+Enter)")
        self._say(self._make.setToolTip, print_it if waits else with_key)

    def _put(self, facts: CountryFacts, where: int) -> None:
        """The cards die with their texts when others come."""
        inside = QWidget(self)
        own = replace(facts, say=Texts(inside, self._workspace.language))
        view = CountryView(own, inside, narrow=self._narrow)
        view.export_asked.connect(self.export)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(view)
        self._scroll = scrolled(inside, self)
        self._scroll.setObjectName("country")
        self._column.addWidget(self._scroll, 1)
        self._scroll.show()
        self._scroll.verticalScrollBar().setValue(where)

    def _scrolled_to(self, facts: CountryFacts | None) -> int:
        if self._scroll is None or facts is None or self._facts is None:
            return 0
        same = facts.card.country.iso2 == self._facts.card.country.iso2
        return self._scroll.verticalScrollBar().value() if same else 0


def _export(desk: Desk, target: Path, only: set[UUID], report: Progress) -> Path:
    return contacts.export(desk, target, report, only)


def _context(facts: CountryFacts) -> Msg:
    """Where it is, who covers it, what time it is there."""
    owners = {line.owner for line in facts.card.cover}
    country = facts.card.country
    told = said("%(region)s · neither agency covers it", region=country.region)
    if len(owners) > 1:
        told = said("%(region)s · both agencies cover it", region=country.region)
    elif owners:
        the = Form("agency", owners.pop(), THE)
        told = said(
            "%(region)s · covered by %(agency_the)s alone", region=country.region, agency_the=the
        )
    clock = clock_told(country.time_zone or "", facts.workspace.desk.store.now())
    if clock is None or not country.capital:
        return told
    return said(
        "%(covered)s · %(capital)s: %(clock)s", covered=told, capital=country.capital, clock=clock
    )
