"""The register of issued documents as people look through it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.choices import DOCUMENTS, OWNER_CHOICES
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.db.queries.issued_list import issuers
from lo_desk.db.queries.receipts import readers
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import page, sifted
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class CopyLine:
    """One copy: its number, whom it was issued to, what verifies it, the SHA-256 of its file.

    Attributes:
        read: Who has acknowledged it and when, the first one first.
    """

    id: UUID
    copy: int
    recipient: Bilingual
    code: str
    digest: str
    read: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True)
class Filed:
    """What the register keeps of one document beside its line.

    Attributes:
        copies: By number.
        facts: SHA-256 of its frozen facts, 64 hexadecimal digits.
        said: How many elements both languages have, and how many facts both state; None where no
            proof is kept.
        order_reason: Why its first language is first; empty: the rule’s own order.
        marking_reason: Why its marking is lower than is due, then who agreed; usually empty.
        made_by: The version that made it; empty: an earlier one, which did not say.
    """

    copies: tuple[CopyLine, ...]
    facts: str
    said: tuple[int, int] | None = None
    order_reason: tuple[Bilingual, ...] = ()
    marking_reason: tuple[Bilingual, ...] = ()
    made_by: str = ""


def lines(
    desk: Desk, part: Part, changed: Mapping[UUID, int] | None = None
) -> Sequence[IssuedLine]:
    """Issued documents, the newest first.

    Args:
        desk: The registry.
        part: What to look for: numbers, kinds, subjects, people.
        changed: How many facts have changed since, of documents that were compared.
    """
    now = _now(desk, changed or {})
    wanted = letters(part.text).split()
    kept = [line for line in now if all(word in _words(line) for word in wanted)]
    return page(sifted(kept, part), part)


def by_id(desk: Desk, changed: Mapping[UUID, int] | None = None) -> Mapping[UUID, IssuedLine]:
    """Every issued document, by id; ``changed`` as for ``lines``."""
    return {line.id: line for line in _now(desk, changed or {})}


def _now(desk: Desk, changed: Mapping[UUID, int]) -> list[IssuedLine]:
    """All of them, the newest first, as they stand on the desk’s day."""
    with desk.store.reading() as session:
        found = desk.store.remembered(session, "issued", lambda: tuple(_all(session)))
    return [_told(line, desk, changed.get(line.id)) for line in found]


def _told(line: IssuedLine, desk: Desk, changed: int | None) -> IssuedLine:
    return replace(line, changed=changed, today=desk.today)


def filed(desk: Desk, document: UUID) -> Filed:
    """What the register keeps of a document, and its copies."""
    with desk.store.reading() as session:
        held = session.get_one(IssuedDocument, document)
        copies = (
            CopyLine(
                each.id,
                each.copy,
                _plain(each.recipient),
                each.code,
                each.file_hash,
                readers(session, each.id),
            )
            for each in issued.copies_of(session, document)
        )
        return Filed(
            tuple(copies),
            held.facts_hash,
            _said(held.parity),
            _pairs(held.order_reason),
            _pairs(held.marking_reason),
            held.made_by or "",
        )


def _said(parity: str | None) -> tuple[int, int] | None:
    if not parity:
        return None
    proof = json.loads(parity)
    return proof["elements"], sum(proof["facts"].values())


def _pairs(kept: str | None) -> tuple[Bilingual, ...]:
    """Reasons as the register writes them: a line each, both languages."""
    parts = (line.partition(" | ") for line in (kept or "").splitlines())
    return tuple(Bilingual(en, fr) for en, _, fr in parts)


def kind_words(kind: str) -> object:
    """A kind of document in words."""
    return _label(DOCUMENTS, kind)


def _all(session: Session) -> list[IssuedLine]:
    documents, by, kept = (
        issued.all_documents(session),
        issuers(session),
        issued.facts_kept(session),
    )
    numbers = {document.id: document.number for document in documents}
    after = {  # the newest first: what replaced a document last is read last
        document.supersedes_id: document.number
        for document in reversed(documents)
        if document.supersedes_id
    }
    return [
        replace(
            _line(each, by.get(each.id, ""), after.get(each.id, ""), numbers),
            kept=each.facts_hash in kept,
        )
        for each in documents
    ]


def _line(
    document: IssuedDocument, who: str, after: str, numbers: Mapping[UUID, str]
) -> IssuedLine:
    before = document.supersedes_id
    return IssuedLine(
        id=document.id,
        version=document.version,
        number=document.number,
        kind=document.kind,
        kind_words=kind_words(document.kind),
        about=_plain(document.subject),
        day=document.day,
        reader=_label(OWNER_CHOICES, document.reader),
        languages=document.languages,
        copies=document.copies,
        issued_at=document.issued_at,
        who=who,
        owner=document.owner,
        expires=document.expires,
        supersedes=numbers.get(before, "") if before else "",
        superseded_by=after,
        marking=document.marking,
    )


def _label(choices: Sequence[Choice], key: str) -> object:
    return next((choice.label for choice in choices if choice.key == key), key)


def _plain(text: Bilingual) -> Bilingual:
    return Bilingual(text.en, text.fr)


def _words(line: IssuedLine) -> str:
    texts = (line.number, line.about.en, line.about.fr, line.who, line.kind)
    return " ".join(letters(text) for text in texts)
