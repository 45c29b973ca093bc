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
from lo_desk.domain.country import CONFLICT, OVERLAP, SILENCE, PriorityItem, PriorityPair
from lo_desk.domain.naming import OF, Form
from lo_desk.domain.reading import Waiting
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.widgets.word_diff import WordDiff

RELATIONS: dict[str, tuple[Msg, str]] = {
    OVERLAP: (in_context("priorities", "Overlap"), "blue"),
    CONFLICT: (in_context("priorities", "Conflict"), "red"),
    SILENCE: (in_context("priorities", "Silence"), ""),
}
NEW, CHANGED = in_context("news", "New"), in_context("news", "Changed")
Tag = tuple[Msg, str]


def priorities_shown(facts: CountryFacts) -> object:
    """All that is shown of them."""
    return facts.card.reader, facts.card.ours, facts.card.pairs, facts.here.waiting


class PriorityLists(QWidget):
    """Two equal columns and a gutter; each row says in words what the gutter draws.

    What waits to be acknowledged stands first, with the words that changed. Where there is no
    room for two columns, one list stands over the other and nothing is drawn.
    """

    def __init__(self, facts: CountryFacts, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        self._facts, self._say = facts, facts.say
        self._waiting = {one.id: one for one in facts.here.waiting}
        card = facts.card
        left = {item.id: self._ours(item) for item in card.ours}
        pairs = sorted(card.pairs, key=self._read)
        right = [(pair, self._theirs(pair)) for pair in pairs]
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
        first, second = (theirs, ours) if narrow and self._waiting else (ours, theirs)
        grid.addLayout(first, 0, 0)
        grid.addLayout(second, *((1, 0) if narrow else (0, 2)))
        grid.setColumnStretch(0, 1)
        if not narrow:
            grid.addWidget(_Gutter(links, self), 0, 1)
            grid.setColumnStretch(2, 1)

    def _read(self, pair: PriorityPair) -> bool:
        return pair.theirs.version_id not in self._waiting

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

    def _ours(self, item: PriorityItem) -> QWidget:
        pairs = self._facts.card.pairs
        met = [pair for pair in pairs if item.id in {our.id for our in pair.ours}]
        if not met:
            alone = said("%(agency)s only", agency=AGENCIES[item.owner])
            return self._row(item, [(alone, "")], None)
        relation = CONFLICT if CONFLICT in {pair.relation for pair in met} else OVERLAP
        return self._row(item, [_meeting(relation, [pair.theirs for pair in met])], None)

    def _theirs(self, pair: PriorityPair) -> QWidget:
        tag = _meeting(pair.relation, pair.ours) if pair.ours else RELATIONS[SILENCE]
        waits = self._waiting.get(pair.theirs.version_id)
        news: list[Tag] = [] if waits is None else [(CHANGED if waits.before else NEW, "blue")]
        return self._row(pair.theirs, [*news, tag], waits)

    def _row(self, item: PriorityItem, tags: Sequence[Tag], waits: Waiting | None) -> QWidget:
        made = QWidget(self)
        rank = QLabel(str(item.rank), made)
        rank.setProperty("kind", "card")
        rank.setAlignment(Qt.AlignmentFlag.AlignTop)
        rank.setFixedWidth(em(made, 22))
        row, column = QHBoxLayout(), QVBoxLayout(made)
        row.addWidget(rank)
        row.addLayout(self._words(item, tags, waits, made), 1)
        column.setContentsMargins(0, dp(made, 4), 0, 0)
        column.addLayout(row)
        column.addWidget(hairline(made))
        return made

    def _words(
        self, item: PriorityItem, tags: Sequence[Tag], waits: Waiting | None, made: QWidget
    ) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        link = Link(self._say, item.statement, ("priority", item.id), made, "text")
        link.opened.connect(self._facts.workspace.open)
        link.setProperty("kind", "label")
        words.addWidget(link)
        words.addWidget(label(self._say, _under(item, waits), made, "small"))
        if waits is not None and waits.before:
            diff = WordDiff(self._facts.workspace.language, made)
            diff.setObjectName("difference")
            diff.show_change(waits.before, item.statement)
            words.addWidget(diff)
        row = QHBoxLayout()
        row.setSpacing(dp(made, 6))
        for told, tone in tags:
            tag = QLabel(made)
            tag.setProperty("badge", tone)
            self._say(tag.setText, told)
            row.addWidget(tag)
        row.addStretch(1)
        words.addLayout(row)
        return words


class _Gutter(QFrame):
    """Draws which priorities meet; every line is also said in its rows."""

    def __init__(self, links: Sequence[tuple[QWidget, QWidget, bool]], parent: QWidget) -> None:
        super().__init__(parent)
        self._links, self._lists = links, parent
        self.setFixedWidth(em(self, 56))

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """A curve from each of our priorities to the one of the partner it meets."""
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


def _under(item: PriorityItem, waits: Waiting | None) -> Msg:
    facts = {"code": item.code, "n": str(item.number), "day": item.starts}
    if waits is not None:
        return said("%(code)s, version %(n)s, since %(day)s, not acknowledged", **facts)
    if item.acknowledged is not None:
        read = item.acknowledged.date()
        return said(
            "%(code)s, version %(n)s, since %(day)s, acknowledged on %(read)s", **facts, read=read
        )
    return said("%(code)s, version %(n)s, since %(day)s", **facts)


def _meeting(relation: str, others: Sequence[PriorityItem]) -> Tag:
    """In words, with the tint that goes with them, what the gutter draws."""
    word, tone = RELATIONS[relation]
    told = said(
        "%(relation)s: %(agency)s %(ranks)s",
        relation=word,
        agency=AGENCIES[others[0].owner],
        ranks=tuple(item.rank for item in others),
    )
    return told, tone
