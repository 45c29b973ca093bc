"""What each Home shows, gathered in one read."""

from sqlalchemy.orm import Session

from lo_desk.db.queries import dues as asked
from lo_desk.db.queries.snapshot import snapshot
from lo_desk.db.queries.unread import acknowledged_by
from lo_desk.domain import homes
from lo_desk.domain.dues import Due, dues
from lo_desk.domain.homes import ManagerHome
from lo_desk.domain.network import Network
from lo_desk.services.desk import Desk
from lo_desk.services.gaps import inbox_of


def manager(desk: Desk) -> ManagerHome:
    """The network on the desk's day, for who manages it.

    Raises:
        DeskError: The registry cannot be read.
    """
    with desk.store.reading() as session:
        network = Network(snapshot(session, desk.day))
        inbox = inbox_of(session, network)
        read = {(officer, version) for officer, version, _ in acknowledged_by(session, desk.day)}
        return homes.home(network, inbox, read, due_at(session, network))


def due_at(session: Session, network: Network) -> tuple[Due, ...]:
    """Every briefing due at an open post, whenever it is, the most overdue first."""
    recorded = tuple(asked.recorded(session))
    return dues(network, recorded, tuple(asked.schedules(session, network.day)))
