"""What columns a list of a kind of record can show, and each of them as a field."""

from collections.abc import Sequence
from dataclasses import replace

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import MARKING, OWNER, RELEASED
from lo_desk.catalogue.field import Choice, Column, Field, Kind, Worded

AGENCY = "agency"


def every_column(own: Sequence[Column], entity: str) -> tuple[Column, ...]:
    """A list’s own columns, then the fields of its kind of record that it does not show."""
    shown = {column.key for column in own}
    if AGENCY in shown:
        shown.add(OWNER.key)
    if not entity:
        return tuple(own)
    fields = (*ENTITIES[entity].fields, OWNER, RELEASED, MARKING)
    return (*own, *(field for field in fields if field.key not in shown))


def as_field(entity: str, column: Column) -> Field:
    """The column as a field: what kind its values are of, and which there may be."""
    if isinstance(column, Field):
        return column
    if column.key in {AGENCY, OWNER.key}:
        return replace(OWNER, key=column.key, label=column.label, required=False)
    if entity and ENTITIES[entity].has(column.key):
        return ENTITIES[entity].field(column.key)
    choices: Sequence[Choice] = column.choices if isinstance(column, Worded) else ()
    kind = Kind.CHOICE if choices else column.kind
    return Field(column.key, column.label, kind, choices=tuple(choices))
