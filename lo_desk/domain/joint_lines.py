"""A joint assessment as a list shows it."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Row


@dataclass(frozen=True)
class JointLine(Row):
    """One line.

    Attributes:
        id: Of the assessment; ``version`` is its record's.
        state: ``draft``, ``scoring``, ``open``, ``decided`` or ``followed``.
        sealed: The agencies that have sealed their sheets.
    """

    code: str
    title: Bilingual
    question: Bilingual
    state: str
    candidates: int
    sealed: tuple[Bilingual, ...]
    decided_on: date | None
    owner: str
    marking: int
