"""Facts as JSON keeps them, for programs: the one shape of every value that leaves as JSON.

Texts and whole numbers as they are; ``true`` or ``false``; days as ``2026-11-24``, a last day as
people read it; degrees as a number; moments in UTC, ``2026-11-24T14:30:00Z``; a choice by its key;
codes as a list; a pair as ``{"en", "fr", "newer", "match"}``; a reference as ``{"id", "code"}``,
the code ``null`` where its record has none; ``null`` where nothing is recorded.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

from lo_desk.catalogue.field import Choice, Column, Field
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.i18n.msg import Msg


def shaped(column: Column, value: object, word: Callable[[Msg], object] = str) -> object:
    """A value, as people read it, for JSON.

    Args:
        column: What it is a fact of.
        value: As ``column.shown`` gives it.
        word: What stands for a fact that is a text of ours.
    """
    shape: object = value
    match value:
        case Bilingual():
            shape = _pair(column, value)
        case Choice():
            shape = {"id": str(value.key), "code": value.code or None}
        case datetime():
            shape = value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case Degrees():
            shape = float(value)
        case date() | UUID():
            shape = str(value)
        case tuple() | list():
            shape = [shaped(column, one, word) for one in value]
        case Msg():
            shape = word(value)
    return shape


def _pair(column: Column, value: Bilingual) -> object:
    if not value:
        return None
    texts = {"en": value.en or None, "fr": value.fr or None}
    if not isinstance(column, Field):
        return texts
    return {**texts, "newer": value.newer, "match": value.match or None}
