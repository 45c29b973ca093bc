"""What one types into: the arrows go through the list below, the focus stays here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

KEY = Qt.Key
STEPS = {KEY.Key_Down: 1, KEY.Key_Up: -1, KEY.Key_Tab: 1, KEY.Key_Backtab: -1}
PAGES = {KEY.Key_PageDown: 1, KEY.Key_PageUp: -1}
A_PAGE = 8  # rows


class Box(QLineEdit):
    """Tells what its keys mean to the list."""

    stepped = Signal(int)  # rows down, or up
    accepted = Signal()
    left = Signal()
    pin_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette_box")
        self.setProperty("kind", "palette")
        self.setProperty("ringless", True)

    @override
    def event(self, e: QEvent) -> bool:
        """Keys that steer the list below never reach the text."""
        if e.type() == QEvent.Type.ShortcutOverride and isinstance(e, QKeyEvent) and _pins(e):
            e.accept()  # the row's record is meant, not the one behind
            return True
        if e.type() == QEvent.Type.KeyPress and isinstance(e, QKeyEvent) and self._steer(e):
            return True
        return super().event(e)

    def _steer(self, event: QKeyEvent) -> bool:
        """Whether the key was the list's."""
        key = event.key()
        if key in STEPS:
            self.stepped.emit(STEPS[KEY(key)])
        elif key in PAGES:
            self.stepped.emit(A_PAGE * PAGES[KEY(key)])
        elif key in {KEY.Key_Return, KEY.Key_Enter}:
            self.accepted.emit()
        elif key == KEY.Key_Escape:
            self.left.emit()
        elif _pins(event):
            self.pin_asked.emit()
        else:
            return False
        return True


def _pins(event: QKeyEvent) -> bool:
    return event.key() == KEY.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier
