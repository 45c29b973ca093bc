"""A few facts in two columns: what they are in grey, what they say beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from lo_desk.ui.language import CurrentLanguage, Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.layouts import label


class KeyFacts(QFrame):
    """Made anew for each record: its texts die with it."""

    def __init__(
        self,
        language: CurrentLanguage,
        facts: Sequence[tuple[str, object | QWidget]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        say = Texts(self, language)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 12))
        grid.setVerticalSpacing(dp(self, 4))
        grid.setColumnStretch(1, 1)
        for row, (title, value) in enumerate(facts):
            name = QLabel(self)
            name.setProperty("kind", "quiet")
            say(name.setText, title)
            shown = value if isinstance(value, QWidget) else label(say, value, self)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, row, 1)
