"""The search for where to post next: from a question to facts. Reads the solver: loaded late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from sqlalchemy.orm import Session

from lo_desk.assessment.need import Need, Needs
from lo_desk.assessment.optimiser.alternatives import alternatives, standing
from lo_desk.assessment.optimiser.conflicts import conflict
from lo_desk.assessment.optimiser.fairness import fairest
from lo_desk.assessment.optimiser.model import Limits, Problem, Site, lent, servings
from lo_desk.assessment.optimiser.network import JOINTLY, post_covers, weighings
from lo_desk.assessment.optimiser.plans import Answer
from lo_desk.assessment.optimiser.robust import as_fair, loss_table, robust
from lo_desk.assessment.optimiser.solve import INFEASIBLE, SOLVER, Effort
from lo_desk.assessment.optimiser.ties import best
from lo_desk.assessment.rounding import half_up
from lo_desk.assessment.rules import WHOLE
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.cover_together import standing_in
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.scenario import applied
from lo_desk.domain.siting import (
    Impossible,
    OtherAnswer,
    Robustness,
    SetLoss,
    SitingFound,
    SitingQuestion,
)
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress, unheard
from lo_desk.services import indicators, snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.siting_opening import opening
from lo_desk.services.siting_refusals import check
from lo_desk.services.siting_reliefs import reliefs
from lo_desk.services.siting_worth import Worth

SETS_MOST = 8
"""Sets of posts in the table of losses."""


def search(desk: Desk, question: SitingQuestion, report: Progress = unheard) -> SitingFound:
    """The best answer within the limits, how sure it is, and what comes near it.

    Raises:
        DeskError: The question cannot be read; see ``siting_refusals.check``.
        SolverFailed: The solver ended in a way that is no answer.
    """
    check(question)
    report(0.0, said("Reading the networks"))
    with desk.store.reading() as session:
        before, needs = _known(session, desk.on(question.day))
    ground = Ground.of(before, needs, question)
    effort = Effort(float(question.seconds), report)
    effort.going()
    return _Search(ground, effort).found()


def _known(session: Session, desk: Desk) -> tuple[Network, Sequence[Need]]:
    """The network of the day and what is needed where: reckoned once until somebody writes."""
    before = snapshots.network(session, desk)

    def make() -> Sequence[Need]:
        needs = Needs(before, indicators.supplied(desk.day.year))
        return tuple(needs.of(agency, key) for agency in AGENCIES for key in before.places)

    return before, desk.store.remembered(session, ("needs", desk.day), make)


@dataclass(frozen=True, slots=True)
class Ground:
    """What all problems of one question share.

    Attributes:
        before: The network as it would be without any of the candidates.
        network: With all candidates open, without lines.
        weighed: Needs in thousandths by way to weigh them; the first is what is asked about.
        covers: Coverage by need and post.
    """

    question: SitingQuestion
    before: Network
    network: Network
    weighed: Mapping[str, Mapping[Spot, int]]
    covers: Mapping[tuple[Spot, str], int]

    @classmethod
    def of(cls, before: Network, needs: Sequence[Need], question: SitingQuestion) -> "Ground":
        """Everything that is reckoned once."""
        opened = tuple(opening(choice.site, question.day) for choice in question.sites)
        network = Network(applied(before.deployment, opened), before)
        weighed = _of(weighings(needs), question.whose)
        free = {choice.site.key for choice in question.sites}
        covers = post_covers(network, next(iter(weighed.values())), free)
        return cls(question, before, network, weighed, covers)

    @property
    def needs(self) -> Mapping[Spot, int]:
        """Needs as they are asked about."""
        return next(iter(self.weighed.values()))

    def problem(self, needs: Mapping[Spot, int]) -> Problem:
        """The question with needs weighed that way; posts that are there keep their lines."""
        question, network = self.question, self.network
        chosen = {choice.site.code: choice for choice in question.sites}
        own = servings(needs, self.covers)
        worth = {spot: standing_in(network, *spot) for spot in needs}
        sites = []
        for post in network.open.values():
            choice = chosen.get(post.code)
            costs = tuple(cents or 0 for cents in choice.costs) if choice else ()
            load = choice.load if choice else None
            sites.append(Site(post.code, post.agency, costs, load, choice is None))
        limits = Limits(question.budgets, question.count, question.required, question.apart)
        return Problem(tuple(sites), (*own, *lent(own, needs, self.covers, worth)), limits)


def _of(told: Mapping[str, Mapping[Spot, int]], whose: str) -> Mapping[str, Mapping[Spot, int]]:
    """Ways to weigh that fit: of one agency, its own need planned, at its least and most."""
    if whose == JOINT:
        return {JOINTLY: told[JOINTLY], **told}
    rest = {name: needs for name, needs in told.items() if name not in {JOINTLY, *AGENCIES}}
    kept = {whose: told[whose], **rest}
    return {
        name: {spot: need if spot[0] == whose else 0 for spot, need in needs.items()}
        for name, needs in kept.items()
    }


class _Search:
    """One search: best, then others near it, then the robust one, while its time lasts."""

    def __init__(self, ground: Ground, effort: Effort) -> None:
        self.ground, self.effort = ground, effort
        self.question = ground.question
        self.problem = ground.problem(ground.needs)
        self.shares: tuple[tuple[str, int], ...] = ()

    def found(self) -> SitingFound:
        """Everything that follows from the question."""
        answer = self._best()
        if answer.status == INFEASIBLE:
            return self._impossible()
        base = SitingFound(self.question, answer.status, _up(answer.gap), solver=SOLVER)
        if answer.plan is None:
            return replace(base, reproducible=False)
        worth = Worth(self.ground.before, self.ground.network, self.ground.needs)
        told = worth.told(base, self.problem, answer)
        told = replace(told, reproducible=answer.reproducible, fair=self.shares)
        told = self._others(told, answer)
        return replace(told, robustness=self._robust(told))

    def _best(self) -> Answer:
        if not (self.question.fair and self.question.whose == JOINT):
            return best(self.problem, self.effort)
        fair = fairest(self.problem, self.effort)
        self.problem = fair.problem
        self.shares = tuple(
            (agency, half_up(share * WHOLE)) for agency, share in sorted(fair.shares.items())
        )
        return fair.answer

    def _impossible(self) -> SitingFound:
        self.effort.told = said("Looking for the limits that would have to give way")
        found = conflict(self.problem, self.effort)
        names = {key: place.name for key, place in self.ground.network.places.items()}
        why = Impossible(
            found.together, tuple(reliefs(self.question, found.repairs, names)), found.enough
        )
        return SitingFound(self.question, INFEASIBLE, impossible=why, solver=SOLVER)

    def _others(self, told: SitingFound, answer: Answer) -> SitingFound:
        if self.effort.over or answer.gain <= 0:
            return told
        self.effort.told = said("Looking for other answers that are nearly as good")
        near = alternatives(self.problem, answer, self.effort)
        others = tuple(
            OtherAnswer(
                plan.opened,
                plan.value - answer.baseline,
                half_up(Fraction((plan.value - answer.baseline) * WHOLE, answer.gain)),
                plan.cost,
            )
            for plan in near.plans
        )
        stands = tuple(sorted(standing(self.problem, answer, near).items()))
        return replace(told, others=others, complete=near.complete, standing=stands)

    def _robust(self, told: SitingFound) -> Robustness | None:
        if not self.question.robust or self.effort.over:
            return None
        self.effort.told = said("Looking for an answer that holds however needs are weighed")
        problems = {name: self.ground.problem(n) for name, n in self.ground.weighed.items()}
        if self.shares:
            problems = as_fair(problems, self.problem)
        found = robust(problems, self.effort)
        if found.plan is None:
            return Robustness(None, tuple(sorted(problems)), (), proven=False)
        best_ones = [answer.plan.opened for answer in found.answers.values() if answer.plan]
        mine = tuple(each.site.code for each in told.chosen)
        others = [each.codes for each in told.others]
        sets = list(dict.fromkeys([mine, found.plan.opened, *best_ones, *others]))[:SETS_MOST]
        table = loss_table(problems, found.answers, sets, self.effort)
        rows = [
            SetLoss(codes, tuple(half_up(each.share * WHOLE) for each in losses))
            for codes, losses in table.items()
            if len(losses) == len(problems)
        ]
        rows.sort(key=lambda row: (row.worst, row.codes))
        return Robustness(found.plan.opened, tuple(sorted(problems)), tuple(rows), found.proven)


def _up(share: Fraction) -> int:
    """Thousandths, never fewer than it is."""
    return -(-share.numerator * WHOLE // share.denominator)
