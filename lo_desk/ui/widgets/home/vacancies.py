"""Vacancies of the next 24 months: a strip for each post, and the same in words."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import RCMP
from lo_desk.domain.homes import ManagerHome, ahead
from lo_desk.domain.timeline import PostRow, Stay, Stretch, Window, months_of
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.ui.theme import dp, em
from lo_desk.ui.tokens import Tokens, tokens_now
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Card, Shape
from lo_desk.ui.widgets.home.rows import end_row, head_link
from lo_desk.ui.widgets.layouts import label

MOST = 7


class PostStrip(QWidget):
    """Who is at a post over 24 months; what it shows is its name for a screen reader."""

    def __init__(self, row: PostRow, span: Window, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._span, self._day = row, span, day
        self.setProperty("kind", "small")
        self._words, self._days = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_words(self, words: str) -> None:
        """Say who comes and when, else since when there is nobody."""
        self._words = words
        self.update()

    def set_days(self, days: str) -> None:
        """Say how long the post is vacant, where there is room for it."""
        self._days = days
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 160), em(self, 24))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 80), em(self, 24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Stays and vacancies along the months, and the line of today."""
        painter, tokens = QPainter(self), tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stay in self._row.stays:
            self._stay(painter, stay, tokens)
        for stretch in ahead(self._row.vacant, self._day):
            self._vacant(painter, stretch, tokens)
        x = self._at(self._day)
        painter.setPen(QPen(QColor(tokens.text), 1.4))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        self._told(painter, tokens)
        painter.end()

    def _told(self, painter: QPainter, tokens: Tokens) -> None:
        """The words in the stretch they are about, else before it on a ground of their own."""
        vacant = ahead(self._row.vacant, self._day)[0]
        then = [stay for stay in self._row.stays if stay.since == vacant.until]
        box = self._box(then[0] if then else vacant)
        wide = painter.fontMetrics().horizontalAdvance(self._words) + em(self, 8)
        ink = tokens.text if then else tokens.red
        plate = QRectF(box.left(), box.top() + 1, wide, box.height() - 2)
        if wide > box.width():
            plate.moveRight(max(wide, box.left() - 2))
        elif not then:
            plate.moveCenter(box.center())
        if wide > box.width() or (then and self._row.agency == RCMP):  # on a hatch none is read
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(plate.adjusted(1, 0, -1, 0), 3, 3)
        painter.setPen(QColor(ink))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._words)

    def _stay(self, painter: QPainter, stay: Stay, tokens: Tokens) -> None:
        """Solid or hatched by agency; pale while it is still to come."""
        hatched = self._row.agency == RCMP
        colour = QColor(tokens.rcmp if hatched else tokens.cbsa)
        tint = QColor(tokens.rcmp_bg if hatched else tokens.cbsa_bg)
        box, coming = self._box(stay), stay.since > self._day
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QBrush(tint if hatched or coming else colour))
        painter.drawRoundedRect(box, 4, 4)
        if hatched:
            if coming:
                colour.setAlpha(110)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 4, 4)

    def _vacant(self, painter: QPainter, stretch: Stretch, tokens: Tokens) -> None:
        box = self._box(stretch)
        painter.setPen(QPen(QColor(tokens.red), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.red_bg))
        painter.drawRoundedRect(box, 4, 4)
        if painter.fontMetrics().horizontalAdvance(self._days) + 8 <= box.width():
            painter.setPen(QColor(tokens.red))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._days)

    def _box(self, stretch: Stretch) -> QRectF:
        left, right = self._at(stretch.starts), self._at(stretch.ends)
        return QRectF(left, 4, max(3.0, right - left), self.height() - 8)

    def _at(self, day: date) -> float:
        whole = (self._span.after - self._span.first).days
        return 1 + (day - self._span.first).days / whole * (self.width() - 2)


class Axis(QWidget):
    """The months above the strips; each strip says its days in words."""

    def __init__(self, span: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._span = span
        self.setProperty("kind", "small")

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self, 160), self.fontMetrics().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Every sixth month, where it does not touch the one before."""
        painter, room = QPainter(self), self.fontMetrics().horizontalAdvance("2026-11") + 8
        painter.setPen(QColor(tokens_now().text2))
        whole = (self._span.after - self._span.first).days
        free = 0.0
        for month in months_of(self._span)[::6]:
            left = (month - self._span.first).days / whole * self.width()
            if left >= free and left + room <= self.width():
                painter.drawText(QPointF(left, self.fontMetrics().ascent()), month.isoformat()[:7])
                free = left + room
        painter.end()


class VacanciesCard(Card):
    """The posts that are or will be empty, the earliest first."""

    timeline_asked = Signal()

    def __init__(self, say: Say, home: ManagerHome, parent: QWidget, *, linked: bool) -> None:
        super().__init__(say, N_("Vacancies, next 24 months"), parent)
        self.setObjectName("vacancies_card")
        grid = QGridLayout()
        self.body.addLayout(grid)
        grid.setHorizontalSpacing(dp(self, 8))
        grid.setVerticalSpacing(dp(self, 3))
        grid.setColumnStretch(2, 1)
        if home.empty:
            grid.addWidget(Axis(home.span, self), 0, 2)
        for number, row in enumerate(home.empty[:MOST]):
            self._line(grid, number, row, home)
        self.body.addStretch(1)
        rest = len(home.empty) - MOST
        words: object = N_("No post is or will be vacant.")
        if rest > 0:
            words = counted("%(n)s more post", "%(n)s more posts", rest)
        elif home.empty:
            words = N_("These are all.")
        acts = [head_link(say, "timeline", N_("&Timeline"), self)] if linked else []
        for act in acts:
            act.clicked.connect(self.timeline_asked)
        end_row(self.body, label(say, words, self, "quiet"), *acts)

    def _line(self, grid: QGridLayout, number: int, row: PostRow, home: ManagerHome) -> None:
        vacant = ahead(row.vacant, home.day)[0]
        strip = PostStrip(row, home.span, home.day, self)
        strip.setObjectName(f"strip_{number}")
        city = QLabel(self)
        city.setProperty("kind", "label")
        self.say(city.setText, row.city)
        self.say(strip.set_words, _after(vacant, row, home.day))
        self.say(strip.set_days, _length(vacant))
        self.say(strip.setAccessibleName, sentence(row, vacant))
        for column, widget in enumerate((Shape(row.agency, self), city, strip)):
            grid.addWidget(widget, number + 1, column)


def sentence(row: PostRow, vacant: Stretch) -> Msg:
    """A post's strip as it is read aloud."""
    if vacant.until is None:
        return said(
            "%(code)s: vacant from %(since)s, no successor is known",
            code=row.code,
            since=vacant.since,
        )
    return said(
        "%(code)s: vacant from %(since)s to %(until)s (%(days)s); then %(name)s",
        code=row.code,
        since=vacant.since,
        until=vacant.until,
        days=_length(vacant),
        name=row.successor or "",
    )


def _length(vacant: Stretch) -> object:
    if vacant.until is None:
        return ""
    return counted("%(n)s day", "%(n)s days", (vacant.until - vacant.since).days)


def _after(vacant: Stretch, row: PostRow, day: date) -> Msg:
    """Who comes when it ends, else since when or from when it is empty."""
    if vacant.until is not None and row.successor:
        return said("%(name)s, %(day)s", name=row.successor, day=vacant.until.isoformat())
    first = vacant.since.isoformat()
    if vacant.since <= day:
        return said("no successor since %(day)s", day=first)
    return said("no successor from %(day)s", day=first)
