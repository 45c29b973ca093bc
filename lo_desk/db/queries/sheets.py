"""Score sheets of joint assessments: what is in them, and who has sealed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.blind import PLAIN
from lo_desk.db.models.assessing import (
    Assessment,
    AssessmentOption,
    Candidate,
    CriterionWeight,
    OptionCost,
    Score,
    ScoreSeal,
)
from lo_desk.db.queries.records import live


def candidates_of(session: Session, assessment: UUID) -> Sequence[Candidate]:
    """The live candidates of an assessment, by code."""
    query = select(Candidate).where(Candidate.assessment_id == assessment, live(Candidate))
    return session.scalars(query.order_by(Candidate.code)).all()


def scores_of(session: Session, assessment: UUID, owner: str) -> Sequence[Score]:
    """One agency's live scores, or those agreed on (``JOINT``), whoever looks."""
    query = (
        select(Score)
        .join(Candidate, Candidate.id == Score.candidate_id)
        .where(Candidate.assessment_id == assessment, Score.owner == owner)
        .where(live(Score), live(Candidate))
    )
    return session.scalars(query, execution_options=PLAIN).all()


def seals_of(
    session: Session, assessment: UUID, besides: UUID | None = None
) -> Mapping[str, ScoreSeal]:
    """The newest seal of each agency that has sealed its sheet, whoever looks."""
    query = select(ScoreSeal).where(ScoreSeal.assessment_id == assessment, live(ScoreSeal))
    if besides is not None:
        query = query.where(ScoreSeal.id != besides)
    found = session.scalars(query.order_by(ScoreSeal.sealed_at), execution_options=PLAIN)
    return {seal.owner: seal for seal in found}


def weights_of(session: Session, cycle: UUID) -> Sequence[CriterionWeight]:
    """The live weights of a cycle."""
    query = select(CriterionWeight).where(CriterionWeight.assessment_cycle_id == cycle)
    return session.scalars(query.where(live(CriterionWeight))).all()


def assessments_in(session: Session, cycle: UUID) -> Sequence[Assessment]:
    """The live assessments of a cycle."""
    query = select(Assessment).where(Assessment.assessment_cycle_id == cycle)
    return session.scalars(query.where(live(Assessment))).all()


def assessment_of(session: Session, candidate: UUID) -> Assessment:
    """The assessment a candidate is of."""
    query = select(Assessment).join(Candidate, Candidate.assessment_id == Assessment.id)
    return session.scalars(query.where(Candidate.id == candidate)).one()


def assessment_coded(session: Session, code: str = "") -> Sequence[Assessment]:
    """The live assessment of that code; empty: all of them, by code."""
    query = select(Assessment).where(live(Assessment)).order_by(Assessment.code)
    return session.scalars(query.where(Assessment.code == code) if code else query).all()


def options_of(session: Session, assessment: UUID) -> Sequence[AssessmentOption]:
    """The live options of an assessment, by number."""
    query = select(AssessmentOption).where(AssessmentOption.assessment_id == assessment)
    query = query.where(live(AssessmentOption)).order_by(AssessmentOption.number)
    return session.scalars(query).all()


def costs_of(session: Session, options: Sequence[UUID]) -> Mapping[UUID, list[OptionCost]]:
    """The live cost lines of each option, by line and first day."""
    found: dict[UUID, list[OptionCost]] = defaultdict(list)
    query = select(OptionCost).where(OptionCost.assessment_option_id.in_(options), live(OptionCost))
    for row in session.scalars(query.order_by(OptionCost.line, OptionCost.starts)):
        found[row.assessment_option_id].append(row)
    return found
