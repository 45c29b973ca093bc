"""What agencies keep from each other for a while: score sheets, until both are sealed.

A file that stands alone cannot keep a secret from who opens it with other programs; here nobody
meets the other agency's scores by mistake: not in a list, a search, a history or an export.
"""

from collections.abc import Callable
from functools import cache

from sqlalchemy import ColumnElement, event, or_, select
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption

from lo_desk.db.models.assessing import Assessment, Candidate, Score, ScoreSeal
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.joint import REVEALED

PLAIN = {"plain": True}
"""Execution options of a query that must find everything: who has sealed, whatever is in it."""


def keep_apart(sessions: sessionmaker[Session], eyes: Callable[[], str]) -> None:
    """Hide from each session what the agency that ``eyes`` names may not see yet.

    ``eyes`` empty is nobody in particular, who sees everything.
    """

    def look(call: ORMExecuteState) -> None:
        agency = eyes()
        if not (agency and call.is_select) or call.execution_options.get("plain"):
            return
        call.statement = call.statement.options(*_blinds(agency))

    event.listen(sessions, "do_orm_execute", look)


@cache
def _blinds(agency: str) -> tuple[ExecutableOption, ...]:
    """The same for every query: making them takes longer than many a query."""
    return (
        with_loader_criteria(Score, _of_score(agency)),
        with_loader_criteria(ScoreSeal, _of_seal(agency)),
    )


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
