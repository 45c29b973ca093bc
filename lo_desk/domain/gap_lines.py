"""Gaps with the names people read."""

from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gaps import Gap


@dataclass(frozen=True)
class GapLine:
    """A gap, where it is and whose, in names.

    ``place`` is the country or place; ``city`` and ``code`` are the post's; each is empty when
    the gap has none. ``iso2`` is the country the gap is in, for maps and filters. ``released``
    is no when a fact it rests on is withheld from the other agency.
    """

    gap: Gap
    iso2: str
    place: Bilingual
    city: Bilingual
    code: str
    officer: str
    released: bool
    marking: int
