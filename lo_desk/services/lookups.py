"""Which record a cell of an import means, in the registry or in the import itself."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Field
from lo_desk.db.queries import exchange as asked
from lo_desk.exchange.cells import as_id
from lo_desk.i18n.msg import Msg, said

NO_RECORD = said("There is no such record: give a code, a service number or an id.")
SEVERAL = said("Several records have this key: give the id instead.")


class Lookups:
    """Codes, ids and keys, read once for each kind of record that is asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._codes: dict[str, dict[str, list[tuple[UUID, str, bool]]]] = {}
        self._ids: dict[str, set[UUID]] = {}
        self._keys: dict[str, asked.Keys] = {}

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
