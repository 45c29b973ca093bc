"""What is wrong: a sentence under its field, and a red box that lists them all as links."""

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import Msg, counted
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now

Say = Callable[[Callable[[str], object], object], None]


class FaultLine(QLabel):
    """An octagon and a red sentence; not there while nothing is wrong."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.setProperty("kind", "fault")
        self.setWordWrap(True)
        self.hide()

    def show_fault(self, fault: str | Msg) -> None:
        """Say ``fault``, or nothing."""
        self.setContentsMargins(em(self, 20), 0, 0, 0)
        self._say(self.setText, fault)
        self.setVisible(bool(fault))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The sign of a fault before its sentence: never colour alone."""
        super().paintEvent(arg__1)
        painter, side = QPainter(self), em(self, 14)
        box = QRect(0, (self.fontMetrics().height() - side) // 2, side, side)
        draw_icon(painter, "octagon-alert", box, tokens_now().red)


class FaultBox(QFrame):
    """How many fields to correct, each a link that leads there."""

    asked = Signal(str)  # field key

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._labels: Mapping[str, str] = {}
        self.setObjectName("faults")
        self.setProperty("panel", "fault")
        self._text = QLabel(self)
        self._text.setObjectName("fault_links")
        self._text.setProperty("kind", "fault")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self._text.setTextInteractionFlags(
            flags.LinksAccessibleByKeyboard | flags.LinksAccessibleByMouse
        )
        self._text.linkActivated.connect(self.asked)
        QVBoxLayout(self).addWidget(self._text)
        language.changed.connect(self._say_again)
        self.hide()

    def show_faults(self, labels: Mapping[str, str]) -> None:
        """List these fields, by key and label; none hides the box."""
        self._labels = labels
        self.setVisible(bool(labels))
        self._say_again()

    @Slot()
    def _say_again(self) -> None:
        if not self._labels:
            return
        say, red = self._language.now.text, tokens_now().red
        links = ", ".join(
            f'<a style="color:{red}" href="{key}">{escape(say(label))}</a>'
            for key, label in self._labels.items()
        )
        head = counted("%(n)s field to correct:", "%(n)s fields to correct:", len(self._labels))
        self._text.setText(f"{escape(say(head))} {links}")
        self._text.setAccessibleName(say(head))
