"""Acknowledgement slips that came back: which copy one is of, and that it was signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from operator import ne
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.models.issued import IssuedCopy
from lo_desk.db.queries.reading import officer_numbered
from lo_desk.db.queries.receipts import copies_numbered, holder_of, readers
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services import issued_list, receipts, records
from lo_desk.services.copies import slip_code
from lo_desk.services.desk import OTTAWA, Desk
from lo_desk.services.receipts import SLIP, Receipt

LENGTH = 8  # characters of a code
NOON = time(12)
_TAKEN_FOR = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


class NotEight(DeskError):
    """Something that cannot be the code of a slip."""

    def __init__(self, typed: int) -> None:
        super().__init__(typed)
        self.msg = said(
            "The code of a slip has eight characters, and this has %(typed)s. Nothing was"
            " recorded: read the slip again.",
            typed=typed,
        )
        self.fields = {"code": self.msg}


class UnknownSlip(DeskError):
    """A code that is on no slip of this register; perhaps one that differs by a character is."""

    def __init__(self, code: str, near: str = "", number: str = "", copy: int = 0) -> None:
        super().__init__(code, near, number, copy)
        if near:
            self.msg = said(
                "No copy has a slip with the code %(code)s. One code differs by a single"
                " character: %(near)s, of copy %(copy)s of %(number)s. Nothing was recorded: read"
                " the slip again.",
                code=grouped(code),
                near=grouped(near),
                number=number,
                copy=copy,
            )
        else:
            self.msg = said(
                "No copy has a slip with the code %(code)s. Nothing was recorded: read the eight"
                " characters again.",
                code=grouped(code),
            )
        self.fields = {"code": self.msg}


class WhoRead(DeskError):
    """A slip that does not tell whose it is."""

    def __init__(self, number: str, copy: int) -> None:
        super().__init__(number, copy)
        self.msg = said(
            "The register does not know who holds copy %(copy)s of %(number)s. Nothing was"
            " recorded: give the officer who signed the slip.",
            number=number,
            copy=copy,
        )
        self.fields = {"officer": self.msg}


class NoSuchOfficer(DeskError):
    """A service number that nobody has."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.msg = said(
            "No officer has the service number %(number)s. Nothing was recorded: check the number.",
            number=number,
        )
        self.fields = {"officer": self.msg}


class SignedLater(DeskError):
    """A day on which nobody can have signed yet."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.msg = said(
            "%(day)s is still to come. Nothing was recorded: enter the day on the slip.", day=day
        )
        self.fields = {"signed": self.msg}


class SignedBefore(DeskError):
    """A day on which there was nothing to sign for."""

    def __init__(self, number: str, issued: date) -> None:
        super().__init__(number, issued)
        self.msg = said(
            "%(number)s was issued on %(issued)s, and nobody read it before. Nothing was recorded:"
            " enter the day on the slip.",
            number=number,
            issued=issued,
        )
        self.fields = {"signed": self.msg}


class Copy(NamedTuple):
    """A copy, the number of its document, its own number."""

    key: UUID
    number: str
    copy: int


@dataclass(frozen=True)
class Slip:
    """The copy that a slip was cut from.

    Attributes:
        key: Of the copy.
        copy: Its number, from 1.
        recipient: The position it was issued to.
        document: The document as the register lists it.
        post: Code of the post it is for; empty: for none.
        holder: The officer who holds the post it is for; None: the register does not know.
        read: Who has acknowledged it and when, the first one first.
    """

    key: UUID
    copy: int
    recipient: Bilingual
    document: IssuedLine
    post: str = ""
    holder: Choice | None = None
    read: tuple[tuple[str, datetime], ...] = ()


def plain(typed: str) -> str:
    """A code as it is compared: scanned or typed, case and what is no letter or digit do not matter.

    What is taken for another character stands for that one: no code has an O, I, L or U.
    """
    signs = typed.upper().rpartition(":")[2]
    return "".join(filter(str.isalnum, signs)).translate(_TAKEN_FOR)


def grouped(code: str) -> str:
    """A code as slips show it: ``K7QF-2M9D``."""
    return f"{code[:4]}-{code[4:]}" if len(code) == LENGTH else code


def read(desk: Desk, typed: str) -> Slip:
    """The copy whose slip has that code.

    Raises:
        NotEight: It is no code of a slip.
        UnknownSlip: No copy has it.
    """
    code = plain(typed)
    if len(code) != LENGTH:
        raise NotEight(len(code))
    with desk.store.reading() as session:
        known = desk.store.remembered(session, "slips", lambda: _codes(session))
        if code not in known:
            raise UnknownSlip(code, *_near(code, known))
        copy = session.get_one(IssuedCopy, known[code].key)
        document, post = copy.issued_document_id, copy.post or ""
        recipient = Bilingual(copy.recipient.en, copy.recipient.fr)
        holder = holder_of(session, post, desk.today) if post else None
        done = readers(session, copy.id)
    line = issued_list.by_id(desk)[document]
    named = records.named(desk, "officer", holder) if holder else None
    return Slip(known[code].key, known[code].copy, recipient, line, post, named, done)


def acknowledge(
    desk: Desk, typed: str, officer: UUID | None = None, signed: date | None = None
) -> Receipt:
    """Record a slip that came back. Evidence: it cannot be undone.

    Args:
        desk: The registry.
        typed: The code on it, as it was typed or scanned.
        officer: Who signed; None: who held the post the copy is for on that day.
        signed: The day on the slip; None: today.

    Raises:
        NotEight: It is no code of a slip.
        UnknownSlip: No copy has this code.
        SignedLater: The day is still to come.
        SignedBefore: The document was not issued yet.
        WhoRead: Nobody is named, and the copy is for no post that somebody held.
        NoRight: The person at the desk keeps no slips.
    """
    slip, day = read(desk, typed), signed or desk.today
    issued = slip.document.issued_at.astimezone(OTTAWA).date()
    if day > desk.today:
        raise SignedLater(day)
    if day < issued:
        raise SignedBefore(slip.document.number, issued)
    if officer is None:
        with desk.store.reading() as session:
            officer = holder_of(session, slip.post, day) if slip.post else None
    if officer is None:
        raise WhoRead(slip.document.number, slip.copy)
    return receipts.acknowledge(desk, slip.key, officer, SLIP, _moment(desk, day, slip))


def officer_with(desk: Desk, service_no: str) -> UUID:
    """The officer with that service number.

    Raises:
        NoSuchOfficer: There is none.
    """
    with desk.store.reading() as session:
        found = officer_numbered(session, service_no)
    if found is None:
        raise NoSuchOfficer(service_no)
    return found


def _moment(desk: Desk, day: date, slip: Slip) -> datetime:
    """A slip says a day: noon stands for it, but nothing is read before it is issued."""
    if day == desk.today:
        return desk.store.now()
    return max(datetime.combine(day, NOON, UTC), slip.document.issued_at)


def _codes(session: Session) -> Mapping[str, Copy]:
    """Every copy by the code on its slip."""
    return {
        slip_code(number, copy, code): Copy(key, number, copy)
        for key, number, copy, code in copies_numbered(session)
    }


def _near(code: str, known: Mapping[str, Copy]) -> tuple[str, str, int]:
    """The one code that differs by a single character, with its copy; blanks for none or more."""
    near = [one for one in known if sum(map(ne, one, code)) == 1]
    if len(near) != 1:
        return "", "", 0
    return near[0], known[near[0]].number, known[near[0]].copy
