"""Who holds which copy of an issued document, and what that version is worth now."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from typing_extensions import override

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.issued_lines import EXPIRED, REPLACED, STALE, STATES, IssuedLine
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import Msg, counted, said

READ, UNREAD = "yes", "no"


@dataclass(frozen=True)
class Holding:
    """A copy as the register knows it, with one officer who acknowledged it, if anybody has.

    Attributes:
        id: Of the acknowledgement; of the copy where nobody has.
        document: Id of the document.
        copy: Its number, from 1.
        recipient: The position it was issued to.
        post: Code of the post that has it: the one it is for, else the one of whoever read it.
        officer: Who acknowledged it; empty: nobody has.
        at: When.
        way: Key of how.
    """

    id: UUID
    document: UUID
    copy: int
    recipient: Bilingual
    post: str = ""
    officer: str = ""
    at: datetime | None = None
    way: str = ""


@dataclass(frozen=True)
class HeldCopy(Row):
    """A line of who holds what: a copy, and its document as it stands.

    Attributes:
        holding: Who has it.
        document: As the register lists it.
        renewed: Whether who has it has a copy of what superseded it too.
        way: How it was acknowledged, in words.
    """

    holding: Holding
    document: IssuedLine
    renewed: bool = False
    way: object = ""

    @override
    def __getitem__(self, key: str) -> object:
        holder = next(one for one in (self, self.holding, self.document) if hasattr(one, key))
        return getattr(holder, key)

    @property
    def acknowledged(self) -> str:
        """``yes`` or ``no``."""
        return READ if self.holding.at is not None else UNREAD

    @property
    def held(self) -> Msg:
        """What that version is worth now, in words."""
        line = self.document
        if line.state == REPLACED and self.renewed:
            return said("Superseded by %(number)s, held too", number=line.superseded_by)
        if line.state == REPLACED:
            return said("Superseded by %(number)s, not held", number=line.superseded_by)
        if line.state == EXPIRED:
            return said("Expired on %(day)s", day=line.expires)
        if line.state == STALE:
            return counted(
                "Stale: %(n)s fact has changed since",
                "Stale: %(n)s facts have changed since",
                line.changed or 0,
            )
        return STATES[line.state]
