"""What a place is in when it is not as usual: what happened, what is safe, what to do."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from lo_desk.i18n.msg import Msg
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, Say, button
from lo_desk.ui.widgets.cards import Shape

FAULT, NOTICE, LOCKED = "fault", "notice", "locked"
_SHAPES = {
    FAULT: ("octagon-alert", "red"),
    NOTICE: ("triangle-alert", "amber"),
    LOCKED: ("lock", "text2"),
}


class Banner(QFrame):
    """A sentence over what it is about, and what can be done; not there while all is well.

    Colour, shape and words say the same; a screen reader hears the words when they appear.
    """

    asked = Signal(str)  # the act's name

    def __init__(self, say: Say, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName(name)
        self._words = QLabel(self)
        self._words.setObjectName(f"{name}_words")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shape: Shape | None = None
        self._acts: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(dp(self, 8))
        self._row.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(dp(self, 14), dp(self, 8), dp(self, 14), dp(self, 8))
        self._grid.setHorizontalSpacing(dp(self, 10))
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addLayout(self._row, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; empty while all is well."""
        return "" if self.isHidden() else self._words.text()

    def show_state(
        self, tone: str, words: str | Msg, acts: Mapping[str, str | Msg] | None = None
    ) -> None:
        """Say ``words``; the first of ``acts``, named and worded, is what one should do.

        Args:
            tone: ``FAULT``, ``NOTICE``, or ``LOCKED`` for what one has no right to.
            words: What happened, what is safe, what to do.
            acts: What can be done, by name.
        """
        self.setProperty("panel", tone)
        self.style().polish(self)
        self._place_shape(*_SHAPES[tone])
        self._say(self._words.setText, words)
        self._offer(acts or {})
        appeared = self.isHidden()
        self.show()
        if appeared:
            event = QAccessibleAnnouncementEvent(self, self._words.text())
            QAccessible.updateAccessibility(event)

    def clear(self) -> None:
        """All is well again."""
        self.hide()

    def _place_shape(self, picture: str, tone: str) -> None:
        if self._shape is not None:
            self._grid.removeWidget(self._shape)
            self._shape.deleteLater()
        self._shape = Shape(picture, self, tone)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._shape, 0, 0, top)
        self._shape.show()

    def _offer(self, acts: Mapping[str, str | Msg]) -> None:
        for name, made in self._acts.items():
            made.setVisible(name in acts)
        for number, (name, text) in enumerate(acts.items()):
            if name not in self._acts:
                made = button(self._say, name, text, self, QUIET if number else PRIMARY)
                made.clicked.connect(self._on_act)
                self._acts[name] = made
                self._row.insertWidget(self._row.count() - 1, made)
            self._say(self._acts[name].setText, text)

    @Slot()
    def _on_act(self) -> None:
        self.asked.emit(self.sender().objectName())
