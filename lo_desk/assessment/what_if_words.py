"""What a scenario does in words and figures, the same on the screen and on paper."""

from fractions import Fraction

from lo_desk.assessment.rounding import half_up
from lo_desk.domain.scenario_facts import Compared, SpentLine
from lo_desk.i18n.msg import Msg, counted, in_context, said

PERCENT, POINT = 100, 10_000
THOUSAND = 100_000  # cents
COST_NOTE = said(
    "Nominal Canadian dollars, not discounted; fiscal years from 1 April to 31 March. A closed post"
    " saves what it is recorded to cost a year. An amount that is not known is not zero."
)


def summary(found: Compared) -> Msg:
    """The comparison in one sentence."""
    return said(
        "On %(day)s: %(closed)s, %(opened)s; coverage of needs: %(points)s points.",
        day=found.day,
        closed=counted("%(n)s gap closed", "%(n)s gaps closed", len(found.closed)),
        opened=counted("%(n)s gap opened", "%(n)s gaps opened", len(found.opened)),
        points=points(found.total),
    )


def points(gain: int) -> Msg:
    """Thousandths of need with their sign: ``+1,120``, ``−8``, ``0``."""
    whole = half_up(Fraction(gain, POINT))
    if whole > 0:
        return said("+%(n)s", n=whole)
    return said("−%(n)s", n=-whole) if whole else said("%(n)s", n=0)


def percent(worth: int) -> int:
    """Ten-thousandths of coverage in percent, half up."""
    return half_up(Fraction(worth, PERCENT))


def cost_table(spent: SpentLine) -> tuple[list[Msg], list[object]]:
    """Heads and the one row of what a scenario costs, in thousands of dollars, half up."""
    years = [
        said("%(first)s-%(last)s", first=str(year), last=f"{(year + 1) % 100:02}")
        for year in range(spent.first_year, spent.first_year + len(spent.years))
    ]
    heads = [said("Cost"), *years, in_context("cost", "Not known")]
    unknown = said("%(n)s of %(all)s", n=spent.blank, all=spent.lines)
    return heads, [said("All changes"), *(_thousands(cents) for cents in spent.years), unknown]


def _thousands(cents: int) -> Msg:
    """Saved money has a minus: ``−12``."""
    whole = half_up(Fraction(abs(cents), THOUSAND))
    return said("−%(n)s", n=whole) if cents < 0 and whole else said("%(n)s", n=whole)
