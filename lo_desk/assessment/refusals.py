"""Why an assessment cannot be computed from what it was given. No figure is printed then."""

from collections.abc import Sequence

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said


class WeightsDoNotSum(DeskError):
    """Weights that are not a whole together, or not all at least 0."""

    def __init__(self, total: int, whole: int) -> None:
        super().__init__(total, whole)
        self.msg = said(
            "The weights must be 0 or more and add up to %(whole)s; they add up to %(total)s."
            " Nothing was computed: correct the weights.",
            total=total,
            whole=whole,
        )


class NoSwings(DeskError):
    """Swings that are not from 0 to 100, the largest 100."""

    msg = said(
        "Swings are whole numbers from 0 to 100: 100 for the criterion whose step from worst to"
        " best matters most, the others beside it. No weight was changed."
    )


class NoOrder(DeskError):
    """Ranks that are not each of 1, 2, 3 … once."""

    def __init__(self, n: int) -> None:
        super().__init__(n)
        self.msg = said(
            "An order has each number from 1 to %(n)s once: 1 for the most important criterion. A"
            " criterion left blank gets no weight. No weight was changed.",
            n=n,
        )


class WrongScore(DeskError):
    """A score that is not a whole number from 0 to 5."""

    def __init__(self, candidate: str, criterion: str, score: object) -> None:
        super().__init__(candidate, criterion, score)
        self.msg = said(
            "“%(score)s” is no score (%(candidate)s, %(criterion)s). Nothing was computed: enter a"
            " whole number from 0 to 5, or leave it blank if it is not known.",
            candidate=candidate,
            criterion=criterion,
            score=str(score),
        )


class SameCandidateTwice(DeskError):
    """Two candidates of one code."""

    def __init__(self, candidate: str) -> None:
        super().__init__(candidate)
        self.msg = said(
            "%(candidate)s is a candidate twice. Nothing was computed: take one of them out.",
            candidate=candidate,
        )


class NotANumber(DeskError):
    """NaN, infinity or text where a number belongs."""

    def __init__(self, what: Msg | str, value: object) -> None:
        super().__init__(what, value)
        self.msg = said(
            "“%(value)s” is no number (%(what)s). Nothing was computed: correct it, or leave it"
            " blank if it is not known.",
            what=what,
            value=str(value),
        )


class BadIndicators(DeskError):
    """A file of indicators with lines that cannot be used; none of it is.

    Attributes:
        lines: What is wrong with each of them.
    """

    def __init__(self, lines: Sequence[tuple[int, Msg]]) -> None:
        super().__init__(lines)
        self.lines = tuple(
            said("Line %(line)s: %(reason)s", line=line, reason=reason) for line, reason in lines
        )
        self.msg = said(
            "The file of indicators was not read. %(lines)s The indicators in use are unchanged:"
            " correct the file, then read it again.",
            lines=self.lines[0],
        )


class NoScale(DeskError):
    """An indicator without a natural zero or a published range."""

    def __init__(self, indicator: Msg | str) -> None:
        super().__init__(indicator)
        self.msg = said(
            "%(indicator)s has no natural zero and no published range. It was left out: name the"
            " two values of the cycle that mean no need and full need.",
            indicator=indicator,
        )


class ContradictoryLimits(DeskError):
    """Limits that exclude one another before anything is computed."""

    def __init__(self, reason: Msg) -> None:
        super().__init__(reason)
        self.msg = said(
            "These limits contradict one another: %(reason)s Nothing was computed: change one of"
            " them.",
            reason=reason,
        )


class SolverFailed(DeskError):
    """The solver ended in a way that gives no answer to trust."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.msg = said(
            "The search ended without an answer that can be trusted (%(status)s). Nothing was"
            " kept and the registry is unchanged: start it again.",
            status=status,
        )


class SealBroken(DeskError):
    """A revealed sheet is not the one that was sealed."""

    def __init__(self, agency: object) -> None:
        super().__init__(agency)
        self.msg = said(
            "The scores that were revealed are not those that were sealed (%(agency)s). Nothing"
            " was computed and both sheets are kept as they are: ask for the sealed one.",
            agency=agency,
        )
