"""Stale documents made once more: each a new document that supersedes the old one."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.freshness import renewed_day, renewed_expiry
from lo_desk.domain.marking import ChosenMarking
from lo_desk.errors import DeskError
from lo_desk.progress import Progress, part_of
from lo_desk.services import freshness, register
from lo_desk.services.desk import OTTAWA, Desk
from lo_desk.services.frozen_packs import thawed
from lo_desk.services.register_book import Issuing


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
    same positions and holds as long. A marking that was raised stays; one that was lowered needs
    its reason again, so the new document has the marking that is due.

    Args:
        desk: The registry.
        folder: Where the files go.
        report: Hears how far it is, and may stop it: what was made stays.
        numbers: Only these; none: all that are stale.
    """
    stale = {key for key, found in freshness.compare(desk).items() if found.stale}
    with desk.store.reading() as session:
        asked = [
            (document.number, _again(session, desk, document))
            for document in reversed(issued.all_documents(session))
            if document.id in stale and (not numbers or document.number in numbers)
        ]
    return tuple(
        _rebuilt(desk, number, one, folder, part_of(report, at, len(asked)))
        for at, (number, one) in enumerate(asked)
    )


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
    raised = document.marking > pack.marking
    since = document.issued_at.astimezone(OTTAWA).date()
    return Issuing(
        request=replace(pack.request, day=renewed_day(pack.request.day, desk.day)),
        recipients=tuple(Bilingual(each.recipient.en, each.recipient.fr) for each in copies),
        expires=renewed_expiry(document.expires, since, desk.today),
        supersedes=document.number,
        marking=ChosenMarking(document.marking) if raised else None,
        posts=tuple(each.post or "" for each in copies),
    )
