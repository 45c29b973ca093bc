"""A list, and beside it the work on what is chosen; its record with all fields is one click away."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.listing import Listing
from lo_desk.ui.page import MAIN, NEW, PANE, SAVE, SEARCH
from lo_desk.ui.record_pane import RecordPane
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Segments, icon_button
from lo_desk.ui.workspace import Workspace

WORK, RECORD = "work", "record"


class WorkSheet(QWidget):
    """What is done with the chosen row. A page puts its own in ``WorkedPage``."""

    marked = Signal(int)
    made = Signal(object)  # id of the record that an act made: choose it

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.say = Texts(self, workspace.language)

    def show_row(self, row: Row | None) -> None:
        """Show that row; None: nothing is chosen."""

    def act(self) -> None:
        """Do the sheet's main act."""

    def save(self) -> None:
        """Save what is typed here, if anything."""

    @property
    def unsaved(self) -> bool:
        """Whether something is typed here that is not saved."""
        return False


class WorkedPage(ListPage):
    """The list, the sheet, and behind it the record's pane, made when it is first needed."""

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
        super().__init__(listing, workspace, parent, width=width, pane_grows=pane_grows)
        self._entity = entity
        self._pane: RecordPane | None = None
        self._inside = QWidget(self)
        self._inside.setProperty("ground", "surface")
        self._aspects = Segments(
            self.say, "aspect", {WORK: N_("Work"), RECORD: N_("Record")}, self._inside
        )
        self._leave = icon_button(
            self.say, "leave_sheet", "x", N_("Close the pane (F4)"), self._inside
        )
        self._stack = QStackedWidget(self._inside)
        self.sheet = self.made_sheet()
        self._place()
        self._aspects.chosen.connect(self._on_aspect)
        self._leave.clicked.connect(self.leave_pane)
        self.sheet.marked.connect(self.mark)
        self.sheet.made.connect(self.on_made)
        self.browser.add_asked.connect(self._on_new)

    def made_sheet(self) -> WorkSheet:
        """The sheet of this page."""
        return WorkSheet(self.workspace, self)

    def recorded(self, row: Row) -> UUID | None:
        """The record behind a row; None: it follows from others and has none."""
        return row.id

    def _place(self) -> None:
        self.say(self._aspects.setAccessibleName, N_("What to show"))
        self._stack.addWidget(self.sheet)
        bar = QHBoxLayout()
        bar.setContentsMargins(dp(self, 16), dp(self, 10), dp(self, 12), dp(self, 4))
        bar.addWidget(self._aspects)
        bar.addStretch(1)
        bar.addWidget(self._leave)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
        self.split.put(self._inside)

    @property
    def pane(self) -> RecordPane:
        """The chosen record's pane."""
        if self._pane is None:
            self._pane = RecordPane(self._entity, self.workspace, self)
            self._pane.left.connect(self.leave_pane)
            self._pane.marked.connect(self.mark)
            self._stack.addWidget(self._pane)
        return self._pane

    @property
    @override
    def unsaved(self) -> bool:
        """Whether something typed in the sheet or in the pane is not saved."""
        return self.sheet.unsaved or (self._pane is not None and self._pane.unsaved)

    @override
    def show_row(self, row: Row) -> None:
        """Show the work of the row, or its record where that was chosen."""
        self.sheet.show_row(row)
        key = self.recorded(row)
        self._aspects.setVisible(key is not None)
        if self._aspects.value == RECORD and key is not None:
            self.pane.load(key)
            self._stack.setCurrentWidget(self.pane)
        else:
            self._show_work()

    @override
    def reload(self) -> None:
        """Ask for the list, the sheet and the pane again."""
        super().reload()
        row = self.list.current()
        if self.split.opened and row is not None:
            self.sheet.show_row(row)
        if self._pane is not None and self.split.opened:
            self._pane.refresh()

    @override
    def act(self, name: str) -> None:
        """Begin a record, save what is shown, or take the sheet's main act."""
        if name == NEW:
            self._on_new()
        elif name == SAVE and self.split.opened:
            (self.pane if self._shows_record else self.sheet).save()
        elif name == MAIN:
            self.sheet.act()
        else:
            super().act(name)

    @property
    def _shows_record(self) -> bool:
        return self._pane is not None and self._stack.currentWidget() is self._pane

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose it in the whole list; what is not in this list is shown as a record."""
        self.browser.clear()
        self._aspects.choose(WORK)
        if not self.list.choose(key):  # it is not in this list: its record is shown
            self._show_pane_of(key)
        self.split.show_pane(shown=True)

    @override
    def start_record(self, entity: str, values: Mapping[str, object]) -> None:
        """Begin a record with these values, by field."""
        self.list.forget()
        self._aspects.hide()
        self.pane.start(values)
        self._stack.setCurrentWidget(self.pane)
        self.split.show_pane(shown=True)

    def begin(self) -> None:
        """Start a new record the way this page does."""
        self.start_record(self._entity.key, {})

    @Slot()
    def _on_new(self) -> None:
        self.begin()

    @Slot(object)
    def on_made(self, key: UUID) -> None:
        """An act made that record: it is chosen."""
        if not self.list.choose(key):
            self._show_pane_of(key)
        self.split.show_pane(shown=True)

    def add_view(self, view: QWidget) -> None:
        """Another thing the pane may show besides the sheet and the record."""
        self._stack.addWidget(view)

    def show_view_of(self, inside: QWidget) -> None:
        """Show the view that holds ``inside``; nothing of the list is chosen."""
        for number in range(self._stack.count()):
            view = self._stack.widget(number)
            if view is not None and view.isAncestorOf(inside):
                self._stack.setCurrentIndex(number)
        self._aspects.hide()
        self.split.show_pane(shown=True)

    def _show_pane_of(self, key: UUID) -> None:
        self.pane.load(key)
        self._aspects.choose(RECORD)
        self._stack.setCurrentWidget(self.pane)

    def _show_work(self) -> None:
        self._aspects.choose(WORK)
        self._stack.setCurrentWidget(self.sheet)

    @Slot(str)
    def _on_aspect(self, aspect: str) -> None:
        row = self.list.current()
        key = self.recorded(row) if row is not None else None
        if aspect == RECORD and key is not None:
            self._show_pane_of(key)
        else:
            self._show_work()
