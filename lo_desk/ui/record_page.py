"""A list of records and the chosen one to edit."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.doubled import may_be_doubled
from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, Msg
from lo_desk.services import permits
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.listing import Listing
from lo_desk.ui.overview import Overview
from lo_desk.ui.page import MERGE, NEW, PANE, SAVE, SEARCH
from lo_desk.ui.parts import PARTS, Part
from lo_desk.ui.record_pane import RecordPane
from lo_desk.ui.workspace import Workspace

PANE_WIDTH = 392
TWO = N_("Select one record, or the two that are one and the same.")


class RecordPage(ListPage):
    """Rows stand for records of one kind; the pane is made when it is first needed."""

    acts = frozenset({SEARCH, NEW, SAVE, PANE})

    parts: Sequence[Part] = PARTS
    overview: type[Overview] = Overview

    def __init__(
        self,
        entity: Entity,
        listing: Listing,
        workspace: Workspace,
        parent: QWidget,
        *,
        width: int = PANE_WIDTH,
        pane_grows: bool = False,
    ) -> None:
        super().__init__(listing, workspace, parent, width=width, pane_grows=pane_grows)
        self._entity = entity
        self.formed = frozenset({entity.key})
        if may_be_doubled(entity):
            self.acts = self.acts | {MERGE}
        self._pane: RecordPane | None = None
        self.browser.add_asked.connect(self.begin)
        if not listing.entity:
            self.browser.offer(entity.key)

    @property
    def pane(self) -> RecordPane:
        """The chosen record's pane."""
        if self._pane is None:
            self._pane = RecordPane(self._entity, self.workspace, self, self.parts, self.overview)
            self._pane.left.connect(self.leave_pane)
            self._pane.marked.connect(self.mark)
            self._pane.stored.connect(self.list.expect)
            self.put_pane(self._pane)
        return self._pane

    def put_pane(self, pane: RecordPane) -> None:
        """Give the pane its place, once it is made."""
        self.split.put(pane)

    @property
    @override
    def unsaved(self) -> bool:
        """Whether something typed in the pane is not saved."""
        return self._pane is not None and self._pane.unsaved

    @override
    def show_row(self, row: Row) -> None:
        """Show the record of the row in the pane."""
        self.pane.load(row.id)

    @override
    def reload(self) -> None:
        """Ask for the list and for the record in the pane again."""
        super().reload()
        if self._pane is not None and self.split.opened:
            self._pane.refresh()

    @override
    def act(self, name: str) -> None:
        """Begin a record or save the one in the pane; the rest as on any list."""
        if name == NEW:
            self.begin()
        elif name == SAVE and self.split.opened:
            self.pane.save()
        elif name == MERGE:
            self._begin_merge()
        else:
            super().act(name)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Show the record in the pane, and choose it if the list holds it."""
        self.list.choose(key)
        self.pane.load(key)
        self.split.show_pane(shown=True)

    @override
    def aim(self, key: UUID, field: str, side: str) -> None:
        """Put the cursor into that field of the pane, which shows the record."""
        self.pane.aim(field, side)

    @override
    def merge(self, key: UUID, other: UUID | None) -> None:
        """Show it in the pane, which holds that record."""
        self.pane.merge(other)

    def _begin_merge(self) -> None:
        """Of two selected rows the first stays; of one it is asked what goes into it."""
        if not may_be_doubled(self._entity):
            self.workspace.tell(N_("Records of this kind are not merged: close one of them."))
            return
        keys = [row.id for row in self.list.selected()]
        if len(keys) in {1, 2}:
            self.workspace.merge(self._entity.key, *keys)
        else:
            self.workspace.tell(TWO)

    @override
    def why_not_started(self, entity: str, values: Mapping[str, object]) -> Msg | None:
        """Its owner’s people alone write it, in a role that does."""
        return permits.why_not_saved(self.workspace.desk, entity, values)

    @override
    def start_record(self, entity: str, values: Mapping[str, object]) -> None:
        """Begin a record with these values, by field."""
        self.list.forget()
        pane = self.pane
        self.split.show_pane(shown=True)  # first: what is hidden cannot have the focus
        pane.start(values)

    @Slot()
    def begin(self) -> None:
        """Start a new record the way this page does; who may not is told why, and types nothing."""
        why = permits.why_not_made(self.workspace.desk, self._entity.key)
        if why is None:
            self.show_new()
        else:
            self.workspace.tell(why)

    def show_new(self) -> None:
        """Show the empty form of a new record."""
        self.start_record(self._entity.key, {})
