"""What a slip is of: the document, the copy, whose it is, and what that version is worth now."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.issued_lines import STATES, UNSURE
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services.slips import Slip
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.documents.issued_listing import tone_of
from lo_desk.ui.widgets.documents.issued_sheet import as_it_is
from lo_desk.ui.widgets.key_facts import KeyFacts
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace


class SlipSheet(QFrame):
    """Made anew for each slip."""

    asked = Signal(str)  # number of the document to show

    def __init__(self, slip: Slip, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slip_sheet")
        self.setProperty("panel", "card")
        self._slip, self._language = slip, workspace.language
        self._say = Texts(self, workspace.language)
        column = QVBoxLayout(self)
        margin = dp(self, 12)
        column.setContentsMargins(margin, dp(self, 10), margin, margin)
        column.setSpacing(dp(self, 6))
        line = slip.document
        title = said("%(kind)s: %(about)s", kind=line.kind_words, about=line.about)
        column.addWidget(label(self._say, title, self, "card"))
        self._words = label(self._say, self._told(), self)
        self._words.setObjectName("slip_words")
        column.addWidget(self._words)
        if line.superseded_by or line.state != UNSURE:
            column.addLayout(self._state())
        column.addWidget(KeyFacts(workspace.language, self._facts(), self))
        show = button(self._say, "show_document", N_("Show &it in the register"), self, QUIET)
        show.clicked.connect(self._on_show)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def words(self) -> str:
        """Which copy it is, in a sentence of the moment’s language."""
        return self._words.text()

    def _told(self) -> Msg:
        line = self._slip.document
        return said(
            "Document %(number)s, copy %(copy)s of %(copies)s, for %(recipient)s.",
            number=line.number,
            copy=self._slip.copy,
            copies=line.copies,
            recipient=self._slip.recipient,
        )

    def _state(self) -> QHBoxLayout:
        """How its version stands, in a word; and in a sentence that it was replaced."""
        line, row = self._slip.document, QHBoxLayout()
        state = label(self._say, STATES[line.state], self)
        state.setWordWrap(False)
        state.setProperty("badge", tone_of(line.state)[0])
        row.addWidget(state)
        if line.superseded_by:
            words = said("%(number)s replaced this version.", number=line.superseded_by)
            row.addWidget(label(self._say, words, self, "small"), 1)
        else:
            row.addStretch(1)
        return row

    def _facts(self) -> list[tuple[str, object]]:
        line, facts = self._slip.document, list[tuple[str, object]]()
        if self._slip.post:
            facts.append((N_("For the post"), as_it_is(self._slip.post)))
        facts += [(N_("Data as of"), line.day), (N_("Issued at"), line.issued_at)]
        for name, at in self._slip.read:
            facts.append((N_("Acknowledged by"), as_it_is(f"{name}, {at.date().isoformat()}")))
        if not self._slip.read:
            facts.append((N_("Acknowledged by"), N_("Nobody yet")))
        return facts

    @Slot()
    def _on_show(self) -> None:
        self.asked.emit(self._slip.document.number)
