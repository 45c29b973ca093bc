"""A list as it is shown, ready to leave the window: as a workbook, as text, on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class GroupLine:
    """The head of a group: what its rows have in common, and how many they are."""

    words: object
    size: int


@dataclass(frozen=True)
class ShownList:
    """Columns, order, filters and groups as the window has them; all rows, not a screenful.

    Attributes:
        title: What is listed.
        columns: Labels, from the left.
        lines: A fact for each column, as cells show it; or the head of a group.
        filters: What narrows the list down, in words.
        day: The day the facts are true for.
        marking: The highest of its rows: 0 unclassified, 1 and 2 Protected A and B.
        demo: Whether people and facts are fictional.
        paper: ``A4`` or ``Letter``.
    """

    title: str
    columns: tuple[str | Msg, ...]
    lines: Sequence[tuple[object, ...] | GroupLine]
    filters: tuple[Msg, ...]
    day: date
    marking: int
    demo: bool
    paper: str = "Letter"

    @property
    def count(self) -> int:
        """How many rows there are, the heads of groups apart."""
        return sum(not isinstance(line, GroupLine) for line in self.lines)
