"""How much an agency wants a place: its priorities and open indicators, part by part.

Needs are intervals in whole thousandths. What is not known may be anything: it is never zero and
never the mean.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.indicators import INDICATORS
from lo_desk.assessment.readings import (
    CONFIDENCES,
    FINE,
    Indicators,
    Reading,
    readings,
    spread,
    told,
    unknown,
)
from lo_desk.assessment.refusals import WeightsDoNotSum
from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.domain.deployment import Fact, Place
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.worth import FULL, times
from lo_desk.i18n.msg import Msg, said

HOME = "CA"
SHOWN_STEP = 50
PERCENT = 100


@dataclass(frozen=True, slots=True)
class Part:
    """What one priority or indicator adds to a need, in thousandths, end by end.

    Attributes:
        key: Code of the priority or key of the indicator.
        centre: None where the need has no centre.
    """

    key: str
    low: int
    centre: int | None
    high: int
    why: Msg
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """How much an agency wants a place, in thousandths.

    Attributes:
        low, high: Every unknown at its least and its most.
        centre: From what is known alone; None where too little is.
        evidence: Thousandths of the indicators' weight that are known.
        parts: Each end of them sums to that of the need.
    """

    agency: str
    place: str
    low: int
    centre: int | None
    high: int
    evidence: int
    parts: tuple[Part, ...]

    @property
    def planned(self) -> int:
        """The one number to plan with: the centre, or the middle where there is none."""
        return self.centre if self.centre is not None else (self.low + self.high + 1) // 2


class Needs:
    """Needs of every agency and place of a network."""

    def __init__(
        self, network: Network, indicators: Indicators, rules: AssessmentRules | None = None
    ) -> None:
        self.network, self.rules = network, rules or AssessmentRules()
        for weights in self.rules.index.values():
            check_weights(weights.values())
        check_weights((self.rules.need_priorities, self.rules.need_indicators))
        self._readings = readings(indicators, self.rules)

    def of(self, agency: str, place: str) -> Need:
        """What the agency needs at the place, with its parts."""
        steps = [*self._priorities(agency, place), *self._index(agency, self.network.places[place])]
        evidence = self._evidence(agency, self.network.places[place])
        known = evidence >= self.rules.evidence_least
        lows = _rounded([step.low for step in steps])
        centres = _rounded([step.centre for step in steps])
        highs = _rounded([step.high for step in steps])
        parts = tuple(
            Part(step.key, low, centre if known else None, high, step.why, step.facts)
            for step, low, centre, high in zip(steps, lows, centres, highs, strict=True)
        )
        centre = sum(centres) if known else None
        return Need(agency, place, sum(lows), centre, sum(highs), evidence, parts)

    def planned(self, spots: Iterable[Spot]) -> dict[Spot, int]:
        """``Need.planned`` of each agency and place."""
        return {spot: self.of(*spot).planned for spot in spots}

    def reading(self, place: Place, indicator: str) -> Reading:
        """What the indicator says of a place: of one below a country, less surely the same."""
        found = self._readings.get((place.country, indicator)) or unknown(indicator)
        if place.entity == "country" or found.figure is None or found.absent:
            return found
        step = min(CONFIDENCES.index(found.confidence) + 1, len(CONFIDENCES) - 1)
        return spread(found, CONFIDENCES[step], self.rules)

    def _priorities(self, agency: str, place: str) -> Iterable["_Step"]:
        worth, share = 0, Fraction(self.rules.need_priorities, FULL)
        wanted = self.network.wanted[agency, place][: self.rules.priorities_counted]
        for number, wish in enumerate(wanted):
            weight = self.network.rules.weight(wish.rank)
            more = weight * (PERCENT if number == 0 else self.rules.further_priority)
            gain = times(FULL - worth, more)
            worth += gain
            added = gain * share
            why = said("Priority %(code)s, rank %(rank)s.", code=wish.code, rank=wish.rank)
            facts = (Fact("priority_version", wish.id, "rank"),)
            yield _Step(wish.code, added, added, added, why, facts)

    def _index(self, agency: str, place: Place) -> Iterable["_Step"]:
        weights = self._applicable(agency, place)
        whole = sum(weights.values())
        found = {key: self.reading(place, key) for key in weights}
        known = sum(weights[key] for key, each in found.items() if each.centre is not None)
        for key, each in found.items():
            share = Fraction(self.rules.need_indicators * weights[key], FINE)
            centre = Fraction(0)
            if each.centre is not None:
                centre = share * each.centre / known
            low, high = share * each.low / whole, share * each.high / whole
            yield _Step(key, low, centre, high, told(each))

    def _evidence(self, agency: str, place: Place) -> int:
        weights = self._applicable(agency, place)
        whole = sum(weights.values())
        known = sum(w for key, w in weights.items() if self.reading(place, key).figure)
        return known * WHOLE // whole if whole else WHOLE

    def _applicable(self, agency: str, place: Place) -> Mapping[str, int]:
        weights = self.rules.index[agency]
        if place.country != HOME:
            return {key: weight for key, weight in weights.items() if weight}
        return {key: w for key, w in weights.items() if w and not INDICATORS[key].abroad}


@dataclass(frozen=True, slots=True)
class _Step:
    """A part before it is rounded, in thousandths."""

    key: str
    low: Fraction
    centre: Fraction
    high: Fraction
    why: Msg
    facts: tuple[Fact, ...] = ()


def check_weights(weights: Iterable[int], whole: int = WHOLE) -> None:
    """Weights are a whole together and none is below 0.

    Raises:
        WeightsDoNotSum: They are not.
    """
    held = tuple(weights)
    if sum(held) != whole or min(held, default=0) < 0:
        raise WeightsDoNotSum(sum(held), whole)


def shown(need: int) -> int:
    """A need as it is printed: to the next 0.05, half up, in thousandths."""
    return (need + SHOWN_STEP // 2) // SHOWN_STEP * SHOWN_STEP


def _rounded(steps: Sequence[Fraction]) -> list[int]:
    """Differences of the running sums, each half up: they sum to the rounded whole."""
    found, exact, told_so_far = [], Fraction(0), 0
    for step in steps:
        exact += step
        now = int(exact + Fraction(1, 2))
        found.append(now - told_so_far)
        told_so_far = now
    return found
