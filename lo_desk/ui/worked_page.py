"""A list, and beside it the work on what is chosen; its record with all fields is one click away."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import Row
from lo_desk.ui.listing import Listing
from lo_desk.ui.page import MAIN, NEW, PANE, SAVE, SEARCH
from lo_desk.ui.record_page import RecordPage
from lo_desk.ui.record_pane import RecordPane
from lo_desk.ui.work_side import RECORD, WORK, WorkSheet, WorkSide
from lo_desk.ui.workspace import Workspace


class WorkedPage(RecordPage):
    """The list, the sheet, and behind it the record's pane."""

    acts = frozenset({SEARCH, NEW, SAVE, PANE, MAIN})

    def __init__(
        self,
        entity: Entity,
        listing: Listing,
        workspace: Workspace,
        parent: QWidget,
        *,
        width: int,
        pane_grows: bool = False,
    ) -> None:
        super().__init__(entity, listing, workspace, parent, width=width, pane_grows=pane_grows)
        self.side = WorkSide(self.say, self)
        self.sheet = self.made_sheet()
        self.side.put(WORK, self.sheet)
        self.split.put(self.side)
        self.side.chosen.connect(self._on_aspect)
        self.side.left.connect(self.leave_pane)
        self.sheet.marked.connect(self.mark)
        self.sheet.made.connect(self.on_made)

    def made_sheet(self) -> WorkSheet:
        """The sheet of this page."""
        return WorkSheet(self.workspace, self)

    def recorded(self, row: Row) -> UUID | None:
        """The record behind a row; None: it follows from others and has none."""
        return row.id

    @override
    def put_pane(self, pane: RecordPane) -> None:
        """It is the other aspect of what is chosen."""
        self.side.put(RECORD, pane)

    @property
    @override
    def unsaved(self) -> bool:
        """Whether something typed in the sheet or in the pane is not saved."""
        return self.sheet.unsaved or super().unsaved

    @override
    def show_row(self, row: Row) -> None:
        """Show the work of the row, or its record where that was chosen."""
        self.sheet.show_row(row)
        key = self.recorded(row)
        self.side.offer(record=key is not None)
        self._show(self.side.aspect, key)

    @override
    def reload(self) -> None:
        """Ask for the list, the sheet and the pane again."""
        super().reload()
        row = self.list.current()
        if self.split.opened and row is not None:
            self.sheet.show_row(row)

    @override
    def act(self, name: str) -> None:
        """Begin a record, save what is shown, or take the sheet's main act."""
        if name == MAIN:
            self.sheet.act()
        elif name == SAVE and not self.side.shows(RECORD):
            if self.split.opened:
                self.sheet.save()
        else:
            super().act(name)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose it in the whole list; what is not in this list is shown as a record."""
        self.browser.clear()
        self.side.show_aspect(WORK)
        self.on_made(key)

    @override
    def aim(self, key: UUID, field: str, side: str) -> None:
        """Show its record with all fields, the cursor in one of them."""
        self._show(RECORD, key)
        self.pane.aim(field, side)

    @override
    def merge(self, key: UUID, other: UUID | None) -> None:
        """It is shown where its record with all fields is."""
        self._show(RECORD, key)
        self.pane.merge(other)

    @override
    def start_record(self, entity: str, values: Mapping[str, object]) -> None:
        """Begin a record with these values, by field."""
        self.side.show_alone(self.pane, headed=True)
        super().start_record(entity, values)

    @Slot(object)
    def on_made(self, key: UUID) -> None:
        """An act made that record: it is chosen."""
        if not self.list.choose(key):
            self._show(RECORD, key)
        self.split.show_pane(shown=True)

    @Slot(str)
    def _on_aspect(self, aspect: str) -> None:
        row = self.list.current()
        self._show(aspect, self.recorded(row) if row is not None else None)

    def _show(self, aspect: str, key: UUID | None) -> None:
        if aspect == RECORD and key is not None:
            self.pane.load(key)
            self.side.show_aspect(RECORD)
        else:
            self.side.show_aspect(WORK)
