"""What the options of an assessment come to, kept when its decision is recorded.

The registry goes on after a decision: what it was based on stays as it was.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from lo_desk.assessment.options import missing_before_submission
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.assessing import Assessment, AssessmentCycle
from lo_desk.db.queries import issued
from lo_desk.db.queries.sheets import candidates_of
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.frozen import NotFrozen, freeze, thaw
from lo_desk.domain.joint import DECIDED, FOLLOWED
from lo_desk.domain.joint_sides import KeptOptions
from lo_desk.domain.rows import NEW, Edit
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import counted
from lo_desk.services.cycle_rules import named, rules_with
from lo_desk.services.desk import Desk
from lo_desk.services.joint_options import maps, options


class OptionsMissing(DeskError):
    """A decision between too few options."""

    def __init__(self, missing: int) -> None:
        super().__init__(missing)
        self.msg = counted(
            "%(n)s option is missing before this assessment may be decided, doing nothing first"
            " and a sentence with each. Nothing was saved.",
            "%(n)s options are missing before this assessment may be decided, doing nothing first"
            " and a sentence with each. Nothing was saved.",
            missing,
        )


def keeping(session: Session, desk: Desk, edits: Sequence[Edit]) -> list[Edit]:
    """``edits``; one that records a decision also keeps what the options come to.

    Raises:
        OptionsMissing: Too few options were weighed.
        DeskError: An option changes what cannot be changed so.
    """
    return [_keeping(session, desk, edit) if _decides(session, edit) else edit for edit in edits]


def keeps(assessment: Assessment) -> bool:
    """Whether options were kept when it was decided, be they lost since or not."""
    return assessment.state in {DECIDED, FOLLOWED} and bool(assessment.facts_hash)


def kept(session: Session, assessment: Assessment) -> KeptOptions | None:
    """The options as they were; None: not decided, or none were kept, or they are lost."""
    if not keeps(assessment):
        return None
    text = issued.facts_named(session, assessment.facts_hash or "")
    try:
        return thaw(KeptOptions, text) if text is not None else None
    except NotFrozen:
        return None


def _decides(session: Session, edit: Edit) -> bool:
    if edit.entity != Assessment.__tablename__ or edit.version == NEW:
        return False
    state = edit.changes.get("state")
    found = session.get(Assessment, edit.id)
    after = str(state.key if isinstance(state, Choice) else state)
    return found is not None and after == DECIDED and found.state not in {DECIDED, FOLLOWED}


def _keeping(session: Session, desk: Desk, edit: Edit) -> Edit:
    found = session.get_one(Assessment, edit.id)
    decided = edit.changes.get("decided_on")
    first_year = fiscal_year(decided if isinstance(decided, date) else found.decided_on or desk.day)
    codes = {each.id: each.code for each in candidates_of(session, found.id)}
    told = options(session, desk, found, codes, first_year)
    cycle = session.get_one(AssessmentCycle, found.assessment_cycle_id)
    missing = missing_before_submission(told, rules_with(named(cycle.rules)))
    if missing:
        raise OptionsMissing(missing)
    facts = KeptOptions(desk.today, first_year, told, maps(session, desk, found))
    name = issued.keep_facts(session, freeze(facts))
    return replace(edit, changes={**edit.changes, "facts_hash": name})
