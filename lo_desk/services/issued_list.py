"""The register of issued documents as people look through it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.choices import DOCUMENTS, OWNER_CHOICES
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.db.queries.issued_list import all_issued, issuers
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part
from lo_desk.domain.sifting import page, sifted
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class CopyLine:
    """One copy: its number, whom it was issued to, what verifies it."""

    id: UUID
    copy: int
    recipient: Bilingual
    code: str


def lines(
    desk: Desk, part: Part, changed: Mapping[UUID, int] | None = None
) -> Sequence[IssuedLine]:
    """Issued documents, the newest first.

    Args:
        desk: The registry.
        part: What to look for: numbers, kinds, subjects, people.
        changed: How many facts have changed since, of documents that were compared.
    """
    with desk.store.reading() as session:
        found = desk.store.remembered(session, "issued", lambda: tuple(_all(session)))
    now = [_told(line, desk, (changed or {}).get(line.id)) for line in found]
    wanted = letters(part.text).split()
    kept = [line for line in now if all(word in _words(line) for word in wanted)]
    return page(sifted(kept, part), part)


def _told(line: IssuedLine, desk: Desk, changed: int | None) -> IssuedLine:
    return replace(line, changed=changed, today=desk.today)


def copies(desk: Desk, document: UUID) -> tuple[CopyLine, ...]:
    """The copies of a document, by number."""
    with desk.store.reading() as session:
        found = issued.copies_of(session, document)
        return tuple(
            CopyLine(each.id, each.copy, _plain(each.recipient), each.code) for each in found
        )


def kind_words(kind: str) -> object:
    """A kind of document in words."""
    return _label(DOCUMENTS, kind)


def _all(session: Session) -> list[IssuedLine]:
    documents, by, kept = all_issued(session), issuers(session), issued.facts_kept(session)
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
