"""What the manager's Home shows, gathered in one read."""

from dataclasses import dataclass

from lo_desk.catalogue.field import Choice
from lo_desk.db.queries.unread import acknowledged_by
from lo_desk.domain import homes
from lo_desk.domain.homes import ManagerHome
from lo_desk.domain.rows import Part
from lo_desk.services import looked, records, snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.due_briefings import known
from lo_desk.services.gaps import inbox_of
from lo_desk.services.looked import News

MANY = 40
"""How many of the records that others changed are named at most."""


@dataclass(frozen=True)
class ManagerNews:
    """The manager's Home with what others changed.

    Attributes:
        names: The newest records of the news, as one refers to them.
        first_use: Whether no post is recorded at all.
    """

    home: ManagerHome
    news: News
    names: tuple[Choice, ...] = ()
    first_use: bool = False


def manager(desk: Desk) -> ManagerHome:
    """The network on the desk's day, for who manages it.

    Raises:
        DeskError: The registry cannot be read.
    """
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        inbox = inbox_of(session, desk)
        read = {(officer, version) for officer, version, _ in acknowledged_by(session, desk.day)}
        return homes.home(network, inbox, read, known(session, desk))


def home_of(desk: Desk, news: News) -> ManagerNews:
    """The same, with what others changed since one last looked.

    Raises:
        DeskError: The registry cannot be read.
    """
    names = looked.names(desk, news.records[:MANY])
    unused = not records.count(desk, "post", Part())
    return ManagerNews(manager(desk), news, names, first_use=unused)
