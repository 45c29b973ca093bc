"""What has changed since a document was issued: each fact, what it was and what it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lo_desk.domain.differences import Difference
from lo_desk.i18n.msg import counted
from lo_desk.services import fact_words
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.workspace import Workspace

MOST = 12


class ChangedFacts(QFrame):
    """The first ones, and how many more there are."""

    def __init__(
        self, changed: Sequence[Difference], workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("changed_facts")
        self.setProperty("panel", "card")
        say = Texts(self, workspace.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 14), dp(self, 10), dp(self, 14), dp(self, 12))
        words = counted(
            "%(n)s fact has changed since", "%(n)s facts have changed since", len(changed)
        )
        column.addWidget(label(say, words, self, "card"))
        for line in fact_words.told(workspace.desk, changed[:MOST]):
            column.addWidget(hairline(self))
            column.addWidget(label(say, line, self))
        if len(changed) > MOST:
            rest = counted("%(n)s more", "%(n)s more", len(changed) - MOST)
            column.addWidget(label(say, rest, self, "small"))
