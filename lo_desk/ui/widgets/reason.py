"""A strip that asks why before something is done that can be undone: nobody is asked twice."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from lo_desk.i18n.msg import N_, Msg
from lo_desk.ui.stops import focus_in
from lo_desk.ui.widgets.buttons import DANGER, PRIMARY, QUIET, Say, button


class ReasonStrip(QFrame):
    """What is about to be done, why, the act, and the way back."""

    confirmed = Signal(str)  # why

    def __init__(
        self, say: Say, name: str, words: tuple[str, str], parent: QWidget, kind: str = PRIMARY
    ) -> None:
        super().__init__(parent)
        question, act = words
        self._say = say
        self.setObjectName(name)
        self.setProperty("panel", "notice")
        self._about, label = QLabel(self), QLabel(self)
        self._about.setObjectName(f"{name}_about")
        self._about.setWordWrap(True)
        self._reason = QLineEdit(self)
        self._reason.setObjectName(f"{name}_reason")
        label.setProperty("kind", "label")
        label.setWordWrap(True)
        label.setBuddy(self._reason)
        say(label.setText, question)
        say(self._reason.setAccessibleName, question)
        go = button(say, f"{name}_go", act, self, kind)
        stay = button(say, f"{name}_stay", N_("Cancel"), self, QUIET)
        go.clicked.connect(self._on_go)
        self._came_from: QWidget | None = None
        self._reason.returnPressed.connect(self._on_go)
        stay.clicked.connect(self.hide)
        grid = QGridLayout(self)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._about, 0, 0, 1, 2)
        grid.addWidget(label, 1, 0, 1, 2)
        grid.addWidget(self._reason, 2, 0, 1, 2)
        grid.addWidget(go, 3, 0)
        grid.addWidget(stay, 3, 1, Qt.AlignmentFlag.AlignLeft)
        self._about.hide()
        self.hide()

    def ask(self, about: str | Msg = "") -> None:
        """Show the question; ``about`` tells what it is about where that is not plain."""
        self._say(self._about.setText, about)
        self._about.setVisible(bool(about))
        self._reason.clear()
        self._came_from = QApplication.focusWidget()
        self.show()
        self._reason.setFocus()

    @override
    def setVisible(self, visible: bool) -> None:
        """Hidden, it gives the focus back to where it came from."""
        back, inside = self._came_from, focus_in(self) is not None
        super().setVisible(visible)
        if inside and not visible and back is not None and isValid(back) and back.isVisible():
            back.setFocus()

    @Slot()
    def ask_why(self) -> None:
        """Show the question alone: what it is about is in sight."""
        self.ask()

    @Slot()
    def _on_go(self) -> None:
        self.confirmed.emit(self._reason.text().strip())


def closing_strip(say: Say, parent: QWidget) -> ReasonStrip:
    """Why a record is closed; it stays readable and can be restored."""
    words = (N_("Reason for closing"), N_("Close the record"))
    return ReasonStrip(say, "closing", words, parent, DANGER)
