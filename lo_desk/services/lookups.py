"""What an import’s cells mean to the registry: records, keys, codes, rules."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.db.queries import exchange as asked
from lo_desk.domain.agencies import JOINT
from lo_desk.exchange.cells import Named, as_id
from lo_desk.exchange.lines import Typed
from lo_desk.i18n.msg import Msg, said

Facts = Mapping[str, object]
NO_RECORD = said("There is no such record: give a code, a service number or an id.")
SEVERAL = said("Several records have this key: give the id instead.")


class Lookups:
    """Codes, ids and keys, read once for each kind of record that is asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._codes: dict[str, dict[str, list[tuple[UUID, str, bool]]]] = {}
        self._ids: dict[str, set[UUID]] = {}
        self._keys: dict[str, asked.Keys] = {}

    def resolve(self, entity: Entity, row: Typed) -> None:
        """Put the records that a row names in place of their names, or note what is wrong."""
        for key, value in row.values.items():
            if not isinstance(value, Named):
                continue
            found = self.choice(entity.field(key), value.text, row.owner)
            row.values[key] = None if isinstance(found, Msg) else found
            if isinstance(found, Msg):
                row.faults[key] = found

    def judge(self, entity: Entity, row: Typed, changes: Facts, whole: Facts) -> None:
        """Note what the catalogue’s rules object to, and codes that no record has."""
        if row.faults:
            return
        if entity.joint or entity.parent:  # their owner follows; it need not be given
            whole = {"owner": JOINT, **{k: v for k, v in whole.items() if k != "owner" or v}}
        row.faults.update(entity.faults(changes, whole))
        for key, value in changes.items():
            field = entity.field(key)
            if field.kind is Kind.CODES and field.target and isinstance(value, tuple):
                strange = self.strange(field, value)
                if strange:
                    row.faults[key] = said("There is no %(code)s in the list.", code=strange)

    def choice(self, field: Field, text: str, owner: str) -> Choice | Msg:
        """The record of a reference: its code or service number, else its id; or what is wrong."""
        given = as_id(text)
        if given is not None and given in self._ids_of(field.target):
            return Choice(given, text, text)
        found = self._codes_of(field.target).get(text, [])
        found = [one for one in found if one[2]] or found  # a live record before a closed one
        if len(found) > 1:
            found = [one for one in found if one[1] == owner]
        if len(found) == 1:
            return Choice(found[0][0], text, text)
        return SEVERAL if found else NO_RECORD

    def strange(self, field: Field, codes: Sequence[str]) -> str:
        """The first of some codes that no record has; empty if there is none."""
        known = self._codes_of(field.target)
        return next((code for code in codes if code not in known), "")

    def by_key(self, entity: Entity, key: tuple[object, ...], owner: str) -> UUID | Msg | None:
        """The live record that these facts tell from all others; None if there is none yet."""
        if not entity.natural or (entity.code and key == (None,)):
            return None
        if entity.key not in self._keys:
            self._keys[entity.key] = asked.by_key(self._session, entity.key)
        found = self._keys[entity.key].get(key, ())
        if owner and not entity.joint and not entity.parent:
            found = [one for one in found if one[1] == owner]
        if len(found) > 1:
            return SEVERAL
        return found[0][0] if found else None

    def add(self, entity: Entity, key: UUID, code: object, owner: str, *, live: bool) -> None:
        """A row of this import that later rows may refer to."""
        self._ids_of(entity.key).add(key)
        if code is None:
            return
        told = self._codes_of(entity.key).setdefault(str(code), [])
        told[:] = [one for one in told if one[0] != key]
        told.append((key, owner, live))

    def _codes_of(self, entity: str) -> dict[str, list[tuple[UUID, str, bool]]]:
        if entity not in self._codes:
            self._codes[entity] = asked.by_code(self._session, entity)
        return self._codes[entity]

    def _ids_of(self, entity: str) -> set[UUID]:
        if entity not in self._ids:
            self._ids[entity] = asked.ids_of(self._session, entity)
        return self._ids[entity]
