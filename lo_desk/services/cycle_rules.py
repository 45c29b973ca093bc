"""The rules of an assessment cycle: what may be chosen, and what is refused with a sentence."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.db.models.assessing import AssessmentCycle
from lo_desk.errors import DeskError, InvalidFields
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.filed_indicators import kept


@dataclass(frozen=True)
class Limit:
    """What a cycle may choose for one of its numbers."""

    name: str
    words: str
    least: int
    most: int


LIMITS = tuple(
    Limit(*each)
    for each in (
        ("evidence_least", N_("Evidence needed, thousandths of weight"), 0, WHOLE),
        ("margin_least", N_("Lead of a clear winner, thousandths"), 0, WHOLE),
        ("first_least", N_("Draws in which a clear winner is first, thousandths"), 0, WHOLE),
        ("split_least", N_("Disagreement from which nobody wins, thousandths"), 0, WHOLE),
        ("weight_swing", N_("How far a weight may be off, %"), 0, 100),
        (
            "medium_spread",
            N_("How far a score of medium confidence may be off, hundredths"),
            0,
            500,
        ),
        ("low_spread", N_("How far a score of low confidence may be off, hundredths"), 0, 500),
        ("far_apart", N_("Difference of two scores that needs a note"), 1, 5),
        ("rank_least", N_("Draws from which a rank is told, thousandths"), 1, WHOLE),
        ("options_least", N_("Options a decision is made between"), 1, 20),
        ("need_priorities", N_("Priorities in a need, thousandths"), 0, WHOLE),
        ("need_indicators", N_("Indicators in a need, thousandths"), 0, WHOLE),
        ("further_priority", N_("What a further priority adds, %"), 0, 100),
    )
)
"""The judgements that the window offers; the others keep what every cycle starts from."""
_NUMBERS = {each.name for each in fields(AssessmentRules) if each.name != "index"}


class NoRules(DeskError):
    """Rules that nobody can read."""

    msg = said(
        "The rules of the cycle cannot be read: they are names with whole numbers, as the tab"
        " “Weights and rules” writes them. Nothing was saved."
    )


class RuleOutOfRange(DeskError):
    """A number that no rule may be."""

    def __init__(self, words: str, least: int, most: int) -> None:
        super().__init__(words, least, most)
        self.msg = said(
            "%(rule)s: enter a whole number from %(least)s to %(most)s. Nothing was saved.",
            rule=Msg(words),
            least=least,
            most=most,
        )


class NeedsDoNotSum(DeskError):
    """Two shares of a need that are no whole."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.msg = said(
            "Priorities and indicators in a need add up to %(whole)s thousandths together; here to"
            " %(total)s. Nothing was saved.",
            whole=WHOLE,
            total=total,
        )


def named(text: str | None) -> Mapping[str, int]:
    """The numbers that a cycle names itself; none in an empty text.

    Raises:
        NoRules: The text is no such thing.
        DeskError: A number is out of its range, or two shares are no whole.
    """
    if not text or not text.strip():
        return {}
    try:
        found = json.loads(text)
    except ValueError as error:
        raise NoRules from error
    if not isinstance(found, dict) or not all(_whole(number) for number in found.values()):
        raise NoRules
    known = {str(name): number for name, number in found.items() if name in _NUMBERS}
    check(known)
    return known


def _whole(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool)


def check(numbers: Mapping[str, int]) -> None:
    """Raise if a number is out of its range, or the shares of a need are no whole."""
    for limit in LIMITS:
        if not limit.least <= numbers.get(limit.name, limit.least) <= limit.most:
            raise RuleOutOfRange(limit.words, limit.least, limit.most)
    rules = rules_with(numbers)
    total = rules.need_priorities + rules.need_indicators
    if total != WHOLE:
        raise NeedsDoNotSum(total)


def rules_with(numbers: Mapping[str, int]) -> AssessmentRules:
    """What every cycle starts from, with these numbers in its place."""
    changes: dict[str, Any] = dict(numbers)
    return replace(AssessmentRules(), **changes)


def cycle_kept(session: Session, cycle: AssessmentCycle) -> None:
    """A cycle is only saved with rules and indicators that can be read."""
    named(cycle.rules)
    if cycle.indicators_hash and kept(session, cycle.indicators_hash) is None:
        words = said(
            "No file of indicators with this digest was read: choose the file in the tab “Weights"
            " and rules”."
        )
        raise InvalidFields({"indicators_hash": words})
