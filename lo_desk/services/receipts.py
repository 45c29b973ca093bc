"""Who has read which issued document: acknowledged in the window or by the slip that came back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.db.models.issued import IssuedCopy
from lo_desk.db.queries.receipts import copies_numbered, receipt_of
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import OTTAWA, Desk

WINDOW, SLIP = "window", "slip"


@dataclass(frozen=True)
class Receipt:
    """What was acknowledged: a copy of a document, and whether it was so before."""

    number: str
    copy: int
    before: bool = False


def acknowledge(
    desk: Desk, copy: UUID, officer: UUID, way: str = WINDOW, at: datetime | None = None
) -> Receipt:
    """Record that an officer has read a copy: exactly this version. Twice is as once.

    Args:
        desk: The registry.
        copy: The issued copy.
        officer: Who has read it.
        way: ``window`` or ``slip``.
        at: When; None: now.

    Raises:
        NoRight: Whoever works at the desk may not say so.
    """
    with desk.store.reading() as session:
        known = {key: (number, n) for key, number, n, _ in copies_numbered(session)}
        done = receipt_of(session, copy, officer) is not None
    number, copy_number = known[copy]
    if not done:
        key = new_id()
        facts = {
            "officer": Choice(officer, ""),
            "issued_copy": Choice(copy, ""),
            "at": at or desk.store.now(),
            "zone": OTTAWA.key,
            "way": way,
        }
        label = said("acknowledgement of %(record)s", record=Ref(IssuedCopy.__tablename__, copy))
        records.save(desk, [Edit("copy_receipt", key, NEW, facts)], label)
    return Receipt(number, copy_number, done)
