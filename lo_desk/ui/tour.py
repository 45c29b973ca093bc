"""Six steps through the window, shown once; left at any time with Esc."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import Texts
from lo_desk.ui.main_window import MainWindow
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

LISTED = "posts"  # the place where a list and its pane are shown


@dataclass(frozen=True)
class Stop:
    """One step: what is pointed at, by its object’s name, and what is said of it."""

    target: str
    title: str
    words: str
    place: str = ""


STOPS = (
    Stop(
        "top",
        N_("The bar"),
        N_("Menus with every command and its keys, and the other language at the right."),
    ),
    Stop(
        "rail",
        N_("The places"),
        N_("Everything is in one of these places. Ctrl and a number goes there."),
    ),
    Stop(
        "list",
        N_("The list"),
        N_("Arrows choose a row, Ctrl+F searches. What others changed has a blue dot."),
        LISTED,
    ),
    Stop(
        "pane",
        N_("The record"),
        N_("The chosen record: its facts, relations, history and documents. F4 opens it."),
        LISTED,
    ),
    Stop(
        "as_of",
        N_("The day"),
        N_("Ctrl+Shift+D shows everything as of another day, past or to come."),
    ),
    Stop(
        "find_box",
        N_("One box for everything"),
        N_("Ctrl+K finds any record and any command, in both languages. F1 is help."),
    ),
)


class Tour(QObject):
    """Shows one stop after the other over a window; what is under it stays usable."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._card: _Card | None = None
        self._outline: _Outline | None = None
        self._number = 0
        self._before: QWidget | None = None
        self._watched: QWidget | None = None
        self._from = window.place
        window.menus.answer("tour", self.start)

    @Slot()
    def start(self) -> None:
        """Begin with the first stop."""
        if self._card is None:
            ground = self._ground
            self._before, self._from = QApplication.focusWidget(), self._window.place
            self._outline, self._card = _Outline(ground), _Card(self._workspace, ground)
            self._card.went.connect(self._on_went)
            self._card.left.connect(self.stop)
            ground.installEventFilter(self)
        self._show(0)

    @Slot()
    def stop(self) -> None:
        """Leave, back to where it began; it is not shown again by itself."""
        if self._card is None or self._outline is None:
            return
        self._ground.removeEventFilter(self)
        self._watch(None)
        self._card.deleteLater()
        self._outline.deleteLater()
        self._card = self._outline = None
        self._workspace.settings.change(tour_seen=True)
        if self._window.place != self._from:
            self._window.go(self._from)
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    @property
    def _ground(self) -> QWidget:
        return self._window.centralWidget() or self._window

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    @Slot(int)
    def _on_went(self, by: int) -> None:
        number = self._number + by
        if number >= len(STOPS):
            self.stop()
        else:
            self._show(max(0, number))

    def _show(self, number: int) -> None:
        self._number = number
        if STOPS[number].place:
            self._window.go(STOPS[number].place)
            found = self._window.findChild(QTableView, "list")
            if found is not None:
                found.selectRow(0)  # there is a record to point at
        if self._card is not None:
            self._watch(self._target())
            self._card.tell(number)
            self._place()
            self._card.show()
            self._card.raise_()
            self._card.next.setFocus()

    def _watch(self, target: QWidget | None) -> None:
        """Follow what is pointed at: a list gives room when its pane opens beside it."""
        if self._watched is not None and self._watched is not self._ground:
            self._watched.removeEventFilter(self)
        self._watched = target
        if target is not None and target is not self._ground:
            target.installEventFilter(self)

    def _place(self) -> None:
        """The outline round what is told of, the card beside it, all of it seen."""
        if self._card is None or self._outline is None:
            return
        ground, target = self._ground, self._target()
        at = QRect(target.mapTo(ground, QPoint(0, 0)), target.size())
        self._outline.surround(at)
        self._card.adjustSize()
        self._card.move(_beside(at, self._card.size(), ground.rect(), dp(ground, 12)))

    def _target(self) -> QWidget:
        """What the stop points at; the page, where that is not to be seen."""
        name = STOPS[self._number].target
        for found in self._window.findChildren(QWidget, name):
            if found.isVisible():
                return found
        return self._ground


def _beside(at: QRect, size: QSize, ground: QRect, gap: int) -> QPoint:
    """Where a card is all seen: below ``at``, else right or left of it, else in its corner."""
    left = max(gap, min(at.left() + gap, ground.width() - size.width() - gap))
    top = max(gap, min(at.top() + gap, ground.height() - size.height() - gap))
    if at.bottom() + gap + size.height() <= ground.height():
        return QPoint(left, at.bottom() + gap)
    if at.right() + gap + size.width() <= ground.width():
        return QPoint(at.right() + gap, top)
    if at.left() - gap - size.width() >= 0:
        return QPoint(at.left() - gap - size.width(), top)
    return QPoint(
        max(gap, at.right() - size.width() - gap), max(gap, at.bottom() - size.height() - gap)
    )


class _Card(QFrame):
    """What is told, how far one is, and the ways on."""

    went = Signal(int)  # 1 on, -1 back
    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setProperty("panel", "tour")
        self._say = say = Texts(self, workspace.language)
        self._title, self._words = label(say, "", self, "card"), label(say, "", self)
        self._words.setObjectName("tour_words")
        self._far = label(say, "", self, "small")
        self._far.setObjectName("tour_far")
        self.next = button(say, "tour_next", N_("Ne&xt"), self, PRIMARY)
        self._back = button(say, "tour_back", N_("&Back"), self)
        skip = button(say, "tour_skip", N_("Skip (Esc)"), self, QUIET)
        self.next.clicked.connect(self._on_next)
        self._back.clicked.connect(self._on_back)
        skip.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self._far, 1)
        for widget in (skip, self._back, self.next):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(row)
        self.setFixedWidth(em(self, 380))

    def tell(self, number: int) -> None:
        """Say that stop."""
        stop = STOPS[number]
        self._say(self._title.setText, stop.title)
        self._say(self._words.setText, stop.words)
        far = said("%(step)s of %(count)s", step=number + 1, count=len(STOPS))
        self._say(self._far.setText, far)
        self._say(self.setAccessibleName, stop.title)
        self._say(self.next.setAccessibleDescription, stop.words)
        self._say(self.next.setText, N_("Ne&xt") if number + 1 < len(STOPS) else N_("&Done"))
        self._back.setEnabled(number > 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}:
            self.went.emit(1)
        elif event.key() == Qt.Key.Key_Left:
            self.went.emit(-1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_next(self) -> None:
        self.went.emit(1)

    @Slot()
    def _on_back(self) -> None:
        self.went.emit(-1)


class _Outline(QWidget):
    """A ring round what is told of; clicks go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def surround(self, at: QRect) -> None:
        """Stand round ``at``."""
        self.setGeometry(at.adjusted(-2, -2, 2, 2).intersected(self._ground.rect()))
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_now().focus), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
        painter.end()
