"""Who holds which copy of an issued document."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual


@dataclass(frozen=True)
class HeldCopy:
    """A copy as the register knows it, with who acknowledged it; None where nobody has."""

    id: UUID
    number: str
    kind: str
    subject: Bilingual
    day: date
    copy: int
    recipient: Bilingual
    code: str
    post: str
    superseded: bool
    officer: str | None = None
    at: datetime | None = None
    way: str = ""
    officer_post: str = ""
