"""A joint assessment of locations as it is shown and printed: what was entered, what follows."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.indicator_file import IndicatorFile
from lo_desk.domain.joint_options import OfferFacts, OptionFacts


@dataclass(frozen=True)
class ScoreFacts:
    """One score as an agency entered it, or as both agreed on it.

    Attributes:
        owner: ``CBSA``, ``RCMP``, or ``JOINT`` for what was agreed on.
        value: 0 to 5; None: not known.
        confidence: ``high``, ``medium`` or ``low``.
        evidence: Why; of an agreed score, why both moved.
    """

    owner: str
    candidate: str
    criterion: str
    value: int | None
    confidence: str
    evidence: Bilingual
    source: str = ""


@dataclass(frozen=True)
class GateFacts:
    """A gate of a candidate: ``yes``, ``no`` or ``open``; ``agency`` empty: one limit for both."""

    criterion: str
    agency: str
    state: str

    @property
    def key(self) -> str:
        """What tells it from the candidate's other gates: ``C5/CBSA``."""
        return f"{self.criterion}/{self.agency}" if self.agency else self.criterion


@dataclass(frozen=True)
class CandidateFacts:
    """A location that is assessed; ``latitude`` and ``longitude`` in millionths of a degree."""

    code: str
    city: Bilingual
    country: Bilingual
    iso2: str
    analysis: Bilingual
    gates: tuple[GateFacts, ...]
    latitude: int | None = None
    longitude: int | None = None


@dataclass(frozen=True)
class WeightFacts:
    """What a criterion weighs, in thousandths: for the working group and in each agency's view."""

    criterion: str
    joint: int
    cbsa: int
    rcmp: int
    anchor_0: Bilingual = NO_TEXT
    anchor_3: Bilingual = NO_TEXT
    anchor_5: Bilingual = NO_TEXT


@dataclass(frozen=True)
class SealFacts:
    """That an agency sealed its sheet: the digest it published, and on which day."""

    agency: str
    on: date
    digest: str


@dataclass(frozen=True)
class DecisionFacts:
    """What was decided, why, and who did not agree.

    Attributes:
        kept_on: The day the options were kept as they were; None: they are those of today.
        option: Number of the option that was decided on; None: the words alone say which.
        lost: Whether options were kept, and are not what they were any more.
    """

    decision: Bilingual
    reasons: Bilingual
    dissent: Bilingual
    authority: Bilingual
    on: date | None
    trial_review_on: date | None
    kept_on: date | None = None
    option: int | None = None
    lost: bool = False


@dataclass(frozen=True)
class JointFacts:
    """All that was entered for a joint assessment; scores only of sheets that are open.

    Attributes:
        state: ``draft``, ``scoring``, ``open``, ``decided`` or ``followed``.
        first_year: The fiscal year that the costs begin with.
        short: How many options are missing before it may be decided.
        rules: The judgements of the cycle by name.
        indicators: The file that the cycle brought besides the supplied figures, if any.
    """

    code: str
    title: Bilingual
    question: Bilingual
    asked_by: Bilingual
    state: str
    cycle: Bilingual
    approved_by: Bilingual
    approved_on: date | None
    candidates: tuple[CandidateFacts, ...]
    weights: tuple[WeightFacts, ...]
    scores: tuple[ScoreFacts, ...]
    options: tuple[OptionFacts, ...]
    seals: tuple[SealFacts, ...]
    decision: DecisionFacts
    first_year: int
    short: int
    rules: tuple[tuple[str, int], ...] = ()
    indicators: IndicatorFile | None = None

    @property
    def decided_on(self) -> OptionFacts | None:
        """The option that the decision is for; None: it says so in words alone, if at all."""
        number = self.decision.option
        return next((each for each in self.options if each.number == number), None)

    def candidate(self, code: str) -> CandidateFacts:
        """The candidate with that code."""
        return next(each for each in self.candidates if each.code == code)


@dataclass(frozen=True)
class StandingFacts:
    """How a candidate stands.

    Attributes:
        value, low, high: 0 to 1, exact; ``value`` None: nothing is known.
        cbsa, rcmp: Its value by each agency's own scores.
        evidence: Thousandths of weight with evidence of both.
        gate: ``yes``, ``no`` or ``open``: the worst of its gates.
        ranks: Thousandths of draws at each rank, the first rank first; none if not ranked.
        compromises: The same with weights between those of the cycle.
        best, worst: The ranks it may have.
        regret: The most value it can lose to another, 0 to 1; None if not ranked.
    """

    candidate: str
    value: Fraction | None
    low: Fraction
    high: Fraction
    cbsa: Fraction | None
    rcmp: Fraction | None
    evidence: int
    assessable: bool
    gate: str
    failed: tuple[str, ...]
    pending: tuple[str, ...]
    ranks: tuple[int, ...] = ()
    compromises: tuple[int, ...] = ()
    best: int = 0
    worst: int = 0
    regret: Fraction | None = None
    regret_to: str = ""


@dataclass(frozen=True)
class FlipFacts:
    """What one criterion can do to the lead of the first over the second.

    Attributes:
        weight: Today's, as share of 1.
        flips_at: The weight at which the nearest rival is level, the others scaled; None: none.
        stable_low, stable_high: Weights between which the leader stays ahead of all.
        lead_low, lead_high: The lead over all that this weight, swung, or its scores, within
            their intervals, do to it.
        point_flips: One point on both agencies' scores changes the winner.
    """

    criterion: str
    weight: Fraction
    flips_at: Fraction | None
    stable_low: Fraction
    stable_high: Fraction
    lead_low: Fraction
    lead_high: Fraction
    point_flips: bool


@dataclass(frozen=True)
class DifferenceFacts:
    """Score of the CBSA minus score of the RCMP; None where one is blank."""

    candidate: str
    criterion: str
    difference: int | None


@dataclass(frozen=True)
class JointFindings:
    """All that follows from the open sheets; recomputed from the facts it is the same.

    Attributes:
        ranking: Codes of the ranked candidates, best first.
        margin: (best − second) / best; None with fewer than two ranked.
        verdict: ``clear``, ``fragile``, ``none`` or ``impossible``, with its ``reasons``.
        tau: Kendall's τ-b in thousandths; None where one agency has no order.
        least_moved: The least share of weight to move until the nearest rival is level; None:
            no weights change it.
        nearest: That rival.
        draws, seed, error: Of the random draws; the error in thousandths, at worst.
        offers: Of the options, in their order.
        least_lead: The least lead when all weights may be off at once, in whole thousandths
            below it; empty where nothing is compared, and in documents of earlier builds.
    """

    standings: tuple[StandingFacts, ...]
    ranking: tuple[str, ...]
    margin: Fraction | None
    verdict: str
    reasons: tuple[str, ...]
    leaders: tuple[str, ...]
    subject_to: tuple[str, ...]
    differences: tuple[DifferenceFacts, ...]
    far: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, Fraction], ...]
    tau: int | None
    winners: tuple[tuple[str, tuple[str, ...]], ...]
    weights_apart: int
    flips: tuple[FlipFacts, ...]
    least_moved: Fraction | None
    nearest: str
    point_flips: tuple[tuple[str, str, str, bool], ...]
    draws: int
    seed: int
    error: int
    offers: tuple[OfferFacts, ...] = ()
    least_lead: tuple[int, ...] = ()

    def standing(self, code: str) -> StandingFacts:
        """How the candidate with that code stands."""
        return next(each for each in self.standings if each.candidate == code)
