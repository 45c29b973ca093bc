"""Which records one agency does not find for a while: score sheets, until both are sealed."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption

from lo_desk.db.blind import hide
from lo_desk.db.models.assessing import Assessment, Candidate, Score, ScoreSeal
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.joint import REVEALED


@hide
def sheets(agency: str) -> Iterator[ExecutableOption]:
    """Scores and seals that the agency may see."""
    yield with_loader_criteria(Score, _of_score(agency))
    yield with_loader_criteria(ScoreSeal, _of_seal(agency))


def _of_score(agency: str) -> ColumnElement[bool]:
    known = (
        select(Candidate.id)
        .join(Assessment, Assessment.id == Candidate.assessment_id)
        .where(Assessment.state.in_(REVEALED))
    )
    return or_(Score.owner.in_((agency, JOINT)), Score.candidate_id.in_(known))


def _of_seal(agency: str) -> ColumnElement[bool]:
    known = select(Assessment.id).where(Assessment.state.in_(REVEALED))
    return or_(ScoreSeal.owner.in_((agency, JOINT)), ScoreSeal.assessment_id.in_(known))
