"""Which field of a form the keyboard has just left."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from lo_desk.ui.field_cell import FieldCell


class Leaving(QObject):
    """Tells when somebody goes from one field to another, not when the window is left.

    Only where the focus goes is asked: what loses it may be about to be destroyed.
    """

    left = Signal(str)  # field key

    def __init__(self, cells: Collection[FieldCell], parent: QObject) -> None:
        super().__init__(parent)
        self._cells = cells
        self._last: FieldCell | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @Slot()
    def _on_focus(self) -> None:
        now = QApplication.focusWidget()
        if now is None:
            return
        cell, last = self._cell_of(now), self._last
        self._last = cell
        if last is not None and cell is not last:
            self.left.emit(last.field.key)

    def _cell_of(self, widget: QWidget) -> FieldCell | None:
        """The cell a widget is part of: a calendar or a list of choices is part of its own."""
        above: QWidget | None = widget
        while above is not None and not isinstance(above, FieldCell):
            above = above.parentWidget()
        return above if above in self._cells else None
