"""The palette: one box over one list, above everything else in the window."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from lo_desk.i18n.msg import N_, counted, said
from lo_desk.ui.bookmarks import Bookmarked
from lo_desk.ui.language import Texts
from lo_desk.ui.menus import Menus
from lo_desk.ui.palette.answers import Answers
from lo_desk.ui.palette.box import Box
from lo_desk.ui.palette.furniture import PaletteFoot, PaletteHead
from lo_desk.ui.palette.results import Results
from lo_desk.ui.palette.scrim import Scrim
from lo_desk.ui.theme import design_width, em
from lo_desk.ui.workspace import Workspace

WIDTH, TOP, MARGIN = 660, 84, 12
TITLE = N_("Search or run a command")


class Palette(Scrim):
    """Covers the window while it is open; Esc, or a click beside it, goes back where one was."""

    opened = Signal(object)  # Ref of the record that was chosen

    def __init__(
        self, workspace: Workspace, menus: Menus, bookmarked: Bookmarked, over: QWidget
    ) -> None:
        super().__init__(over)
        self._workspace, self._bookmarked = workspace, bookmarked
        self._before: QWidget | None = None
        self._waiting = False  # Enter was pressed before there were names
        self._answers = Answers(workspace, menus, bookmarked, self)
        self._build(Texts(self, workspace.language))
        self._connect()
        self.hide()

    def _build(self, say: Texts) -> None:
        self.panel.setObjectName("palette")
        self._box = Box(self.panel)
        self._head = PaletteHead(say, self._box, self.panel)
        self._list = Results(self._workspace.language, self.panel)
        self._list.setFocusProxy(self._box)
        self._foot = PaletteFoot(say, self.panel)
        say(self.panel.setAccessibleName, TITLE)
        say(self._box.setAccessibleName, TITLE)
        say(self._box.setPlaceholderText, N_("Name, place, priority or command"))
        say(self._list.setAccessibleName, N_("Results"))
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._box.textChanged.connect(self._on_typed)
        self._box.stepped.connect(self._list.step)
        self._box.accepted.connect(self._accept)
        self._box.left.connect(self.leave)
        self.beside.connect(self.leave)
        self._box.pin_asked.connect(self._pin)
        self._list.clicked.connect(self._on_clicked)
        self._answers.more.connect(self._on_more)
        self._workspace.changed.connect(self._on_changed)
        self._workspace.language.changed.connect(self._on_more)

    @property
    def ready(self) -> bool:
        """Whether records are found: their names were read."""
        return self._answers.ready

    def enter(self, text: str = "") -> None:
        """Open, with ``text`` typed already."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._answers.begin()
        self.show()
        self.raise_()
        self._box.setText(text)
        self._box.setFocus()
        self._on_typed()

    @Slot()
    def leave(self) -> None:
        """Close; the focus goes back where it was."""
        self._waiting = False
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()

    def place(self) -> None:
        """Stand in the middle above everything, no larger than the window."""
        self.cover()
        width = min(em(self, WIDTH), self.width() - 2 * MARGIN)
        top = min(em(self, TOP), self.height() // 8)
        self._foot.shrink(small=design_width(self) < WIDTH + 2 * MARGIN)
        self._list.setVisible(bool(self._list.lines))
        around = self._head.sizeHint().height() + self._foot.sizeHint().height() + MARGIN // 2
        high = min(self._list.needed() + around, self.height() - top - MARGIN)
        self.panel.setGeometry((self.width() - width) // 2, top, width, high)

    @Slot()
    def _on_typed(self) -> None:
        self._list.begin()
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Answer what is typed."""
        typed = self._box.text()
        self._list.rows.typed = typed.lstrip(">@#/ ")
        self._list.show_lines(self._answers.lines(typed))
        self._say_count(bool(typed.strip()))
        self.place()

    def _say_count(self, asked: object) -> None:
        count = sum(not line.head for line in self._list.lines)
        told: object = N_("Nothing found") if self._answers.ready else N_("Looking…")
        if count:
            told = counted("%(n)s result, accents aside", "%(n)s results, accents aside", count)
        self._head.tell(told if asked else "")
        current = self._list.current
        if asked and current is not None:
            row = said("%(told)s. %(row)s", told=told, row=current.spoken)
            self._list.announce(self._workspace.language.now.text(row))

    @Slot()
    def _accept(self) -> None:
        line = self._list.current
        if line is None or (not self._answers.ready and self._box.text().strip()):
            self._waiting = not self._answers.ready
            return
        self.leave()
        if line.ref is not None:
            self.opened.emit(line.ref)
        elif line.act is not None:
            line.act()

    @Slot()
    def _pin(self) -> None:
        """Pin the row's record, or unpin it."""
        line = self._list.current
        if line is not None and line.ref is not None:
            self._bookmarked.toggle_one(line.ref)
            self._ask()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._list.lines[index.row()].head:
            self._list.choose(index.row())
            self._accept()

    @Slot()
    def _on_more(self) -> None:
        if self.isVisible():
            self._ask()
            if self._waiting:
                self._accept()

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self._answers.refresh()
