"""The lines of a list: rows as they are scrolled to, under the heads of their groups."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from lo_desk.domain.rows import Row

Rows = Callable[[int, int], Sequence[Row]]  # first, count → rows
Sized = tuple[object, int]


@dataclass(frozen=True)
class Head:
    """The first line of a group.

    Attributes:
        name: What tells the group from others.
        size: How many rows it has.
        sample: One of its rows: what they have in common is read from it.
        opened: Whether its rows are shown.
    """

    name: str
    size: int
    sample: Row
    opened: bool = True


Line = Row | Head


class Stretches:
    """Gives the lines one screenful after the other; what is folded is passed over."""

    def __init__(
        self, ask: Rows, groups: Sequence[Sized] | None = None, folded: Collection[str] = ()
    ) -> None:
        self._ask, self._folded = ask, folded
        self._groups = [(str(value), size) for value, size in groups or ()]
        self._grouped = groups is not None
        self._first, self._group, self._read = 0, 0, 0
        self.more = bool(self._groups) or not self._grouped

    def next(self, count: int) -> list[Line]:
        """At least ``count`` further lines, if there are as many."""
        if not self._grouped:
            rows = self._ask(self._first, count)
            self._first += len(rows)
            self.more = len(rows) == count
            return list(rows)
        lines: list[Line] = []
        while self.more and len(lines) < count:
            lines += self._folded_head() or self._stretch(count)
        return lines

    def _folded_head(self) -> list[Line]:
        """The head of the group that comes now, if it is folded."""
        name, size = self._groups[self._group]
        if self._read or name not in self._folded:
            return []
        rows = self._ask(self._first, 1)
        self._first += size
        self._turn()
        self.more = self.more and bool(rows)
        return [Head(name, size, row, opened=False) for row in rows]

    def _stretch(self, count: int) -> list[Line]:
        """Rows up to the next group that is folded, with their heads."""
        wanted = min(count, self._room())
        rows = self._ask(self._first, wanted)
        self._first += len(rows)
        lines: list[Line] = []
        for row in rows:
            name, size = self._groups[self._group]
            if not self._read:
                lines.append(Head(name, size, row))
            lines.append(row)
            self._read += 1
            if self._read == size:
                self._turn()
        self.more = self.more and len(rows) == wanted
        return lines

    def _room(self) -> int:
        """How many rows there are before the next folded group."""
        room = -self._read
        for name, size in self._groups[self._group :]:
            if name in self._folded and room > -self._read:
                break
            room += size
        return room

    def _turn(self) -> None:
        self._group, self._read = self._group + 1, 0
        self.more = self._group < len(self._groups)


class Lines:
    """The lines that are read so far, by number."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._read: list[Line] = []

    def __len__(self) -> int:
        return len(self._read)

    def __getitem__(self, number: int) -> Line:
        return self._read[number]

    @property
    def more(self) -> bool:
        """Whether there are lines that are not read yet."""
        return self._stretches.more

    def next(self, count: int) -> list[Line]:
        """At least ``count`` further lines, if there are as many; who shows them takes them in."""
        return self._stretches.next(count)

    def take(self, lines: Sequence[Line]) -> None:
        """These come after the others."""
        self._read.extend(lines)

    def row(self, number: int) -> Row | None:
        """The row of that number; None if a group begins there."""
        line = self._read[number]
        return None if isinstance(line, Head) else line

    def head(self, number: int) -> Head | None:
        """The head of a group, if it is there."""
        line = self._read[number]
        return line if isinstance(line, Head) else None

    def heads(self) -> list[int]:
        """The numbers of the lines where groups begin."""
        return [number for number, line in enumerate(self._read) if isinstance(line, Head)]

    def rows(self) -> list[Row]:
        """The rows alone."""
        return [line for line in self._read if not isinstance(line, Head)]

    def find(self, key: UUID) -> int | None:
        """The number of the row with that id, if it is there."""
        found = (n for n, line in enumerate(self._read) if isinstance(line, Row) and line.id == key)
        return next(found, None)
