"""The numbers of an assessment that are judgements: one frozen set per cycle, printed with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lo_desk.domain.agencies import CBSA, RCMP

WHOLE = 1000
"""Weights, needs and shares of weight are whole thousandths of this."""


def _weights(**weights: int) -> Mapping[str, int]:
    return MappingProxyType(weights)


_INDEX = MappingProxyType(
    {
        CBSA: _weights(
            asylum_claims_CAN=250,
            claim_not_accepted_share=100,
            wdi_refori=100,
            visa_required_CAN=50,
            wdi_homicides=150,
            wbgi_rle=150,
            wbgi_cce=100,
            wbgi_pve=100,
        ),
        RCMP: _weights(
            asylum_claims_CAN=100,
            claim_not_accepted_share=50,
            wdi_refori=50,
            visa_required_CAN=50,
            wdi_homicides=250,
            wbgi_rle=200,
            wbgi_cce=150,
            wbgi_pve=150,
        ),
    }
)


def _index() -> Mapping[str, Mapping[str, int]]:
    return _INDEX


@dataclass(frozen=True, slots=True)
class AssessmentRules:
    """Every number of needs, scores, verdicts and limits that people chose, beside ``Rules``.

    Attributes:
        need_priorities, need_indicators: What priorities and the index weigh in a need, in
            thousandths, together 1000.
        further_priority: Percent of a second or third priority that fills what is left.
        priorities_counted: How many priorities of an agency count at a place.
        index: Weights of the open indicators by agency, in thousandths, each set together 1000.
        recent_years, older_years: Up to how many years back a figure is trusted fully, or half.
        older_spread, old_spread: How far such a figure may be off, in thousandths of its scale.
        evidence_least: Thousandths of weight with evidence below which nothing is assessable.
        medium_spread, low_spread: How far a score of that confidence may be off, in hundredths.
        far_apart: Difference of two scores that needs a note.
        margin_least: Thousandths by which a clear winner leads.
        first_least: Thousandths of draws in which a clear winner is first, at least.
        split_least: Thousandths of disagreement from which different winners are no winner.
        weight_swing: Percent that each weight may be off.
        rank_least: Thousandths of draws from which a rank is one that a place may have.
        draws: How many random draws rank acceptability is made from.
        options_least: How many options a decision is made between.
        near_best: Thousandths of the best gain that another answer may lack.
        alternatives_most: How many other answers are looked for.
        reach_least: Coverage in ten-thousandths below which a post is no choice for a need.
        posts_each: How many posts are looked at for each need.
    """

    need_priorities: int = 600
    need_indicators: int = 400
    further_priority: int = 25
    priorities_counted: int = 3
    index: Mapping[str, Mapping[str, int]] = field(default_factory=_index)
    recent_years: int = 2
    older_years: int = 5
    older_spread: int = 100
    old_spread: int = 200
    evidence_least: int = 700
    medium_spread: int = 50
    low_spread: int = 100
    far_apart: int = 2
    margin_least: int = 100
    first_least: int = 750
    split_least: int = 200
    weight_swing: int = 20
    rank_least: int = 10
    draws: int = 20_000
    options_least: int = 4
    near_best: int = 20
    alternatives_most: int = 10
    reach_least: int = 1500
    posts_each: int = 20
