"""Options of a decision: what each costs in three fiscal years and what it gains.

A fiscal year runs from 1 April to 31 March. Costs are nominal Canadian dollars in whole cents,
without discounting. Blank lines are not zero: the cost is then only a least cost.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Protocol

from lo_desk.assessment.rounding import half_up
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.fiscal import fiscal_start
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Scenario

YEARS = 3
NOTHING = "nothing"
"""The kind of the option that is always first; the catalogue has the words of all."""


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of what an option costs; negative: it saves.

    Attributes:
        period: While the annual cost is paid; one-time cost falls on its first day.
        annual: Cents a year; None: not known.
        once: Cents; None: not known.
    """

    name: Bilingual
    period: Period
    annual: int | None = 0
    once: int | None = 0

    @property
    def known(self) -> bool:
        """Whether neither amount is blank."""
        return self.annual is not None and self.once is not None


class Told(Protocol):
    """An option as far as it is told in words."""

    @property
    def kind(self) -> str:
        """``NOTHING`` or another of the catalogue."""

    @property
    def sentence(self) -> Bilingual:
        """What would be done."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way to answer the question.

    Attributes:
        key: What tells it from the others.
        kind: ``NOTHING`` or another of the catalogue.
        sentence: What would be done.
        scenario: What it changes in the networks; nothing for some.
    """

    key: str
    kind: str
    sentence: Bilingual
    scenario: Scenario = ()
    costs: tuple[CostLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What an option costs.

    Attributes:
        years: Cents in each of the three fiscal years, of what is known.
        lines, blank: How many lines there are and how many of them are not known in full.
    """

    years: tuple[int, ...]
    lines: int
    blank: int

    @property
    def low(self) -> int:
        """Cents over the three years, of what is known."""
        return sum(self.years)

    @property
    def high(self) -> int | None:
        """The same; None where a line is blank: there is no most."""
        return None if self.blank else self.low


@dataclass(frozen=True, slots=True)
class Offer:
    """An option with what it costs and gains, to be compared with the others.

    Attributes:
        gain: In any one unit: points of need, or of value.
    """

    key: str
    cost: int
    gain: Fraction


@dataclass(frozen=True, slots=True)
class Step:
    """From one offer of the frontier to the next.

    Attributes:
        extra_cost, extra_gain: What it costs and gains more.
        per_point: Cost of one more unit of gain, half up; None: it gains nothing more.
    """

    start: str
    to: str
    extra_cost: int
    extra_gain: Fraction
    per_point: int | None


@dataclass(frozen=True, slots=True)
class Frontier:
    """Offers that no other beats, cheapest first, and those that one does.

    Attributes:
        dominated: By key: which offers cost no more and gain no less, one of them truly.
    """

    keys: tuple[str, ...]
    steps: tuple[Step, ...]
    dominated: Mapping[str, tuple[str, ...]]


def fiscal_period(year: int) -> Period:
    """From 1 April of ``year`` to 31 March after."""
    return Period(fiscal_start(year), fiscal_start(year + 1))


def cost(lines: Iterable[CostLine], first_year: int) -> Cost:
    """What the lines cost in the three fiscal years from ``first_year``, half up by line and year."""
    held = tuple(lines)
    years = tuple(
        sum(in_year(line, year) for line in held) for year in range(first_year, first_year + YEARS)
    )
    return Cost(years, len(held), sum(not line.known for line in held))


def in_year(line: CostLine, year: int) -> int:
    """Cents of the line in a fiscal year: annual cost by days of that year, once on its day."""
    whole = fiscal_period(year)
    found = (line.once or 0) if line.period.first in whole else 0
    shared = whole.common(line.period)
    if shared is None or shared.after is None or whole.after is None:
        return found
    days, year_days = (shared.after - shared.first).days, (whole.after - whole.first).days
    return found + half_up(Fraction((line.annual or 0) * days, year_days))


def frontier(offers: Sequence[Offer]) -> Frontier:
    """Which offers are worth a look, and the extra cost of each extra point between them."""
    dominated = {
        offer.key: beaten
        for offer in offers
        if (beaten := tuple(other.key for other in offers if _beats(other, offer)))
    }
    kept = sorted(
        (offer for offer in offers if offer.key not in dominated),
        key=lambda offer: (offer.cost, offer.gain, offer.key),
    )
    steps = tuple(_step(one, two) for one, two in pairwise(kept))
    return Frontier(tuple(offer.key for offer in kept), steps, dominated)


def missing_before_submission(options: Sequence[Told], rules: AssessmentRules) -> int:
    """How many options with a sentence in both languages are still missing; 0: it can be submitted.

    Doing nothing must be among them: without it, one is missing even where there are enough.
    """
    told = [o for o in options if o.sentence.en.strip() and o.sentence.fr.strip()]
    short = max(0, rules.options_least - len(told))
    return short or int(all(option.kind != NOTHING for option in told))


def _beats(one: Offer, other: Offer) -> bool:
    no_worse = one.cost <= other.cost and one.gain >= other.gain
    return no_worse and (one.cost, one.gain) != (other.cost, other.gain)


def _step(one: Offer, two: Offer) -> Step:
    extra_cost, extra_gain = two.cost - one.cost, two.gain - one.gain
    per_point = half_up(extra_cost / extra_gain) if extra_gain else None
    return Step(one.key, two.key, extra_cost, extra_gain, per_point)
