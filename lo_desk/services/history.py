"""A record's history as people read it, and the proof of the journal's chain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.catalogue.paired import in_pairs
from lo_desk.db.audit import plain
from lo_desk.db.columns import typed_value
from lo_desk.db.labels import read
from lo_desk.db.models import MODELS
from lo_desk.db.queries.journal import broken_at, history_of
from lo_desk.db.queries.records import choices_of, label_named
from lo_desk.db.tables import Change
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Edit, Ref
from lo_desk.errors import BrokenJournal
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import records
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class HistoryLine:
    """One field of one record, changed once.

    ``field`` is its label; ``old`` and ``new`` are shown as their field shows them, which is
    also how they are typed; ``set_id`` is the step, ``version`` what the record became by it.
    """

    at: datetime
    who: str
    label: Msg
    why: str
    field: str
    old: object
    new: object
    set_id: UUID
    key: str = ""
    version: int = 0


def of(desk: Desk, entity: str, key: UUID) -> Sequence[HistoryLine]:
    """Every change of a record, field by field, newest first."""
    kind = ENTITIES[entity]
    lines: list[HistoryLine] = []
    with desk.store.reading() as session:
        record = session.get_one(MODELS[entity], key)
        after = {c.key: plain(getattr(record, c.key)) for c in inspect(record).mapper.column_attrs}
        for change, step in history_of(session, key):
            before = after | in_pairs(entity, change.old)
            label = label_named(session, read(step.label))
            for field in _touched(kind, change):
                old, new = (_said(session, kind, field, held) for held in (before, after))
                if change.kind == "create":
                    old = None
                if old or new or change.kind != "create":
                    told = (field.label, old, new, step.id, field.key, change.version)
                    lines.append(HistoryLine(step.at, step.who, label, step.why, *told))
            after = before
    return lines


def since(desk: Desk, entity: str, key: UUID, version: int) -> Sequence[HistoryLine]:
    """What became of a record after ``version``, field by field, newest first."""
    return [line for line in of(desk, entity, key) if line.version > version]


def bring_back(desk: Desk, record: Ref, version: int, line: HistoryLine, why: str) -> int:
    """Give a field the value it had before ``line``, as one step. Gives the new version.

    Args:
        desk: The registry.
        record: Whose field it is.
        version: What the record is now, as whoever asks has seen it.
        line: The change that is taken back, alone.
        why: Why, as the history will tell.

    Raises:
        Outdated: Somebody else changed the same field since.
        DeskError: The old value would break a rule today.
    """
    label = said("earlier %(field)s of %(record)s", field=said(line.field), record=record)
    old = line.old
    if isinstance(old, Bilingual):  # what was last confirmed to say the same is told by the hash
        now = records.read(desk, record.entity, record.id)[line.key]
        old = now.saying(old.en, old.fr) if isinstance(now, Bilingual) else old
    edit = Edit(record.entity, record.id, version, {line.key: old})
    return records.save(desk, [edit], label, why)[record.id]


def verify(desk: Desk) -> None:
    """Check the whole chain of the journal.

    Raises:
        BrokenJournal: Something was altered outside LO Desk.
    """
    with desk.store.reading() as session:
        number = broken_at(session)
    if number is not None:
        raise BrokenJournal(number)


def _touched(kind: Entity, change: Change) -> list[Field]:
    """The fields a change gave another value."""
    old, new = in_pairs(kind.key, change.old), in_pairs(kind.key, change.new)
    columns = {column for column in new if new[column] != old.get(column)}
    return [field for field in kind.exchanged if columns & _columns(field)]


def _columns(field: Field) -> set[str]:
    pair = field.kind is Kind.BILINGUAL
    return {f"{field.key}_en", f"{field.key}_fr"} if pair else {field.column}


def _said(session: Session, kind: Entity, field: Field, held: Mapping[str, object]) -> object:
    """What people read of a field while the record held these columns."""
    if field.kind is Kind.BILINGUAL:
        return Bilingual(*(str(held.get(f"{field.key}_{side}") or "") for side in ("en", "fr")))
    typed = typed_value(MODELS[kind.key], field.column, held.get(field.column))
    return _read(session, field, typed)


def _read(session: Session, field: Any, value: Any) -> object:
    if field.kind is Kind.REFERENCE and value is not None:
        return choices_of(session, field.target, [value]).get(value, value)
    if field.kind is Kind.CHOICE:
        return next((c for c in field.choices if c.key == value), value)
    return field.shown_value(value)
