"""A quiet notice over a form: others saved the same record while one types."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_, Msg, counted
from lo_desk.services.beside import Beside
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.layouts import label


class BesideNotice(QFrame):
    """Who changed how much, and the way to see both values; what is typed stays."""

    asked = Signal()

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName("beside")
        self.setProperty("panel", "notice")
        self._words = label(say, "", self)
        self._words.setObjectName("beside_words")
        see = button(say, "beside_see", N_("Compare with mine"), self, QUIET)
        see.clicked.connect(self._on_see)
        row = QHBoxLayout()
        row.addWidget(see)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def show_changes(self, found: Beside) -> None:
        """Tell what others did; nothing if they did nothing."""
        self._say(self._words.setText, told_of(found))
        self.setVisible(bool(found.differences))

    @Slot()
    def _on_see(self) -> None:
        self.asked.emit()


def told_of(found: Beside) -> Msg:
    """Who changed how many facts."""
    return counted(
        "%(who)s changed %(n)s fact of this record after you opened it. What you typed is still"
        " here.",
        "%(who)s changed %(n)s facts of this record after you opened it. What you typed is still"
        " here.",
        len(found.differences),
        who=found.who,
    )
