"""Stale documents made once more: each a new document that supersedes the old one."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.freshness import renewed_day, renewed_expiry
from lo_desk.domain.marking import NO_WORDS, ChosenMarking, weigh
from lo_desk.domain.packs import DocumentRequest, Pack
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress, part_of
from lo_desk.services import documents, freshness, register
from lo_desk.services.desk import OTTAWA, Desk
from lo_desk.services.frozen_packs import numbered, thawed
from lo_desk.services.register_book import Issuing
from lo_desk.services.replacing import AlreadySuperseded

_CONSENT = ("reason", "originator")


class LoweredBefore(DeskError):
    """A document whose marking was lowered, and that is due another one now."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.msg = said(
            "The marking of %(number)s was lowered with its originator’s consent, and its facts"
            " are due another marking now. Nothing was issued: issue it anew, with a reason and"
            " an originator if it is to be lowered again.",
            number=number,
        )


@dataclass(frozen=True)
class Rebuilt:
    """What became of a stale document.

    Attributes:
        number: Of the old one.
        new: Of the one that supersedes it; empty: it was refused.
        files: Of the new one.
        error: Why it was refused; None: it was not.
    """

    number: str
    new: str = ""
    files: tuple[Path, ...] = ()
    error: DeskError | None = None


def rebuild_stale(
    desk: Desk, folder: Path, report: Progress, numbers: Collection[str] = ()
) -> tuple[Rebuilt, ...]:
    """Make every stale document once more, and only those; what is refused stops no other.

    The new document is of today, or of the old one’s day if that is still to come; it goes to the
    same positions and holds as long. A marking that was raised stays. One that was lowered stays,
    with its reason and its originator, while the same is due; what is due another marking now is
    refused: its originator agreed to something else.

    Args:
        desk: The registry.
        folder: Where the files go.
        report: Hears how far it is, and may stop it: what was made stays.
        numbers: Only these; none: all that are stale. What is not in the register, or was
            superseded before, is refused.
    """
    stale = {key for key, found in freshness.compare(desk).items() if found.stale}
    with desk.store.reading() as session:
        asked = [
            (document.number, _again(session, desk, document))
            for document in reversed(issued.all_documents(session))
            if document.id in stale and (not numbers or document.number in numbers)
        ]
        refused = [each for number in numbers for each in _refused(session, desk, number)]
    return *refused, *(
        _rebuilt(desk, number, one, folder, part_of(report, at, len(asked)))
        for at, (number, one) in enumerate(asked)
    )


def _refused(session: Session, desk: Desk, number: str) -> Iterator[Rebuilt]:
    try:
        after = issued.successor_of(session, numbered(session, number, desk.home).id)
    except DeskError as error:
        yield Rebuilt(number, error=error)
    else:
        if after is not None:
            yield Rebuilt(number, error=AlreadySuperseded(number, after.number))


def _rebuilt(
    desk: Desk, number: str, asked: Issuing | DeskError, folder: Path, report: Progress
) -> Rebuilt:
    if isinstance(asked, DeskError):
        return Rebuilt(number, error=asked)
    try:
        made = register.issue(desk, asked, folder, report)
    except DeskError as error:
        return Rebuilt(number, error=error)
    return Rebuilt(number, made.number, made.files)


def _again(session: Session, desk: Desk, document: IssuedDocument) -> Issuing | DeskError:
    try:
        pack = thawed(document, issued.facts_named(session, document.facts_hash))
    except DeskError as error:
        return error
    copies = issued.copies_of(session, document.id)
    request = replace(pack.request, day=renewed_day(pack.request.day, desk.day))
    try:
        marking = _marking(desk, request, document, pack)
    except DeskError as error:
        return error
    since = document.issued_at.astimezone(OTTAWA).date()
    return Issuing(
        request=request,
        recipients=tuple(Bilingual(each.recipient.en, each.recipient.fr) for each in copies),
        expires=renewed_expiry(document.expires, since, desk.today),
        supersedes=document.number,
        marking=marking,
        posts=tuple(each.post or "" for each in copies),
    )


def _marking(
    desk: Desk, request: DocumentRequest, document: IssuedDocument, pack: Pack
) -> ChosenMarking | None:
    """What somebody chose for the old document; None: what is due.

    Raises:
        LoweredBefore: It was lowered, and another marking is due now.
    """
    if document.marking > pack.marking:
        return ChosenMarking(document.marking)
    if document.marking == pack.marking:
        return None
    told = pack.issue.marking_why.facts if pack.issue and pack.issue.marking_why else {}
    chosen = ChosenMarking(document.marking, *(_words(told, each) for each in _CONSENT))
    due = weigh(documents.gathered(desk, request)).marking
    if due != pack.marking or chosen.lacks(due):
        raise LoweredBefore(document.number)
    return chosen


def _words(told: Mapping[str, object], name: str) -> Bilingual:
    found = told.get(name)
    return Bilingual(found.en, found.fr) if isinstance(found, Bilingual) else NO_WORDS
