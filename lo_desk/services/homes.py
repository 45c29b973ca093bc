"""What each Home shows, gathered in one read."""

from lo_desk.db.queries.unread import acknowledged_by
from lo_desk.domain import homes
from lo_desk.domain.homes import ManagerHome
from lo_desk.services import snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.due_briefings import known
from lo_desk.services.gaps import inbox_of


def manager(desk: Desk) -> ManagerHome:
    """The network on the desk's day, for who manages it.

    Raises:
        DeskError: The registry cannot be read.
    """
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        inbox = inbox_of(session, network)
        read = {(officer, version) for officer, version, _ in acknowledged_by(session, desk.day)}
        return homes.home(network, inbox, read, known(session, network))
