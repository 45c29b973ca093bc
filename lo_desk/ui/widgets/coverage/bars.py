"""The bars of one post: who is there, who follows, when nobody is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from lo_desk.domain.agencies import RCMP
from lo_desk.domain.post_state import undecided
from lo_desk.domain.timeline import PostRow, Stay, Stretch
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import Msg, in_context, said
from lo_desk.ui.looks import LOOKS, NEXT_CBSA, NEXT_RCMP, SUSPENDED, UNDECIDED, VACANT, draw_swatch
from lo_desk.ui.tokens import Tokens
from lo_desk.ui.widgets.coverage.lanes import Shown
from lo_desk.ui.widgets.coverage.months import Scale

_HIGH, _PAD = 0.62, 6  # of the row; pixels before a word


@dataclass(frozen=True)
class Bar:
    """Days of one look.

    Attributes:
        labels: What may stand inside, longest first; the first that fits is taken.
        alarm: Whether the label is red and in the middle.
    """

    starts: date
    ends: date
    look: str
    labels: Sequence[str] = ()
    alarm: bool = False


def bars_of(row: PostRow, shown: Shown, language: Language) -> Iterator[Bar]:
    """What is drawn for a post, in the order it is drawn."""
    for stretch in row.suspended:
        told = said("suspended since %(day)s", day=stretch.since.isoformat())
        short = language.text(in_context("post", "suspended"))
        yield Bar(stretch.starts, stretch.ends, SUSPENDED, (language.text(told), short))
    for stretch in row.vacant:
        if undecided(stretch, shown.decide):
            later = language.text(in_context("post", "to be decided"))
            yield Bar(stretch.starts, stretch.ends, UNDECIDED, (later, "?"))
        else:
            days = _empty(stretch, language)
            yield Bar(stretch.starts, stretch.ends, VACANT, days, alarm=True)
    for stay in row.stays:
        yield Bar(stay.starts, stay.ends, _look(row.agency, stay, shown.day), _names(stay.name))


def draw_bars(
    painter: QPainter, box: QRect, bars: Sequence[Bar], marks: "Marks", tokens: Tokens
) -> None:
    """Bars, then handovers and the day’s line, then words: no line crosses a word."""
    scale, high = marks.scale, round(box.height() * _HIGH)
    top = box.top() + (box.height() - high) // 2 - 1
    places = [
        QRect(scale.x(b.starts), top, max(2, scale.x(b.ends) - scale.x(b.starts)), high)
        for b in bars
    ]
    painter.save()
    painter.setClipRect(box)
    for month in scale.ticks():
        painter.fillRect(QRect(scale.x(month), box.top(), 1, box.height()), QColor(tokens.line))
    for bar, place in zip(bars, places, strict=True):
        draw_swatch(
            painter, bar.look, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), tokens, marks.dp
        )
    _brackets(painter, box, top + high, marks, tokens)
    day = scale.x(marks.day)
    inside = scale.span.first <= marks.day < scale.span.after
    if inside:
        painter.fillRect(QRect(day, box.top(), 2, box.height()), QColor(tokens.text))
    for bar, place in zip(bars, places, strict=True):
        _label(painter, bar, place, day if inside else -1, tokens)
    painter.restore()


@dataclass(frozen=True)
class Marks:
    """What is drawn over the bars.

    Attributes:
        scale: Where days are.
        day: Where the line stands.
        both: Days of handovers.
        dp: Pixels a design pixel.
    """

    scale: Scale
    day: date
    both: Sequence[Stretch]
    dp: float


def _look(agency: str, stay: Stay, day: date) -> str:
    """Who is still to come is pale."""
    if stay.since <= day:
        return agency
    return NEXT_RCMP if agency == RCMP else NEXT_CBSA


def _names(name: str) -> tuple[str, ...]:
    """The name, else the surname."""
    return tuple(dict.fromkeys((name, name.rsplit(" ", maxsplit=1)[-1])))


def _empty(stretch: Stretch, language: Language) -> tuple[str, ...]:
    if stretch.until is None:
        return language.text(in_context("post", "nobody known to follow")), "?"
    told: Msg = said("%(n)s d", n=(stretch.until - stretch.since).days)
    return (language.text(told),)


def _brackets(painter: QPainter, box: QRect, bottom: int, marks: Marks, tokens: Tokens) -> None:
    """A green bracket under the days with both."""
    painter.setPen(QPen(QColor(tokens.green), 2))
    y = min(bottom + 2, box.bottom() - 1)
    for both in marks.both:
        left, right = marks.scale.x(both.starts), marks.scale.x(both.ends)
        painter.drawLine(left, y, max(right, left + 3), y)
        for x in (left, max(right, left + 3)):
            painter.drawLine(x, y - 2, x, y + 2)


def _label(painter: QPainter, bar: Bar, place: QRect, day: int, tokens: Tokens) -> None:
    """To the right of the day’s line; the name alone where short of room."""
    start = max(place.left(), day + 2) if place.left() <= day < place.right() else place.left()
    room = place.right() - start - _PAD - 2
    font = QFont(painter.font())
    solid = not LOOKS[bar.look].hatch and bar.look in {"CBSA"}
    font.setWeight(QFont.Weight.DemiBold if solid or bar.alarm else QFont.Weight.Normal)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    for label in bar.labels:
        wide = metrics.horizontalAdvance(label)
        if wide > room:
            continue
        left = start + (place.right() - start - wide) // 2 if bar.alarm else start + _PAD
        box = QRect(left, place.top(), wide + 1, place.height())
        if LOOKS[bar.look].hatch:  # words stand on a ground of their own
            ground = tokens.rcmp_bg if bar.look == RCMP else tokens.surface
            painter.fillRect(box.adjusted(-3, 2, 3, -2), QColor(ground))
        ink = tokens.surface if solid else tokens.red if bar.alarm else tokens.text
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label)
        return
