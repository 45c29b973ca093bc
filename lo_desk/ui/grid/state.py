"""How one list is looked at just now; whoever changes it changes it here."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lo_desk.catalogue.field import Column, Field
from lo_desk.domain.conditions import Condition
from lo_desk.domain.rows import Part
from lo_desk.domain.views import Layout
from lo_desk.ui.grid.offered import as_field, every_column
from lo_desk.ui.listing import Listing


class ListState(QObject):
    """The layout of a list, and what follows from it."""

    changed = Signal()

    def __init__(self, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self.listing = listing
        self.offered = every_column(listing)
        self._by_key = {column.key: column for column in self.offered}
        self.layout = Layout()

    def change(self, **changes: object) -> None:
        """Look at it another way."""
        self.take(replace(self.layout, **changes))  # type: ignore[arg-type]  # Layout's own keys

    def take(self, layout: Layout) -> None:
        """Look at it as ``layout`` says."""
        layout = layout.known(list(self._by_key))
        if layout != self.layout:
            self.layout = layout
            self.changed.emit()

    def add(self, condition: Condition) -> None:
        """Narrow it down by one more condition."""
        if condition not in self.layout.conditions:
            self.change(conditions=(*self.layout.conditions, condition))

    def drop(self, number: int) -> None:
        """Narrow it down by one condition less."""
        kept = self.layout.conditions
        self.change(conditions=(*kept[:number], *kept[number + 1 :]))

    def sort(self, key: str, *, descending: bool) -> None:
        """Another order."""
        self.change(order=key, descending=descending)

    @property
    def columns(self) -> Sequence[Column]:
        """What is shown, from the left."""
        if not self.layout.columns:
            return self.listing.columns
        return [self._by_key[key] for key in self.layout.columns]

    @property
    def group(self) -> Column | None:
        """The column whose values come together."""
        return self._by_key.get(self.layout.group)

    @property
    def is_wide(self) -> bool:
        """Whether a column is asked for that the rows do not have by themselves."""
        own = {column.key for column in self.listing.columns}
        layout = self.layout
        keys = {*(column.key for column in self.columns), layout.group} - {""}
        return not keys.issubset(own)

    def column(self, key: str) -> Column:
        """The column of that key."""
        return self._by_key[key]

    def field(self, key: str) -> Field:
        """The column of that key as a field."""
        return as_field(self.listing, self._by_key[key])

    def part(self, first: int, count: int, language: str, layout: Layout | None = None) -> Part:
        """What to ask for, as it is looked at now or as ``layout`` says."""
        layout = layout or self.layout
        return Part(
            text=layout.text,
            order=layout.order,
            first=first,
            count=count,
            descending=layout.descending,
            where=layout.narrowed,
            language=language,
            conditions=layout.conditions,
            group=layout.group,
        )
