"""The left side of the first page: what this is, in both languages at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import N_
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Shape
from lo_desk.ui.widgets.drawing import Drawing

WHAT = N_("Who is posted where, what each agency needs there, and what is missing.")
OFFLINE = N_("Works offline. Nothing leaves this computer until you say so.")


class Welcome(QWidget):
    """Read once, in whichever of the two languages one reads; nothing to do here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setProperty("ground", "bg")
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 48), dp(self, 40), dp(self, 36), dp(self, 32))
        column.setSpacing(dp(self, 6))
        column.addStretch(2)
        column.addWidget(Drawing("logo", 56, self, "text"))
        self._both(column, N_("LO Desk"), "page")
        column.addSpacing(dp(self, 6))
        self._both(column, WHAT, "lead")
        column.addStretch(3)
        foot, words = QHBoxLayout(), QVBoxLayout()
        foot.addWidget(Shape("lock", self), 0, Qt.AlignmentFlag.AlignTop)
        self._both(words, OFFLINE, "small")
        foot.addLayout(words, 1)
        column.addLayout(foot)

    def _both(self, column: QVBoxLayout, text: str, kind: str) -> None:
        for tag, tone in (("en_CA", ""), ("fr_CA", "quiet")):
            made = QLabel(spoken(tag).text(text), self)
            made.setProperty("kind", kind)
            made.setProperty("tone", tone)
            made.setWordWrap(True)
            column.addWidget(made)
