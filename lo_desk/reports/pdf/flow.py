"""Rows as they go on over pages: heads repeat, bands repeat, nothing stands alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from math import inf

from reportlab.platypus import Flowable, PageBreak
from typing_extensions import override

from lo_desk.reports.pdf.breaking import one_line
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.rows import WHOLE, Row

_ROOMY = 300
"""A page with less room than this, in points, takes no lonely row of a long table."""

_WHOLE_PAGE = 600
"""With more room than this, in points, there is no better page to wait for."""

_LEAVING, _LOW = 2, 90
"""A row below so many points joins the last one on the next page if more than two stay here."""

_BESIDE_FOOT = 72
"""Of a high last row, so many points go along with a foot that did not fit."""

Foot = Callable[[int], Row]


@dataclass(frozen=True)
class Running:
    """What repeats when rows go on over a page.

    Attributes:
        head: Above the first row.
        again: Makes what stands above the first row of every further page.
        foot: Below the last row; kept with it.
        onward: Given the next page's number, what stands below the last row of a page, unless
            the row that goes on says it better.
        least: How many rows stay with a head.
    """

    head: Sequence[Row] = ()
    again: Callable[[], Sequence[Row]] = tuple
    foot: Sequence[Row] = ()
    onward: Foot | None = None
    least: int = 1


class Rows(Flowable):
    """Rows one below the other.

    Attributes:
        leads: Whether it must not be the last thing on a page.
        trails: Whether it must not be the first thing on a page: it says more of what is above.
        kind: ``pairs`` or ``table``: what its rows are in the structure.
        deeper: How many levels its headings lie below what their styles say.
    """

    canv: TaggedCanvas

    def __init__(
        self,
        rows: Sequence[Row],
        running: Running | None = None,
        *,
        leads: bool = False,
        trails: bool = False,
        kind: str = "pairs",
    ) -> None:
        super().__init__()
        self.rows, self.running = rows, running or Running()
        self.leads, self.trails = leads, trails
        self.kind, self.deeper = kind, 0
        self._goes_on: Foot | None = None
        self._last = True

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width offered and the height of all rows, or of more than there is room for."""
        self.width, self.height = availWidth, _height(self._all(), availHeight)
        return self.width, self.height

    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        top = self.height
        for row in self._all():
            top = row.draw(self.canv, 0, top)
        if self._goes_on:
            onward = self._goes_on(self.canv.folio + 1)
            replace(onward, echo=True).draw(self.canv, 0, top)

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """The rows that fit and those that follow, under the same head; none where no row fits."""
        if _height(self._all(), availHeight) <= availHeight:
            return [self]
        here, there = self._parted(availHeight)
        if not here or not there:
            return []
        return [here, PageBreak(), there]  # a row that was taken along must not stay after all

    def first(self) -> float:
        """The least height with which it may begin on a page."""
        rows = sum(map(_least, _beginning(self.rows, self.running.least)))
        head = _height(self.running.head)
        foot = self.running.foot if self.running.least >= len(self.rows) else ()
        return min(head + rows + max(self._room_below(), _height(foot)), _height(self._all()))

    def noted(self, notes: "Rows") -> "Rows":
        """The same rows with these at their foot."""
        told = copy(self)
        white = Row([], before=notes.getSpaceBefore())
        told.running = replace(self.running, foot=[*self.running.foot, white, *notes.rows])
        return told

    def _all(self) -> Iterator[Row]:
        yield from self.running.head
        yield from self.rows
        if self._last:
            yield from self.running.foot

    def _room_below(self) -> float:
        return self.running.onward(999).height if self.running.onward else 0

    def _parted(self, height: float) -> "tuple[Rows | None, Rows | None]":
        room = height - _height(self.running.head) - self._room_below()
        fits: list[Row] = []
        for row in self.rows:
            needed = row.height
            if needed > room:
                break
            room -= needed
            fits.append(row)
        rest = list(self.rows[len(fits) :])
        pieces = rest[0].parted(room) if rest else None
        if pieces:
            fits.append(pieces[0])
            rest[0] = pieces[1]
        if not rest and height > _WHOLE_PAGE and sum(not _leads(row) for row in fits) == 1:
            return self._upper(fits, None), Rows([], Running(foot=self.running.foot))
        if height < _ROOMY and sum(not _leads(row) for row in fits) < self.running.least:
            return None, None  # the next page holds more of it together
        return self._pages(fits, rest, pieces=bool(pieces))

    def _pages(
        self, fits: list[Row], rest: list[Row], *, pieces: bool
    ) -> "tuple[Rows | None, Rows | None]":
        if not rest and fits:  # the foot alone did not fit: it takes a row along, or the end of it
            last = fits.pop()
            cut = last.parted(last.height - _BESIDE_FOOT)
            fits, rest, pieces = ([*fits, cut[0]], [cut[1]], True) if cut else (fits, [last], False)
        if len(rest) == 1 and len(fits) > _LEAVING and fits[-1].height < _LOW and not pieces:
            rest.insert(0, fits.pop())  # the last row does not stand alone on the next page
        while fits and _leads(fits[-1]):
            rest.insert(0, fits.pop())
        if not fits or not rest:
            return None, None
        here = self._upper(fits, rest[0].onward or self.running.onward)
        return here, Rows([*_again(rest), *rest], self._next_running())

    def _upper(self, fits: list[Row], goes_on: Foot | None) -> "Rows":
        here = Rows(fits, self.running, leads=self.leads)
        here.spaceBefore = self.getSpaceBefore()
        here._last, here._goes_on = False, goes_on
        return here

    def _next_running(self) -> Running:
        running = self.running
        again = [replace(row, echo=True) for row in running.again()]
        return Running(again, running.again, running.foot, running.onward)


