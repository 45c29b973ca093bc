"""What an option of a joint assessment does on the maps, and which option’s maps are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint_facts import DecisionFacts
from lo_desk.domain.joint_options import OptionFacts
from lo_desk.domain.scenario_facts import MapLine

TRIAL = "trial"


@dataclass(frozen=True)
class OptionMaps:
    """Both maps of an option.

    Attributes:
        number: Of the option.
        day: When the changes of all options have happened: both sides are of that day.
        countries: By English name.
    """

    number: int
    day: date
    countries: tuple[MapLine, ...]


@dataclass(frozen=True)
class KeptOptions:
    """The options of an assessment as they were when its decision was recorded.

    Attributes:
        on: The day it was recorded.
        first_year: The fiscal year that the costs begin with.
        maps: Of each option that changes something.
    """

    on: date
    first_year: int
    options: tuple[OptionFacts, ...]
    maps: tuple[OptionMaps, ...]


@dataclass(frozen=True)
class Shown:
    """The option whose maps are shown; ``named``: the decision names it, or its place."""

    number: int
    named: bool


def shown(
    options: Sequence[OptionFacts], cities: Mapping[str, Bilingual], decision: DecisionFacts
) -> Shown | None:
    """The option that was decided on, else the one that adds most; None: none changes anything.

    An earlier decision is told in words alone. It means an option whose title it holds, else one
    whose candidate it names; of several a trial where a review was set, no trial where none was.

    Args:
        options: All of them.
        cities: Of the candidates, by code.
        decision: As it was recorded, or empty.
    """
    changing = [each for each in options if each.effects or each.gaps]
    named = [each for each in changing if _meant(decision, each, cities)]
    if named:
        review = decision.trial_review_on is not None
        best = max(named, key=lambda each: (_titled(decision, each), _fits(each, trial=review)))
        return Shown(best.number, named=True)
    if not changing:
        return None
    most = max(changing, key=lambda each: (each.gained or 0, -each.number))
    return Shown(most.number, named=False)


def _meant(decision: DecisionFacts, option: OptionFacts, cities: Mapping[str, Bilingual]) -> bool:
    if decision.option is not None:
        return option.number == decision.option
    return _names(decision.decision, option, cities)


def _names(text: Bilingual, option: OptionFacts, cities: Mapping[str, Bilingual]) -> bool:
    city = cities.get(option.candidate)
    return _holds(text, option.title) or (city is not None and _holds(text, city))


def _titled(decision: DecisionFacts, option: OptionFacts) -> bool:
    return _holds(decision.decision, option.title)


def _fits(option: OptionFacts, *, trial: bool) -> tuple[bool, int, int]:
    return (option.kind == TRIAL) is trial, option.gained or 0, -option.number


def _holds(text: Bilingual, words: Bilingual) -> bool:
    """Whether the words stand in the text of the same language, however they are written."""
    pairs = ((text.en, words.en), (text.fr, words.fr))
    return any(name and name.casefold() in said.casefold() for said, name in pairs)
