"""The register of issued documents as a list: what was issued, and whether it still holds."""

from dataclasses import dataclass
from datetime import date, datetime

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import Msg, in_context

FRESH, STALE, REPLACED, EXPIRED = "fresh", "stale", "superseded", "expired"
UNSURE, UNKEPT = "unsure", "unkept"
STATES: dict[str, Msg] = {
    FRESH: in_context("document", "Fresh"),
    STALE: in_context("document", "Stale"),
    REPLACED: in_context("document", "Superseded"),
    EXPIRED: in_context("document", "Expired"),
    UNSURE: in_context("document", "Not compared yet"),
    UNKEPT: in_context("document", "Its facts are not kept"),
}


@dataclass(frozen=True)
class IssuedLine(Row):
    """An issued document.

    Attributes:
        number: Of the register.
        kind: Key of the kind of document.
        kind_words: The same in words.
        about: Whom or what it is about.
        day: The day its facts are of.
        reader: Whose people it is for, in words.
        languages: In the order they are printed, as ``en,fr``.
        copies: How many were issued.
        issued_at: When.
        who: By whom, as the journal names them.
        owner: ``CBSA`` or ``RCMP``: whose register it is in.
        expires: The last day it may be relied on.
        supersedes: Number of what it replaces; empty for none.
        superseded_by: Number of what replaced it; empty for none.
        changed: How many of its facts have changed since; None while nobody has compared.
        kept: Whether its facts were kept when it was issued, so that they can be compared.
        marking: 0 unclassified, 1 Protected A, 2 Protected B.
    """

    number: str
    kind: str
    kind_words: object
    about: Bilingual
    day: date
    reader: object
    languages: str
    copies: int
    issued_at: datetime
    who: str
    owner: str
    expires: date | None = None
    supersedes: str = ""
    superseded_by: str = ""
    changed: int | None = None
    kept: bool = True
    marking: int = 0
    today: date | None = None

    @property
    def state(self) -> str:
        """``superseded`` and ``expired`` before anything else: nobody compares these."""
        if self.superseded_by:
            return REPLACED
        if self.expires is not None and self.today is not None and self.expires < self.today:
            return EXPIRED
        if not self.kept:
            return UNKEPT
        if self.changed is None:
            return UNSURE
        return STALE if self.changed else FRESH
