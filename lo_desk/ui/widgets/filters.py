"""What narrows a list down."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.ui.listing import Filter
from lo_desk.ui.widgets.buttons import Say, Segments
from lo_desk.ui.widgets.fields import Picker


class PickFilter(Picker):
    """A combo box of many kinds."""

    chosen = Signal(str)

    def __init__(self, say: Say, name: str, options: Mapping[str, object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
        for number, (key, words) in enumerate(options.items()):
            self.addItem("", key)
            say(partial(self.setItemText, number), words)
        self.activated.connect(self._on_activated)

    @property
    def value(self) -> str:
        """Key of what is chosen."""
        return str(self.currentData())

    def choose(self, key: str) -> None:
        """Choose without telling."""
        self.setCurrentIndex(self.findData(key))

    @Slot()
    def _on_activated(self) -> None:
        self.chosen.emit(self.value)


def narrowing(say: Say, given: Filter, parent: QWidget) -> Segments | PickFilter:
    """The control of a filter."""
    made = Segments if given.side_by_side else PickFilter
    control = made(say, f"{given.key}_filter", given.options, parent)
    say(control.setAccessibleName, given.title)
    return control
