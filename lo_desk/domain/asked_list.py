"""A list that is asked for as a document: of which register, and how it is looked at.

The subject of the request says it all, so that the document can be made again: ``post``, or
``post?{"columns": ["code", "city"]}``.
"""

import json
from dataclasses import dataclass

from lo_desk.domain import views
from lo_desk.domain.views import Layout

_HOW = "?"
WHOLE = Layout()


@dataclass(frozen=True)
class AskedList:
    """What a list shows.

    Attributes:
        register: Key of the kind of record.
        layout: Its columns, conditions, order and groups.
        where: Columns and the value each must have, as people read it or as an export writes it.
    """

    register: str
    layout: Layout = WHOLE
    where: tuple[tuple[str, str], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it is the register as the window shows it by itself, with all its rows."""
        return self == AskedList(self.register)


def subject_of(asked: AskedList) -> str:
    """The subject of the request of that list."""
    if asked.whole:
        return asked.register
    how = views.written(asked.layout)
    if asked.where:
        how["where"] = [list(pair) for pair in asked.where]
    return f"{asked.register}{_HOW}{json.dumps(how, ensure_ascii=False, sort_keys=True)}"


def read(subject: str) -> AskedList | None:
    """The list that a subject asks for; None if it is damaged."""
    register, _, how = subject.partition(_HOW)
    if not how:
        return AskedList(register)
    try:
        kept = json.loads(how)
        where = tuple((str(key), str(value)) for key, value in kept.get("where", ()))
        return AskedList(register, views.read(kept), where)
    except (ValueError, TypeError, AttributeError):
        return None
