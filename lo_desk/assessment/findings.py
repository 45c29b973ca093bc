"""A whole joint assessment from its frozen question: every figure that is shown or printed."""

from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.acceptability import GENERATOR, Acceptability, acceptability
from lo_desk.assessment.disagreement import Disagreement, disagreement
from lo_desk.assessment.regret import Regret, regrets
from lo_desk.assessment.scoring import Question, Scoring, scored
from lo_desk.assessment.sensitivity import (
    Bar,
    Flip,
    Stability,
    least_flip,
    least_lead,
    stability,
    tornado,
)
from lo_desk.assessment.verdicts import Verdict, verdict


@dataclass(frozen=True, slots=True)
class Findings:
    """What follows from a question; the same question and seed give the same findings.

    Attributes:
        ranks: Rank acceptability over all weights; None where fewer than two are ranked.
        compromises: The same over mixtures of the sets of the cycle.
        generator: What the random numbers were made with.
    """

    scoring: Scoring
    disagreement: Disagreement
    verdict: Verdict
    ranks: Acceptability | None
    compromises: Acceptability | None
    regrets: tuple[Regret, ...]
    tornado: tuple[Bar, ...]
    stability: tuple[Stability, ...]
    flip: Flip
    least_lead: Fraction | None
    generator: str = GENERATOR


def findings(question: Question, seed: int) -> Findings:
    """Everything that follows from a question.

    Args:
        question: With both sheets revealed.
        seed: From the frozen facts: ``acceptability.seed_of``.

    Raises:
        DeskError: The question cannot be computed; see ``Question.check``.
    """
    scoring = scored(question)
    apart = disagreement(question, scoring)
    several = len(scoring.ranking) > 1
    ranks = acceptability(question, scoring, seed) if several else None
    mixed = acceptability(question, scoring, seed, compromises=True) if several else None
    return Findings(
        scoring=scoring,
        disagreement=apart,
        verdict=verdict(question, scoring, apart, ranks),
        ranks=ranks,
        compromises=mixed,
        regrets=regrets(question, scoring),
        tornado=tornado(question, scoring),
        stability=stability(question, scoring),
        flip=least_flip(question, scoring),
        least_lead=least_lead(question, scoring),
    )
