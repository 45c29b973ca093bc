"""What an issued document leaves out, item by item: for the agency whose items they are."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class LeftOut:
    """An item that was withheld from a document.

    Attributes:
        kind: What kind of record, in words.
        named: What the record is called.
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
        why: Why it was withheld.
    """

    kind: Msg
    named: object
    marking: int
    why: Msg


@dataclass(frozen=True)
class ProofSheet:
    """Everything a proof sheet prints.

    Attributes:
        number: Of the document in the register.
        subject: Whom or what the document is about.
        day: The day its facts are of.
        reader: The agency it was made for; ``JOINT`` for both.
        agency: Whose items are listed: the reader of this sheet.
        items: What was withheld and is a record.
        others: How many more were withheld that are worked out from records.
        passages: How many passages of both languages were compared at issue.
        marking: The highest of the items.
        demo: Whether people and facts are fictional.
    """

    number: str
    subject: Bilingual
    day: date
    reader: str
    agency: str
    items: tuple[LeftOut, ...]
    others: int
    passages: int
    marking: int
    demo: bool
