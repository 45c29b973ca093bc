"""An officer and what waits to be read by them: the counterpart's versions on their places."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual


@dataclass(frozen=True)
class Reader:
    """An officer on a day, and the post they hold, if any.

    Attributes:
        places: Keys of the countries and places of the post's lines of the day.
        zone: IANA zone of the post's city; Ottawa's without a post.
        country: Code of the country the post is in; empty without a post.
    """

    id: UUID
    name: str
    owner: str
    post: UUID | None
    code: str
    city: Bilingual
    zone: str
    country: str
    places: frozenset[str]


@dataclass(frozen=True)
class Waiting:
    """A version of the counterpart that an officer has not acknowledged.

    Attributes:
        id: The version.
        before: Words of the version before it; None: the priority is new.
        places: Keys of the countries and places it names.
    """

    id: UUID
    priority: UUID
    code: str
    owner: str
    rank: int
    number: int
    starts: date
    statement: Bilingual
    before: Bilingual | None
    places: frozenset[str]
    marking: int
