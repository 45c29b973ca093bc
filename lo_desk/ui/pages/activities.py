"""Joint activities: planned, approved, done; who takes part and what follows."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.activity import ACTIVITY
from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.agencies import JOINT, OWNERS
from lo_desk.domain.rows import Row
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import N_, counted, in_context, said
from lo_desk.services import activity_work
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing, by_agency
from lo_desk.ui.widgets.activity_sheet import TONES, ActivitySheet, state_word
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.markers import agency_mark
from lo_desk.ui.widgets.quick_activity import QuickActivityForm
from lo_desk.ui.worked_page import WorkedPage
from lo_desk.ui.workspace import Workspace

SHEET_WIDTH = 440


def _state(row: Row) -> Mark:
    tone = TONES[str(row["state"])]
    return Mark(tone=tone, badge=f"{tone}_bg" if tone else "", text=state_word(str(row["state"])))


def _follow_ups(row: Row) -> Mark:
    still, late = int(str(row["follow_ups"])), int(str(row["late"]))
    if not still:
        return Mark(tone="ph", text=NOTHING)
    if not late:
        return Mark(text=counted("%(n)s open", "%(n)s open", still))
    told = said(
        "%(open)s, %(late)s",
        open=counted("%(n)s open", "%(n)s open", still),
        late=counted("%(n)s late", "%(n)s late", late),
    )
    return Mark(tone="red", text=told)


_STATES = {str(choice.key): choice.label for choice in ACTIVITY.field("state").choices}

ACTIVITIES = Listing(
    title=ACTIVITY.plural,
    columns=(
        Column("title", N_("Title"), Kind.BILINGUAL),
        Column("state", N_("State")),
        Column("starts", N_("First day"), Kind.DATE),
        Column("agency", N_("Led by")),
        Column("countries", N_("Countries"), Kind.CODES),
        Column("follow_ups", N_("Follow-ups"), Kind.NUMBER),
        Column("participants", N_("Participants"), Kind.NUMBER),
    ),
    rows=activity_work.lines,
    picture="handshake",
    nothing=N_("No joint activity is recorded."),
    search=N_("Search titles and outcomes"),
    new=N_("&New activity"),
    filters=(
        by_agency(N_("Led by"), **{JOINT: OWNERS[JOINT]}),
        Filter("state", N_("State"), {EVERY: in_context("activities", "All"), **_STATES}, False),
    ),
    markers={"state": _state, "agency": agency_mark, "follow_ups": _follow_ups},
    wide_first=True,
)


class ActivitiesPage(WorkedPage):
    """The list, the work on one activity, and the four fields that begin one."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(ACTIVITY, ACTIVITIES, workspace, parent, width=SHEET_WIDTH)
        self._quick: QuickActivityForm | None = None

    @override
    def made_sheet(self) -> ActivitySheet:
        """The sheet of an activity: its request, its steps and its outcome."""
        return ActivitySheet(self.workspace, self)

    @override
    def show_new(self) -> None:
        """Show the short form of an activity, made when it is first asked for."""
        if self._quick is None:
            self._quick = QuickActivityForm(self.workspace, self)
            self._quick.made.connect(self.on_made)
            self._quick.whole_asked.connect(self._on_whole)
            self._short = scrolled(self._quick, self)
        self.list.forget()
        self.side.show_alone(self._short)
        self.split.show_pane(shown=True)
        self._quick.begin()

    @override
    def act(self, name: str) -> None:
        """In the short form, the main act adds; else as on any page of work."""
        if name == "main" and self._quick is not None and self._quick.isVisible():
            self._quick.add()
        else:
            super().act(name)

    @Slot()
    def _on_whole(self) -> None:
        self.start_record(ACTIVITY.key, {})
