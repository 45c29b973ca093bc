"""Both agencies' priorities on a country: ours, theirs, and lines where they meet."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.country import CONFLICT, OVERLAP, SILENCE, CountryCard, PriorityItem
from lo_desk.domain.naming import OF, Form
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.layouts import hairline, label

RELATIONS: dict[str, tuple[Msg, str]] = {
    OVERLAP: (in_context("priorities", "Overlap"), "blue"),
    CONFLICT: (in_context("priorities", "Conflict"), "red"),
    SILENCE: (in_context("priorities", "Silence"), ""),
}


class PriorityLists(QWidget):
    """Two equal columns and a gutter; each row says in words what the gutter draws.

    Where there is no room for two, one list stands over the other and nothing is drawn.
    """

    def __init__(self, say: Say, card: CountryCard, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        self._say = say
        left = {item.id: self._ours(card, item) for item in card.ours}
        right = [
            (pair, self._row(pair.theirs, self._theirs(pair.relation, pair.ours)))
            for pair in card.pairs
        ]
        ours = self._column(card.reader, list(left.values()))
        theirs = self._column(other(card.reader), [row for _, row in right])
        links = [
            (left[item.id], row, pair.relation == CONFLICT)
            for pair, row in right
            for item in pair.ours
            if item.id in left
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.addLayout(ours, 0, 0)
        grid.addLayout(theirs, *((1, 0) if narrow else (0, 2)))
        grid.setColumnStretch(0, 1)
        if not narrow:
            grid.addWidget(_Gutter(links, self), 0, 1)
            grid.setColumnStretch(2, 1)

    def _column(self, agency: str, rows: list[QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(dp(self, 4))
        title = said("Priorities %(agency_of)s", agency_of=Form("agency", agency, OF))
        column.addWidget(label(self._say, title, self, "card"))
        for row in rows:
            column.addWidget(row)
        if not rows:
            nothing = N_("No priority is in force here.")
            column.addWidget(label(self._say, nothing, self, "quiet"))
        column.addStretch(1)
        return column

    def _ours(self, card: CountryCard, item: PriorityItem) -> QWidget:
        met = [pair for pair in card.pairs if item.id in {our.id for our in pair.ours}]
        if not met:
            alone = said("%(agency)s only", agency=AGENCIES[item.owner])
            return self._row(item, (alone, ""))
        relation = CONFLICT if CONFLICT in {pair.relation for pair in met} else OVERLAP
        return self._row(item, _meeting(relation, [pair.theirs for pair in met]))

    def _theirs(self, relation: str, ours: Sequence[PriorityItem]) -> tuple[Msg, str]:
        return _meeting(relation, ours) if ours else RELATIONS[SILENCE]

    def _row(self, item: PriorityItem, badge: tuple[Msg, str]) -> QWidget:
        made = QWidget(self)
        rank = QLabel(str(item.rank), made)
        rank.setProperty("kind", "card")
        rank.setAlignment(Qt.AlignmentFlag.AlignTop)
        rank.setFixedWidth(em(made, 22))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(self._say, item.statement, made, "label"))
        under = said(
            "%(code)s, version %(n)s, since %(day)s",
            code=item.code,
            n=str(item.number),
            day=item.starts,
        )
        words.addWidget(label(self._say, under, made, "small"))
        tag = QLabel(made)
        tag.setProperty("badge", badge[1])
        self._say(tag.setText, badge[0])
        tags = QHBoxLayout()
        tags.addWidget(tag)
        tags.addStretch(1)
        words.addLayout(tags)
        row = QHBoxLayout()
        row.addWidget(rank)
        row.addLayout(words, 1)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, dp(made, 4), 0, 0)
        column.addLayout(row)
        column.addWidget(hairline(made))
        return made


class _Gutter(QFrame):
    """Draws which priorities meet; every line is also said in its rows."""

    def __init__(self, links: Sequence[tuple[QWidget, QWidget, bool]], parent: QWidget) -> None:
        super().__init__(parent)
        self._links, self._lists = links, parent
        self.setFixedWidth(em(self, 56))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ours, theirs, conflict in self._links:
            colour = QColor(tokens.red if conflict else tokens.both)
            first = QPointF(6, self._middle(ours))
            last = QPointF(self.width() - 6, self._middle(theirs))
            bend = QPointF((last.x() - first.x()) / 2, 0)
            path = QPainterPath(first)
            path.cubicTo(first + bend, last - bend, last)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(
                QPen(colour, 2, Qt.PenStyle.DashLine if conflict else Qt.PenStyle.SolidLine)
            )
            painter.drawPath(path)
            painter.setBrush(colour)
            painter.drawEllipse(first, 3, 3)
            painter.drawEllipse(last, 3, 3)
        painter.end()

    def _middle(self, row: QWidget) -> float:
        there = row.mapTo(self._lists, QPoint(0, row.height() // 2))
        return self.mapFrom(self._lists, there).y()


def _meeting(relation: str, others: Sequence[PriorityItem]) -> tuple[Msg, str]:
    """In words, with the tint that goes with them, what the gutter draws."""
    word, tone = RELATIONS[relation]
    told = said(
        "%(relation)s: %(agency)s %(ranks)s",
        relation=word,
        agency=AGENCIES[others[0].owner],
        ranks=tuple(item.rank for item in others),
    )
    return told, tone
