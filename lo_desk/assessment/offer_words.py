"""What may be said of options side by side, the same on a page and on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.rounding import half_up
from lo_desk.assessment.rules import WHOLE
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint_facts import DecisionFacts
from lo_desk.domain.joint_options import OfferFacts
from lo_desk.domain.worth import FULL
from lo_desk.i18n.msg import N_, Msg, said

CENTS = 100
OPTION = N_("Option decided on")
COVERAGE_NOTE = N_(
    "Need in thousandths, coverage in ten-thousandths: the low end of its interval, on the day"
    " when the changes of all options have happened. Points of need: need times the change of"
    " coverage, divided by 10,000."
)


def titled(number: int, title: Bilingual) -> Msg:
    """An option by its number and what it is called."""
    return said("%(n)s. %(title)s", n=number, title=title)


def since_when(decision: DecisionFacts) -> Msg | None:
    """Of when the costs and effects of a decided assessment are; None: it is not decided."""
    if decision.kept_on:
        return said(
            "Costs and effects are those of the day the decision was recorded: %(day)s.",
            day=decision.kept_on,
        )
    if decision.lost:
        return said(
            "Costs and effects are those of today’s registry: those that were kept when the"
            " decision was recorded were altered or lost."
        )
    if decision.on:
        return said(
            "Costs and effects are those of today’s registry: none were kept when the decision was"
            " recorded."
        )
    return None


def dollars(cents: int) -> int:
    """Cents as whole dollars, half up."""
    return half_up(Fraction(cents, CENTS))


def thousands(cents: int) -> int:
    """Cents as whole thousands of dollars, half up."""
    return half_up(Fraction(cents, CENTS * WHOLE))


def compared(found: Sequence[OfferFacts]) -> Iterator[Msg]:
    """Which options others beat, what each further point costs, and which are not compared."""
    for each in found:
        if each.beaten_by:
            yield said(
                "Option %(option)s costs no less and adds no more than the following: %(others)s.",
                option=each.number,
                others=_numbers(each.beaten_by),
            )
    for each in found:
        if each.extra is not None and each.after is not None:
            yield said(
                "From option %(one)s to option %(two)s, each further point of need costs"
                " %(cost)s dollars.",
                one=each.after,
                two=each.number,
                cost=dollars(each.extra),
            )
    left = tuple(each.number for each in found if _unsure(each))
    if left:
        yield said(
            "Not compared by cost, since not all of it or not all that changes is recorded: options"
            " %(options)s.",
            options=_numbers(left),
        )


@dataclass(frozen=True)
class Charted:
    """An option that is compared: its cost over three fiscal years and what it adds.

    Attributes:
        points: Thousandths of need wholly covered, as the tables print them.
        beaten: Whether another costs no more and adds no less.
    """

    number: int
    thousands: int
    points: Fraction
    beaten: bool


def charted(found: Sequence[OfferFacts]) -> tuple[Charted, ...]:
    """The options whose cost and effect are known in full."""
    return tuple(
        Charted(
            each.number,
            thousands(sum(each.years)),
            Fraction(each.gained, FULL),
            bool(each.beaten_by),
        )
        for each in found
        if each.years is not None and not each.blank and each.gained is not None
    )


def charted_words(spots: Sequence[Charted]) -> Msg:
    """What the picture of cost against points of need shows."""
    return said(
        "Options compared by their cost over three fiscal years and by points of need: %(all)s."
        " Beaten by no other: %(best)s.",
        all=_numbers(tuple(each.number for each in spots)),
        best=_numbers(tuple(each.number for each in spots if not each.beaten)),
    )


def _unsure(each: OfferFacts) -> bool:
    known = each.years is not None and not each.blank and each.gained is not None
    return not known and not each.beaten_by


def _numbers(numbers: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(map(str, numbers))
