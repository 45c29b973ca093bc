"""The steps of something long, the one that is shown, and those one can go to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from lo_desk.ui.widgets.buttons import Say


class StepBar(QWidget):
    """One button a step, in order."""

    asked = Signal(int)

    def __init__(self, say: Say, steps: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, words in enumerate(steps):
            made = QToolButton(self)
            made.setObjectName(f"step_{number}")
            made.setProperty("kind", "segment")
            made.setCheckable(True)
            say(made.setText, words)
            self._group.addButton(made, number)
            row.addWidget(made)
        row.addStretch(1)
        self.choose(0)
        self._group.idToggled.connect(self._on_toggled)  # a reader toggles without a click

    def choose(self, step: int) -> None:
        """Show that this step is on."""
        self._group.blockSignals(True)
        self._group.button(step).setChecked(True)
        self._group.blockSignals(False)

    def allow(self, furthest: int) -> None:
        """Only the steps up to that one can be gone to; -1 allows none."""
        for made in self._group.buttons():
            made.setEnabled(self._group.id(made) <= furthest)

    @Slot(int, bool)
    def _on_toggled(self, step: int, checked: object) -> None:
        if checked:
            self.asked.emit(step)
