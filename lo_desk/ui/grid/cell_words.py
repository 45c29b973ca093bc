"""What the cells of a list say: to the eye, to a screen reader, and beside their words."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt

from lo_desk.catalogue.field import Choice, Column, Field
from lo_desk.catalogue.tongues import names_tongues, tongues
from lo_desk.domain.rows import Row
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg, in_context, said
from lo_desk.ui.cells import FAULT, HEAD, MARK, NEWS, PLAIN, UNDER, Mark, Marker, Seen
from lo_desk.ui.grid.stretches import Head
from lo_desk.ui.language import CurrentLanguage

DISPLAY = Qt.ItemDataRole.DisplayRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ROLES = frozenset({DISPLAY, SPOKEN, MARK, UNDER, HEAD, FAULT, NEWS})
CHANGED = in_context("row", "changed")
OPENED, FOLDED = in_context("group", "open"), in_context("group", "folded")
Fault = tuple[object, Msg]
"""What was typed, and what is wrong with it."""


class Refused:
    """What was typed into cells and not taken, and why; it stays until it is right or left."""

    def __init__(self) -> None:
        self._faults: dict[tuple[UUID, str], Fault] = {}

    def get(self, key: UUID, column: str) -> Fault | None:
        """What was typed into a cell, with what is wrong."""
        return self._faults.get((key, column))

    def note(self, key: UUID, faults: Mapping[str, Fault]) -> None:
        """These are all the faults of that record; without any, all is well."""
        kept = {place: fault for place, fault in self._faults.items() if place[0] != key}
        self._faults = kept | {(key, column): fault for column, fault in faults.items()}


def nobody(_key: UUID) -> bool:
    """No row is new."""
    return False


class CellWords:
    """Asked cell by cell; the language is asked at the last moment."""

    def __init__(self, language: CurrentLanguage, markers: Mapping[str, Marker]) -> None:
        self._language, self.markers = language, markers
        self.refused = Refused()
        self.is_news: Callable[[UUID], bool] = nobody

    @property
    def _now(self) -> Language:
        return self._language.now

    def text(self, row: Row, column: Column) -> str:
        """The fact of ``row`` under ``column``, as it is read."""
        return self._now.show(told(row, column, self.markers))

    def seen(self, row: Row, columns: Sequence[Column], number: int) -> Seen:
        """All that is painted of a cell."""
        column = columns[number]
        fault, mark = self.refused.get(row.id, column.key), self._mark(row, column) or PLAIN
        first = mark if number == 0 else self._mark(row, columns[0])
        if fault is not None:
            words = self._now.show(fault[0])
        else:
            words = self._now.show(fact(column, row) if mark.text is None else mark.text)
        return Seen(
            words,
            mark,
            self._now.show(mark.under) if mark.under else "",
            two_lines=first is not None and bool(first.under),
            fault=fault is not None,
            news=number == 0 and self.is_news(row.id),
        )

    def _mark(self, row: Row, column: Column) -> Mark | None:
        marker = self.markers.get(column.key)
        return marker(row) if marker else None

    def of_cell(self, row: Row, columns: Sequence[Column], number: int, role: int) -> object:
        """What the cell of a row says in that role."""
        column = columns[number]
        fault = self.refused.get(row.id, column.key)
        if role == DISPLAY:
            return self.text(row, column) if fault is None else self._now.show(fault[0])
        if role == SPOKEN and fault is not None:
            return f"{self._now.show(fault[0])}: {self._now.text(fault[1])}"
        if role == SPOKEN:
            return self._sentence(row, columns) if number == 0 else None
        return fault is not None if role == FAULT else self._beside(row, column, number, role)

    def of_head(self, head: Head, group: Column | None, number: int, role: int) -> object:
        """What the cell of a head says in that role; only the first one speaks."""
        if role == HEAD:
            return head
        if number or role not in {DISPLAY, SPOKEN}:
            return "" if role in {DISPLAY, UNDER} else None
        words = self.group(head, group)
        if role == DISPLAY:
            return words
        state = OPENED if head.opened else FOLDED
        sentence = said("Group %(name)s, %(n)s, %(state)s", name=words, n=head.size, state=state)
        return self._now.text(sentence)

    def group(self, head: Head, column: Column | None) -> str:
        """What the rows of a group have in common, as it is read."""
        return self.text(head.sample, column) if column else head.name

    def _sentence(self, row: Row, columns: Sequence[Column]) -> str:
        """The row as a sentence, for screen readers."""
        facts = [f"{self._now.text(c.label)} {self.text(row, c)}" for c in columns]
        return ", ".join([*facts, self._now.text(CHANGED)] if self.is_news(row.id) else facts)

    def _beside(self, row: Row, column: Column, number: int, role: int) -> object:
        """What a cell shows besides its words."""
        if role == NEWS:
            return number == 0 and self.is_news(row.id)
        mark = self._mark(row, column)
        if role == MARK:
            return mark
        return self._now.show(mark.under) if mark and mark.under and role == UNDER else ""


def told(row: Row, column: Column, markers: Mapping[str, Marker]) -> object:
    """What a cell shows: the fact, or what stands in its place."""
    marker = markers.get(column.key)
    mark: Mark | None = marker(row) if marker else None
    if mark is not None and mark.text is not None:
        return mark.text
    return fact(column, row)


def fact(column: Column, row: Row) -> object:
    """The fact as people read it: of a choice its words, not its key."""
    value = column.shown(row)
    if not isinstance(column, Field):
        return value
    if names_tongues(column) and isinstance(value, tuple):
        return tongues(value)
    if not column.choices:
        return value
    words: dict[object, object] = {choice.key: choice.label for choice in column.choices}
    if isinstance(value, tuple):
        return tuple(v if isinstance(v, Choice) else words.get(v, v) for v in value)
    return words.get(value, value)
