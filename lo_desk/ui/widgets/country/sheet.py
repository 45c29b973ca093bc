"""The chosen country: its head, its pack, its cards."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.page import PageHead
from lo_desk.ui.task import Task
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, Segments, button
from lo_desk.ui.widgets.country.context import context
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.country.gathering import Gathered, Wanted, gathered
from lo_desk.ui.widgets.country.papers import CountryPapers
from lo_desk.ui.widgets.country.unread import UnreadStrip
from lo_desk.ui.widgets.country.view import TWO_COLUMNS, CountryView
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.sheet_parts import SheetArea
from lo_desk.ui.widgets.skeleton import Skeleton
from lo_desk.ui.workspace import Workspace

WHOLE = 100  # design pixels: tells one size of text from another


class CountrySheet(QWidget):
    """One country as of the workspace's day, as the chosen agency may see it."""

    marked = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._iso2 = workspace, ""
        self._facts: CountryFacts | None = None
        self._view: CountryView | None = None
        self._look: object = None
        self._narrow = False
        self._say = Texts(self, workspace.language)
        self._head = PageHead(workspace, "", self)
        self._reader = Segments(self._say, "reader", AGENCIES, self)
        self._make = button(self._say, "make_pack", N_("Make &pack"), self, PRIMARY)
        self._inside = QWidget(self)
        self._area = SheetArea(self._inside)
        self._papers = CountryPapers(self._say, workspace, self)
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
        column = QVBoxLayout(self)
        margin = dp(self, 20)
        column.setContentsMargins(margin, dp(self, 14), margin, 0)
        column.setSpacing(dp(self, 10))
        column.addWidget(self._head)
        column.addWidget(self._unread)
        column.addWidget(self._papers.job)
        column.addWidget(self._empty, 1)
        column.addWidget(self._late, 1)
        column.addWidget(self._inside, 1)
        self._late.came.connect(self._empty.hide)

    def show_country(self, iso2: str) -> None:
        """Show that country; none if empty."""
        if iso2 != self._iso2:
            self._papers.job.hide()
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
            told = (found.pack, found.here, found.briefings, found.need)
            self._show(CountryFacts(*told, self._workspace, self._say))

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
        if self._iso2:
            self._papers.make(self._iso2, self._reader.value)

    @Slot()
    def _on_export(self) -> None:
        if self._facts is not None:
            self._papers.export(self._iso2, self._facts.here.contacts)

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
        same = _iso2(facts) == _iso2(self._facts)
        self._facts = facts
        self._inside.setVisible(facts is not None)
        self._empty.setVisible(facts is None)
        self._head.setVisible(facts is not None)
        self._unread.show_waiting(facts.here if facts else None)
        self._dress()
        self.marked.emit(max(facts.pack.marking, facts.here.marking) if facts else 0)
        if facts is None:
            self._area.show(None)
            self._view = None
            self._empty.show_reason(N_("Choose a country to see who covers it."), "")
            return
        self._head.set_title(facts.card.country.name)
        self._head.tell(context(facts))
        self._put(facts, same=same)

    def _dress(self) -> None:
        """One main act at a time: where something waits to be read, that comes first."""
        waits = self._unread.waits
        self._make.setProperty("kind", OUTLINE if waits else PRIMARY)
        self._make.style().unpolish(self._make)
        self._make.style().polish(self._make)
        print_it = N_("Print the country pack in both languages")
        with_key = N_("Print the country pack in both languages (Ctrl+Enter)")
        self._say(self._make.setToolTip, print_it if waits else with_key)

    def _put(self, facts: CountryFacts, *, same: bool) -> None:
        """The cards of a country stay while they say the same; another country has others."""
        look = (self._narrow, tokens_now(), dp(self, WHOLE))
        if self._view is not None and same and look == self._look:
            self._view.show_facts(facts)
            return
        self._look, self._view = (
            look,
            CountryView(self._workspace, self._inside, narrow=self._narrow),
        )
        self._view.export_asked.connect(self._on_export)
        self._view.show_facts(facts)
        self._area.show(self._view, same=same)


def _iso2(facts: CountryFacts | None) -> str:
    return facts.card.country.iso2 if facts else ""
