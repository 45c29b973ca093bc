"""From edits to records: values checked, defaults filled in, owners carried, conflicts seen."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Field, Kind, unlisted
from lo_desk.db.base import Record
from lo_desk.db.entities import MODELS
from lo_desk.db.queries.records import codes_in
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit
from lo_desk.errors import InvalidFields, UnknownRecord
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.conflicts import merged
from lo_desk.services.permits import TODAY, refuse
from lo_desk.services.rules import allow, complete, keep_apart, obey

_ORDER = {key: number for number, key in enumerate(ENTITIES)}


def write(session: Session, edits: Sequence[Edit]) -> Mapping[UUID, int]:
    """Write all edits in the session's transaction, parents first, then ask the rules.

    Returns:
        Each record's new version by id.

    Raises:
        DeskError: A value, a conflict or a rule objects.
    """
    records: list[Record] = []
    for key in sorted({edit.entity for edit in edits}, key=_ORDER.__getitem__):
        own = [edit for edit in edits if edit.entity == key]
        for closing in (True, False):  # what is closed leaves its code to another
            part = [edit for edit in own if _closes(edit) is closing]
            records += _flushed(session, part) if part else ()
        session.info.pop("codes", None)
    obey(session, records)
    return {record.id: record.version for record in records}


def _closes(edit: Edit) -> bool:
    return edit.changes.get("closed_on") is not None


def _flushed(session: Session, edits: Sequence[Edit]) -> Sequence[Record]:
    changed = [_changed(session, edit) for edit in edits]
    keep_apart(session, changed)
    session.flush()  # what is cut first: a new record may begin where it ends
    session.add_all(changed)
    session.flush()  # one entity after the other: each after what it refers to
    return changed


def _changed(session: Session, edit: Edit) -> Record:
    entity = ENTITIES[edit.entity]
    record = _new(session, edit) if edit.version == NEW else _known(session, edit)
    changes = edit.changes if edit.version == NEW else merged(session, record, edit)
    allow(record, changes)
    if edit.version != NEW:  # before it changes hands
        refuse(session, record, changes)
    stored = {key: _stored(entity.field(key), typed) for key, typed in changes.items()}
    before = {f.key: _default(f, getattr(record, f.column)) for f in entity.exchanged}
    whole = before | stored
    faults = {
        **_unknown(session, entity, _referring(stored, whole)),
        **entity.faults(changes, whole, session.info.get(TODAY)),
    }
    if entity.parent in faults:
        faults.pop("owner", None)  # it follows from the parent
    if faults:
        raise InvalidFields(faults)
    for key in entity.exchanged if edit.version == NEW else [entity.field(k) for k in stored]:
        setattr(record, key.column, whole[key.key])
    complete(session, record)
    refuse(session, record, changes)
    return record


def _stored(field: Field, typed: object) -> object:
    value = field.stored(typed)
    if value is None and field.kind is Kind.BILINGUAL:
        return Bilingual()
    if value is None and field.kind is Kind.YES_NO:
        return field.default
    return () if value is None and field.kind is Kind.CODES else value


def _default(field: Field, value: object) -> object:
    return field.default if value is None else value


def _known(session: Session, edit: Edit) -> Record:
    record = session.get(MODELS[edit.entity], edit.id, with_for_update={"key_share": True})
    if record is None:
        raise UnknownRecord(said(ENTITIES[edit.entity].title), str(edit.id))
    return record


def _new(session: Session, edit: Edit) -> Record:
    entity = ENTITIES[edit.entity]
    record = MODELS[edit.entity](id=edit.id, version=None)
    owner = edit.changes.get("owner")
    record.owner = str(owner.key if isinstance(owner, Choice) else owner) if owner else ""
    if entity.joint:
        record.owner = JOINT
    elif entity.parent:
        record.owner = _owner_of_parent(session, entity, edit)
    record.released = not entity.withheld
    record.marking = 0
    record.contested = False
    for field in entity.fields:
        if field.kind is Kind.BILINGUAL:
            setattr(record, field.key, Bilingual())
        elif field.kind is Kind.CODES:
            setattr(record, field.key, ())
    return record


def _owner_of_parent(session: Session, entity: Entity, edit: Edit) -> str:
    given = edit.changes.get(entity.parent)
    if not isinstance(given, Choice):
        return ""
    parent: Any = session.get(MODELS[entity.field(entity.parent).target], given.key)
    return parent.owner if parent is not None else ""


def _referring(stored: Mapping[str, object], whole: Mapping[str, object]) -> Mapping[str, object]:
    """What is asked whether it leads anywhere: of a record that is restored, all of it."""
    restored = "closed_on" in stored and stored["closed_on"] is None
    return whole if restored else stored


def _unknown(session: Session, entity: Entity, stored: Mapping[str, object]) -> dict[str, Msg]:
    """References and codes that lead nowhere."""
    faults: dict[str, Msg] = {}
    closed = stored.get("closed_on") is not None  # may refer to what is closed like itself
    for key, value in stored.items():
        field = entity.field(key)
        if not field.target or not value:
            continue
        if field.kind is Kind.REFERENCE:
            known = isinstance(value, UUID)  # what is typed and matches nothing is text still
            target = session.get(MODELS[field.target], value) if known else None
            if target is None or (target.closed_on is not None and not closed):
                faults[key] = unlisted(value)
        elif isinstance(value, tuple):
            strange = [code for code in value if code not in codes_in(session, field.target)]
            if strange:
                faults[key] = said("There is no %(code)s in the list.", code=strange[0])
    return faults
