"""How a row of an import differs from what is recorded."""

from collections.abc import Mapping

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import empty
from lo_desk.db.base import Record
from lo_desk.db.queries.exchange import comparable
from lo_desk.domain.bilingual import Bilingual
from lo_desk.exchange.lines import Typed, typed_key

Facts = Mapping[str, object]


def recorded(entity: Entity, record: Record | None) -> dict[str, object]:
    """All that is recorded, as it is stored; of a new record, what it has by itself."""
    if record is not None:
        return {field.key: getattr(record, field.column) for field in entity.exchanged}
    return {field.key: field.default for field in entity.exchanged}


def first(entity: Entity, values: Facts) -> dict[str, object]:
    """What a new record is given: a blank cell leaves what such a record has by itself."""
    own = {"owner", "released", "marking", "closed_on", "closed_why"}
    kept = {}
    for key, value in values.items():
        field = entity.field(key)
        by_itself = key in own or (field.required and field.default is not None)
        if not (empty(value) and by_itself):
            kept[key] = value
    return kept


def changed(entity: Entity, values: Facts, before: Facts) -> dict[str, object]:
    """The values that differ from what is recorded."""
    changes = {}
    for key, value in values.items():
        if key == "owner" and empty(value):
            continue  # it never changes, so it need not be said
        if _comparable(entity.field(key).stored(value)) != _comparable(before[key]):
            changes[key] = value
    return changes


def _comparable(stored: object) -> object:
    """A stored value without what is computed; nothing is nothing, however it is kept."""
    if isinstance(stored, Bilingual):
        stored = (stored.en, stored.fr, stored.newer, stored.match)
        return stored if any(stored) else None
    return None if stored in {"", ()} else stored


def natural_key(entity: Entity, row: Typed) -> tuple[object, ...]:
    """The facts of a row that tell records apart, as the registry’s are compared."""
    return tuple(comparable(typed_key(entity.field(key), row)) for key in entity.natural)
