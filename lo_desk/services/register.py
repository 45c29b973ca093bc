"""The register of issued documents: issue, verify, print again.

A document once issued is immutable. It keeps the facts it was made from, so that it can be made
again byte for byte, whatever became of the registry since.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedCopy, IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.differences import Difference
from lo_desk.domain.frozen import freeze
from lo_desk.domain.marking import CEILING, Weighed, weigh
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress, between, part_of
from lo_desk.services import copies, documents, freshness, gate, parity, replacing
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import DrawnDifferently, numbered, thawed
from lo_desk.services.register_book import Basis, Issuing, Overtaken, basis_of, enter

GENUINE, SUPERSEDED, ALTERED, UNKNOWN = "genuine", "superseded", "altered", "unknown"
DRAFT, DAMAGED = "draft", "damaged"  # never issued; its end is missing
NOBODY = Bilingual()
TRIES = 5
_PRINTED = 0.6  # of the work on a copy; the rest proves that both languages say the same
_OURS = b"<xmp:CreatorTool>LO Desk</xmp:CreatorTool>"
_NAMED = b"<dc:identifier>"  # what is issued says its number
_CLAIM = re.compile(rb"<dc:identifier>(\d{4}-\d{4,})/(\d+)/[0-9A-F-]+</dc:identifier>")
_BEGINS, _ENDS, _LAST = b"%PDF-", b"%%EOF", 1024  # as every PDF, its end among its last bytes

__all__ = ["Issued", "Issuing", "Verdict", "issue", "reprint", "verify"]


class MarkingLowered(DeskError):
    """A marking lower than is due, without a reason or without the originator’s consent."""

    msg = said(
        "This document is due a higher marking. Nothing was issued: to lower it, give the reason"
        " and the originator who agreed, both in English and in French."
    )


class NotLower(DeskError):
    """A reason to lower a marking that is not lowered."""

    msg = said(
        "This document is due no higher marking than the one that was chosen, so nothing would be"
        " lowered, and the reason would be lost. Nothing was issued: leave the reason and the"
        " originator out, or choose a lower marking."
    )


class AboveCeiling(DeskError):
    """A marking that no registry of this program may hold."""

    msg = said(
        "Nothing above Protected B may be entered or issued here: this computer is no accredited"
        " system for it. Nothing was issued: choose Protected B or lower, and take what is higher"
        " elsewhere."
    )


class BusyRegistry(DeskError):
    """A registry whose facts change faster than the document is made."""

    msg = said(
        "The facts of this document changed again and again while it was made. Nothing was"
        " issued: wait a moment, then issue it again."
    )


@dataclass(frozen=True)
class Issued:
    """A document that was issued: its number and its files, a copy each."""

    number: str
    files: tuple[Path, ...]


@dataclass(frozen=True)
class Verdict:
    """What the register says of a file.

    Attributes:
        state: ``genuine``, ``superseded``, ``altered``, ``damaged``, ``draft`` or ``unknown``.
        number: Of the register; empty if unknown.
        copy: From 1; 0 if unknown.
        recipient: Whom the copy was issued to.
        superseded_by: The number of what replaced it; empty for none.
        changed: Facts that are no more what the document says, as paths with both values.
        supersedes: The number of what it replaced; empty for none.
        expired: The last day it could be relied on, if that is past.
    """

    state: str
    number: str = ""
    copy: int = 0
    recipient: Bilingual = NOBODY
    superseded_by: str = ""
    changed: tuple[Difference, ...] = ()
    supersedes: str = ""
    expired: date | None = None


def issue(desk: Desk, asked: Issuing, folder: Path, report: Progress) -> Issued:
    """Make every copy, write the register, then give the files their names.

    Killed before the register is written, nothing happened; after it, whoever issues into the
    same folder next, or ``copies.settle``, gives the files their names.

    Raises:
        TextsPending: A text it prints lacks a language or was left behind.
        NotAlike: Its two languages do not state the same.
        AlreadyExpired: Its last day is past.
        MarkingLowered: It is marked lower than is due, without reason or originator.
        NotLower: It has a reason to be lower and is not.
        DeskError: There is nothing to print, or a file or the register cannot be written.
    """
    replacing.valid(desk, asked.expires)
    copies.settle(desk, folder)
    for _ in range(TRIES):
        report(0.0, said("Reading the registry"))
        basis = basis_of(desk, asked.request)
        gate.let_through(desk, basis.pack, *_texts(asked))
        try:
            return _issued(desk, asked, basis, folder, report)
        except Overtaken:
            continue
    raise BusyRegistry


def due(desk: Desk, request: DocumentRequest) -> Weighed:
    """The marking that a document is due as the registry is now, and what that follows from.

    Raises:
        DeskError: There is nothing to print.
    """
    return weigh(documents.gathered(desk, documents.in_order(desk, request)))


def verify(desk: Desk, file: Path) -> Verdict:
    """What the register says of ``file``, and which of its facts have changed since.

    Raises:
        OSError: It cannot be read.
    """
    content = file.read_bytes()
    with desk.store.reading() as session:
        copy = issued.copy_with(session, sha256(content).hexdigest())
        if copy is None:
            return _not_issued(session, content)
        document = session.get_one(IssuedDocument, copy.issued_document_id)
        after = issued.successor_of(session, document.id)
        before = issued.superseded(session, document)
    return Verdict(
        SUPERSEDED if after else GENUINE,
        document.number,
        copy.copy,
        copy.recipient,
        after.number if after else "",
        freshness.changed(desk, document),
        before.number if before else "",
        document.expires if document.expires and document.expires < desk.today else None,
    )


def _not_issued(session: Session, content: bytes) -> Verdict:
    """What can be told of a file that is none of the register, byte for byte."""
    short = content.startswith(_BEGINS) and _ENDS not in content[-_LAST:]
    claim = _CLAIM.search(content)
    if claim and issued.document_numbered(session, claim[1].decode()):
        return Verdict(DAMAGED if short else ALTERED, claim[1].decode(), int(claim[2]))
    if short:
        return Verdict(DAMAGED)
    return Verdict(DRAFT if _is_draft(content) else UNKNOWN)


def _is_draft(content: bytes) -> bool:
    """Whether this program printed it and never issued it."""
    return _OURS in content and _NAMED not in content


def reprint(desk: Desk, number: str, folder: Path, report: Progress) -> tuple[Path, ...]:
    """Make every copy of an issued document again from its frozen facts, byte for byte.

    Raises:
        NotIssued: There is no such number.
        FactsLost: The facts are not what was issued.
        DrawnDifferently: They are, and the pages that this version makes of them are not.
    """
    with desk.store.reading() as session:
        document = numbered(session, number, desk.home)
        held = list(issued.copies_of(session, document.id))
        text = issued.facts_named(session, document.facts_hash)
        before = issued.superseded(session, document)
    pack = thawed(document, text)
    copies.settle(desk, folder)
    base = pack.issue or _base_of(document, before.number if before else "")
    with copies.making(folder) as making:
        made = []
        for at, copy in enumerate(held):
            recipient = Bilingual(copy.recipient.en, copy.recipient.fr)
            stamp = copies.of_copy(base, copy.copy, recipient, copy.code)
            made.append(copies.printed(pack, stamp, making, part_of(report, at, len(held))))
            if " ".join(made[-1].digests) != _digests(copy):
                raise DrawnDifferently(number, document.facts_hash, document.made_by or "")
        return copies.named(made, folder)


def _issued(desk: Desk, asked: Issuing, basis: Basis, folder: Path, report: Progress) -> Issued:
    whole = replace(basis.pack, issue=_base(asked, basis))
    digest = sha256(freeze(whole).encode()).hexdigest()
    stamps = [*copies.stamped(_base(asked, basis), digest)]
    with copies.making(folder) as making:
        made, proofs = [], []
        for at, stamp in enumerate(stamps):
            heard = part_of(report, at, len(stamps))
            made.append(copies.printed(whole, stamp, making, between(heard, 0, _PRINTED)))
            proofs.append(parity.proven(replace(whole, issue=stamp), made[-1].files, making))
        enter(desk, asked, basis, whole, made, proofs[0])
        return Issued(basis.number, copies.named(made, folder))


def _texts(asked: Issuing) -> list[Bilingual]:
    chosen = (asked.marking.reason, asked.marking.originator) if asked.marking else ()
    return [*asked.recipients, *chosen]


def _base(asked: Issuing, basis: Basis) -> Issue:
    """What all copies have in common; the copy, its recipient and its codes are still to come."""
    due, chosen = weigh(basis.pack), asked.marking
    if chosen and chosen.marking > CEILING:
        raise AboveCeiling
    if chosen and chosen.lacks(due.marking):
        raise MarkingLowered
    if chosen and chosen.marking >= due.marking and (chosen.reason or chosen.originator):
        raise NotLower
    return Issue(
        number=basis.number,
        copy=0,
        copies=len(asked.recipients),
        recipient=NOBODY,
        code="",
        expires=asked.expires,
        supersedes=asked.supersedes,
        marking=chosen.marking if chosen else due.marking,
        marking_why=chosen.why(due) if chosen else due.why,
        distribution=tuple(Bilingual(each.en, each.fr) for each in asked.recipients),
    )


def _base_of(document: IssuedDocument, before: str) -> Issue:
    """The same of a document whose facts were frozen without it."""
    told = (document.number, 0, document.copies, NOBODY, "")
    return Issue(*told, document.expires, before)


def _digests(copy: IssuedCopy) -> str:
    return " ".join(filter(None, (copy.file_hash, copy.other_files)))
