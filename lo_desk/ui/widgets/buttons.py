"""Buttons as the window has them: each named, said in the language of the moment."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from lo_desk.i18n.msg import Msg
from lo_desk.ui.icons import icon
from lo_desk.ui.theme import em

Say = Callable[[Callable[[str], object], object], None]
PRIMARY, OUTLINE, QUIET, TOOL, DANGER = "primary", "", "quiet", "tool", "danger"


def button(say: Say, name: str, text: str | Msg, parent: QWidget, kind: str = "") -> QPushButton:
    """A push button called ``name`` that says ``text``."""
    made = QPushButton(parent)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setAutoDefault(True)  # Enter presses it, as the space bar does
    say(made.setText, text)
    return made


def icon_button(say: Say, name: str, picture: str, text: str | Msg, parent: QWidget) -> QToolButton:
    """A picture alone, for close, previous and next; its word is its name and its tooltip."""
    made = QToolButton(parent)
    made.setObjectName(name)
    made.setIcon(icon(picture))
    made.setIconSize(QSize(em(made, 16), em(made, 16)))
    say(made.setAccessibleName, text)
    say(made.setToolTip, text)
    return made


class Segments(QWidget):
    """One of a few, all of them seen."""

    chosen = Signal(str)

    def __init__(self, say: Say, name: str, options: Mapping[str, object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key, text in options.items():
            made = QToolButton(self)
            made.setObjectName(f"{name}_{key or 'all'}")
            made.setProperty("kind", "segment")
            made.setCheckable(True)
            say(made.setText, text)
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)
        self._group.buttonToggled.connect(self._on_toggled)  # a reader toggles without a click
        self.choose(next(iter(options)))

    @property
    def value(self) -> str:
        """Key of what is chosen."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def choose(self, key: str) -> None:
        """Choose without telling; what is not offered changes nothing."""
        if key in self._buttons:
            self._group.blockSignals(True)
            self._buttons[key].setChecked(True)
            self._group.blockSignals(False)

    @Slot(object, bool)
    def _on_toggled(self, _made: object, checked: object) -> None:
        if checked:
            self.chosen.emit(self.value)
