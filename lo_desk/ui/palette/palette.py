"""The palette: one box over one list, above everything else in the window."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import bookmarks, finding
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.language import Texts
from lo_desk.ui.menus import Menus
from lo_desk.ui.palette.asker import Asker
from lo_desk.ui.palette.box import Box
from lo_desk.ui.palette.commands import Commands
from lo_desk.ui.palette.furniture import PaletteFoot, PaletteHead
from lo_desk.ui.palette.grouping import Found, answer, command, listed, record
from lo_desk.ui.palette.lines import Line, Lines
from lo_desk.ui.palette.painting import LineDelegate
from lo_desk.ui.theme import design_width, em
from lo_desk.ui.tokens import SCRIM
from lo_desk.ui.workspace import Workspace

WIDTH, TOP, MARGIN = 660, 84, 12
MOST_COMMANDS = 8


class Palette(QWidget):
    """Covers the window while it is open; Esc, or a click beside it, goes back where one was."""

    opened = Signal(object)  # Ref of the record that was chosen

    def __init__(
        self, workspace: Workspace, menus: Menus, bookmarked: Bookmarked, over: QWidget
    ) -> None:
        super().__init__(over)
        self.setObjectName("scrim")
        self._workspace, self._menus, self._bookmarked = workspace, menus, bookmarked
        self._over = over
        self._before: QWidget | None = None
        self._waiting = False  # Enter was pressed before there were names
        self._mentions: tuple[str, tuple[finding.Mention, ...]] = ("", ())
        self._asker = Asker(workspace, self)
        self._commands = Commands(workspace, menus)
        self._say = Texts(self, workspace.language)
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._panel = QFrame(self)
        self._panel.setObjectName("palette")
        self._panel.setProperty("panel", "card")
        self._say(self._panel.setAccessibleName, N_("Search or run a command"))
        self._box = Box(self._panel)
        self._say(self._box.setAccessibleName, N_("Search or run a command"))
        self._say(self._box.setPlaceholderText, N_("Name, place, priority or command"))
        self._head = PaletteHead(self._say, self._box, self._panel)
        self._lines = Lines(self)
        self._list = QListView(self._panel)
        self._list.setObjectName("palette_list")
        self._list.setModel(self._lines)
        self._rows = LineDelegate(self._workspace.language, self._list)
        self._list.setItemDelegate(self._rows)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._say(self._list.setAccessibleName, N_("Results"))
        self._list.setFocusProxy(self._box)
        self._list.setMinimumHeight(1)  # the head and the foot are never squeezed
        self._foot = PaletteFoot(self._say, self._panel)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._box.textChanged.connect(self._ask)
        self._box.stepped.connect(self._step)
        self._box.accepted.connect(self._accept)
        self._box.left.connect(self.leave)
        self._box.pin_asked.connect(self._pin)
        self._list.clicked.connect(self._on_clicked)
        self._asker.ready.connect(self._on_ready)
        self._asker.told.connect(self._on_mentions)
        self._workspace.changed.connect(self._on_changed)
        self._workspace.language.changed.connect(self._on_language)

    def enter(self, text: str = "") -> None:
        """Open, with ``text`` typed already."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._commands = Commands(self._workspace, self._menus)
        self.place()
        self.show()
        self.raise_()
        self._box.setText(text)
        self._box.setFocus()
        self._ask()
        self._asker.refresh()

    @Slot()
    def leave(self) -> None:
        """Close; the focus goes back where it was."""
        self._waiting = False
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()

    def place(self) -> None:
        """Stand in the middle above everything, no larger than the window."""
        self.setGeometry(self._over.rect())
        width = min(em(self, WIDTH), self.width() - 2 * MARGIN)
        top = min(em(self, TOP), self.height() // 8)
        self._foot.shrink(small=design_width(self) < WIDTH + 2 * MARGIN)
        self._list.setVisible(self._lines.rowCount() > 0)
        rows = sum(self._list.sizeHintForRow(n) for n in range(self._lines.rowCount()))
        around = self._head.sizeHint().height() + self._foot.sizeHint().height() + MARGIN // 2
        self._panel.setGeometry(
            (self.width() - width) // 2,
            top,
            width,
            min(rows + around, self.height() - top - MARGIN),
        )

    @Slot()
    def _ask(self) -> None:
        """Answer what is typed."""
        typed, language = self._box.text(), self._workspace.language.now
        question = finding.asked(typed)
        self._rows.typed = question.words
        if typed.strip():
            lines = answer(self._found(question), language)
        else:
            lines = [*self._kept(), *self._places()]
        self._show(lines)
        self._say_count(lines if typed.strip() else [])

    def _found(self, question: finding.Asked) -> Found:
        hits = self._asker.hits(question)
        if question.kind and question.kind != finding.COMMAND:
            return Found(hits, alone=True)
        alone = question.kind == finding.COMMAND
        commands = self._commands.find(question.words, 99 if alone else MOST_COMMANDS)
        acts = tuple(self._commands.named(question.words, self._asker.names))
        if not alone:
            known = frozenset(key for hit in hits if isinstance(key := hit.entry.key, UUID))
            self._asker.search(question.words, known)
        held = self._mentions[1] if self._mentions[0] == question.words else ()
        return Found(hits, commands, acts, held, alone=alone)

    def _kept(self) -> list[Line]:
        """Pinned and recent records."""
        desk, language = self._workspace.desk, self._workspace.language.now
        kept: list[Line] = []
        stored = self._bookmarked.kept
        recent = [ref for ref in stored.recent if ref not in stored.pinned]
        for title, refs in ((N_("Pinned"), stored.pinned), (N_("Recent"), recent)):
            named = bookmarks.named(desk, refs)
            rows = (record(ref, language.show(choice), language) for ref, choice in named)
            kept += listed(title, rows, language)
        return kept

    def _places(self) -> list[Line]:
        language = self._workspace.language.now
        rows = (command(one, language) for one in self._commands.places)
        return list(listed(N_("Places"), rows, language))

    def _show(self, lines: list[Line]) -> None:
        """Show ``lines``; the row that was chosen stays so if it is still there."""
        before = self._current
        self._lines.show(lines)
        kept = next((n for n, line in enumerate(lines) if before and line == before), -1)
        self._choose(kept if kept > 0 else self._lines.step(-1, 1), aloud=False)
        self.place()

    def _say_count(self, lines: list[Line]) -> None:
        count = sum(not line.head for line in lines)
        if not self._box.text().strip():
            told: object = ""
        elif count:
            told = counted("%(n)s result, accents aside", "%(n)s results, accents aside", count)
        elif self._asker.names is None:
            told = N_("Looking…")
        else:
            told = N_("Nothing found")
        self._head.tell(told)
        current = self._current
        if told and current is not None:
            spoken = self._workspace.language.now
            text = said("%(told)s. %(row)s", told=told, row=current.spoken)
            self._announce(spoken.text(text))

    @property
    def _current(self) -> Line | None:
        number = self._list.currentIndex().row()
        return self._lines.lines[number] if 0 <= number < self._lines.rowCount() else None

    @Slot(int)
    def _step(self, by: int) -> None:
        number = self._list.currentIndex().row()
        for _ in range(abs(by)):
            number = self._lines.step(number, 1 if by > 0 else -1)
        self._choose(number)

    def _choose(self, number: int, *, aloud: bool = True) -> None:
        index = self._lines.index(number, 0)
        self._list.setCurrentIndex(index)
        if not index.isValid():
            return
        top = self._lines.index(number - 1, 0)
        if top.isValid() and self._lines.lines[number - 1].head:
            self._list.scrollTo(top)
        self._list.scrollTo(index)
        if aloud:
            self._announce(self._lines.lines[number].spoken)

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._list, text))

    @Slot()
    def _accept(self) -> None:
        line = self._current
        if line is None:
            self._waiting = self._asker.names is None
            return
        self.leave()
        if line.ref is not None:
            self.opened.emit(line.ref)
        elif line.act is not None:
            line.act()

    @Slot()
    def _pin(self) -> None:
        """Pin the row's record, or unpin it."""
        line = self._current
        if line is not None and line.ref is not None:
            self._bookmarked.toggle_one(line.ref)
            self._ask()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._lines.lines[index.row()].head:
            self._choose(index.row())
            self._accept()

    @Slot()
    def _on_ready(self) -> None:
        if self.isVisible():
            self._commands = Commands(self._workspace, self._menus)
            self._ask()
            if self._waiting:
                self._accept()

    @Slot(object)
    def _on_mentions(self, told: tuple[str, tuple[finding.Mention, ...]]) -> None:
        self._mentions = told
        if self.isVisible():
            self._ask()

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self._asker.refresh()

    @Slot()
    def _on_language(self) -> None:
        if self.isVisible():
            self._ask()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), SCRIM)
        painter.end()
