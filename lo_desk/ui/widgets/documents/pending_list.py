"""What keeps a document from being issued: each text that lacks a language, and where it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.domain.language_gate import PendingText
from lo_desk.domain.translations import STATES
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.workspace import Workspace

MOST = 30
SIDES = {
    "en": in_context("side", "in English"),
    "fr": in_context("side", "in French"),
}


class PendingList(QFrame):
    """Made anew for each refusal; every row leads to its field, in the language to write."""

    def __init__(self, items: Sequence[PendingText], workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pending")
        self.setProperty("panel", "card")
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 14), dp(self, 10), dp(self, 14), dp(self, 12))
        words = counted("%(n)s text to write first", "%(n)s texts to write first", len(items))
        column.addWidget(label(self._say, words, self, "card"))
        for item in items[:MOST]:
            column.addWidget(hairline(self))
            column.addWidget(self._row(item))
        if len(items) > MOST:
            more = counted("%(n)s more", "%(n)s more", len(items) - MOST)
            column.addWidget(label(self._say, more, self, "small"))

    def _row(self, item: PendingText) -> QWidget:
        made = PendingRow(item, self._workspace, self)
        row, words = QHBoxLayout(made), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        state = QLabel(made)
        state.setProperty("badge", "red" if item.state == "missing" else "amber")
        self._say(state.setText, STATES[item.state])
        title = _title(item)
        if item.record is None:
            words.addWidget(label(self._say, title, made))
        else:
            link = Link(self._say, title, (item.entity, item.record), made)
            link.opened.connect(made.open)
            words.addWidget(link)
        there = item.text.en or item.text.fr
        words.addWidget(label(self._say, item.text.saying(there, there), made, "small"))
        row.addLayout(words, 1)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        return made


class PendingRow(QWidget):
    """One text to write."""

    def __init__(self, item: PendingText, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._item, self._workspace = item, workspace

    @Slot()
    def open(self) -> None:
        """Go to its field."""
        item = self._item
        if item.record is not None:
            self._workspace.open_field(item.entity, item.record, item.field, item.side)


def _title(item: PendingText) -> Msg:
    """The field, the record and the language to write."""
    field: Msg | str = item.label or N_("A text of this document")
    side = SIDES.get(item.side, "")
    if not item.whose:
        return said("%(field)s, %(side)s", field=field, side=side)
    return said("%(field)s of %(record)s, %(side)s", field=field, record=item.whose, side=side)
