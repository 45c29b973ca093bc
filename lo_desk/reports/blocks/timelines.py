"""The timeline: who is at a post, and when nobody is, over 24 months."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import said
from lo_desk.reports.blocks.captions import caption_row, note_row, onward
from lo_desk.reports.blocks.page import Page, Words, tag
from lo_desk.reports.pdf import paint, theme
from lo_desk.reports.pdf.flow import Rows, Running
from lo_desk.reports.pdf.marks import Mark, Swatch
from lo_desk.reports.pdf.rows import HAIRLINE, Cell, Line, Row, Rule
from lo_desk.reports.pdf.text import Text
from lo_desk.reports.pdf.timeline import ROW, Bar, Foot, Months, Scale, Track

_NAMES = 32 * mm
_LINE = 11.75
_LOOKS = {
    "CBSA": paint.SOLID_CBSA,
    "RCMP": paint.BAR_RCMP,
    "vacant": paint.ABSENT,
    "undecided": paint.UNDECIDED,
    "suspended": paint.SUSPENDED,
}


@dataclass(frozen=True)
class Stretch:
    """Days of one look.

    Attributes:
        look: ``CBSA``, ``RCMP``, ``vacant``, ``undecided`` or ``suspended``.
        labels: What may stand inside, longest first; the first that fits is taken.
    """

    starts: date
    ends: date
    look: str
    labels: Sequence[str] = ()


@dataclass(frozen=True)
class Lane:
    """A row: whose, where, and what happens."""

    agency: str
    name: Bilingual
    stretches: Sequence[Stretch]


@dataclass(frozen=True)
class Timeline:
    """Lanes under months.

    Attributes:
        months: First day of each.
        ends: The day after the last.
        keys: Looks and their words.
    """

    caption: Words
    months: Sequence[date]
    ends: date
    today: date
    lanes: Sequence[Lane]
    keys: Sequence[tuple[str, Words]]
    note: Words


def timeline(page: Page, told: Timeline) -> Iterator[Flowable]:
    """Lanes; the months repeat on each page."""
    scale = Scale(told.months, told.ends, told.today, theme.TEXT - _NAMES)
    months = Row(
        [Line([Cell(_NAMES, scale.width, [Months(scale)])])], over=[Rule(1.1)], rules=[Rule(0.6)]
    )
    foot = Row([Line([Cell(_NAMES, scale.width, [Foot(scale)])])], over=[Rule(0.8)])
    running = Running(
        head=[caption_row(page, told.caption), months],
        again=lambda: [caption_row(page, told.caption, again=True), months],
        foot=[foot, _legend(page, told.keys), note_row(page, told.note)],
        onward=onward(page),
        least=min(2, len(told.lanes)),
    )
    words = dict(told.keys)
    flowable = Rows([_lane(page, scale, lane, words) for lane in told.lanes], running)
    flowable.spaceBefore = 10
    yield flowable


def _lane(page: Page, scale: Scale, lane: Lane, words: Mapping[str, Words]) -> Row:
    track = Track(scale, [_bar(each) for each in lane.stretches])
    track.alts = [
        (tag(each), "; ".join(_told(page, each, stretch, words) for stretch in lane.stretches))
        for each in page.languages
    ]
    names = list(dict.fromkeys(page.say(each, lane.name) for each in page.languages))
    texts = [Text(name, theme.CELL_KEY) for name in names]
    room = Spacer(0, max(0, (ROW - _LINE * len(names)) / 2))
    cells = [
        Cell(0, 12, [Mark(lane.agency, 8, above=9.5)]),
        Cell(14, _NAMES - 16, [room, *texts]),
        Cell(_NAMES, scale.width, [track]),
    ]
    return Row([Line(cells)], rules=[HAIRLINE])


def _told(page: Page, language: Language, stretch: Stretch, words: Mapping[str, Words]) -> str:
    """A stretch in words: what it is, whose, from when to when."""
    last = stretch.ends - timedelta(days=1)
    days = said("%(first)s to %(last)s", first=stretch.starts, last=last)
    what = stretch.labels[0] if stretch.labels else page.say(language, words[stretch.look])
    return f"{what} ({language.text(days)})"


def _bar(stretch: Stretch) -> Bar:
    return Bar(
        stretch.starts,
        stretch.ends,
        _LOOKS[stretch.look],
        stretch.labels,
        alarm=stretch.look == "vacant",
        window=stretch.look != "CBSA",
    )


def _legend(page: Page, keys: Sequence[tuple[str, Words]]) -> Row:
    """Two swatches a line in each half."""
    lines = []
    for at in range(0, len(keys), 2):
        cells = []
        for language, x, width in page.halves():
            for place, (look, words) in enumerate(keys[at : at + 2]):
                left = x + place * width / 2
                cells.append(Cell(left, 22, [Swatch(_LOOKS[look], above=2.2)]))
                text = page.text(language, words, theme.LEGEND)
                cells.append(Cell(left + 25, width / 2 - 28, [text]))
        lines.append(Line(cells, above=2))
    return Row(lines, before=3)
