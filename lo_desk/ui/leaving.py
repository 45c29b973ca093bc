"""Which field of a form the keyboard has just left."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from lo_desk.ui.field_cell import FieldCell


class Leaving(QObject):
    """Tells when somebody goes from one field to another, not when the window is left."""

    left = Signal(str)  # field key

    def __init__(self, cells: Collection[FieldCell], parent: QObject) -> None:
        super().__init__(parent)
        self._cells = cells
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        cell = self._cell_of(old)
        if cell is not None and now is not None and self._cell_of(now) is not cell:
            self.left.emit(cell.field.key)

    def _cell_of(self, widget: QWidget | None) -> FieldCell | None:
        """The cell a widget is part of: a calendar or a list of choices is part of its own."""
        while widget is not None and not isinstance(widget, FieldCell):
            widget = widget.parentWidget()
        return widget if widget in self._cells else None
