"""The register of issued documents: what is there, and the facts behind it."""

import zlib
from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedCopy, IssuedDocument
from lo_desk.db.tables import FrozenFacts
from lo_desk.domain.freshness import referred


def last_number(session: Session, owner: str, year: int) -> int:
    """The highest serial that ``owner`` gave in ``year``; 0 if none."""
    found = session.scalar(
        select(func.max(IssuedDocument.number)).where(
            IssuedDocument.owner == owner, IssuedDocument.number.like(f"{year}-%")
        )
    )
    return int(found.partition("-")[2]) if found else 0


def all_documents(session: Session) -> Sequence[IssuedDocument]:
    """Every issued document, the newest first."""
    newest = (IssuedDocument.issued_at.desc(), IssuedDocument.number.desc())
    return session.scalars(select(IssuedDocument).order_by(*newest)).all()


def last_issued(
    session: Session, kind: str, reader: str, subject: str, before: date
) -> IssuedDocument | None:
    """The newest document of a kind for a reader, of an earlier day; ``subject`` is in English."""
    query = select(IssuedDocument).where(
        IssuedDocument.kind == kind,
        IssuedDocument.reader == reader,
        IssuedDocument.__table__.c.subject_en == subject,
        IssuedDocument.day < before,
    )
    order = (IssuedDocument.day.desc(), IssuedDocument.number.desc())
    return session.scalars(query.order_by(*order).limit(1)).first()


def document_numbered(session: Session, number: str) -> Sequence[IssuedDocument]:
    """The documents of that number: of each agency at most one."""
    query = select(IssuedDocument).where(IssuedDocument.number == number)
    return session.scalars(query.order_by(IssuedDocument.owner)).all()


def copies_of(session: Session, document: UUID) -> Sequence[IssuedCopy]:
    """The copies of a document, by number."""
    query = select(IssuedCopy).where(IssuedCopy.issued_document_id == document)
    return session.scalars(query.order_by(IssuedCopy.copy)).all()


def copy_with(session: Session, file_hash: str) -> IssuedCopy | None:
    """The copy one of whose files has that SHA-256."""
    among = IssuedCopy.other_files.contains(file_hash)
    query = select(IssuedCopy).where(or_(IssuedCopy.file_hash == file_hash, among))
    return session.scalar(query.limit(1))


def superseded(session: Session, document: IssuedDocument) -> IssuedDocument | None:
    """What a document supersedes."""
    key = document.supersedes_id
    return session.get(IssuedDocument, key) if key else None


def alone(session: Session) -> None:
    """Wait until nobody else ends a step, and keep others waiting until this one has ended."""
    if session.connection().dialect.name == "postgresql":  # a file has one writer at any time
        session.execute(text("SELECT pg_advisory_xact_lock(7001)"))


def successor_of(session: Session, document: UUID) -> IssuedDocument | None:
    """What supersedes a document, the newest if several do."""
    query = select(IssuedDocument).where(IssuedDocument.supersedes_id == document)
    return session.scalar(query.order_by(IssuedDocument.issued_at.desc()).limit(1))


def keep_facts(session: Session, facts: str) -> str:
    """Keep frozen facts with the step that issues their document; gives their SHA-256."""
    name = sha256(facts.encode()).hexdigest()
    if session.get(FrozenFacts, name) is None:
        text = facts.encode()
        refers = " ".join(sorted(referred(text)))
        session.add(FrozenFacts(hash=name, content=zlib.compress(text, 9), refers=refers))
    return name


def references(session: Session) -> dict[str, frozenset[str]]:
    """What all frozen facts refer to, by their SHA-256; those of earlier builds are left out."""
    rows = session.execute(select(FrozenFacts.hash, FrozenFacts.refers))
    return {name: frozenset(refers.split()) for name, refers in rows if refers is not None}


def facts_kept(session: Session) -> frozenset[str]:
    """The SHA-256 of all frozen facts that are kept."""
    return frozenset(session.scalars(select(FrozenFacts.hash)))


def facts_named(session: Session, name: str) -> str | None:
    """Frozen facts by their SHA-256; None if they are lost or are not what they were."""
    facts = facts_stored(session, name)
    return None if facts is None else facts.decode()


def facts_stored(session: Session, name: str) -> bytes | None:
    """The same as they are stored, in UTF-8: for who looks something up in many of them."""
    held = session.scalar(select(FrozenFacts.content).where(FrozenFacts.hash == name))
    try:
        facts = zlib.decompress(held) if held else b""
    except zlib.error:  # altered, or damaged on the disk
        return None
    return facts if sha256(facts).hexdigest() == name else None


def with_fingerprint(
    session: Session, fingerprint: str, since: datetime
) -> Sequence[IssuedDocument]:
    """Documents that were issued with this fingerprint since that moment, the newest first."""
    query = select(IssuedDocument).where(
        IssuedDocument.fingerprint == fingerprint, IssuedDocument.issued_at >= since
    )
    return session.scalars(query.order_by(IssuedDocument.issued_at.desc())).all()
