"""Priorities of both agencies, each with its version in force."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.field import picked
from lo_desk.catalogue.priority import PRIORITY, PRIORITY_LINE
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_
from lo_desk.services import network
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import Listing, by_agency
from lo_desk.ui.widgets.markers import agency_mark
from lo_desk.ui.widgets.priority_sheet import PrioritySheet
from lo_desk.ui.worked_page import WorkedPage
from lo_desk.ui.workspace import Workspace

LIST_WIDTH = 400


def _countries(row: Row) -> Mark:
    names = row["names"]  # the codes are what conditions ask for
    return Mark(text=names if isinstance(names, tuple) else ())


PRIORITIES = Listing(
    title=PRIORITY.plural,
    columns=picked(
        PRIORITY_LINE,
        "statement",
        "agency",
        "rank",
        "countries",
        "number",
        "starts",
        "state",
        "code",
        "released",
    ),
    rows=network.priorities,
    search=N_("Search statements, codes, countries"),
    new=N_("&New priority"),
    nothing=N_(
        "There is no priority on this day. Write what your agency needs in both languages, then"
        " publish it."
    ),
    picture="flag",
    filters=(by_agency(N_("Agency")),),
    markers={"agency": agency_mark, "countries": _countries},
    wide_first=True,
)


class PrioritiesPage(WorkedPage):
    """The list of priorities as of a day, and the versions of the chosen one to write."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(PRIORITY, PRIORITIES, workspace, parent, width=LIST_WIDTH, pane_grows=True)

    @override
    def made_sheet(self) -> PrioritySheet:
        """The sheet of a priority: its versions and their texts."""
        return PrioritySheet(self.workspace, self)
