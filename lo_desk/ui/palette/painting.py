"""Draws the rows of the palette."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from lo_desk.domain.finding import words_of
from lo_desk.domain.plain_text import letters
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import in_context
from lo_desk.ui.icons import draw_icon
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.palette.lines import LINE, Index, Line
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.glyphs import draw_glyph, glyph_width

ENTER = in_context("key", "Enter")
ROW, HEAD, EDGE = 38, 30, 8
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LineDelegate(QStyledItemDelegate):
    """Icon, name with what was typed in it, agency, detail, keys."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language, self._over = language, parent
        self.typed = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for heads, one for lines; the list gives the width."""
        line: Line = index.data(LINE)
        return QSize(em(self._over, 100), em(self._over, HEAD if line.head else ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The head of a group in small letters, or a line, chosen or not."""
        line: Line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(EDGE, 1, -EDGE, -1)
        if line.head:
            self._head(painter, box, line)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._row(painter, box, line, chosen=chosen)
        painter.restore()

    def _head(self, painter: QPainter, box: QRect, line: Line) -> None:
        painter.setFont(self._font(bold=True, small=True))
        painter.setPen(QColor(tokens_now().text2))
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(EDGE, 0, 0, -em(self._over, 4)), low, line.title)

    def _row(self, painter: QPainter, box: QRect, line: Line, *, chosen: bool) -> None:
        tokens = tokens_now()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sel))
            painter.drawRoundedRect(box, 6, 6)
            painter.fillRect(
                box.left(), box.top() + 5, 3, box.height() - 10, QColor(tokens.selline)
            )
        side = em(self._over, 16)
        place = QRect(box.left() + em(self._over, 12), box.center().y() - side // 2, side, side)
        draw_icon(painter, line.picture, place, tokens.text if chosen else tokens.text2)
        keys = line.keys or (_spoken(ENTER, self._language.now) if chosen else "")
        rest = box.adjusted(place.right() - box.left() + em(self._over, 11), 0, -EDGE, 0)
        if keys:
            rest.setRight(rest.right() - self._cap(painter, rest, keys) - em(self._over, 10))
        self._words(painter, rest, line)

    def _cap(self, painter: QPainter, box: QRect, keys: str) -> int:
        """Draw keys as on a keyboard, at the right; gives their width."""
        tokens, font = tokens_now(), self._font(small=True)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(keys) + em(self._over, 12)
        height = metrics.height() + em(self._over, 4)
        cap = QRect(box.right() - width, box.center().y() - height // 2, width, height)
        painter.setPen(QColor(tokens.ctl))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return width

    def _words(self, painter: QPainter, box: QRect, line: Line) -> None:
        tokens, room = tokens_now(), QRect(box)
        for part, bold in marked(line.title, self.typed):
            used = _text(painter, room, part, tokens.text, self._font(bold=bold))
            room.setLeft(room.left() + used)
        room.setLeft(room.left() + em(self._over, 12))
        if line.owner and room.width() > 0:
            side = em(self._over, 10)
            glyph = QRect(room.left(), room.center().y() - side // 2, side, side)
            draw_glyph(painter, line.owner, glyph, tokens)
            room.setLeft(glyph.left() + glyph_width(line.owner, side) + em(self._over, 6))
        beside = " · ".join(part for part in (line.agency, line.detail) if part)
        _text(painter, room, beside, tokens.text2, self._font(small=True))

    def _font(self, *, bold: bool = False, small: bool = False) -> QFont:
        font = QFont(self._over.font())
        if small:
            font.setPixelSize(round(font.pixelSize() * 0.92))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def _text(painter: QPainter, room: QRect, text: str, colour: str, font: QFont) -> int:
    """Draw as much of ``text`` as there is room for; gives its width."""
    if room.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, MIDDLE, shown)
    return metrics.horizontalAdvance(shown)


def _spoken(text: object, language: Language) -> str:
    return language.show(text)


def marked(title: str, typed: str) -> list[tuple[str, bool]]:
    """``title`` in parts, each with whether it begins a word as something typed does."""
    parts = words_of((typed,))
    marks = [False] * len(title)
    start = 0
    while start < len(title):
        if start and title[start - 1].isalnum():
            start += 1
            continue
        for part in parts:
            length = _begun(title[start:], part)
            marks[start : start + length] = [True] * length
        start += 1
    return _runs(title, marks)


def _begun(text: str, part: str) -> int:
    """How many characters of ``text`` say ``part`` in plain letters; 0 if it begins otherwise."""
    for length in range(1, min(len(text), len(part)) + 1):
        plain = letters(text[:length])
        if plain == part:
            return length
        if not part.startswith(plain):
            return 0
    return 0


def _runs(title: str, marks: list[bool]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for sign, mark in zip(title, marks, strict=True):
        if runs and runs[-1][1] is mark:
            runs[-1] = (runs[-1][0] + sign, mark)
        else:
            runs.append((sign, mark))
    return runs
