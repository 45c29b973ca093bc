"""Blind scoring: an agency fills its own sheet, seals it, and sees the other’s when both have."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.assessment.sheets import Score as Scored
from lo_desk.assessment.sheets import Sheet, canonical, seal, unbroken
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.assessing import Assessment, Score
from lo_desk.db.queries.sheets import candidates_of, scores_of, seals_of
from lo_desk.domain.agencies import AGENCIES, JOINT, other
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.joint import OPEN, REVEALED
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk
from lo_desk.services.sheet_rules import SealedAlready

SALT_BYTES = 16


class NotSealedByBoth(DeskError):
    """The sheets are not shown before both agencies have sealed theirs."""

    def __init__(self, agency: str) -> None:
        super().__init__(agency)
        self.msg = said(
            "The sheets stay closed: %(agency)s has not sealed its own yet. Nothing was changed;"
            " open them when it has.",
            agency=AGENCIES[agency],
        )


class SealBroken(DeskError):
    """A sheet that is not what was sealed."""

    def __init__(self, agency: str) -> None:
        super().__init__(agency)
        self.msg = said(
            "The sheet of %(agency)s is not the one that was sealed. Nothing was opened: both"
            " agencies compare the digest of the seal, and the sheet is sealed again.",
            agency=AGENCIES[agency],
        )


class NothingScored(DeskError):
    """An empty sheet is no sheet to seal."""

    msg = said(
        "Your agency’s sheet has no score yet. Nothing was sealed: score at least one candidate,"
        " then seal it."
    )


@dataclass(frozen=True)
class Cell:
    """One score as its agency entered it.

    Attributes:
        id: Of the record; None: nothing was entered.
        version: Of the record; ``NEW`` for none.
        score: 0 to 5; None: not known.
        confidence: ``high``, ``medium``, ``low``; empty: not said.
    """

    candidate: UUID
    criterion: str
    id: UUID | None = None
    version: int = NEW
    score: int | None = None
    confidence: str = ""
    evidence: Bilingual = NO_TEXT
    source: str = ""


@dataclass(frozen=True)
class Sealed:
    """That an agency sealed its sheet: when, and the digest it published."""

    agency: str
    at: datetime
    digest: str


def own_cells(desk: Desk, assessment: UUID, owner: str = "") -> Sequence[Cell]:
    """What the desk's agency entered so far; ``JOINT``: what was agreed on."""
    with desk.store.reading() as session:
        found = scores_of(session, assessment, JOINT if owner == JOINT else desk.home)
        return tuple(_cell(score) for score in found)


def opened_cells(desk: Desk, assessment: UUID, agency: str) -> Sequence[Cell]:
    """What an agency entered, once both sheets are open; nothing before, but one's own."""
    with desk.store.reading() as session:
        state = session.get_one(Assessment, assessment).state
        hidden = agency not in {desk.home, JOINT} and state not in REVEALED
        return () if hidden else tuple(map(_cell, scores_of(session, assessment, agency)))


def sealed(desk: Desk, assessment: UUID) -> Sequence[Sealed]:
    """Who has sealed, in the order of agencies: that may always be told."""
    with desk.store.reading() as session:
        found = seals_of(session, assessment)
        return tuple(
            Sealed(agency, found[agency].sealed_at, found[agency].digest)
            for agency in AGENCIES
            if agency in found
        )


def enter(desk: Desk, cell: Cell, owner: str = "") -> int:
    """Keep one score of the desk's agency, or one agreed on. Gives the record's new version.

    Raises:
        DeskError: The sheet is sealed, or a value is none.
    """
    changes: dict[str, object] = {
        "score": cell.score,
        "confidence": cell.confidence or None,
        "evidence": cell.evidence,
        "source": cell.source or None,
    }
    if cell.id is None:
        changes |= {
            "owner": owner or desk.home,
            "candidate": Choice(cell.candidate, ""),
            "criterion": cell.criterion,
        }
    key = cell.id or new_id()
    label = said("score of %(record)s", record=Ref("candidate", cell.candidate))
    edit = Edit("score", key, cell.version if cell.id else NEW, changes)
    return records.save(desk, [edit], label)[key]


def seal_sheet(desk: Desk, assessment: UUID) -> str:
    """Seal the sheet of the desk's agency: nothing in it changes from now on. Gives the digest.

    Raises:
        NothingScored: There is no score.
        SealedAlready: It is sealed.
        DeskError: The assessment is not being scored.
    """
    with desk.store.reading() as session:
        if desk.home in seals_of(session, assessment):
            raise SealedAlready
        if not any(score.score is not None for score in scores_of(session, assessment, desk.home)):
            raise NothingScored
        text = sheet_text(session, assessment, desk.home)
    salt = token_bytes(SALT_BYTES)
    digest = seal(text, salt)
    facts = {
        "owner": desk.home,
        "assessment": Choice(assessment, ""),
        "sealed_at": desk.store.now(),
        "digest": digest,
        "salt": salt.hex(),
    }
    label = said("sealing of the scores of %(record)s", record=Ref("assessment", assessment))
    records.save(desk, [Edit("score_seal", new_id(), NEW, facts)], label)
    return digest


def open_sheets(desk: Desk, assessment: UUID) -> None:
    """Show both sheets to both agencies, now that both are sealed.

    Raises:
        NotSealedByBoth: One is not.
        SealBroken: A sheet is not what was sealed.
    """
    with desk.store.reading() as session:
        seals = seals_of(session, assessment)
        for agency in (desk.home, other(desk.home)):
            if agency not in seals:
                raise NotSealedByBoth(agency)
        for agency, found in seals.items():
            text = sheet_text(session, assessment, agency)
            if not unbroken(found.digest, text, bytes.fromhex(found.salt)):
                raise SealBroken(agency)
        version = session.get_one(Assessment, assessment).version
    changes = {"state": OPEN, "opened_on": desk.today}
    label = said("opening of the sheets of %(record)s", record=Ref("assessment", assessment))
    records.save(desk, [Edit("assessment", assessment, version, changes)], label)


def sheet_of(session: Session, assessment: UUID, owner: str) -> Sheet:
    """One agency’s scores as they are reckoned with."""
    known = {candidate.id: candidate for candidate in candidates_of(session, assessment)}
    scores = {
        (known[score.candidate_id].code, score.criterion): Scored(
            score.score, score.confidence or "low", bool(_evidence(score))
        )
        for score in scores_of(session, assessment, owner)
    }
    return Sheet(owner, scores)


def sheet_text(session: Session, assessment: UUID, owner: str) -> str:
    """The sheet with its evidence as the exact text that is sealed."""
    codes = {candidate.id: candidate.code for candidate in candidates_of(session, assessment)}
    evidence = {
        (codes[score.candidate_id], score.criterion): _evidence(score)
        for score in scores_of(session, assessment, owner)
    }
    return canonical(sheet_of(session, assessment, owner), evidence)


def _evidence(score: Score) -> str:
    parts = (score.evidence.en, score.evidence.fr, score.source or "")
    return "\n".join(parts) if any(part.strip() for part in parts) else ""


def _cell(score: Score) -> Cell:
    return Cell(
        score.candidate_id,
        score.criterion,
        score.id,
        score.version,
        score.score,
        score.confidence or "",
        score.evidence,
        score.source or "",
    )
