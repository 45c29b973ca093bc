"""Help: what one can do at each place, a search through all of it, and the keys."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lo_desk.i18n.msg import N_
from lo_desk.services import manual
from lo_desk.ui.keys import sheet
from lo_desk.ui.page import SEARCH, Page, PageHead
from lo_desk.ui.pages import KEYS
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import icon_button
from lo_desk.ui.widgets.reading import soften
from lo_desk.ui.workspace import Workspace

TOPIC = Qt.ItemDataRole.UserRole


class HelpPage(Page):
    """The text of one topic beside the list of all; in the language of the window."""

    acts = frozenset({SEARCH})

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self._topic = manual.FIRST
        self._head = PageHead(workspace, N_("Help"), self)
        leave = icon_button(self.say, "leave_sheet", "x", N_("Close (Esc)"), self)
        leave.clicked.connect(self.left)
        self._head.add(leave)
        self._search, self._list = QLineEdit(self), QListWidget(self)
        self._text = QTextBrowser(self)
        self._dress()
        self._place()
        self._search.textChanged.connect(self._fill)
        self._search.returnPressed.connect(self._text.setFocus)
        self._list.currentItemChanged.connect(self._on_current)
        workspace.language.changed.connect(self._fill)
        self._fill()

    def _dress(self) -> None:
        self._search.setObjectName("help_search")
        self.say(self._search.setAccessibleName, N_("Search the help"))
        self.say(self._search.setPlaceholderText, N_("Search the help"))
        self._list.setObjectName("help_topics")
        self._list.setWordWrap(True)
        self._list.setSpacing(dp(self, 3))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.say(self._list.setAccessibleName, N_("Topics"))
        self._text.setObjectName("help_text")
        self.say(self._text.setAccessibleName, N_("Help"))
        self._text.setOpenExternalLinks(True)
        self._text.document().setDocumentMargin(em(self, 16))

    def _place(self) -> None:
        side, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        side.addWidget(self._search)
        side.addWidget(self._list, 1)
        holder = QWidget(self)
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setMaximumWidth(em(self, 240))
        row.addWidget(holder, 1)
        row.addWidget(self._text, 3)
        column.setContentsMargins(dp(self, 20), dp(self, 16), dp(self, 12), dp(self, 12))
        column.addWidget(self._head)
        column.addLayout(row, 1)

    @override
    def show_view(self, view: Mapping[str, object]) -> None:
        """``topic``: that one by its key, with no search left over, ready to be read."""
        if "topic" in view:
            self._topic = str(view["topic"])
            self._search.clear()
            self._fill()
            self._text.setFocus()

    @override
    def act(self, name: str) -> None:
        """Only the search is an act here."""
        if name == SEARCH:
            self._search.setFocus()

    @override
    def regions(self) -> tuple[QWidget, ...]:
        """The search, the topics and the text."""
        return (self._search, self._list, self._text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the help."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fill(self) -> None:
        """The topics that hold what is searched, the one that is read chosen."""
        now, words = self.workspace.language.now, self._search.text()
        found = [(topic.key, topic.title) for topic in manual.holding(words, now)]
        title = now.text(N_("All the keys"))
        if not words or words.casefold() in title.casefold():
            found.append((KEYS, title))
        self._list.blockSignals(True)  # filling is not choosing
        self._list.clear()
        for key, told in found:
            QListWidgetItem(told, self._list).setData(TOPIC, key)
        keys = [key for key, _ in found]
        self._list.setCurrentRow(keys.index(self._topic) if self._topic in keys else 0)
        self._list.blockSignals(False)
        self._on_current()

    @Slot()
    def _on_current(self) -> None:
        item, now = self._list.currentItem(), self.workspace.language.now
        if not self._list.count():
            self._text.setPlainText(now.text(N_("Nothing in the help holds these words.")))
            return
        key = item.data(TOPIC)
        if not self._search.text():
            self._topic = key
        if key == KEYS:
            title = f"<h1>{now.text(N_('All the keys'))}</h1>"
            self._text.setHtml(title + sheet(self.window(), now))
        else:
            self._text.setMarkdown(manual.about(key, now).text)
        soften(self._text.document(), em(self, 4))
