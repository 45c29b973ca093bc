"""What columns a list can show: its own, then every field of its records."""

from collections.abc import Sequence
from dataclasses import replace

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import MARKING, OWNER, RELEASED
from lo_desk.catalogue.field import Choice, Column, Field, Kind, Worded
from lo_desk.ui.listing import Listing

AGENCY = "agency"


def every_column(listing: Listing) -> tuple[Column, ...]:
    """The listing's own columns, then the fields of its kind of record that it does not show."""
    own = {column.key for column in listing.columns}
    if AGENCY in own:
        own.add(OWNER.key)
    if not listing.entity:
        return tuple(listing.columns)
    fields = (*ENTITIES[listing.entity].fields, OWNER, RELEASED, MARKING)
    return (*listing.columns, *(field for field in fields if field.key not in own))


def editable(listing: Listing) -> frozenset[str]:
    """Keys of the columns whose cells can be written: those that are fields of the record."""
    if not listing.entity or ENTITIES[listing.entity].append_only:
        return frozenset()
    return frozenset(field.key for field in ENTITIES[listing.entity].fields)


def as_field(listing: Listing, column: Column) -> Field:
    """The column as a field: what kind its values are of, and which there may be."""
    if isinstance(column, Field):
        return column
    if column.key in {AGENCY, OWNER.key}:
        return replace(OWNER, key=column.key, label=column.label, required=False)
    entity = ENTITIES[listing.entity] if listing.entity else None
    if entity is not None and entity.has(column.key):
        return entity.field(column.key)
    choices: Sequence[Choice] = column.choices if isinstance(column, Worded) else ()
    kind = Kind.CHOICE if choices else column.kind
    return Field(column.key, column.label, kind, choices=tuple(choices))
