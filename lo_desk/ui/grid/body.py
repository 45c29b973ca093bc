"""The rows of a list, or why there are none, or that they are still looked for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.grid.bar import EDGE
from lo_desk.ui.grid.state import ListState
from lo_desk.ui.grid.wording import nothing_found
from lo_desk.ui.listing import Listing
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.skeleton import Skeleton


class Body(QStackedWidget):
    """Says when it has another width, and what one asks for where there are no rows."""

    resized = Signal()
    add_asked = Signal()
    clear_asked = Signal()

    def __init__(self, say: Say, listing: Listing, rows: RecordList, parent: QWidget) -> None:
        super().__init__(parent)
        self._listing, self._rows = listing, rows
        self._empty, self._late = EmptyState(say, listing.picture, self), Skeleton(say, self)
        self._filtered = False
        rows.setObjectName("list")
        say(rows.setAccessibleName, listing.title)
        for shown in (rows, self._empty, self._late):
            self.addWidget(shown)
        self._empty.asked.connect(self._on_act)
        self._late.came.connect(self._on_late)
        self._late.setContentsMargins(dp(self, EDGE), 0, dp(self, EDGE), 0)

    def wait(self, words: str | Msg) -> None:
        """Say this, not that there is nothing, while rows are not known; empty: they are."""
        self._empty.wait(words)

    def expect(self) -> None:
        """The rows are worked out beside the window: they are shown later."""
        self._late.begin()

    def show_rows(self, *, shown: bool) -> None:
        """The rows are known: show them, or why there are none."""
        self._late.over()
        self.setCurrentWidget(self._rows if shown else self._empty)

    def say_nothing(self, state: ListState, whole: int | None) -> None:
        """Why there is nothing, and what to do.

        Args:
            state: What narrows the list down, if anything does.
            whole: How many there are without that; None: not known yet.
        """
        self._filtered = state.layout.narrows
        if self._filtered:
            self._empty.show_reason(nothing_found(state, whole), N_("&Clear the filters"))
        else:
            first = N_("&Add the first one") if self._listing.new else ""
            self._empty.show_reason(self._listing.nothing, first)

    @Slot()
    def _on_late(self) -> None:
        self.setCurrentWidget(self._late)

    @Slot()
    def _on_act(self) -> None:
        (self.clear_asked if self._filtered else self.add_asked).emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
