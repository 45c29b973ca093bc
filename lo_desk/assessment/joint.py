"""From what was entered to all that follows from it: the findings of a joint assessment."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import floor

from lo_desk.assessment.acceptability import Acceptability
from lo_desk.assessment.findings import Findings, findings
from lo_desk.assessment.flips import one_point
from lo_desk.assessment.offers import offers
from lo_desk.assessment.regret import Regret
from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.assessment.scoring import Consensus, Question, Standing
from lo_desk.assessment.sheets import Score, Sheet
from lo_desk.assessment.verdicts import Verdict
from lo_desk.assessment.weights import WeightSets
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.joint_facts import (
    DifferenceFacts,
    FlipFacts,
    JointFacts,
    JointFindings,
    ScoreFacts,
    StandingFacts,
)

LEAST_RANKED = 2
"""With fewer there is nothing to compare."""


def question_of(facts: JointFacts, rules: AssessmentRules) -> Question:
    """What was entered, as it is reckoned with. Scores of closed sheets are not there."""
    return Question(
        candidates=tuple(each.code for each in facts.candidates),
        weights=WeightSets(
            {w.criterion: w.joint for w in facts.weights},
            {
                CBSA: {w.criterion: w.cbsa for w in facts.weights},
                RCMP: {w.criterion: w.rcmp for w in facts.weights},
            },
        ),
        sheets={agency: Sheet(agency, _cells(facts.scores, agency)) for agency in AGENCIES},
        consensus={
            (s.candidate, s.criterion): Consensus(_score(s), s.evidence.en or s.evidence.fr)
            for s in facts.scores
            if s.owner == JOINT
        },
        gates={
            (each.code, gate.key): gate.state for each in facts.candidates for gate in each.gates
        },
        rules=rules,
    )


def findings_of(facts: JointFacts, seed: int, rules: AssessmentRules) -> JointFindings:
    """All that follows from the open sheets; the same facts and seed give the same findings.

    Raises:
        DeskError: Weights are no whole, or a score is none.
    """
    question = question_of(facts, rules)
    found = findings(question, seed)
    scoring, apart, said = found.scoring, found.disagreement, found.verdict
    ranks, mixed = found.ranks, found.compromises
    lost = {each.candidate: each for each in found.regrets}
    return JointFindings(
        standings=tuple(
            _standing(each, ranks, mixed, lost.get(each.candidate), rules)
            for each in scoring.standings
        ),
        ranking=tuple(each.candidate for each in scoring.ranking),
        margin=scoring.margin,
        verdict=said.kind,
        reasons=said.reasons,
        leaders=said.leaders,
        subject_to=said.subject_to,
        differences=tuple(
            DifferenceFacts(*cell, difference) for cell, difference in apart.differences.items()
        ),
        far=apart.far,
        apart=tuple(apart.by_place.items()),
        tau=None if apart.tau is None else round(apart.tau * WHOLE),
        winners=tuple(apart.winners.items()),
        weights_apart=apart.weights_apart,
        flips=tuple(_flips(question, found)) if len(scoring.ranking) >= LEAST_RANKED else (),
        least_moved=found.flip.moved,
        nearest=found.flip.rival or "",
        point_flips=_points(said),
        draws=ranks.draws if ranks else 0,
        seed=seed,
        error=_error(ranks),
        offers=offers(facts.options, facts.first_year),
        least_lead=() if found.least_lead is None else (floor(found.least_lead * WHOLE),),
    )


def _cells(scores: Iterable[ScoreFacts], owner: str) -> Mapping[tuple[str, str], Score]:
    return {(s.candidate, s.criterion): _score(s) for s in scores if s.owner == owner}


def _score(facts: ScoreFacts) -> Score:
    told = (facts.evidence.en, facts.evidence.fr, facts.source)
    return Score(facts.value, facts.confidence, any(text.strip() for text in told))


def _standing(
    standing: Standing,
    ranks: Acceptability | None,
    mixed: Acceptability | None,
    lost: Regret | None,
    rules: AssessmentRules,
) -> StandingFacts:
    name = standing.candidate
    ranked = ranks is not None and name in ranks.names
    least = rules.rank_least / WHOLE
    best, worst = ranks.rank_range(name, least) if ranks is not None and ranked else (0, 0)
    return StandingFacts(
        candidate=name,
        value=standing.value,
        low=standing.low,
        high=standing.high,
        cbsa=standing.by_agency[CBSA],
        rcmp=standing.by_agency[RCMP],
        evidence=standing.evidence,
        assessable=standing.assessable,
        gate=standing.gate,
        failed=standing.failed,
        pending=standing.pending,
        ranks=_row(ranks, name),
        compromises=_row(mixed, name),
        best=best,
        worst=worst,
        regret=lost.most if lost else None,
        regret_to=(lost.to or "") if lost else "",
    )


def _row(ranks: Acceptability | None, name: str) -> tuple[int, ...]:
    if ranks is None or name not in ranks.names:
        return ()
    return tuple(round(share * WHOLE) for share in ranks.ranks[ranks.names.index(name)])


def _flips(question: Question, found: Findings) -> Iterator[FlipFacts]:
    """What each criterion can do to the lead of the first over the second."""
    first, second = found.scoring.ranking[:2]
    lead = (first.value or Fraction(0)) - (second.value or Fraction(0))
    points = _both_points(question, lead, first.candidate, second.candidate)
    flips_at = dict(found.flip.single)
    for stable in found.stability:
        key = stable.criterion
        bars = [bar for bar in found.tornado if bar.criterion == key]
        yield FlipFacts(
            criterion=key,
            weight=stable.weight,
            flips_at=flips_at[key],
            stable_low=stable.low,
            stable_high=stable.high,
            lead_low=min(bar.low for bar in bars),
            lead_high=max(bar.high for bar in bars),
            point_flips=key in points,
        )


def _both_points(question: Question, lead: Fraction, leader: str, rival: str) -> frozenset[str]:
    """Criteria where one point on both agencies' scores, each as far as it goes, changes it."""
    keys = question.weights.criteria
    weights = [Fraction(question.weights.joint[key], WHOLE) for key in keys]
    falls = dict.fromkeys(keys, Fraction(0))
    for agency in AGENCIES:
        ours, theirs = (
            [question.score(agency, place, key).value for key in keys] for place in (leader, rival)
        )
        for flip in one_point(weights, lead, ours, theirs, agencies=1):
            falls[keys[flip.criterion]] += flip.fall
    return frozenset(key for key, fall in falls.items() if lead < fall)


def _points(said: Verdict) -> tuple[tuple[str, str, str, bool], ...]:
    return tuple((f.agency, f.criterion, f.rival, f.flips) for f in said.point_flips)


def _error(ranks: Acceptability | None) -> int:
    return round(ranks.error(0.5) * WHOLE) if ranks else 0
