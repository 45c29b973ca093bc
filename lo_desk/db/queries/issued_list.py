"""The register of issued documents, all of it at once."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedCopy, IssuedDocument
from lo_desk.db.tables import Change, ChangeSet


def issuers(session: Session) -> Mapping[UUID, str]:
    """Who issued each document, as the journal names them."""
    query = (
        select(Change.record_id, ChangeSet.who)
        .join(ChangeSet, ChangeSet.id == Change.set_id)
        .where(Change.entity == IssuedDocument.__tablename__, Change.kind == "create")
    )
    return {row.record_id: row.who for row in session.execute(query)}


def copies_by_document(session: Session) -> Mapping[UUID, Sequence[IssuedCopy]]:
    """The copies of every document, by number."""
    found: dict[UUID, list[IssuedCopy]] = {}
    for copy in session.scalars(select(IssuedCopy).order_by(IssuedCopy.copy)):
        found.setdefault(copy.issued_document_id, []).append(copy)
    return found
