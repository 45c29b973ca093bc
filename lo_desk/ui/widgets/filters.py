"""What narrows a list down."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.ui.listing import Filter
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, Segments
from lo_desk.ui.widgets.fields import Picker

_EDGE, _ARROW = 9, 16  # design pixels: beside the words, and before the arrow


class PickFilter(Picker):
    """A combo box of many kinds, as wide as what is chosen; its list as wide as all of them."""

    chosen = Signal(str)

    def __init__(self, say: Say, name: str, options: Mapping[str, object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for number, (key, words) in enumerate(options.items()):
            self.addItem("", key)
            say(partial(self.setItemText, number), words)
        self.activated.connect(self._on_activated)
        self.currentTextChanged.connect(self._on_text)

    @override
    def sizeHint(self) -> QSize:
        """The words that are shown, the arrow and the padding: the search keeps the rest."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.currentText())
        edges = 2 * dp(self, _EDGE) + metrics.ascent() + dp(self, _ARROW)
        return QSize(words + edges, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def showPopup(self) -> None:
        """Every choice can be read, however short the one is that is shown."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * dp(self, _EDGE))
        super().showPopup()

    @Slot()
    def _on_text(self) -> None:
        self.updateGeometry()

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
