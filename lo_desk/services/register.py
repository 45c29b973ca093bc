"""The register of issued documents: issue, verify, print again.

A document once issued is immutable. It keeps the facts it was made from, so that it can be made
again byte for byte, whatever became of the registry since.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.catalogue.field import Choice
from lo_desk.db.models.issued import IssuedCopy, IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.db.store import Step
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.differences import differences
from lo_desk.domain.frozen import freeze
from lo_desk.domain.packs import DocumentRequest, Issue, Pack
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.errors import CannotWrite
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.progress import Progress, part_of
from lo_desk.services import documents, gate, reports
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import UNTOLD, FactsLost, NotIssued, numbered, thawed
from lo_desk.services.writing import write

GENUINE, SUPERSEDED, ALTERED, UNKNOWN = "genuine", "superseded", "altered", "unknown"
_CLAIM = re.compile(rb"<dc:identifier>(\d{4}-\d{4,})/(\d+)/[0-9A-F-]+</dc:identifier>")

NOBODY = Bilingual()


@dataclass(frozen=True)
class Issuing:
    """What is to be issued, and to whom.

    Attributes:
        request: What the document is about.
        recipients: The positions it goes to, one copy each.
        expires: The last day it may be relied on.
        supersedes: Number of the document it replaces; empty for none.
    """

    request: DocumentRequest
    recipients: Sequence[Bilingual]
    expires: date | None = None
    supersedes: str = ""


@dataclass(frozen=True)
class Issued:
    """A document that was issued: its number and its files, a copy each."""

    number: str
    files: tuple[Path, ...]


@dataclass(frozen=True)
class Verdict:
    """What the register says of a file.

    Attributes:
        state: ``genuine``, ``superseded``, ``altered`` or ``unknown``.
        number: Of the register; empty if unknown.
        copy: From 1; 0 if unknown.
        recipient: Whom the copy was issued to.
        superseded_by: The number of what replaced it; empty for none.
        changed: Facts that are no more what the document says, as paths with both values.
    """

    state: str
    number: str = ""
    copy: int = 0
    recipient: Bilingual = NOBODY
    superseded_by: str = ""
    changed: tuple[tuple[str, object, object], ...] = ()


def issue(desk: Desk, asked: Issuing, folder: Path, report: Progress) -> Issued:
    """Make every copy, write the register, then give the files their names.

    Killed before the register is written, nothing happened; after it, ``reprint`` makes what is
    missing.

    Raises:
        TextsPending: A text it prints lacks a language or was left behind.
        DeskError: There is nothing to print, or a file or the register cannot be written.
    """
    report(0.0, said("Reading the registry"))
    pack = documents.gathered(desk, documents.in_order(desk, asked.request))
    gate.let_through(desk, pack, *asked.recipients)
    text = freeze(pack)
    owner, year = desk.home, desk.today.year
    with desk.store.reading() as session:
        number = f"{year}-{issued.last_number(session, owner, year) + 1:04}"
    stamps = [*_stamps(asked, number, sha256(text.encode()).hexdigest())]
    with TemporaryDirectory(prefix=".lo-desk-", dir=_made(folder)) as making:
        made = [
            _printed(replace(pack, issue=stamp), Path(making), part_of(report, at, len(stamps)))
            for at, stamp in enumerate(stamps)
        ]
        _register(desk, asked, pack, [*zip(stamps, made, strict=True)], text)
        files = tuple(file.replace(folder / file.name) for file in made)
    return Issued(number, files)


def verify(desk: Desk, file: Path) -> Verdict:
    """What the register says of ``file``, and which of its facts have changed since.

    Raises:
        OSError: It cannot be read.
    """
    content = file.read_bytes()
    with desk.store.reading() as session:
        copy = issued.copy_with(session, sha256(content).hexdigest())
        if copy is None:
            claim = _CLAIM.search(content)
            known = claim and issued.document_numbered(session, claim[1].decode())
            if not claim or not known:
                return Verdict(UNKNOWN)
            return Verdict(ALTERED, claim[1].decode(), int(claim[2]))
        document = session.get_one(IssuedDocument, copy.issued_document_id)
        after = issued.successor_of(session, document.id)
        text = issued.facts_named(session, document.facts_hash)
    pack = thawed(document, text)
    now = documents.gathered(desk, pack.request)
    return Verdict(
        SUPERSEDED if after else GENUINE,
        document.number,
        copy.copy,
        copy.recipient,
        after.number if after else "",
        tuple(differences(pack, now, without=UNTOLD)),
    )


def reprint(desk: Desk, number: str, folder: Path, report: Progress) -> tuple[Path, ...]:
    """Make every copy of an issued document again from its frozen facts, byte for byte.

    Raises:
        NotIssued: There is no such number.
        FactsLost: The facts, or a copy made from them, are not what was issued.
    """
    with desk.store.reading() as session:
        document = numbered(session, number, desk.home)
        copies = list(issued.copies_of(session, document.id))
        text = issued.facts_named(session, document.facts_hash)
        before = document.supersedes_id and session.get_one(IssuedDocument, document.supersedes_id)
    pack = thawed(document, text)
    with TemporaryDirectory(prefix=".lo-desk-", dir=_made(folder)) as making:
        made = []
        for at, copy in enumerate(copies):
            stamp = _stamp_of(document, copy, before.number if before else "")
            whole = replace(pack, issue=stamp)
            file = _printed(whole, Path(making), part_of(report, at, len(copies)))
            if sha256(file.read_bytes()).hexdigest() != copy.file_hash:
                raise FactsLost(number)
            made.append(file)
        return tuple(file.replace(folder / file.name) for file in made)


def _stamps(asked: Issuing, number: str, facts: str) -> Iterator[Issue]:
    for copy, recipient in enumerate(asked.recipients, 1):
        digest = sha256(f"{number}/{copy}/{facts}/{recipient.en}".encode()).hexdigest().upper()
        yield Issue(
            number,
            copy,
            len(asked.recipients),
            recipient.saying(recipient.en, recipient.fr),
            f"{digest[:5]}-{digest[5:10]}",
            asked.expires,
            asked.supersedes,
        )


def _stamp_of(document: IssuedDocument, copy: IssuedCopy, before: str) -> Issue:
    recipient = Bilingual(copy.recipient.en, copy.recipient.fr)
    told = (document.number, copy.copy, document.copies, recipient, copy.code)
    return Issue(*told, document.expires, before)


def _printed(pack: Pack, folder: Path, report: Progress) -> Path:
    if pack.issue is None:
        raise ValueError(pack)
    name = f"{pack.issue.number}-{pack.issue.copy:02}.pdf"
    return reports.write(pack.request.kind, pack, pack.request.languages, folder / name, report)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder)) from error
    return folder


def _register(
    desk: Desk, asked: Issuing, pack: Pack, made: Sequence[tuple[Issue, Path]], text: str
) -> None:
    """One step: the document, its copies, its facts."""
    key, number = new_id(), made[0][0].number
    label = said("issue of %(record)s", record=Ref("issued_document", key))
    with desk.store.writing(Step(label)) as session:
        before = issued.document_numbered(session, asked.supersedes) if asked.supersedes else ()
        if asked.supersedes and not before:
            raise NotIssued(asked.supersedes)
        facts = _facts(asked, pack) | {
            "owner": desk.home,
            "number": number,
            "supersedes": Choice(before[0].id, before[0].number) if before else None,
            "issued_at": desk.store.now(),
            "facts_hash": issued.keep_facts(session, text),
        }
        document = Edit("issued_document", key, NEW, facts)
        write(session, [document, *_copies(Choice(key, number), pack.marking, made)])


def _facts(asked: Issuing, pack: Pack) -> dict[str, object]:
    request = pack.request
    return {
        "marking": pack.marking,
        "kind": request.kind,
        "subject": pack.subject,
        "day": request.day,
        "languages": ",".join(request.languages),
        "paper": request.paper,
        "reader": request.reader,
        "copies": len(asked.recipients),
        "expires": asked.expires,
        "fingerprint": pack.fingerprint,
    }


def _copies(document: Choice, marking: int, made: Sequence[tuple[Issue, Path]]) -> Iterator[Edit]:
    for stamp, file in made:
        facts = {
            "issued_document": document,
            "marking": marking,
            "copy": stamp.copy,
            "recipient": stamp.recipient,
            "code": stamp.code,
            "file_hash": sha256(file.read_bytes()).hexdigest(),
        }
        yield Edit("issued_copy", new_id(), NEW, facts)
