"""The changes that a scenario is made of: what would happen, and from which day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Line, Officer, Place, Post, Tour
from lo_desk.domain.period import Period

PROFILE, TOUR, LINE = "post_profile", "tour", "area_line"


@dataclass(frozen=True, slots=True)
class Location:
    """Where a post can be.

    Attributes:
        place: Key of the country or place its resident line is on.
        city: Of the mission.
        country: ISO 3166-1 alpha-2.
        latitude: Of the city, in millionths of a degree.
        longitude: The same.
        mission: The record of the mission there, where one is chosen.
        security: The mission's security level; empty: not recorded.
    """

    place: str
    city: Bilingual
    country: str
    latitude: int | None = None
    longitude: int | None = None
    mission: UUID | None = None
    security: str = ""

    @classmethod
    def at(cls, place: Place) -> "Location":
        """In the place itself; of a country, where its position is: in the capital."""
        return cls(place.key, place.name, place.country, place.latitude, place.longitude)


@dataclass(frozen=True, slots=True)
class Open:
    """A post opens on ``on``: a new one, or one that is proposed or under assessment.

    Attributes:
        post: With the profiles it would have, none before ``on``.
        lines: Its areas of responsibility, none before ``on``.
        tours: Who would be there, nobody before ``on``.
        officers: Whom the snapshot does not know yet: an officer to be named.
        annual: What it costs a year, in cents; None: not known.
        once: What setting it up costs on ``on``, in cents; None: not known.
    """

    post: Post
    lines: tuple[Line, ...]
    tours: tuple[Tour, ...]
    on: date
    officers: tuple[Officer, ...] = ()
    annual: int | None = None
    once: int | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """The post is no longer there on ``on``: no state, no line, nobody."""

    post: UUID
    on: date


@dataclass(frozen=True, slots=True)
class Move:
    """The post and its officers are somewhere else from ``on``.

    Attributes:
        once: What moving costs, in cents; None: not known.
    """

    post: UUID
    to: Location
    on: date
    once: int | None = None


@dataclass(frozen=True, slots=True)
class ReassignArea:
    """From ``on`` another post of the same agency covers the place that ``giver`` covered.

    Attributes:
        place: Its key.
        giver: The post that gives it up.
        taker: The post that covers it from then on.
        basis: On which basis.
    """

    place: str
    giver: UUID
    taker: UUID
    basis: str
    on: date


@dataclass(frozen=True, slots=True)
class Arrange:
    """From ``on`` the agencies cover a place for each other, in writing."""

    place: str
    areas: frozenset[str]
    on: date


@dataclass(frozen=True, slots=True)
class ChangeDates:
    """A tour, an area line or a profile of a post has other days.

    Attributes:
        entity: ``TOUR``, ``LINE`` or ``PROFILE``.
        id: Which.
        period: Its days instead.
    """

    entity: str
    id: UUID
    period: Period


Change = Open | Close | Move | ReassignArea | Arrange | ChangeDates
Scenario = tuple[Change, ...]
"""Changes in the order they are made."""
