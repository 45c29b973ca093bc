"""Rows that no query can narrow down or sort, because what they show is computed.

The same conditions and the same order as the queries of ``db`` give.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import holds
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import Msg

AnyRow = TypeVar("AnyRow", bound=Row)
Sized = tuple[object, int]
ALL = 2**31 - 1


def sifted(rows: Iterable[AnyRow], part: Part) -> list[AnyRow]:
    """The rows that meet all conditions, in the order asked for; ``text`` is for the caller."""
    narrowed = part.conditions or part.where
    kept = [row for row in rows if _is_kept(row, part)] if narrowed else list(rows)
    if part.order:
        _sort(kept, part.order, part.language, descending=part.descending)
    if part.group:
        _sort(kept, part.group, part.language)
    return kept


class Last:
    """The last answer of ``sifted``: a list asks for groups, pages and their number in turn."""

    def __init__(self) -> None:
        self._asked: tuple[tuple[Row, ...], Part] | None = None
        self._answer: list[Row] = []

    def sifted(self, rows: Sequence[Row], part: Part) -> list[Row]:
        """As ``sifted``, computed once for the same rows and the same ``part``."""
        asked = tuple(rows), whole(part)
        if self._asked != asked:
            self._asked, self._answer = asked, sifted(rows, part)
        return self._answer


def page(rows: Sequence[AnyRow], part: Part) -> Sequence[AnyRow]:
    """The rows from ``first`` on, ``count`` at most."""
    return rows[part.first : part.first + part.count]


def sizes(rows: Iterable[Row], part: Part) -> list[Sized]:
    """How many rows there are of each value of the column they are grouped by, in their order."""
    values = (_side(_of(row, part.group), part.language) for row in rows)
    return [(value, len(list(same))) for value, same in groupby(values)]


def depends(part: Part, known: Collection[str]) -> bool:
    """Whether ``part`` asks for anything of columns that are not ``known`` to the query."""
    keys = {part.order, part.group, *(c.key for c in part.conditions), *(k for k, _ in part.where)}
    return not (keys - {""}).issubset(known)


def whole(part: Part) -> Part:
    """All rows of ``part``, not only some."""
    return replace(part, first=0, count=ALL)


def without(part: Part, known: Collection[str]) -> Part:
    """All rows that meet what a query can ask of ``part``, in the order it can give."""
    return replace(
        part,
        first=0,
        count=ALL,
        order=part.order if part.order in known else "",
        group=part.group if part.group in known else "",
        where=tuple(pair for pair in part.where if pair[0] in known),
        conditions=tuple(c for c in part.conditions if c.key in known),
    )


def with_computed(
    part: Part, known: Collection[str], read: Callable[[Part], Sequence[AnyRow]]
) -> Sequence[AnyRow]:
    """What ``part`` asks for of rows that ``read`` gives, some columns of which are computed."""
    if not depends(part, known):
        return read(part)
    rows = read(without(part, known))
    rest = replace(
        part,
        where=tuple(pair for pair in part.where if pair[0] not in known),
        conditions=tuple(c for c in part.conditions if c.key not in known),
        order=part.order if part.order not in known else "",
        group=part.group if part.group not in known or part.order not in known else "",
    )
    return page(sifted(rows, rest), part)


def _is_kept(row: Row, part: Part) -> bool:
    met = all(holds(condition, _of(row, condition.key)) for condition in part.conditions)
    return met and all(_of(row, key) == value for key, value in part.where)


def _sort(rows: list[AnyRow], key: str, language: str, *, descending: bool = False) -> None:
    """Stable; what has no value comes last both ways."""
    filled, blank = list[tuple[tuple[int, float, str], AnyRow]](), list[AnyRow]()
    for row in rows:
        value = _of(row, key)
        if _is_blank(value):
            blank.append(row)
        else:
            filled.append((_rank(value, language), row))
    filled.sort(key=itemgetter(0), reverse=descending)
    rows[:] = [*(row for _, row in filled), *blank]


def _of(row: Row, key: str) -> object:
    """The fact of that key; nothing if rows of this kind have no such fact."""
    try:
        return row[key]
    except (AttributeError, KeyError):
        return None


def _is_blank(value: object) -> bool:
    return value is None or value in ("", ()) or (isinstance(value, Bilingual) and not value)


def _side(value: object, language: str) -> object:
    return value.in_(language) if isinstance(value, Bilingual) else value


def _rank(value: object, language: str) -> tuple[int, float, str]:
    """Numbers and days by size, all else by its letters."""
    value = _side(value, language)
    if isinstance(value, tuple | list):
        value = _side(value[0], language) if value else ""
    if isinstance(value, Msg):
        value = value.msgid
    if isinstance(value, datetime):
        return 0, value.timestamp(), ""
    if isinstance(value, int):  # yes and no too
        return 0, value, ""
    if isinstance(value, date):
        return 0, value.toordinal(), ""
    return 1, 0, letters(str(value))
