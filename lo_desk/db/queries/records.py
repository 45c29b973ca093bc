"""Records of any kind: found, counted, named."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice, Kind
from lo_desk.db.base import Record
from lo_desk.db.entities import MODELS
from lo_desk.db.labels import named
from lo_desk.db.queries.arranging import number, ordered
from lo_desk.db.queries.conditions import keys_of, met
from lo_desk.db.search import holding
from lo_desk.domain.conditions import EMPTY, IS, Condition
from lo_desk.domain.naming import Name
from lo_desk.domain.rows import Part, Ref
from lo_desk.i18n.msg import Msg, said

IN_FORCE = frozenset(
    {"tour", "post_profile", "area_line", "schedule", "role_line", "gap_waiver", "arrangement"}
)
"""Entities whose records hold from a first day to a last; a list shows those of its day."""


def records_on(session: Session, entity: str, day: date, part: Part) -> Sequence[Record]:
    """Live records of ``entity`` that hold on ``day``, as ``part`` asks for them."""
    keys, usual = keys_of(entity), ENTITIES[entity].named_by[0]
    query = ordered(asked(session, entity, day, part), part, keys, usual, MODELS[entity].id)
    return session.scalars(query.offset(part.first).limit(part.count)).all()


def count_on(session: Session, entity: str, day: date, part: Part) -> int:
    """How many records ``part`` finds in all."""
    return number(session, asked(session, entity, day, part))


def everything(session: Session, entity: str) -> Sequence[Record]:
    """All records of ``entity`` but those whose making was undone, by id."""
    model = MODELS[entity]
    kept = or_(model.closed_why.is_(None), model.closed_why != UNDONE)
    return session.scalars(select(model).where(kept).order_by(model.id)).all()


LONGEST_NUMBER = 9  # digits that a whole number of the registry can have
UNDONE = "undone"


def live(model: type[Record]) -> ColumnElement[bool]:
    """Neither closed nor contested."""
    return and_(model.closed_on.is_(None), model.contested.is_(False))


def holds_on(model: Any, day: Any) -> ColumnElement[bool]:
    """Whether a record with ``starts`` and ``ends`` (half open) holds on ``day``, a day or a column of days."""
    return and_(model.starts <= day, or_(model.ends.is_(None), model.ends > day))


def asked(session: Session, entity: str, day: date, part: Part) -> Select[Any]:
    """Live records of ``entity`` that hold on ``day``, in no order."""
    model = MODELS[entity]
    query = select(model).select_from(model).where(model.closed_on.is_(None))
    if entity in IN_FORCE:
        query = query.where(holds_on(model, day))
    if part.text.strip():
        query = query.where(model.id.in_(holding(session, part.text, entity)))
    keys = keys_of(entity)
    for key, value in part.where:
        query = query.where(met(keys, Condition(key, EMPTY if value is None else IS, value)))
    return query.where(
        *(met(keys, condition) for condition in part.conditions if condition.key in keys)
    )


def choices_of(session: Session, entity: str, keys: Collection[UUID]) -> Mapping[UUID, Choice]:
    """Records of ``entity`` as one refers to them: by name, with their code."""
    kind, model = ENTITIES[entity], MODELS[entity]
    records = in_parts(session, select(model), model.id, keys)
    inner = {
        key: choices_of(
            session, field.target, {ref for r in records if (ref := getattr(r, field.column))}
        )
        for key in kind.named_by
        if (field := kind.field(key)).kind is Kind.REFERENCE
    }
    return {record.id: _choice(record, inner) for record in records}


def in_parts(session: Session, query: Any, column: Any, keys: Iterable[UUID]) -> list[Any]:
    """The records whose ``column`` is one of ``keys``, however many those are."""
    wanted = list(keys)
    found: list[Any] = []
    for start in range(0, len(wanted), 500):
        found += session.scalars(query.where(column.in_(wanted[start : start + 500])))
    return found


def _choice(record: Record, inner: Mapping[str, Mapping[UUID, Choice]]) -> Choice:
    kind = ENTITIES[record.__tablename__]
    names = []
    for key in kind.named_by:
        field, value = kind.field(key), getattr(record, kind.field(key).column)
        if key in inner:
            value = inner[key][value].label if value in inner[key] else None
        elif field.kind is Kind.CHOICE:
            value = next((c.label for c in field.choices if c.key == value), value)
        if value:
            names.append(value)
    code = getattr(record, kind.code) if kind.code else None
    label = names[0] if len(names) == 1 else Name(names)
    return Choice(record.id, label, "" if code is None else str(code))


def by_code(session: Session, entity: str, code: str) -> Sequence[UUID]:
    """Ids of the live records with that code; two agencies may use one code."""
    kind, model = ENTITIES[entity], MODELS[entity]
    if not kind.code:
        return []
    field = kind.field(kind.code)
    if field.kind is Kind.NUMBER and not (code.isdecimal() and len(code) <= LONGEST_NUMBER):
        return []
    value = int(code) if field.kind is Kind.NUMBER else code
    query = select(model.id).where(model.closed_on.is_(None), getattr(model, kind.code) == value)
    return session.scalars(query.order_by(model.id)).all()


def codes_in(session: Session, entity: str) -> frozenset[str]:
    """All codes of an entity's live records, remembered for the session's life."""
    known: dict[str, frozenset[str]] = session.info.setdefault("codes", {})
    if entity not in known:
        model = MODELS[entity]
        column = getattr(model, ENTITIES[entity].code)
        known[entity] = frozenset(session.scalars(select(column).where(model.closed_on.is_(None))))
    return known[entity]


def label_named(session: Session, label: Msg) -> Msg:
    """A step's label with the names its records have now."""
    return named(label, lambda ref: _name(session, ref))


def _name(session: Session, ref: Ref) -> object:
    known = choices_of(session, ref.entity, [ref.id])
    return known[ref.id].label if ref.id in known else said("(not here)")
