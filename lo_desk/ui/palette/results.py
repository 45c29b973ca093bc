"""The list of the palette: steered by the box above it, spoken as one goes through it."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QListView, QWidget

from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.palette.lines import Line, Lines
from lo_desk.ui.palette.painting import LineDelegate


class Results(QListView):
    """Heads are passed over; the best row is chosen until one goes to another by the arrows."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette_list")
        self._lines, self._walked = Lines(self), False
        self.rows = LineDelegate(language, self)
        self.setModel(self._lines)
        self.setItemDelegate(self.rows)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(1)  # what stands above and below is never squeezed

    @property
    def lines(self) -> Sequence[Line]:
        """All rows, heads too."""
        return self._lines.lines

    @property
    def current(self) -> Line | None:
        """The row that is chosen."""
        number = self.currentIndex().row()
        return self.lines[number] if 0 <= number < len(self.lines) else None

    def needed(self) -> int:
        """The height that shows all rows."""
        return sum(self.sizeHintForRow(number) for number in range(len(self.lines)))

    def begin(self) -> None:
        """Something else is typed: the best row is the chosen one again."""
        self._walked = False

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show ``lines`` instead; a row that one went to stays chosen where it is still there."""
        before = self.current if self._walked else None
        self._lines.show(lines)
        kept = next((n for n, line in enumerate(lines) if before and line == before), -1)
        self.choose(kept if kept > 0 else self._lines.step(-1, 1), aloud=False)

    def step(self, by: int) -> None:
        """Go ``by`` rows down, or up where it is negative; from either end to the other."""
        number, self._walked = self.currentIndex().row(), True
        for _ in range(abs(by)):
            number = self._lines.step(number, 1 if by > 0 else -1)
        self.choose(number)

    def choose(self, number: int, *, aloud: bool = True) -> None:
        """Make that row the current one, and say it."""
        index = self._lines.index(number, 0)
        self.setCurrentIndex(index)
        if not index.isValid():
            return
        if number and self.lines[number - 1].head:
            self.scrollTo(self._lines.index(number - 1, 0))
        self.scrollTo(index)
        if aloud:
            self.announce(self.lines[number].spoken)

    def announce(self, text: str) -> None:
        """Let a screen reader say ``text``: the focus is in the box."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
