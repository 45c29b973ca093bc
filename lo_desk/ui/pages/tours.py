"""Tours of duty: who is at which post, from when to when."""

from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.tour import TOUR, TOUR_LINE
from lo_desk.i18n.msg import N_
from lo_desk.services import network
from lo_desk.ui.listing import Listing, by_agency
from lo_desk.ui.record_page import RecordPage
from lo_desk.ui.widgets.markers import agency_mark
from lo_desk.ui.widgets.tour_overview import TourOverview
from lo_desk.ui.workspace import Workspace

TOURS = Listing(
    title=TOUR.plural,
    columns=TOUR_LINE,
    rows=network.tours,
    entity=TOUR.key,
    search=N_("Search officers, posts, cities"),
    new=N_("&New tour"),
    nothing=N_(
        "There is no tour on this day. A tour posts an officer: record the officer and the post"
        " first."
    ),
    picture="calendar",
    filters=(by_agency(N_("Agency")),),
    markers={"agency": agency_mark},
)


class ToursPage(RecordPage):
    """The list of tours as of a day, and the chosen one to edit."""

    overview = TourOverview

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(TOUR, TOURS, workspace, parent)
