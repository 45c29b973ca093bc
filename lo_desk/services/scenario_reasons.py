"""Why a place is covered as it is before a scenario and after it: parts that sum to the figure."""

from collections.abc import Iterator
from dataclasses import dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.coverage import Ledger, explain
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.scenario_changes import Scenario
from lo_desk.domain.scenario_delta import View
from lo_desk.services import scenarios
from lo_desk.services.desk import Desk

POST, OTHER, PARTNER = "post", "other", "partner"
_HUNDREDTH = 100


@dataclass(frozen=True)
class CoverPart:
    """What adds to a coverage.

    Attributes:
        kind: ``POST``; ``OTHER``: the other agency, ``PARTNER``: a partner, both in writing.
        points: Of 100; of a side they sum to its ``percent``.
        code: Of the post; ``city`` is its city.
        line: Of the post, factor by factor.
    """

    kind: str
    points: int
    code: str = ""
    city: Bilingual = NO_TEXT
    line: Ledger | None = None


@dataclass(frozen=True)
class CoverSide:
    """One side: the low end of coverage in per cent, and what it is made of."""

    percent: int
    parts: tuple[CoverPart, ...]


@dataclass(frozen=True)
class CoverReasons:
    """Both sides of a place for an agency."""

    agency: str
    place: Bilingual
    before: CoverSide
    after: CoverSide


def reasons(desk: Desk, changes: Scenario, agency: str, place: str) -> CoverReasons:
    """Why the coverage of the place with that key is so; takes some 0.2 s.

    Raises:
        DeskError: A change is impossible, and why.
    """
    with desk.store.reading() as session:
        _, before, then = scenarios.compare(session, desk, changes)
    name = before.network.places[place].name
    return CoverReasons(agency, name, _side(before, agency, place), _side(then, agency, place))


def _side(view: View, agency: str, place: str) -> CoverSide:
    whole, shown, parts = 0, 0, []
    for part, worth in _parts(view, agency, place):
        whole += worth
        now = (whole + _HUNDREDTH // 2) // _HUNDREDTH
        parts.append(CoverPart(part.kind, now - shown, part.code, part.city, part.line))
        shown = now
    return CoverSide(shown, tuple(parts))


def _parts(view: View, agency: str, place: str) -> Iterator[tuple[CoverPart, int]]:
    """Each part with its ten-thousandths: lines strongest first, then what others add."""
    network, cover = view.network, view.covers[agency, place]
    for line in explain(network, agency, place).lines:
        post = network.posts[line.post]
        city = network.profiles[line.post].city
        yield CoverPart(POST, 0, post.code, city, line), line.gain
    for kind, (low, _) in ((OTHER, cover.from_other), (PARTNER, cover.from_partner)):
        if low:
            yield CoverPart(kind, 0), low
