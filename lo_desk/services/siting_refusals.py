"""Questions that the search cannot take, each with a sentence that says what to change."""

from collections import Counter

from lo_desk.assessment.refusals import ContradictoryLimits, NotANumber
from lo_desk.domain.siting import SitingQuestion
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said

LONGEST = 3600
"""Seconds that a search may be given."""


class NoCandidate(DeskError):
    """Nothing to choose from."""

    msg = said(
        "No candidate is chosen, so there is nothing to compare. Nothing was computed: choose at"
        " least one post that could open."
    )


class CostNotKnown(DeskError):
    """A budget cannot be kept with a cost that nobody knows."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.msg = said(
            "What %(code)s would cost is not known, and there is a budget. Nothing was computed:"
            " enter its cost, or leave the budget blank.",
            code=code,
        )


def check(question: SitingQuestion) -> None:
    """The question can be read.

    Raises:
        NoCandidate: It has none.
        ContradictoryLimits: A candidate twice, or limits that exclude one another.
        CostNotKnown: A budget, and a candidate without a cost.
        NotANumber: An amount below 0, or no time to search.
    """
    if not question.sites:
        raise NoCandidate
    codes = Counter(choice.site.code for choice in question.sites)
    code, times = codes.most_common(1)[0]
    if times > 1:
        raise ContradictoryLimits(said("%(code)s is a candidate twice.", code=code))
    if not 1 <= question.seconds <= LONGEST:
        raise NotANumber(said("Seconds to search"), question.seconds)
    for choice in question.sites:
        if choice.load < 1:
            raise NotANumber(said("Places it can serve"), choice.load)
        for cost, budget in zip(choice.costs, question.budgets, strict=True):
            if cost is None and budget is not None:
                raise CostNotKnown(choice.site.code)
