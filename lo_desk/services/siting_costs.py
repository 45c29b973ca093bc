"""What a post that is not there yet would cost: as recorded, as assessed, or as others cost."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median_low
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.assessing import AssessmentOption, Candidate, OptionCost
from lo_desk.db.models.post_work import PostCost
from lo_desk.db.queries.records import live
from lo_desk.db.queries.sheets import costs_of
from lo_desk.domain.deployment import Post
from lo_desk.domain.network import Network
from lo_desk.domain.siting import ASSESSED, MEASURED, RECORDED, UNKNOWN, YEARS

Costs = tuple[int | None, ...]
Sourced = tuple[Costs, str]
NOTHING_KNOWN: Sourced = ((None,) * YEARS, UNKNOWN)
KIND = "permanent"


class SitingCosts:
    """Cents in each of ``YEARS`` fiscal years, and where they come from.

    Args:
        session: The registry.
        network: Of the day.
        first_year: Of the years that are looked at.
    """

    def __init__(self, session: Session, network: Network, first_year: int) -> None:
        self._session, self._network = session, network
        self._years = range(first_year, first_year + YEARS)
        self._known: dict[UUID, dict[int, int]] = defaultdict(dict)
        for row in session.scalars(select(PostCost).where(live(PostCost))):
            cents = row.planned if row.planned is not None else row.actual
            if cents is not None:
                years = self._known[row.post_id]
                years[row.fiscal_year] = years.get(row.fiscal_year, 0) + cents
        self._middles = {agency: self._middle(agency) for agency in ("CBSA", "RCMP")}

    def of_post(self, post: Post) -> Sourced:
        """Of a post that is recorded: its own costs, else those of others."""
        known = self._known.get(post.id)
        return (self._spread(known), RECORDED) if known else self.middle(post.agency)

    def of_candidate(self, candidate: Candidate, agency: str) -> Sourced:
        """Of a candidate: its permanent option's, where every line of it is known."""
        query = select(AssessmentOption).where(
            AssessmentOption.candidate_id == candidate.id,
            AssessmentOption.kind == KIND,
            live(AssessmentOption),
        )
        for option in self._session.scalars(query.order_by(AssessmentOption.number)):
            lines = costs_of(self._session, [option.id])[option.id]
            if lines and all(line.cents is not None for line in lines):
                return _over_years(lines), ASSESSED
        return self.middle(agency)

    def middle(self, agency: str) -> Sourced:
        """The middle of what the agency's open posts cost; of two middles the lower."""
        return self._middles[agency]

    def _middle(self, agency: str) -> Sourced:
        posts = [post for post in self._network.open.values() if post.agency == agency]
        spread = [self._spread(known) for post in posts if (known := self._known.get(post.id))]
        if not spread:
            return NOTHING_KNOWN
        return tuple(median_low(year) for year in zip(*spread, strict=True)), MEASURED

    def _spread(self, known: Mapping[int, int]) -> tuple[int, ...]:
        """Of each year; of one that is not known, the nearest before it, else the first known."""
        found = []
        for year in self._years:
            before = [each for each in known if each <= year]
            found.append(known[max(before) if before else min(known)])
        return tuple(found)


def _over_years(lines: Sequence[OptionCost]) -> Costs:
    """Annual lines in each year, what is paid once in the first."""
    annual = sum(line.cents or 0 for line in lines if not line.one_time)
    once = sum(line.cents or 0 for line in lines if line.one_time)
    return annual + once, *(annual for _ in range(YEARS - 1))
