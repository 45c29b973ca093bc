"""What a page lists: columns, rows, filters and words, as data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lo_desk.catalogue.entity import OWNER
from lo_desk.catalogue.field import Column
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import in_context
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Marker

EVERY = ""


@dataclass(frozen=True)
class Filter:
    """A column that is narrowed down to one of a few values; ``EVERY`` stands for all.

    Attributes:
        key: The column's.
        title: What a screen reader calls it.
        options: Words by value, ``EVERY`` first.
        side_by_side: Whether all options are seen at once.
    """

    key: str
    title: str
    options: Mapping[str, object]
    side_by_side: bool = True


def by_agency(title: str, **others: object) -> Filter:
    """One agency alone, or all."""
    return Filter(OWNER.key, title, {EVERY: in_context("agencies", "All"), **AGENCIES, **others})


@dataclass(frozen=True)
class Listing:
    """A list of a page.

    Attributes:
        title: What is listed.
        columns: By rank: the last ones fall where there is no room.
        rows: Gives a part of the list as of the desk's day.
        picture: Icon of an empty list.
        nothing: Why the list is empty when nothing filters it.
        search: What the search box says it looks for; empty: there is none.
        new: What the button says that starts a record; empty: records are made elsewhere.
        filters: What the list is narrowed down by.
        markers: What cells show beside their fact, by column key.
        two_lines: Whether rows have a second line.
        wide_first: Whether the first column holds sentences and takes what room there is.
        entity: The kind of record each row stands for; empty: rows are no records.
        queried: The kind of record whose list a query gives, with conditions and groups; empty:
            ``rows`` may ignore them.
        name: What saved views of this list are kept under; empty: the entity's key.
        about: The kind of record whose documents can be made of the rows; empty: the entity's.
    """

    title: str
    columns: Sequence[Column]
    rows: Callable[[Desk, Part], Sequence[Row]]
    picture: str
    nothing: str
    search: str = ""
    new: str = ""
    filters: tuple[Filter, ...] = ()
    markers: Mapping[str, Marker] = field(default_factory=dict)
    two_lines: bool = False
    wide_first: bool = False
    entity: str = ""
    queried: str = ""
    name: str = ""
    about: str = ""
