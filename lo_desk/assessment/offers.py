"""What follows from the costs and effects of options as they were told: nothing else is needed.

An option whose cost is not known in full costs at least what is known: it may be beaten, and beats
no other.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from lo_desk.assessment.options import NOTHING, CostLine, Offer, Step, cost, frontier
from lo_desk.assessment.rounding import half_up
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.joint_options import CostFacts, OfferFacts, OptionFacts
from lo_desk.domain.period import Period
from lo_desk.domain.worth import FULL

POINT = FULL
"""A point of need: a thousandth of need that is wholly covered."""


def offers(options: Sequence[OptionFacts], first_year: int) -> tuple[OfferFacts, ...]:
    """All options, in their order, with what each point of need costs and which are beaten.

    Args:
        options: As they were told.
        first_year: In which the first of the three fiscal years begins.
    """
    found = [_offer(each, first_year) for each in options]
    whole = [offer for each in found if not each.blank for offer in _comparable(each)]
    steps = {step.to: step for step in frontier(whole).steps}
    return tuple(_beside(each, whole, steps.get(str(each.number))) for each in found)


def _offer(option: OptionFacts, first_year: int) -> OfferFacts:
    costed = bool(option.costs) or option.kind == NOTHING
    spent = cost([_line(each) for each in option.costs], first_year)
    gained = None if option.gained is None else sum(each.gain for each in option.effects)
    known = gained is not None and gained > 0 and costed and not spent.blank
    opened = sum(gap.opens for gap in option.gaps)
    return OfferFacts(
        number=option.number,
        years=spent.years if costed else None,
        blank=spent.blank,
        gained=gained,
        gaps_closed=None if gained is None else len(option.gaps) - opened,
        gaps_opened=None if gained is None else opened,
        per_point=half_up(Fraction(spent.low * POINT, gained or 1)) if known else None,
    )


def _line(told: CostFacts) -> CostLine:
    return CostLine(NO_TEXT, Period(told.first, told.after), told.annual, told.once)


def _comparable(each: OfferFacts) -> Sequence[Offer]:
    if each.years is None or each.gained is None:
        return ()
    return (Offer(str(each.number), sum(each.years), Fraction(each.gained, POINT)),)


def _beside(each: OfferFacts, whole: Sequence[Offer], step: Step | None) -> OfferFacts:
    """The option beside those whose cost is known in full."""
    own = [offer for offer in _comparable(each) if offer not in whole]
    beaten = frontier([*own, *whole]).dominated.get(str(each.number), ())
    told = replace(each, beaten_by=tuple(map(int, beaten)))
    if step is None or step.per_point is None:
        return told
    return replace(told, extra=step.per_point, after=int(step.start))
