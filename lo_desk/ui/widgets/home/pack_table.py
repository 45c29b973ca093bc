"""The table of packs to make: Space ticks what is selected, and the row is heard as a sentence."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from lo_desk.ui.cells import CellDelegate, ColumnHeads, Index
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.home.pack_rows import CHECK, LACKS, TICK, PackRows

BOX = 15


class TickDelegate(CellDelegate):
    """Paints a tick box in the first column, and leads the mouse to it."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == TICK:
            self._tick(painter, option, index.data(CHECK) == Qt.CheckState.Checked)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, ticked: object) -> None:
        view, tokens = option.widget, tokens_now()
        side = em(view, BOX) if isinstance(view, QWidget) else BOX
        box = QRect(0, 0, side, side)
        box.moveCenter(option.rect.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.ctl), 1))
        painter.setBrush(QColor(tokens.accent if ticked else tokens.surface))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            draw_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.onaccent)
        painter.restore()


class PackTable(QTableView):
    """Up and Down go through the rows, Space or a click ticks."""

    def __init__(self, rows: PackRows, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("packs")
        self.rows = rows
        self._key: tuple[str, str] | None = None
        heads, cells = ColumnHeads(self), TickDelegate(self)
        self._cells = cells
        self.setModel(rows)
        self.setItemDelegate(cells)
        self.setHorizontalHeader(heads)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setSectionsClickable(False)
        heads.setStretchLastSection(True)
        rows.modelAboutToBeReset.connect(self._on_leaving)
        rows.modelReset.connect(self._on_shown)
        self.clicked.connect(self._on_clicked)
        language.changed.connect(self._measure)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        self.rows.toggle(sorted(chosen | {self.currentIndex().row()}))

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 600), em(self, 360))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 200), em(self, 150))

    @Slot()
    def _on_leaving(self) -> None:
        here = self.currentIndex()
        self._key = self.rows.lines[here.row()].key if here.isValid() else self._key

    @Slot()
    def _on_shown(self) -> None:
        """The row one was at stays current; else the first one is."""
        self._measure()
        row = max(self.rows.find(self._key), 0) if self._key else 0
        if self.rows.lines:
            self.setCurrentIndex(self.rows.index(row, TICK))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self.rows.toggle([index.row()])

    @Slot()
    def _measure(self) -> None:
        """Every column as wide as its words; the last one takes what is left."""
        font, heads = self.font(), self.horizontalHeader()
        for column in range(LACKS + 1):
            width = heads.sectionSizeFromContents(column).width() if column else em(self, 34)
            for row in range(self.rows.rowCount()):
                index = self.rows.index(row, column)
                width = max(width, self._cells.width_of(font, index)) if column else width
            self.setColumnWidth(column, width)
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(line + em(self, 11))
