"""Who has read which issued document: acknowledged in the window or by the slip that came back."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.db.models.issued import IssuedCopy
from lo_desk.db.queries.reading import officer_numbered
from lo_desk.db.queries.receipts import (
    copies_numbered,
    held_copies,
    holder_of,
    receipt_of,
)
from lo_desk.domain.held_copies import HeldCopy
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.copies import slip_code
from lo_desk.services.desk import OTTAWA, Desk

WINDOW, SLIP = "window", "slip"
_TAKEN_FOR = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V", "-": None, " ": None})


class UnknownSlip(DeskError):
    """A code that is on no slip of this register."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.msg = said(
            "No copy has a slip with the code %(code)s. Nothing was recorded: read the eight"
            " characters again.",
            code=code,
        )


class WhoRead(DeskError):
    """A slip that does not tell whose it is."""

    def __init__(self, number: str, copy: int) -> None:
        super().__init__(number, copy)
        self.msg = said(
            "The register does not know who holds copy %(copy)s of %(number)s. Nothing was"
            " recorded: give the service number of the officer who signed the slip.",
            number=number,
            copy=copy,
        )


class NoSuchOfficer(DeskError):
    """A service number that nobody has."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.msg = said(
            "No officer has the service number %(number)s. Nothing was recorded: check the number.",
            number=number,
        )


@dataclass(frozen=True)
class Receipt:
    """What was acknowledged: a copy of a document, and whether it was so before."""

    number: str
    copy: int
    before: bool = False


def acknowledge(desk: Desk, copy: UUID, officer: UUID, way: str = WINDOW) -> Receipt:
    """Record that an officer has read a copy: exactly this version. Twice is as once.

    Args:
        desk: The registry.
        copy: The issued copy.
        officer: Who has read it.
        way: ``window`` or ``slip``.
    """
    with desk.store.reading() as session:
        known = {key: (number, at) for key, number, at, _ in copies_numbered(session)}
        done = receipt_of(session, copy, officer) is not None
    number, at = known[copy]
    if not done:
        key = new_id()
        facts = {
            "officer": Choice(officer, ""),
            "issued_copy": Choice(copy, ""),
            "at": desk.store.now(),
            "zone": OTTAWA.key,
            "way": way,
        }
        label = said("acknowledgement of %(record)s", record=Ref(IssuedCopy.__tablename__, copy))
        records.save(desk, [Edit("copy_receipt", key, NEW, facts)], label)
    return Receipt(number, at, done)


def acknowledge_slip(desk: Desk, code: str, service_no: str = "") -> Receipt:
    """Record a slip that came back, by the eight characters on it.

    Args:
        desk: The registry.
        code: As it was typed or scanned; hyphens, blanks and case do not matter.
        service_no: Of the officer who signed; empty: who holds the post the copy is for.

    Raises:
        UnknownSlip: No copy has this code.
        WhoRead: Nobody is named, and the copy is for no post that somebody holds.
        NoSuchOfficer: Nobody has this service number.
    """
    wanted = code.upper().rpartition(":")[2].translate(_TAKEN_FOR)
    with desk.store.reading() as session:
        every = copies_numbered(session)
        found = next((one for one in every if slip_code(*one[1:]) == wanted), None)
        if found is None:
            raise UnknownSlip(code)
        copy = session.get_one(IssuedCopy, found[0])
        if service_no:
            officer = officer_numbered(session, service_no)
            if officer is None:
                raise NoSuchOfficer(service_no)
        else:
            officer = holder_of(session, copy.post, desk.today) if copy.post else None
    if officer is None:
        raise WhoRead(found[1], found[2])
    return acknowledge(desk, found[0], officer, SLIP)


def holdings(desk: Desk) -> Mapping[str, tuple[HeldCopy, ...]]:
    """Who holds which version, by the code of the post; empty: copies that are for no post.

    A copy is held at the post it was issued for, else at the post of whoever acknowledged it.
    """
    with desk.store.reading() as session:
        every = list(held_copies(session, desk.today))
    posts = sorted({held.post or held.officer_post for held in every})
    return {
        post: tuple(held for held in every if (held.post or held.officer_post) == post)
        for post in posts
    }
