"""Acknowledgements of issued documents: which copy a slip is of, who holds what."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.issued import CopyReceipt, IssuedCopy, IssuedDocument
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.held_copies import Holding


def held_copies(session: Session, today: date) -> Iterator[Holding]:
    """Every copy, the newest document first; one acknowledged by several is told for each."""
    rows = session.execute(
        select(IssuedCopy, CopyReceipt, Officer.name, Post.code)
        .join(IssuedDocument, IssuedDocument.id == IssuedCopy.issued_document_id)
        .outerjoin(CopyReceipt, CopyReceipt.issued_copy_id == IssuedCopy.id)
        .outerjoin(Officer, Officer.id == CopyReceipt.officer_id)
        .outerjoin(Tour, (Tour.officer_id == Officer.id) & holds_on(Tour, today) & live(Tour))
        .outerjoin(Post, Post.id == Tour.post_id)
        .order_by(IssuedDocument.number.desc(), IssuedCopy.copy, CopyReceipt.at)
    )
    for copy, receipt, officer, at_post in rows:
        yield Holding(
            id=receipt.id if receipt else copy.id,
            document=copy.issued_document_id,
            copy=copy.copy,
            recipient=Bilingual(copy.recipient.en, copy.recipient.fr),
            post=copy.post or at_post or "",
            officer=officer or "",
            at=receipt.at if receipt else None,
            way=receipt.way if receipt else "",
        )


def copies_numbered(session: Session) -> Sequence[tuple[UUID, str, int, str]]:
    """Id, register number, copy and verification code of every copy."""
    query = select(IssuedCopy.id, IssuedDocument.number, IssuedCopy.copy, IssuedCopy.code)
    joined = query.join(IssuedDocument, IssuedDocument.id == IssuedCopy.issued_document_id)
    return [(*row,) for row in session.execute(joined)]


def receipt_of(session: Session, copy: UUID, officer: UUID) -> CopyReceipt | None:
    """The acknowledgement of a copy by an officer."""
    return session.scalar(
        select(CopyReceipt).where(
            CopyReceipt.issued_copy_id == copy, CopyReceipt.officer_id == officer
        )
    )


def readers(session: Session, copy: UUID) -> tuple[tuple[str, datetime], ...]:
    """Name of each officer who acknowledged a copy, and when; the first one first."""
    found = (
        select(Officer.name, CopyReceipt.at)
        .join(CopyReceipt, CopyReceipt.officer_id == Officer.id)
        .where(CopyReceipt.issued_copy_id == copy)
        .order_by(CopyReceipt.at)
    )
    return tuple((name, at) for name, at in session.execute(found))


def holder_of(session: Session, post: str, day: date) -> UUID | None:
    """The officer who holds the post with that code on ``day``."""
    held = select(Tour.officer_id).join(Post, Post.id == Tour.post_id)
    here = held.where(Post.code == post, live(Post), live(Tour), holds_on(Tour, day))
    return session.scalars(here.order_by(Tour.fte.desc(), Tour.starts)).first()
