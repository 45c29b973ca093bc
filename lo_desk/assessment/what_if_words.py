"""What a scenario does in words and figures, the same on the screen and on paper."""

from fractions import Fraction

from lo_desk.assessment.rounding import half_up
from lo_desk.domain.scenario_facts import Compared
from lo_desk.i18n.msg import Msg, counted, said

PERCENT, POINT = 100, 10_000


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
