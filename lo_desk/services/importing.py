"""An import against one moment of the registry: what each row would do; nothing is written."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.entity import Entity
from lo_desk.db.base import Record
from lo_desk.db.queries.exchange import is_undone, with_ids
from lo_desk.domain import rows
from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME, PlannedRow
from lo_desk.exchange.incoming import refused
from lo_desk.exchange.lines import (
    Place,
    Typed,
    explained,
    finished,
    key_text,
    places_of,
    typed,
)
from lo_desk.exchange.sheets import Line, Sheet
from lo_desk.i18n.msg import Msg, said
from lo_desk.ids import new_id
from lo_desk.services.differing import changed, first, natural_key, recorded
from lo_desk.services.lookups import Lookups


class Check:
    """Plans the rows of one import, sheet after sheet in the catalogue's order."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known = Lookups(session)
        self._met: dict[UUID, int] = {}
        self._new: dict[tuple[object, ...], UUID] = {}

    def planned(self, entity: Entity, sheet: Sheet) -> Iterator[PlannedRow]:
        """What becomes of each row of a sheet, or of the sheet if its header is strange."""
        places, fault = places_of(entity, sheet)
        if fault is not None:
            yield refused(sheet.name, fault)
            return
        read = [(line, self._read(places, line, entity)) for line in sheet.lines]
        found = [(line, row, self._meant(entity, row)) for line, row in read]
        ids = {key for _, _, key in found if key is not None}
        records = {record.id: record for record in with_ids(self._session, entity.key, ids)}
        for line, row, key in found:
            record = records.get(key) if key is not None else None
            plan = self._judged(entity, row, key, record, line.number)
            yield PlannedRow(
                sheet=sheet.name,
                number=line.number,
                entity=entity.key,
                key=key_text(entity, row),
                state=REFUSED if row.faults else plan[0],
                edit=None if row.faults else plan[1],
                faults=explained(row, places, line),
                changed=() if row.faults or plan[1] is None else tuple(plan[1].changes),
            )

    def _read(self, places: Sequence[Place], line: Line, entity: Entity) -> Typed:
        row = typed(places, line)
        self._known.resolve(entity, row)
        return row

    def _meant(self, entity: Entity, row: Typed) -> UUID | None:
        """The record a row is about: its id decides, else its key."""
        if row.id is not None or row.faults:
            return row.id
        found = self._known.by_key(entity, natural_key(entity, row), row.owner)
        if isinstance(found, Msg):
            row.faults[entity.natural[0]] = found
            return None
        return found

    def _judged(
        self, entity: Entity, row: Typed, key: UUID | None, record: Record | None, number: int
    ) -> tuple[str, rows.Edit | None]:
        before = recorded(entity, record)
        gone = record is not None and is_undone(record)
        fresh = record is None or gone
        values = finished(row, {} if fresh else before)
        changes = first(entity, values) if record is None else changed(entity, values, before)
        if gone:
            changes |= {k: changes.get(k) for k in ("closed_on", "closed_why")}
        key = self._same_key(entity, row, key) or new_id()
        self._once(row, key, number)
        stored = {k: entity.field(k).stored(v) for k, v in changes.items()}
        self._known.judge(entity, row, changes, before | stored)
        if not row.faults:
            whole = before | stored
            code = whole.get(entity.code) if entity.code else None
            live = whole.get("closed_on") is None
            self._known.add(entity, key, code, str(whole.get("owner") or ""), live=live)
        if not fresh and not changes:
            return SAME, None
        edit = rows.Edit(entity.key, key, record.version if record else rows.NEW, changes)
        return NEW if fresh else CHANGED, edit

    def _same_key(self, entity: Entity, row: Typed, key: UUID | None) -> UUID | None:
        """The id that an earlier new row of the same key was given, else ``key``."""
        natural = natural_key(entity, row)
        if key is not None or row.faults or not entity.natural or natural == (None,):
            return key
        return self._new.setdefault((entity.key, row.owner, *natural), new_id())

    def _once(self, row: Typed, key: UUID, number: int) -> None:
        before = self._met.setdefault(key, number)
        if before != number:
            row.faults[""] = said("The same record is in row %(row)s already.", row=before)
