"""How cells of a small table are painted: like those of lists, and what is drawn beside words."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.ui.cells import GAP, INSET, CellDelegate, Index, Mark, Seen
from lo_desk.ui.column_heads import ColumnHeads
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import Tokens, tokens_now
from lo_desk.ui.widgets.glyphs import draw_glyph
from lo_desk.ui.widgets.joint.drawn import HIGHEST, Drawn, Ranged, TwoScores

DRAWN = Qt.ItemDataRole.UserRole + 20
_FLUSH = -INSET  # the table stands in a sheet: its words begin near the sheet’s own
_RULE, _BAR, _BAR_HIGH, _MARK = 70, 64, 8, 11  # design pixels, growing with the text
_TICK, _ASIDE = 3, 0.3  # pixels; of a mark’s side: equal scores stand so far beside one another
WHOLE = 100


class TableHeads(ColumnHeads):
    """Column names that begin near the sheet’s edge, in no order."""

    @property
    @override
    def edge(self) -> int:
        """What the first name leaves free besides, in pixels."""
        return _FLUSH


class TableCells(CellDelegate):
    """Hairlines and words as in lists; a rule with both agencies’ marks, a bar with a whisker."""

    @property
    @override
    def _edge(self) -> int:
        return _FLUSH

    @override
    def seen(self, index: Index) -> Seen:
        """Far apart is said in another weight and colour too."""
        drawn = index.data(DRAWN)
        far = isinstance(drawn, TwoScores) and drawn.far
        return Seen(str(index.data() or ""), Mark(tone="amber" if far else ""))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the words and for what is drawn before them."""
        size, drawn = super().sizeHint(option, index), index.data(DRAWN)
        return size if drawn is None else size + QSize(self._wide(drawn) + GAP, 0)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The drawing, then the words."""
        drawn = index.data(DRAWN)
        if drawn is None:
            super().paint(painter, option, index)
            return
        tokens, box = tokens_now(), option.rect
        painter.save()
        self._ground(painter, option, index, tokens.surface)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = box.adjusted(GAP + INSET, 0, -GAP, -1)
        place = QRect(inside.left(), inside.top(), self._wide(drawn), inside.height())
        if isinstance(drawn, TwoScores):
            self._rule(painter, inside, place, drawn, tokens)
        else:
            _bar(painter, QRectF(place), self._em(_BAR_HIGH), drawn, tokens)
        painter.setFont(self._weighed(option.font, drawn))
        self._words(
            painter, inside.adjusted(place.width() + GAP, 0, 0, 0), self.seen(index), tokens
        )
        painter.restore()

    def _rule(
        self, painter: QPainter, field: QRect, place: QRect, drawn: TwoScores, tokens: Tokens
    ) -> None:
        """From 0 to 5, both marks on it; on an amber field where they are far apart."""
        side, middle = self._em(_MARK), place.center().y()
        if drawn.far:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.amber_bg))
            painter.drawRoundedRect(field.adjusted(-INSET, 3, INSET, -2), 5, 5)
        left, step = place.left() + side / 2, (place.width() - side) / HIGHEST
        painter.setPen(QPen(QColor(tokens.amber_ln if drawn.far else tokens.track), 1.4))
        painter.drawLine(QPointF(left, middle), QPointF(left + HIGHEST * step, middle))
        for number in range(HIGHEST + 1):
            x = left + number * step
            painter.drawLine(QPointF(x, middle - _TICK), QPointF(x, middle + _TICK))
        marks = [(CBSA, drawn.cbsa), (RCMP, drawn.rcmp)]
        known = [(agency, left + score * step) for agency, score in marks if score is not None]
        if len(known) == len(marks):
            tone = tokens.amber if drawn.far else tokens.text2
            style = Qt.PenStyle.SolidLine if drawn.far else Qt.PenStyle.DotLine
            painter.setPen(QPen(QColor(tone), 2 if drawn.far else 1.4, style))
            painter.drawLine(QPointF(known[0][1], middle), QPointF(known[1][1], middle))
        aside = side * _ASIDE if drawn.cbsa == drawn.rcmp else 0
        for (agency, x), way in zip(known, (-1, 1), strict=False):
            at = QRect(round(x + way * aside - side / 2), middle - side // 2, side, side)
            draw_glyph(painter, agency, at, tokens)

    def _weighed(self, usual: QFont, drawn: Drawn) -> QFont:
        font = QFont(usual)
        if isinstance(drawn, TwoScores) and drawn.far:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _wide(self, drawn: Drawn) -> int:
        return self._em(_RULE if isinstance(drawn, TwoScores) else _BAR)

    def _em(self, length: int) -> int:
        view = self.parent()
        return em(view, length) if isinstance(view, QWidget) else length


def _bar(painter: QPainter, place: QRectF, high: int, drawn: Ranged, tokens: Tokens) -> None:
    """A value of 100, and a whisker from its lowest to its highest."""
    track = QRectF(place.left(), place.center().y() - high / 2, place.width(), high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.track))
    painter.drawRoundedRect(track, 4, 4)
    painter.setBrush(QColor(tokens.both))
    filled = QRectF(track)
    filled.setWidth(max(high, track.width() * drawn.value / WHOLE))
    painter.drawRoundedRect(filled, 4, 4)
    painter.setPen(QPen(QColor(tokens.text), 1.4))
    middle, cap = track.center().y(), high / 2 + 1
    ends = [track.left() + track.width() * each / WHOLE for each in (drawn.low, drawn.high)]
    painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
    for end in ends:
        painter.drawLine(QPointF(end, middle - cap), QPointF(end, middle + cap))
