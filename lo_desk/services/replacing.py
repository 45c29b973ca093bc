"""What a new document may replace, and until when it may be valid."""

from datetime import date

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.domain.packs import Pack
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services.desk import Desk
from lo_desk.services.frozen_packs import FactsLost, numbered, thawed


class AlreadyExpired(DeskError):
    """A document that nobody could rely on for a single day."""

    def __init__(self, expires: date) -> None:
        super().__init__(expires)
        self.msg = said(
            "%(day)s is past: nobody could rely on this document. Nothing was issued: choose a"
            " later last day, or none.",
            day=expires,
        )


class AlreadySuperseded(DeskError):
    """A document that another one replaced before."""

    def __init__(self, number: str, after: str) -> None:
        super().__init__(number, after)
        self.msg = said(
            "%(after)s supersedes %(number)s already. Nothing was issued: supersede %(after)s"
            " instead.",
            number=number,
            after=after,
        )


class OtherDocument(DeskError):
    """A document of another kind, about something else, or for another agency."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.msg = said(
            "Document %(number)s is of another kind, about something else, or for another agency."
            " Nothing was issued: a document supersedes only its like.",
            number=number,
        )


def valid(desk: Desk, expires: date | None) -> None:
    """Whether a document issued today may be relied on until that last day.

    Raises:
        AlreadyExpired: The day is past.
    """
    if expires is not None and expires < desk.today:
        raise AlreadyExpired(expires)


def replaced(session: Session, desk: Desk, number: str, pack: Pack) -> IssuedDocument | None:
    """The document that ``pack`` replaces; None for an empty number.

    Raises:
        NotIssued: There is no such number.
        OtherDocument: It is no earlier document of the same.
        AlreadySuperseded: Another document replaced it before.
    """
    if not number:
        return None
    before = numbered(session, number, desk.home)
    new = pack.request
    if (before.kind, before.reader) != (new.kind, new.reader) or not _same(session, before, pack):
        raise OtherDocument(number)
    after = issued.successor_of(session, before.id)
    if after is not None:
        raise AlreadySuperseded(number, after.number)
    return before


def _same(session: Session, before: IssuedDocument, pack: Pack) -> bool:
    """Whether both are about the same, whatever it is called by now."""
    try:
        facts = thawed(before, issued.facts_named(session, before.facts_hash))
    except FactsLost:
        return before.subject.en == pack.subject.en
    return facts.request.subject == pack.request.subject
