"""The controls that narrow a list down say what its state says, and the state what they say."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.ui.grid.state import ListState
from lo_desk.ui.listing import EVERY
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.filters import narrowing
from lo_desk.ui.widgets.search_field import SearchField


class Narrowing(QObject):
    """The search and the filters of a list.

    Attributes:
        search: The words looked for.
        controls: What shows them, from the left.
    """

    def __init__(self, say: Say, state: ListState, parent: QWidget) -> None:
        super().__init__(parent)
        listing = state.listing
        self._state = state
        self.search = SearchField(say, listing.search, parent)
        self.search.setVisible(bool(listing.search))
        self._filters = {f.key: narrowing(say, f, parent) for f in listing.filters}
        self.controls = (self.search, *self._filters.values())
        self.search.textChanged.connect(self._on_narrowed)
        for control in self._filters.values():
            control.chosen.connect(self._on_narrowed)
        state.changed.connect(self._on_state)

    def chosen(self, key: str) -> str:
        """What the filter of that key is set to."""
        return self._filters[key].value

    @Slot()
    def _on_state(self) -> None:
        layout = self._state.layout
        if self.search.text() != layout.text:
            self.search.blockSignals(True)
            self.search.setText(layout.text)
            self.search.blockSignals(False)
        for key, control in self._filters.items():
            control.choose(dict(layout.narrowed).get(key, EVERY))

    @Slot()
    def _on_narrowed(self) -> None:
        set_to = ((key, control.value) for key, control in self._filters.items())
        where = tuple((key, value) for key, value in set_to if value != EVERY)
        self._state.change(text=self.search.text(), narrowed=where)
