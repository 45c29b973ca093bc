"""Which record a text of a document comes from, so that a fault in it can be mended there."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from unicodedata import normalize

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg

_NAMES = ("code", "number", "name", "title", "officer", "city", "label")
Name = str | Bilingual


def record_with(facts: object, sign: str) -> Name:
    """The name of the innermost record that holds ``sign`` in one of its texts; empty for none.

    Args:
        facts: What a document prints: records in records, each a dataclass.
        sign: One character, composed as documents print it.
    """
    return next(_found(facts, sign, ""), "")


def _found(value: object, sign: str, inside: Name) -> Iterator[Name]:
    if isinstance(value, str):
        if sign in value or sign in normalize("NFC", value):  # as it is printed
            yield inside
        return
    if is_dataclass(value) and not isinstance(value, Bilingual | Msg):
        inside = _name(value) or inside
    for part in _parts(value):
        yield from _found(part, sign, inside)


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
