"""The register of issued documents as records: what is written, and whether it still may be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.queries import issued
from lo_desk.db.queries.journal import newest
from lo_desk.db.store import Step
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.frozen import freeze
from lo_desk.domain.marking import ChosenMarking
from lo_desk.domain.packs import DocumentRequest, Pack
from lo_desk.domain.parity import Proof
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import about, documents
from lo_desk.services.copies import Made
from lo_desk.services.desk import Desk
from lo_desk.services.replacing import replaced
from lo_desk.services.writing import write


class Overtaken(Exception):
    """Somebody wrote to the registry while the document was made: it is made once more."""


@dataclass(frozen=True)
class Issuing:
    """What is to be issued, and to whom.

    Attributes:
        request: What the document is about.
        recipients: The positions it goes to, one copy each.
        expires: The last day it may be relied on.
        supersedes: Number of the document it replaces; empty for none.
        marking: What somebody chose to mark it; None: as is due.
        posts: Codes of the posts the copies are for, in the order of the recipients; a copy
            without one: empty.
    """

    request: DocumentRequest
    recipients: Sequence[Bilingual]
    expires: date | None = None
    supersedes: str = ""
    marking: ChosenMarking | None = None
    posts: Sequence[str] = ()


@dataclass(frozen=True)
class Basis:
    """What a document is made from.

    Attributes:
        pack: Its facts.
        text: The facts as they were read, frozen.
        number: The number it will have.
        seen: The last step of each site when they were read.
    """

    pack: Pack
    text: str
    number: str
    seen: Mapping[UUID, int]


def basis_of(desk: Desk, request: DocumentRequest) -> Basis:
    """Read the facts, and what number is free.

    Raises:
        DeskError: There is nothing to print.
    """
    with desk.store.reading() as session:
        seen, number = newest(session), _next_number(session, desk)
    pack = documents.gathered(desk, documents.in_order(desk, request))
    return Basis(pack, freeze(pack), number, seen)


def enter(
    desk: Desk, asked: Issuing, basis: Basis, whole: Pack, made: Sequence[Made], proof: Proof
) -> None:
    """One step: the document, its copies, its facts, the proof.

    Raises:
        Overtaken: The number was given away, or a fact changed, while it was made.
        DeskError: What it supersedes is none that it may replace.
    """
    key = new_id()
    label = said("issue of %(record)s", record=Ref("issued_document", key))
    with desk.store.writing(Step(label)) as session:
        issued.alone(session)
        _still(session, desk, basis)
        before = replaced(session, desk, asked.supersedes, whole)
        stamp = made[0].stamp
        facts = _facts(asked, whole) | {
            "owner": desk.home,
            "number": stamp.number,
            "marking": whole.marking if stamp.marking is None else stamp.marking,
            "supersedes": Choice(before.id, before.number) if before else None,
            "issued_at": desk.store.now(),
            "facts_hash": issued.keep_facts(session, freeze(whole)),
            "parity": proof.kept(),
            "made_by": about.made_by(),
        }
        edits = _copies(Choice(key, stamp.number), facts["marking"], made, asked.posts)
        write(session, [Edit("issued_document", key, NEW, facts), *edits])


def _still(session: Session, desk: Desk, basis: Basis) -> None:
    if newest(session) == basis.seen:
        return
    same = _next_number(session, desk) == basis.number
    if not same or freeze(documents.gathered(desk, basis.pack.request)) != basis.text:
        raise Overtaken


def _next_number(session: Session, desk: Desk) -> str:
    year = desk.today.year
    return f"{year}-{issued.last_number(session, desk.home, year) + 1:04}"


def _facts(asked: Issuing, pack: Pack) -> dict[str, object]:
    request = pack.request
    return {
        "kind": request.kind,
        "subject": pack.subject,
        "day": request.day,
        "languages": ",".join(request.languages),
        "paper": request.paper,
        "reader": request.reader,
        "copies": len(asked.recipients),
        "expires": asked.expires,
        "fingerprint": pack.fingerprint,
        "layout": request.layout,
        "order_reason": _paired(in_both(request.order)) if request.order else None,
        "marking_reason": _reason(asked.marking),
    }


def _reason(chosen: ChosenMarking | None) -> str | None:
    """Why the marking is lower than is due, and who agreed, in both languages."""
    if chosen is None or not chosen.reason:
        return None
    return "\n".join(_paired(each) for each in (chosen.reason, chosen.originator) if each)


def _paired(text: Bilingual) -> str:
    return f"{text.en} | {text.fr}"


def _copies(
    document: Choice, marking: object, made: Sequence[Made], posts: Sequence[str]
) -> Iterator[Edit]:
    for at, copy in enumerate(made):
        first, *others = copy.digests
        facts = {
            "issued_document": document,
            "marking": marking,
            "copy": copy.stamp.copy,
            "recipient": copy.stamp.recipient,
            "code": copy.stamp.code,
            "file_hash": first,
            "post": (posts[at] if at < len(posts) else "") or None,
            "other_files": " ".join(others) or None,
        }
        yield Edit("issued_copy", new_id(), NEW, facts)
