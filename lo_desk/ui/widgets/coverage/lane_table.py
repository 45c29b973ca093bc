"""The timeline as a table: read by row, gone through by keyboard, bars painted by its delegate."""

from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from lo_desk.services.coverage import TimelineLine
from lo_desk.ui.cells import CellDelegate, Index
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em, row_room
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.coverage.bars import Marks, bars_of, draw_bars
from lo_desk.ui.widgets.coverage.lanes import AGENCY, BARS, POST, STATE, Lane, Lanes, Shown
from lo_desk.ui.widgets.coverage.months import MonthHeads, Scale

_LEAST_BARS, _MOST = 160, 320  # design pixels: of the bars, of a column of words
_SAMPLE = 60  # rows that tell how wide a column is
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class LaneDelegate(CellDelegate):
    """Heads of groups on the page's ground; in the last column, bars."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._painted: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        """Paint every bar anew: the rows, the day or the words are others."""
        self._painted.clear()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The head of a group, a cell of words, or the bars of a post."""
        model = index.model()
        if not isinstance(model, Lanes) or model.shown is None:
            return
        lane = model.lanes[index.row()]  # asked through Qt it would cost a detour a cell
        if lane.line is None:
            self._head(painter, option.rect, lane)
        elif index.column() != BARS:
            super().paint(painter, option, index)
        else:
            self._ground(painter, option, index, tokens_now().surface)
            self._bars(painter, option, lane.line, model.shown)

    def _bars(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: TimelineLine,
        shown: Shown,
    ) -> None:
        box, device = option.rect, painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        tokens, font = tokens_now(), option.font.pixelSize()
        key = (line.row.post, box.width(), box.height(), tokens.bg, font, ratio)
        if key not in self._painted:  # rows come into sight one by one: a scroll paints few
            self._painted[key] = self._picture(option, line, shown, ratio)
        painter.drawPixmap(box.topLeft(), self._painted[key])

    def _picture(
        self, option: QStyleOptionViewItem, line: TimelineLine, shown: Shown, ratio: float
    ) -> QPixmap:
        """The bars of one row, on nothing."""
        size = option.rect.size()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        box = QRect(0, 0, size.width() - 4, size.height() - 1)
        both = [change.both for change in line.row.changes if change.both is not None]
        marks = Marks(
            Scale(shown.span, 0, box.width()), shown.day, both, option.fontMetrics.height() / 18
        )
        painter = QPainter(picture)
        painter.setFont(option.font)
        bars = list(bars_of(line.row, shown, self._language.now))
        draw_bars(painter, box, bars, marks, tokens_now())
        painter.end()
        return picture

    def _head(self, painter: QPainter, box: QRect, lane: Lane) -> None:
        tokens, now = tokens_now(), self._language.now
        painter.save()
        painter.fillRect(box, QColor(tokens.bg))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(tokens.line))
        font = painter.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        title = now.show(lane.title)
        wide = painter.fontMetrics().horizontalAdvance(title)
        inside = box.adjusted(20, 0, -8, 0)
        painter.setPen(QColor(tokens.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, title)
        font.setWeight(font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text2))
        under = inside.adjusted(wide + 10, 0, 0, 0)
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, now.text(lane.under))
        painter.restore()


class LaneTable(QTableView):
    """Posts over two years; Enter opens one, Ctrl+Left and Ctrl+Right move the months."""

    chosen = Signal(object)  # TimelineLine
    opened = Signal(object)
    moved = Signal(int)  # months

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.lanes = Lanes(language, self)
        self._cells = LaneDelegate(language, self)
        self._heads = MonthHeads(language, self)
        self._chosen: UUID | None = None
        self.setModel(self.lanes)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self._heads)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_open)
        language.changed.connect(self.fit)

    def show_lanes(self, shown: Shown) -> None:
        """Show these; the chosen post and the scroll stay."""
        scroll = self.verticalScrollBar().value()
        self.clearSpans()
        self._cells.forget()
        self.lanes.show(shown)
        for number, lane in enumerate(shown.lanes):
            if lane.line is None:
                self.setSpan(number, POST, 1, BARS + 1)
        if self._chosen is not None:
            self._go(self.lanes.find(self._chosen))
        self.fit()
        self.verticalScrollBar().setValue(scroll)

    def current(self) -> TimelineLine | None:
        """The post that is chosen."""
        return self.lanes.line(self.currentIndex().row())

    def choose(self, post: UUID) -> None:
        """Make that post the chosen one, if it is shown."""
        number = self.lanes.find(post)
        self._go(number)
        if number >= 0:
            self.scrollTo(self.lanes.index(number, POST))

    @Slot()
    def fit(self) -> None:
        """Columns of words as wide as their words, the bars what is left."""
        self._cells.forget()
        line = QFontMetrics(self.font()).height()
        self.verticalHeader().setMinimumSectionSize(line + row_room())
        self.verticalHeader().setDefaultSectionSize(line + row_room())
        left = self.viewport().width()
        for column in (POST, AGENCY, STATE):
            wide = self._need(column)
            self.setColumnWidth(column, wide)
            left -= wide
        self.setColumnHidden(BARS, left < em(self, _LEAST_BARS))
        self.setColumnWidth(BARS, left)

    def _need(self, column: int) -> int:
        rows = [n for n, lane in enumerate(self.lanes.lanes) if lane.line is not None]
        font, lanes = self.font(), self.lanes
        widths = [self._cells.width_of(font, lanes.index(n, column)) for n in rows[:_SAMPLE]]
        head = self._heads.sectionSizeFromContents(column).width()
        return max(min(max(widths, default=0), em(self, _MOST)), head)

    def _go(self, number: int) -> None:
        if number >= 0:
            flags = QItemSelectionModel.SelectionFlag
            index = self.lanes.index(number, POST)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the post; Ctrl with an arrow moves the months shown."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if key in _ENTER and not control and self.current() is not None:
            self._on_open()
        elif key in _MOVES and control:
            self.moved.emit(_MOVES[key])
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns again when the size of text changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def _on_current(self) -> None:
        line = self.current()
        if line is not None:
            self._chosen = line.row.post
            self.chosen.emit(line)

    @Slot()
    def _on_open(self) -> None:
        line = self.current()
        if line is not None:
            self.opened.emit(line)