class Landmark(Flowable):
    """A place in the document's outline; takes no room.

    Attributes:
        title: As the outline says it.
        level: In the outline, from 0.
        titles: As a contents page says it, by language tag.
        key: Of its own in the document, given when the document is put together.
        listed: Whether contents list it whatever its level.
    """

    canv: TaggedCanvas
    leads = True

    def __init__(self, title: str, level: int = 0, titles: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.title, self.level, self.titles = title, level, titles
        self.key, self.listed = "", False

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """It takes no height: it only marks where it stands."""
        return availWidth, 0

    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        canvas = self.canv
        canvas.folios[self.key] = canvas.folio
        canvas.bookmarkHorizontal(self.key, 0, 0)
        canvas.addOutlineEntry(one_line(self.title), self.key, canvas.depth + self.level)


class Beginning(Flowable):
    """Where a part of the document begins, with its entry in the outline; takes no room."""

    canv: TaggedCanvas

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """It takes no height: it only marks where it stands."""
        return availWidth, 0

    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        if self._title:
            key = f"part-{len(self.canv.starts)}"
            self.canv.bookmarkHorizontal(key, 0, 0)
            self.canv.addOutlineEntry(self._title, key, 0)
            self.canv.depth = 1


class Bottom(Flowable):
    """Holds another flowable at the foot of the frame; takes all the room that is left."""

    def __init__(self, held: Flowable) -> None:
        super().__init__()
        self.held = held

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """All the height that is left, or what it needs: then it goes to the next page."""
        _, needed = self.held.wrap(availWidth, availHeight)
        return availWidth, max(needed, availHeight)

    def draw(self) -> None:
        """Called by reportlab once it is placed."""
        self.held.drawOn(self.canv, 0, 0)


def below(story: Iterable[Flowable], levels: int, *, listed: bool = False) -> Iterator[Flowable]:
    """The same as parts of a chapter, whose heading stands above theirs.

    Args:
        levels: That its places lie deeper in the outline.
        listed: Whether contents list its highest places too.
    """
    for flowable in story:
        if isinstance(flowable, Landmark):
            flowable.listed = listed and not flowable.level
            flowable.level += levels
        elif isinstance(flowable, Rows):
            flowable.deeper += 1
        yield flowable


def _height(rows: Iterable[Row], most: float = inf) -> float:
    """How high they are, in points; ten thousand rows are not measured to see that 40 fit."""
    height = 0.0
    for row in rows:
        height += row.height
        if height > most:
            break
    return height


def _beginning(rows: Sequence[Row], least: int) -> Iterator[Row]:
    """The first rows that carry something, with the bands before them."""
    left = least
    for row in rows:
        if not left:
            return
        yield row
        left -= not _leads(row)


def _again(rest: Sequence[Row]) -> list[Row]:
    group = rest[0].group
    return [replace(group, echo=True)] if group and _leads(group) else []


def _least(row: Row) -> float:
    """How much of a row must be on the page it begins on: all of it, unless it may be split."""
    return WHOLE if row.height > WHOLE and row.parted(WHOLE) else row.height


def _leads(row: Row) -> bool:
    """Whether it must not be the last on a page; what outgrew itself goes on like any row."""
    return (row.band or row.leads) and row.height <= WHOLE
