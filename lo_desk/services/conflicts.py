"""When two people change one record: what does not meet is merged, what meets is shown."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.paired import in_pairs
from lo_desk.db.audit import plain
from lo_desk.db.base import Record
from lo_desk.db.columns import typed_value
from lo_desk.db.queries.records import choices_of
from lo_desk.db.tables import Change
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Edit
from lo_desk.errors import Difference, Outdated


def merged(session: Session, record: Record, edit: Edit) -> Mapping[str, object]:
    """The edit's changes as they are to be written over what others saved since.

    Raises:
        Outdated: Somebody else changed the same units; nothing is written.
    """
    if edit.version == record.version:
        return edit.changes
    earlier = _earlier(session, record, edit.version)
    entity = ENTITIES[edit.entity]
    changes: dict[str, object] = {}
    differences: list[Difference] = []
    for key, mine in edit.changes.items():
        field = entity.field(key)
        try:
            changes[key] = _beside(record, earlier, field, mine)
        except _Met:
            differences.append(_difference(session, record, earlier, field, mine))
    if differences:
        raise Outdated(record.id, record.version, differences)
    return changes


def _earlier(session: Session, record: Record, version: int) -> dict[str, object]:
    """Columns written after ``version`` and what they held then."""
    later = session.scalars(
        select(Change.old)
        .where(Change.record_id == record.id, Change.version > version)
        .order_by(Change.version)
    )
    held: dict[str, object] = {}
    for old in later:
        for column, value in in_pairs(record.__tablename__, old).items():
            held.setdefault(column, value)
    return held


class _Met(Exception):
    """Two people wrote the same unit."""


def _beside(record: Any, earlier: Mapping[str, object], field: Field, mine: object) -> object:
    """What to write where others did not touch the same unit; raises where they did."""
    if field.kind is Kind.BILINGUAL and isinstance(mine, Bilingual):
        return _pair(record, earlier, field, mine)
    entity = ENTITIES[record.__tablename__]
    touched = {entity.unit_of(column) for column in earlier}
    same = field.stored(mine) == getattr(record, field.column)
    if (field.unit or field.key) in touched and not same:
        raise _Met
    return mine


def _pair(record: Any, earlier: Mapping[str, object], field: Field, mine: Bilingual) -> Bilingual:
    now: Bilingual = getattr(record, field.key)
    halves = {}
    for side in ("en", "fr"):
        was = earlier.get(f"{field.key}_{side}", now.in_(side))
        changed_by_me, changed_by_them = mine.in_(side) != was, now.in_(side) != was
        if changed_by_me and changed_by_them and mine.in_(side) != now.in_(side):
            raise _Met
        halves[side] = mine.in_(side) if changed_by_me else now.in_(side)
    return replace(now, en=halves["en"], fr=halves["fr"])


def _difference(
    session: Session, record: Any, earlier: Mapping[str, object], field: Field, mine: object
) -> Difference:
    now = getattr(record, field.column)
    if isinstance(now, Bilingual):
        halves = (str(earlier.get(f"{field.key}_{side}", now.in_(side))) for side in ("en", "fr"))
        return Difference(field.key, field.label, now.saying(*halves), now, mine)
    was = typed_value(type(record), field.column, earlier.get(field.column, plain(now)))
    told = [_readable(session, field, value) for value in (was, now, field.stored(mine))]
    return Difference(field.key, field.label, *told)


def _readable(session: Session, field: Field, value: Any) -> object:
    if value is None:
        return None
    if isinstance(value, str) and field.kind in {Kind.REFERENCE, Kind.LAST_DAY}:
        return value  # as it was typed: it is no record and no day
    if field.kind is Kind.REFERENCE:
        return choices_of(session, field.target, {value}).get(value, value)
    if field.kind is Kind.CHOICE:
        return next((choice for choice in field.choices if choice.key == value), value)
    return field.shown_value(value)
