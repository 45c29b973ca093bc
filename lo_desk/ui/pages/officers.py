"""Officers: where they are and how to reach them."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lo_desk.catalogue.field import picked
from lo_desk.catalogue.officer import OFFICER, OFFICER_LINE
from lo_desk.i18n.msg import N_
from lo_desk.services import contacts, network
from lo_desk.ui.listing import Listing, by_agency
from lo_desk.ui.record_page import RecordPage
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.markers import agency_mark, checked_mark, unread_mark
from lo_desk.ui.workspace import Workspace

OFFICERS = Listing(
    title=OFFICER.plural,
    columns=picked(
        OFFICER_LINE,
        "name",
        "agency",
        "city",
        "ends",
        "briefing",
        "unread",
        "checked",
        "phone",
        "service_no",
    ),
    rows=network.officers,
    entity=OFFICER.key,
    search=N_("Search officers, numbers, telephones"),
    new=N_("&New officer"),
    nothing=N_("There is no officer on this day. Record one here, then the tour of duty."),
    picture="users",
    filters=(by_agency(N_("Agency")),),
    markers={"agency": agency_mark, "unread": unread_mark, "checked": checked_mark},
)


class OfficersPage(RecordPage):
    """The list of officers as of a day, and the chosen one to edit."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(OFFICER, OFFICERS, workspace, parent)
        self._job = Job(self.say, workspace, self)
        self.split.add(self._job)
        save = button(self.say, "save_contacts", N_("Save as v&Cards"), self, QUIET)
        save.clicked.connect(self._on_save_contacts)
        self.browser.head.add(save)

    @Slot()
    def _on_save_contacts(self) -> None:
        """Work contacts of everybody, for an address book."""
        desk = self.workspace.desk
        target = documents_folder() / f"contacts-{desk.day.isoformat()}.vcf"
        self._job.start(partial(contacts.export, desk, target))
