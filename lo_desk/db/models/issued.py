"""The register of issued documents: what was issued, to whom, and the facts it was made from."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, refers
from lo_desk.domain.bilingual import Bilingual


class IssuedDocument(Record):
    """A document as it was issued; never changed."""

    __tablename__ = "issued_document"
    __table_args__ = (*common(), parent())

    number: Mapped[str]
    kind: Mapped[str]
    subject: Mapped[Bilingual] = bilingual("subject")
    day: Mapped[date]
    languages: Mapped[str]
    paper: Mapped[str]
    reader: Mapped[str]
    copies: Mapped[int]
    supersedes_id: Mapped[UUID | None] = refers("issued_document")
    expires: Mapped[date | None]
    issued_at: Mapped[datetime]
    facts_hash: Mapped[str]
    fingerprint: Mapped[str]
    layout: Mapped[str | None]
    order_reason: Mapped[str | None]
    marking_reason: Mapped[str | None]
    parity: Mapped[str | None]
    made_by: Mapped[str | None]


class IssuedCopy(Record):
    """One numbered copy; ``file_hash`` is the SHA-256 of its file.

    ``post`` is the code of the post it is for; ``other_files`` the digests of its other files, in
    the order of their names, where a layout makes more than one.
    """

    __tablename__ = "issued_copy"
    __table_args__ = (*common(), belongs("issued_document"))

    issued_document_id: Mapped[UUID] = mapped_column(index=True)
    copy: Mapped[int]
    recipient: Mapped[Bilingual] = bilingual("recipient")
    code: Mapped[str]
    file_hash: Mapped[str]
    post: Mapped[str | None]
    other_files: Mapped[str | None]


class CopyReceipt(Record):
    """An officer acknowledged a copy; never changed. ``zone`` is the zone of the moment."""

    __tablename__ = "copy_receipt"
    __table_args__ = (*common(), belongs("officer"))

    officer_id: Mapped[UUID] = mapped_column(index=True)
    issued_copy_id: Mapped[UUID] = refers("issued_copy")
    at: Mapped[datetime]
    zone: Mapped[str]
    way: Mapped[str]
