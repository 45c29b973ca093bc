"""A setting: its name, its control, a hint, and whoever decided it if it is not for us to say."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.ui.options import Options
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Shape
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.layouts import label


class Setting(QWidget):
    """A name over its control; under it a hint, or a lock and who set it."""

    def __init__(self, say: Say, name: str, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self.control = say, control
        self.setObjectName(f"setting_{control.objectName()}")
        self._named = label(say, name, self, "label")
        self._named.setBuddy(control)
        say(control.setAccessibleName, name)
        self._lock = QWidget(self)
        self._lock.setObjectName(f"lock_{control.objectName()}")
        row = QHBoxLayout(self._lock)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 6))
        self._by = QLabel(self._lock)
        self._by.setProperty("kind", "small")
        self._by.setWordWrap(True)
        row.addWidget(Shape("lock", self._lock))
        row.addWidget(self._by, 1)
        self._lock.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, dp(self, 4), 0, dp(self, 4))
        self._column.setSpacing(dp(self, 4))
        self._holder = QHBoxLayout()
        self._holder.addWidget(control)
        self._holder.addStretch(1)
        self._column.addWidget(self._named)
        self._column.addLayout(self._holder)
        self._column.addWidget(self._lock)

    def rename(self, name: object) -> None:
        """Call it ``name`` from now on."""
        self._say(self._named.setText, name)
        self._say(self.control.setAccessibleName, name)

    def hint(self, words: object) -> QLabel:
        """Say more under the control."""
        made = label(self._say, words, self, "small")
        self._column.addWidget(made)
        return made

    def widen(self) -> None:
        """Let the control take all the room there is."""
        self._holder.setStretch(0, 3)

    def lock(self, by: object) -> None:
        """Show that somebody else decided; the control only shows what."""
        self._say(self._by.setText, by)
        self._say(self.control.setAccessibleDescription, by)
        self._lock.show()
        self.control.setEnabled(False)


class OneOf(Picker):
    """One of several values, each with its words."""

    chosen = Signal(object)

    def __init__(self, say: Say, name: str, options: Options, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._values: list[object] = []
        self._words: list[_Item] = []
        self.setObjectName(name)
        self.setMinimumWidth(em(self, 240))
        self.offer(options)
        self.activated.connect(self._on_activated)

    def offer(self, options: Options) -> None:
        """Offer these from now on; what is chosen stays chosen where it is still offered."""
        before = self.value if self._values else None
        self.clear()
        self._values = list(options)
        for word in self._words:
            word.deleteLater()
        self._words = [_Item(self, number) for number in range(len(options))]
        for item, words in zip(self._words, options.values(), strict=True):
            self.addItem("")
            self._say(item.name, words)
        self.choose(before)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._values[max(0, self.currentIndex())]

    def choose(self, value: object) -> None:
        """Choose without telling; a value that is not offered leaves the first."""
        number = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(number)

    @Slot(int)
    def _on_activated(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class _Item(QWidget):
    """Names one line of a combo box, as long as it is there."""

    def __init__(self, combo: OneOf, number: int) -> None:
        super().__init__(combo)
        self._combo, self._number = combo, number
        self.hide()

    def name(self, words: str) -> None:
        """Put the words at this number of the list."""
        self._combo.setItemText(self._number, words)
