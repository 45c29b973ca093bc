"""Which record and field a text of a document comes from, so that it can be mended there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import NamedTuple
from unicodedata import normalize

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.tables import ShownList
from lo_desk.i18n.msg import Msg

_NAMES = ("code", "number", "name", "title", "officer", "city", "label")
Name = str | Bilingual


class Whereabouts(NamedTuple):
    """Where something stands: the name of the innermost record, the key of its field.

    In a row of a list it is the column: ``label`` names it as the list does.
    """

    record: Name = ""
    field: str = ""
    label: Msg | None = None


def whereabouts(facts: object, sign: str) -> Whereabouts:
    """The innermost record that holds ``sign`` in one of its texts; blanks for none.

    Args:
        facts: What a document prints: records in records, each a dataclass.
        sign: One character, composed as documents print it.
    """
    return next(_found(facts, sign, Whereabouts()), Whereabouts())


def _found(value: object, sign: str, at: Whereabouts) -> Iterator[Whereabouts]:
    if isinstance(value, str):
        if sign in value or sign in normalize("NFC", value):  # as it is printed
            yield at
        return
    for part, place in _within(value, at):
        yield from _found(part, sign, place)


def _within(value: object, at: Whereabouts) -> Iterator[tuple[object, Whereabouts]]:
    """What a value holds, and where that stands."""
    if isinstance(value, ShownList):
        for row in value.lines:
            yield from _in_row(row, value.columns, at)
    elif is_dataclass(value) and not isinstance(value, Bilingual | Msg):
        record = _name(value) or at.record
        for field in fields(value):
            yield getattr(value, field.name), Whereabouts(record, field.name)
    else:
        for part in _parts(value):
            yield part, at


def _in_row(
    row: object, columns: Sequence[str | Msg], at: Whereabouts
) -> Iterator[tuple[object, Whereabouts]]:
    """A row is known by its first text; the head of a group has no facts."""
    facts = row if isinstance(row, tuple) else ()
    name = next((fact for fact in facts if isinstance(fact, str | Bilingual) and fact), at.record)
    for column, fact in zip(columns, facts, strict=False):
        label = column if isinstance(column, Msg) else Msg(column)
        yield fact, Whereabouts(name, label=label)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, tuple | list):
        yield from value
    elif is_dataclass(value):
        for field in fields(value):
            yield getattr(value, field.name)


def _name(record: object) -> Name:
    """What people know the record by."""
    for field in _NAMES:
        name = getattr(record, field, None)
        if isinstance(name, str | Bilingual) and name:
            return name
    return ""
