"""What may be said of a ranking: a clear winner, a fragile lead, no clear winner, nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from lo_desk.assessment.acceptability import Acceptability
from lo_desk.assessment.disagreement import Disagreement
from lo_desk.assessment.flips import one_point
from lo_desk.assessment.rules import WHOLE
from lo_desk.assessment.scoring import Question, Scoring, Standing
from lo_desk.assessment.sheets import NO
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.verdict_words import (
    CLEAR,
    EQUAL,
    FRAGILE,
    IMPOSSIBLE,
    NONE,
    POINT,
    RANK,
    SMALL_MARGIN,
    SPLIT,
    TOO_FEW,
    UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class PointFlip:
    """A single agency's score whose one point would change the winner, or make it level."""

    agency: str
    criterion: str
    rival: str
    flips: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may be said.

    Attributes:
        kind: Of ``domain.verdict_words.VERDICTS``.
        reasons: Of ``REASONS`` there: tests that failed, or why there is no winner.
        leaders: The winner alone, or all that may lead, by code; none where nothing compares.
        point_flips: Of the one-point test on a single agency's score.
        subject_to: Gates of the leader that are still open.
    """

    kind: str
    reasons: tuple[str, ...]
    leaders: tuple[str, ...]
    point_flips: tuple[PointFlip, ...] = ()
    subject_to: tuple[str, ...] = ()


def verdict(
    question: Question, scoring: Scoring, apart: Disagreement, ranks: Acceptability | None
) -> Verdict:
    """What may be said of the ranking.

    Args:
        question: What was asked.
        scoring: The ranking.
        apart: How the agencies disagree.
        ranks: Rank acceptability over all weights; None where fewer than two are ranked.
    """
    if len(scoring.ranking) < 2 or ranks is None:
        return Verdict(IMPOSSIBLE, (TOO_FEW,), ())
    leader = scoring.ranking[0]
    flips = tuple(_point_flips(question, scoring))
    unsure = tuple(_no_winner(question, scoring, apart))
    if unsure:
        return Verdict(NONE, unsure, _leaders(question, scoring, apart, unsure), flips)
    failed = tuple(_fragile(question, scoring, ranks, flips))
    kind = FRAGILE if failed else CLEAR
    return Verdict(kind, failed, (leader.candidate,), flips, leader.pending)


def _no_winner(question: Question, scoring: Scoring, apart: Disagreement) -> Iterator[str]:
    rules, margin = question.rules, scoring.margin or Fraction(0)
    if scoring.ranking[0].value == scoring.ranking[1].value:
        yield EQUAL
    if margin * WHOLE < rules.margin_least:
        yield SMALL_MARGIN
    if apart.winners_differ and apart.of_winners() * WHOLE >= rules.split_least:
        yield SPLIT


def _fragile(
    question: Question, scoring: Scoring, ranks: Acceptability, flips: tuple[PointFlip, ...]
) -> Iterator[str]:
    leader = scoring.ranking[0]
    first = ranks.first(leader.candidate)
    if (first - ranks.error(first)) * WHOLE < question.rules.first_least:
        yield RANK
    if any(flip.flips for flip in flips):
        yield POINT
    best = leader.value or Fraction(0)
    if any(not s.assessable and s.gate != NO and s.high > best for s in scoring.standings):
        yield UNKNOWN


def _leaders(
    question: Question, scoring: Scoring, apart: Disagreement, reasons: tuple[str, ...]
) -> tuple[str, ...]:
    """All within the margin of the best, and both agencies' winners where they differ."""
    best = scoring.ranking[0].value or Fraction(0)
    least = best * (WHOLE - question.rules.margin_least) / WHOLE
    named = {s.candidate for s in scoring.ranking if _close(s, best, least)}
    if SPLIT in reasons:
        named |= {place for agency in AGENCIES for place in apart.winners[agency]}
    return tuple(sorted(named))


def _close(standing: Standing, best: Fraction, least: Fraction) -> bool:
    value = standing.value or Fraction(0)
    return value == best or value > least


def _point_flips(question: Question, scoring: Scoring) -> Iterator[PointFlip]:
    leader, *rivals = scoring.ranking
    criteria = question.weights.criteria
    weights = [Fraction(question.weights.joint[key], WHOLE) for key in criteria]
    for agency in AGENCIES:
        ours = [question.score(agency, leader.candidate, key).value for key in criteria]
        for rival in rivals:
            lead = (leader.value or Fraction(0)) - (rival.value or Fraction(0))
            theirs = [question.score(agency, rival.candidate, key).value for key in criteria]
            for flip in one_point(weights, lead, ours, theirs, agencies=1):
                if flip.flips or flip.ties:
                    yield PointFlip(agency, criteria[flip.criterion], rival.candidate, flip.flips)
