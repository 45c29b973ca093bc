"""Where the rows of a list come from: a query, or rows that are computed whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lo_desk.domain import sifting
from lo_desk.domain.rows import Part, Row, Wide
from lo_desk.services import lists
from lo_desk.services.desk import Desk
from lo_desk.ui.listing import Listing

Sized = tuple[object, int]


@dataclass(frozen=True)
class Source:
    """Rows, their number and their groups, for one listing."""

    listing: Listing
    _last: sifting.Last = field(default_factory=sifting.Last, compare=False)

    @property
    def of_query(self) -> str:
        """The kind of record whose list a query gives; empty where rows are computed."""
        listing = self.listing
        if listing.queried:
            return listing.queried
        known = (key for key, one in lists.SOURCES.items() if one.rows == listing.rows)
        return next(known, "")

    def rows(self, desk: Desk, part: Part, *, wide: bool = False) -> Sequence[Row]:
        """The rows that ``part`` asks for; ``wide`` ones have all the fields of their record."""
        if self.of_query:
            found = self.listing.rows(desk, part)
        else:
            found = sifting.page(self._all(desk, part), part)
        if not wide or not self.listing.entity:
            return found
        facts = lists.facts(desk, self.listing.entity, [row.id for row in found])
        return [
            Wide(row.id, row.version, row, facts[row.id]) if row.id in facts else row
            for row in found
        ]

    def count(self, desk: Desk, part: Part) -> int:
        """How many rows ``part`` finds in all."""
        if self.of_query:
            return lists.count(desk, self.of_query, part)
        return len(self._all(desk, part))

    def groups(self, desk: Desk, part: Part) -> Sequence[Sized]:
        """Each value of the column they are grouped by, in order, and how many rows have it."""
        if self.of_query:
            return lists.groups(desk, self.of_query, part)
        return sifting.sizes(self._all(desk, part), part)

    def _all(self, desk: Desk, part: Part) -> list[Row]:
        """Every row, in the listing's own order or the one asked for."""
        own = replace(sifting.whole(part), conditions=(), group="")
        found = self.listing.rows(desk, own)
        return self._last.sifted(found, replace(part, where=(), order=""))
