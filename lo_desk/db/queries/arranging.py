"""What lists of every kind do with a part: conditions, order, groups, numbers."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, not_, or_, select
from sqlalchemy.orm import Session

from lo_desk.db.queries.conditions import Keys, met, sortable
from lo_desk.db.sorting import missing, order
from lo_desk.domain.rows import Part


def filtered(query: Any, part: Part, keys: Keys) -> Any:
    """The query with the conditions of ``part``, by column key."""
    for key, value in part.where:
        column = keys[key]
        if isinstance(column, tuple):
            query = query.where(or_(*(half == value for half in column)))
        else:
            query = query.where(column.is_(None) if value is None else column == value)
    return query.where(
        *(met(keys, condition) for condition in part.conditions if condition.key in keys)
    )


def ordered(query: Any, part: Part, keys: Keys, usual: str, last: Any) -> Any:
    """The query in the order ``part`` asks for; what has no value comes last."""
    column = sortable(keys.get(part.order, keys[usual]), part.language)
    return query.order_by(*grouping(keys, part), *order(column, descending=part.descending), last)


def valued(part: Part, keys: Keys) -> Any:
    """Whether there is a value in the column that ``part`` is ordered by: true or false."""
    return not_(missing(sortable(keys[part.order], part.language)))


def concerns(table: Any, part: Part, keys: Keys, usual: str) -> bool:
    """Whether all that ``part`` asks for is in one table: its page is found without the others."""
    asked = {part.order or usual, part.group or usual}
    asked |= {condition.key for condition in part.conditions} | {key for key, _ in part.where}
    columns = [keys[key] for key in asked if key in keys]
    halves = [half for one in columns for half in (one if isinstance(one, tuple) else (one,))]
    return all(half.table is table for half in (_column(half) for half in halves))


def _column(column: Any) -> Any:
    """The table's own column behind a model's attribute."""
    return getattr(column, "__clause_element__", lambda: column)()


def grouping(keys: Keys, part: Part) -> tuple[Any, ...]:
    """What brings the rows of a group together; nothing where there are no groups."""
    if part.group not in keys:
        return ()
    column = sortable(keys[part.group], part.language)
    return (*order(column, descending=False), column)


def sizes(session: Session, query: Any, part: Part, keys: Keys) -> Sequence[tuple[object, int]]:
    """Each value of the column that the rows of ``query`` are grouped by, and how many have it."""
    column = sortable(keys[part.group], part.language)
    inner = query.order_by(None).with_only_columns(column.label("value"))
    value = inner.subquery().c.value
    by = order(value, descending=False)
    rows = session.execute(select(value, func.count()).group_by(value).order_by(*by, value))
    return [(found, count) for found, count in rows]


def number(session: Session, query: Any) -> int:
    """How many rows ``query`` would give in all."""
    told = query.order_by(None).with_only_columns(func.count())
    return session.scalar(told) or 0
