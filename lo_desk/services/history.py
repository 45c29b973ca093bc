"""A record's history as people read it, and the proof of the journal's chain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import DAY, Kind
from lo_desk.db.columns import typed_value
from lo_desk.db.labels import read
from lo_desk.db.models import MODELS
from lo_desk.db.queries.journal import broken_at, history_of
from lo_desk.db.queries.records import choices_of, label_named
from lo_desk.db.tables import Change
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import BrokenJournal
from lo_desk.i18n.msg import Msg
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class HistoryLine:
    """One field of one record, changed once.

    ``old`` and ``new`` are shown as their field shows them; ``set_id`` is the step.
    """

    at: datetime
    who: str
    label: Msg
    why: str
    field: str
    old: object
    new: object
    set_id: UUID


def of(desk: Desk, entity: str, key: UUID) -> Sequence[HistoryLine]:
    """Every change of a record, field by field, newest first."""
    kind = ENTITIES[entity]
    lines: list[HistoryLine] = []
    with desk.store.reading() as session:
        for change, step in history_of(session, key):
            label = label_named(session, read(step.label))
            for field, old, new in _told(session, kind, change):
                lines.append(
                    HistoryLine(step.at, step.who, label, step.why, field, old, new, step.id)
                )
    return lines


def verify(desk: Desk) -> None:
    """Check the whole chain of the journal.

    Raises:
        BrokenJournal: Something was altered outside LO Desk.
    """
    with desk.store.reading() as session:
        number = broken_at(session)
    if number is not None:
        raise BrokenJournal(number)


def _told(session: Session, kind: Entity, change: Change) -> list[tuple[str, object, object]]:
    """What people read of a change: a line for each field it touched."""
    told = []
    for field in kind.exchanged:
        pair = field.kind is Kind.BILINGUAL
        columns = [f"{field.key}_en", f"{field.key}_fr"] if pair else [field.column]
        if not any(c in change.new and change.new[c] != change.old.get(c) for c in columns):
            continue
        values: list[Any] = []
        for side in (change.old, change.new):
            typed = [typed_value(MODELS[kind.key], c, side.get(c)) for c in columns]
            values.append(Bilingual(*(t or "" for t in typed)) if pair else typed[0])
        if values[0] or values[1] or change.kind != "create":
            old, new = (_read(session, field, value) for value in values)
            told.append((field.label, old, new))
    return told


def _read(session: Session, field: Any, value: Any) -> object:
    if field.kind is Kind.REFERENCE and value is not None:
        return choices_of(session, field.target, [value]).get(value, value)
    if field.kind is Kind.CHOICE:
        return next((c for c in field.choices if c.key == value), value)
    return value - DAY if field.kind is Kind.LAST_DAY and value is not None else value
