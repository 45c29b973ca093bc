"""How a cell of a list is painted: its shape, its weight, its dash for nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from lo_desk.domain.rows import Row
from lo_desk.ui.grid.stretches import Head
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.theme import dp, row_room
from lo_desk.ui.tokens import Tokens, tokens_now
from lo_desk.ui.widgets.glyphs import CRITICAL, draw_glyph, glyph_width

Index = QModelIndex | QPersistentModelIndex
MARK = Qt.ItemDataRole.UserRole
UNDER = Qt.ItemDataRole.UserRole + 1
HEAD = Qt.ItemDataRole.UserRole + 2
FAULT = Qt.ItemDataRole.UserRole + 3
NEWS = Qt.ItemDataRole.UserRole + 4
SEEN = Qt.ItemDataRole.UserRole + 5
TWO_LINE_ROOM = 10
GAP, INSET = 8, 4
MARGIN = 20  # design pixels: the first column stands where the page’s title does
SELECTED = QStyle.StateFlag.State_Selected.value
FOCUSED = QStyle.StateFlag.State_HasFocus.value
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
SLACK = 2  # whole pixels asked for, fractions painted


@dataclass(frozen=True)
class Mark:
    """What a cell shows beside its fact.

    Attributes:
        glyph: Name of a shape, painted before the text.
        tone: Token of the text's colour; empty: as usual.
        text: What to read instead of the fact; None: the fact.
        badge: Token of a tint behind the text.
        under: A second line in grey.
    """

    glyph: str = ""
    tone: str = ""
    text: object | None = None
    badge: str = ""
    under: object = ""


Marker = Callable[[Row], Mark | None]
PLAIN = Mark()


@dataclass(frozen=True)
class Seen:
    """All that is painted of a cell, in one answer: a question asked through Qt costs a detour.

    Attributes:
        under: A second line.
        two_lines: Whether the cells of the row have room for one.
        fault: Whether what was typed here is refused.
        news: Whether somebody changed the row since one last looked.
    """

    words: str
    mark: Mark = PLAIN
    under: str = ""
    two_lines: bool = False
    fault: bool = False
    news: bool = False


def edge_of(view: QWidget) -> int:
    """What the first column leaves free at its left besides, in pixels."""
    return max(0, dp(view, MARGIN) - GAP - INSET)


class CellDelegate(QStyledItemDelegate):
    """Paints every cell of every list: 600 for what names the row, a grey dash for nothing."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words, as high as its one or two lines."""
        line, seen = QFontMetrics(option.font).height(), self.seen(index)
        two = isinstance(seen, Seen) and seen.two_lines
        height = 2 * line + TWO_LINE_ROOM if two else line + row_room()
        return QSize(self.width_of(option.font, index), height)

    @property
    def _edge(self) -> int:
        """What the first column leaves free at its left besides."""
        view = self.parent()
        return edge_of(view) if isinstance(view, QWidget) else 0

    def seen(self, index: Index) -> Seen | Head:
        """What is painted there; of a model that has no such answer, put together from others."""
        found = index.data(SEEN)
        if isinstance(found, Seen | Head):
            return found
        mark = index.data(MARK)
        return Seen(
            "" if index.data() is None else str(index.data()),
            mark if isinstance(mark, Mark) else PLAIN,
        )

    def width_of(self, font: QFont, index: Index) -> int:
        """What a cell needs; the style's many questions are not asked, a list measures a lot."""
        column = index.column()
        return self.room(QFontMetrics(self.font_of(font, column)), self.seen(index), column)

    def room(self, metrics: QFontMetrics, seen: Seen | Head, column: int) -> int:
        """What a cell of that column needs, in letters of these measures."""
        if isinstance(seen, Head):
            return 0  # it lies over all columns
        width = metrics.horizontalAdvance(seen.words)
        if seen.under:
            width = max(width, metrics.horizontalAdvance(seen.under))
        if seen.mark.glyph:
            width += glyph_width(seen.mark.glyph, self._side(metrics)) + GAP
        edge = self._edge if column == 0 else 0
        return width + SLACK + 2 * GAP + INSET + edge + (2 * GAP if seen.mark.badge else 0)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Under the pointer, the whole of a cell that has no room for it."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.hint(option, index), view)
        return True

    def hint(self, option: QStyleOptionViewItem, index: Index) -> str:
        """All the words of a cell that shows only some of them; else none."""
        seen = self.seen(index)
        if isinstance(seen, Head) or self.width_of(option.font, index) <= option.rect.width():
            return ""
        return "\n".join(filter(None, (seen.words, seen.under if seen.two_lines else "")))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, the mark and the words of a cell, or the head of a group."""
        tokens, seen, box = tokens_now(), self.seen(index), option.rect
        painter.save()
        self._ground(
            painter, option, index, tokens.bg if isinstance(seen, Head) else tokens.surface
        )
        painter.setFont(self.font_of(option.font, index.column()))
        left = GAP + INSET + (self._edge if index.column() == 0 else 0)
        inside = box.adjusted(left, 0, -GAP, 0)
        if isinstance(seen, Head):
            self._group(painter, inside, seen, str(index.data() or ""))
        else:
            self._beside(painter, box, seen, tokens)
            self._words(painter, inside, seen, tokens)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, ground: str
    ) -> None:
        box, tokens = option.rect, tokens_now()
        state = option.state.value  # a number: Python’s flags are slow
        chosen = state & SELECTED
        painter.fillRect(box, QColor(tokens.sel if chosen else ground))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(tokens.line))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.selline))
        if state & FOCUSED and option.widget is not None and option.widget.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), 3, 3)

    def _group(self, painter: QPainter, box: QRect, head: Head, words: str) -> None:
        """The head of a group: what its rows have in common, and how many they are."""
        tokens, metrics = tokens_now(), painter.fontMetrics()
        side = metrics.ascent()
        place = QRect(box.left(), box.center().y() - side // 2, side, side)
        picture = "chevron-down" if head.opened else "chevron-right"
        draw_icon(painter, picture, place, tokens.text2)
        box = box.adjusted(side + GAP, 0, 0, 0)
        painter.setPen(QColor(tokens.text))
        painter.drawText(box, MIDDLE, words)
        painter.setPen(QColor(tokens.text2))
        box = box.adjusted(metrics.horizontalAdvance(words) + GAP, 0, 0, 0)
        painter.drawText(box, MIDDLE, str(head.size))

    def _beside(self, painter: QPainter, box: QRect, seen: Seen, tokens: Tokens) -> None:
        """A dot where somebody changed the row, a border where what is typed is refused."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if seen.news:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.blue))
            painter.drawEllipse(QPointF(box.left() + GAP + 2, box.center().y() + 1), 2.5, 2.5)
        if seen.fault:
            painter.setPen(QPen(QColor(tokens.red), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -2, -2), 3, 3)

    def _words(self, painter: QPainter, box: QRect, seen: Seen, tokens: Tokens) -> None:
        metrics, text = painter.fontMetrics(), seen.words
        mark = Mark(CRITICAL, "red") if seen.fault else seen.mark
        if mark.glyph:
            side = self._side(metrics)
            place = QRect(box.left(), box.center().y() - side // 2, side, side)
            draw_glyph(painter, mark.glyph, place, tokens)
            box = box.adjusted(glyph_width(mark.glyph, side) + GAP, 0, 0, 0)
        if mark.badge:
            box = self._badge(painter, box, text, mark, tokens)
        tone = mark.tone or ("ph" if text == "—" else "text")
        painter.setPen(QColor(getattr(tokens, tone)))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        if not seen.two_lines or not seen.under:
            painter.drawText(box, MIDDLE, shown)
            return
        half = box.height() // 2
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(box.left(), box.top(), box.width(), half), low, shown)
        below = QRect(box.left(), box.top() + half, box.width(), half)
        self._under(painter, below, seen.under, tokens)

    def _under(self, painter: QPainter, box: QRect, under: str, tokens: Tokens) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text2))
        shown = painter.fontMetrics().elidedText(under, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)

    def _badge(self, painter: QPainter, box: QRect, text: str, mark: Mark, tokens: Tokens) -> QRect:
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(text) + 2 * GAP, metrics.height() + 4
        tint = QRect(box.left(), box.center().y() - height // 2, min(width, box.width()), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, mark.badge)))
        painter.drawRoundedRect(tint, 5, 5)
        return box.adjusted(GAP, 0, 0, 0)

    def font_of(self, usual: QFont, column: int) -> QFont:
        """The first column names the row."""
        font = QFont(usual)
        if column == 0:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _side(self, metrics: QFontMetrics) -> int:
        return round(metrics.ascent() * 0.78)
