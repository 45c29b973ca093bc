"""What the forms of documents have in common: a head with a way out, texts to write first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from lo_desk.domain.language_gate import PendingText
from lo_desk.i18n.msg import N_
from lo_desk.ui.widgets.buttons import icon_button
from lo_desk.ui.widgets.documents.pending_list import PendingList
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetBody
from lo_desk.ui.workspace import Workspace


class FormBody(SheetBody):
    """The inside of a form of documents."""

    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._pending: PendingList | None = None

    def form_head(self, leave: str) -> QLabel:
        """A title to be said, and a button of that name that leaves the form."""
        row = QHBoxLayout()
        title = label(self.say, "", self, "pane")
        title.setObjectName("sheet_title")
        away = icon_button(self.say, leave, "x", N_("Close the pane (F4)"), self)
        away.clicked.connect(self.left)
        row.addWidget(title, 1)
        row.addWidget(away)
        self.column.addLayout(row)
        return title

    def show_pending(self, texts: Sequence[PendingText], place: int) -> None:
        """List the texts that lack a language, each with the way to its field, at that place."""
        self.forget_pending()
        self._pending = PendingList(texts, self.workspace, self)
        self.column.insertWidget(place, self._pending)
        self._pending.show()

    def forget_pending(self) -> None:
        """Nothing is to be written first."""
        if self._pending is not None:
            self._pending.hide()
            self._pending.deleteLater()
            self._pending = None
