"""Gaps: what is missing on a day, derived from dated facts and never typed."""

from collections.abc import Callable, Iterable

from lo_desk.domain.deployment import Deployment, Fact
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.gaps.briefings import briefing
from lo_desk.domain.gaps.covering import covering
from lo_desk.domain.gaps.freshness import freshness, unknown
from lo_desk.domain.gaps.gap import BANDS, OPPORTUNITY, Gap, band, band_of
from lo_desk.domain.gaps.instruments import instrument
from lo_desk.domain.gaps.languages import language
from lo_desk.domain.gaps.mandates import mandate
from lo_desk.domain.gaps.overlaps import over_presence
from lo_desk.domain.gaps.parts import roles
from lo_desk.domain.gaps.policies import policy
from lo_desk.domain.gaps.receipts import acknowledgement
from lo_desk.domain.gaps.staffing import handovers, vacancy, vacancy_soon
from lo_desk.domain.gaps.thin import thin_load, thin_visits
from lo_desk.domain.gaps.training import training
from lo_desk.domain.gaps.trials import assessment_review, trial_review
from lo_desk.domain.network import Network

__all__ = [
    "BANDS",
    "GAP_KINDS",
    "KINDS",
    "OPPORTUNITY",
    "Fact",
    "Gap",
    "assess",
    "assessed",
    "band",
    "band_of",
    "unknown",
]

KINDS: tuple[Callable[[Network], Iterable[Gap]], ...] = (
    covering,
    vacancy,
    vacancy_soon,
    handovers,
    thin_load,
    thin_visits,
    mandate,
    briefing,
    acknowledgement,
    instrument,
    training,
    roles,
    policy,
    language,
    freshness,
    trial_review,
    assessment_review,
    over_presence,
)
"""All that is looked for; one function may find several kinds that exclude one another."""


def assess(deployment: Deployment) -> tuple[Gap, ...]:
    """All gaps of the deployment's day, worst first; equally bad ones by kind, agency, place."""
    return assessed(Network(deployment))


def assessed(network: Network) -> tuple[Gap, ...]:
    """``assess`` for who needs the network for coverage too."""
    return tuple(sorted((gap for kind in KINDS for gap in kind(network)), key=_worst_first))


def _worst_first(gap: Gap) -> tuple[int, str, str, str, int, int, str]:
    post = gap.post.int if gap.post else -1
    officer = gap.officer.int if gap.officer else -1
    return -gap.severity, gap.kind, gap.agency, gap.place or "", post, officer, gap.item
