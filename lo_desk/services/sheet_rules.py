"""What may still change in a joint assessment: nothing that was sealed, and no weight afterwards."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.models.assessing import Assessment, CriterionWeight, Score, ScoreSeal
from lo_desk.db.queries.sheets import (
    assessment_of,
    assessments_in,
    candidates_of,
    options_of,
    seals_of,
    weights_of,
)
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.joint import DRAFT, OPEN, REVEALED, SCORING, may_become
from lo_desk.errors import DeskError, InvalidFields
from lo_desk.i18n.msg import said

WHOLE = 1000


class SheetIsSealed(DeskError):
    """A score of a sheet that is sealed, or not being scored."""

    msg = said(
        "This sheet is sealed, or its assessment is not being scored: its scores stay as they are."
        " Nothing was saved. What both agencies agree on later is entered beside them."
    )


class SealedAlready(DeskError):
    """A second seal."""

    msg = said("Your agency has sealed this sheet already. Nothing was changed.")


class NotOpenYet(DeskError):
    """Scores are agreed on only when both sheets are open."""

    msg = said(
        "Scores are agreed on once both sheets are open, and before the decision. Nothing was"
        " saved."
    )


class WeightsAreFixed(DeskError):
    """Weights of a cycle whose sheets were seen."""

    msg = said(
        "The weights of this cycle are fixed: the sheets of one of its assessments are open."
        " Nothing was saved. Other weights are those of another cycle."
    )


class NotReadyToScore(DeskError):
    """An assessment without candidates, or whose weights are no whole."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.msg = said(
            "Scoring begins when there is a candidate and the working group’s weights add up to"
            " %(whole)s; they add up to %(total)s. Nothing was changed.",
            whole=WHOLE,
            total=total,
        )


class WrongTurn(DeskError):
    """A state that does not follow from the one before."""

    msg = said(
        "An assessment goes from draft to scoring, then both sheets are opened, then it is decided"
        " and followed up. Nothing was changed."
    )


class NotBothSealed(DeskError):
    """Sheets are open only when both were sealed."""

    msg = said(
        "The sheets stay closed until both agencies have sealed theirs. Nothing was changed."
    )


def turning(assessment: Assessment, changes: Mapping[str, object]) -> None:
    """A state follows from the one before: what was revealed is never hidden again."""
    after = changes.get("state", assessment.state)
    if not may_become(assessment.state, str(after.key if isinstance(after, Choice) else after)):
        raise WrongTurn


def score_kept(session: Session, score: Score) -> None:
    """A sealed sheet stays as it is; what is agreed on comes after both are open."""
    assessment = assessment_of(session, score.candidate_id)
    if score.owner == JOINT:
        if assessment.state != OPEN:
            raise NotOpenYet
    elif assessment.state != SCORING or score.owner in seals_of(session, assessment.id):
        raise SheetIsSealed


def sealed_once(session: Session, seal: ScoreSeal) -> None:
    """A sheet is sealed while it is scored, and once."""
    if session.get_one(Assessment, seal.assessment_id).state != SCORING:
        raise SheetIsSealed
    if seals_of(session, seal.assessment_id, besides=seal.id).get(seal.owner):
        raise SealedAlready


def assessment_kept(session: Session, assessment: Assessment) -> None:
    """Scoring needs candidates and whole weights; open sheets both seals; an option is its own."""
    _option_is_there(session, assessment)
    if assessment.state == DRAFT:
        return
    joint = [
        w.weight for w in weights_of(session, assessment.assessment_cycle_id) if w.view == JOINT
    ]
    if sum(joint) != WHOLE or not candidates_of(session, assessment.id):
        raise NotReadyToScore(sum(joint))
    if assessment.state in REVEALED and set(seals_of(session, assessment.id)) != set(AGENCIES):
        raise NotBothSealed


def _option_is_there(session: Session, assessment: Assessment) -> None:
    number = assessment.decided_option
    if number is None or any(each.number == number for each in options_of(session, assessment.id)):
        return
    words = said("This assessment has no option %(n)s: enter the number of one it has.", n=number)
    raise InvalidFields({"decided_option": words})


def weight_kept(session: Session, weight: CriterionWeight) -> None:
    """Weights are fixed before the sheets are seen."""
    if any(a.state in REVEALED for a in assessments_in(session, weight.assessment_cycle_id)):
        raise WeightsAreFixed
