"""What may be said of a ranking, and why, in words."""

from collections.abc import Mapping

from lo_desk.domain.joint_facts import JointFindings
from lo_desk.i18n.msg import Msg, in_context, said

CLEAR, FRAGILE, NONE, IMPOSSIBLE = "clear", "fragile", "none", "impossible"
RANK, POINT, UNKNOWN = "rank", "point", "unknown"
SMALL_MARGIN, EQUAL, SPLIT, TOO_FEW = "small_margin", "equal", "split", "too_few"

VERDICTS: Mapping[str, Msg] = {
    CLEAR: in_context("verdict", "Clear winner"),
    FRAGILE: in_context("verdict", "Leads, but fragile"),
    NONE: in_context("verdict", "No clear winner"),
    IMPOSSIBLE: in_context("verdict", "No assessment possible"),
}
REASONS: Mapping[str, Msg] = {
    RANK: in_context("verdict", "It is not first often enough when weights and scores vary."),
    POINT: in_context("verdict", "One point on one agency’s score would change the winner."),
    UNKNOWN: in_context("verdict", "A place that cannot be assessed might be better."),
    SMALL_MARGIN: in_context("verdict", "The margin is under the rule of the cycle."),
    EQUAL: in_context("verdict", "The leaders have equal values."),
    SPLIT: in_context("verdict", "The agencies’ own winners differ."),
    TOO_FEW: in_context(
        "verdict",
        "Fewer than two places have enough evidence and pass their gates, so none is compared.",
    ),
}


def least_lead(found: JointFindings, swing: int) -> Msg | None:
    """What is left of the lead when every weight may be off at once; None: nothing is said."""
    if not found.least_lead:
        return None
    [lead] = found.least_lead
    if lead <= 0:
        return said(
            "With every weight up to %(swing)s in 100 lower or higher at once, another place can draw"
            " level with the first or pass it.",
            swing=swing,
        )
    return said(
        "With every weight up to %(swing)s in 100 lower or higher at once, the first still leads by"
        " %(n)s thousandths or more.",
        swing=swing,
        n=lead,
    )
