"""What columns a list can show: its own, then every field of its records."""

from lo_desk.catalogue import ENTITIES, offered
from lo_desk.catalogue.field import Column, Field
from lo_desk.ui.listing import Listing


def every_column(listing: Listing) -> tuple[Column, ...]:
    """The listing's own columns, then the fields of its kind of record that it does not show."""
    return offered.every_column(listing.columns, listing.entity)


def editable(listing: Listing) -> frozenset[str]:
    """Keys of the columns whose cells can be written: those that are fields of the record."""
    if not listing.entity or ENTITIES[listing.entity].append_only:
        return frozenset()
    return frozenset(field.key for field in ENTITIES[listing.entity].fields)


def as_field(listing: Listing, column: Column) -> Field:
    """The column as a field: what kind its values are of, and which there may be."""
    return offered.as_field(listing.entity, column)
