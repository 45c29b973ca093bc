"""Three buttons that move two years of posts by a month, or back to the day shown."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.i18n.msg import N_
from lo_desk.ui.widgets.buttons import Say, icon_button


class MonthMover(QWidget):
    """Held down, a button goes on moving."""

    moved = Signal(int)  # months on; 0: back

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for name, picture, words, slot in (
            ("earlier", "chevron-left", N_("A month earlier (Ctrl+Left)"), self._on_earlier),
            ("from_today", "calendar", N_("From the day shown"), self._on_back),
            ("later", "chevron-right", N_("A month later (Ctrl+Right)"), self._on_later),
        ):
            mover = icon_button(say, name, picture, words, self)
            mover.setAutoRepeat(name != "from_today")
            mover.clicked.connect(slot)
            row.addWidget(mover)

    @Slot()
    def _on_earlier(self) -> None:
        self.moved.emit(-1)

    @Slot()
    def _on_later(self) -> None:
        self.moved.emit(1)

    @Slot()
    def _on_back(self) -> None:
        self.moved.emit(0)
