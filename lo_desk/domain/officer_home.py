"""What the Home of an officer abroad says: their reading, counterpart, briefing, tour and gaps."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lo_desk.domain.agencies import other
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.inbox import InboxLine
from lo_desk.domain.network import Network
from lo_desk.domain.presence import handover, presences
from lo_desk.domain.reading import Reader, Waiting


@dataclass(frozen=True)
class Counterpart:
    """Who holds the other agency's post in the same country.

    Attributes:
        zone: IANA zone of their city.
    """

    officer: UUID
    name: str
    agency: str
    city: Bilingual
    zone: str
    phone: str | None = None
    email: str | None = None
    verified_on: date | None = None


@dataclass(frozen=True)
class MyTour:
    """How my stay at the post ends.

    Attributes:
        gone: First day without me; None: no end is known.
        successor: Who follows; empty: nobody known.
        overlap: Days we are both there; negative: days with neither.
    """

    tour: UUID
    gone: date | None
    successor: str = ""
    arrives: date | None = None
    overlap: int = 0


@dataclass(frozen=True)
class OfficerHome:
    """All that an officer's Home shows.

    Attributes:
        read_last: The moment of my last acknowledgement; None: none yet.
    """

    me: Reader
    waiting: tuple[Waiting, ...]
    read_last: datetime | None = None
    counterpart: Counterpart | None = None
    briefing: BriefingLine | None = None
    tour: MyTour | None = None
    gaps: tuple[InboxLine, ...] = ()


def counterpart_at(network: Network, me: Reader) -> tuple[UUID, UUID] | None:
    """Post and officer of the other agency in my post's country: in my city first."""
    theirs = other(me.owner)
    there = [
        post
        for key, post in network.open.items()
        if post.agency == theirs and network.profiles[key].country == me.country
    ]
    there.sort(key=lambda post: (network.profiles[post.id].city != me.city, post.code))
    for post in there:
        now = [tour for tour in network.tours[post.id] if network.day in tour.period]
        if now:
            return post.id, max(now, key=lambda tour: (tour.fte, tour.id.int)).officer
    return None


def my_tour(network: Network, me: Reader) -> MyTour | None:
    """How my stay ends and who follows."""
    if me.post is None:
        return None
    there = presences(network.tours[me.post])
    mine = next((p for p in there if p.officer == me.id and network.day in p.period), None)
    if mine is None:
        return None
    found, tour = handover(mine, there), mine.tours[-1].id
    if found is None:
        return MyTour(tour, mine.period.after)
    name = network.officers[found.arriving.officer].name
    return MyTour(tour, found.gone, name, found.arriving.period.first, found.overlap)
