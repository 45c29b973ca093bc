"""What is missing at a place: need that nobody covers, part by part."""

from dataclasses import dataclass
from uuid import UUID

from lo_desk.assessment.need import Need
from lo_desk.domain.cover_together import Effective, effective, joint
from lo_desk.domain.coverage import Interval, explain
from lo_desk.domain.network import Network
from lo_desk.domain.worth import FULL

LINE, OTHER, PARTNER, MISSING = "line", "other", "partner", "missing"


@dataclass(frozen=True, slots=True)
class Share:
    """Who meets how much of a need, in thousandths; ``MISSING`` is what nobody meets.

    Attributes:
        kind: ``LINE``, ``OTHER``, ``PARTNER`` or ``MISSING``.
        post: The post whose line it is.
        cover: What it adds to coverage, in ten-thousandths.
        met: What it meets of the need.
    """

    kind: str
    post: UUID | None
    cover: int
    met: int


@dataclass(frozen=True, slots=True)
class Uncovered:
    """An agency's need at a place, and what of it is not covered, in thousandths.

    Attributes:
        gap: Low end: least need and best coverage; high end: most need and worst coverage.
        planned: From the need to plan with and the low end of coverage.
        shares: Of ``Need.planned``: they sum to it exactly, ``planned`` is the last.
    """

    need: Need
    cover: Effective
    gap: Interval
    planned: int
    shares: tuple[Share, ...]


def uncovered(network: Network, need: Need) -> Uncovered:
    """What is missing of a need."""
    cover = effective(network, need.agency, need.place)
    shares = _shares(network, need, cover)
    gap = missing(need.low, cover.total[1]), missing(need.high, cover.total[0])
    return Uncovered(need, cover, gap, shares[-1].met, shares)


def missing(need: int, cover: int) -> int:
    """Need that is not covered, half up: thousandths of need, ten-thousandths of coverage."""
    return (need * (FULL - cover) + FULL // 2) // FULL


def joint_cover(network: Network, needs: dict[str, Need]) -> int | None:
    """Coverage of a place for both agencies by their needs to plan with; None: nobody's need."""
    place = next(iter(needs.values())).place
    covers = {agency: effective(network, agency, place).total[0] for agency in needs}
    return joint({agency: need.planned for agency, need in needs.items()}, covers)


def _shares(network: Network, need: Need, cover: Effective) -> tuple[Share, ...]:
    lines = explain(network, need.agency, need.place).lines
    gains: list[tuple[str, UUID | None, int]] = [(LINE, line.post, line.gain) for line in lines]
    gains.append((OTHER, None, cover.from_other[0]))
    gains.append((PARTNER, None, cover.from_partner[0]))
    found, running, left = [], 0, need.planned
    for kind, post, gain in gains:
        running += gain
        now = missing(need.planned, running)
        if gain:
            found.append(Share(kind, post, gain, left - now))
        left = now
    found.append(Share(MISSING, None, FULL - running, left))
    return tuple(found)
