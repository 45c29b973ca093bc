"""Which record and field a text of a document comes from, so that it can be mended there."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import NamedTuple
from unicodedata import normalize

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg

_NAMES = ("code", "number", "name", "title", "officer", "city", "label")
Name = str | Bilingual


class Whereabouts(NamedTuple):
    """Where something stands: the name of the innermost record, the key of its field."""

    record: Name = ""
    field: str = ""


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
    elif isinstance(value, Bilingual | Msg):
        for part in _parts(value):
            yield from _found(part, sign, at)
    elif is_dataclass(value):
        record = _name(value) or at.record
        for field in fields(value):
            yield from _found(getattr(value, field.name), sign, Whereabouts(record, field.name))
    else:
        for part in _parts(value):
            yield from _found(part, sign, at)


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
