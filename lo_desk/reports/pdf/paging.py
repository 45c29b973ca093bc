"""Where pages break: what is kept together, where chapters begin, how many pages a story takes."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer
from typing_extensions import TypeIs

from lo_desk.reports.pdf.flow import Rows
from lo_desk.reports.pdf.rows import WHOLE
from lo_desk.reports.pdf.running import cover_height
from lo_desk.reports.pdf.theme import Paper

_BEGUN = 0.4
"""A chapter begins below the last one where that takes no more of the page."""

_ANY_PAGE = 640
"""What every page has room for, in points: to wait for more would leave a page empty."""

_CLOSE = 0.01
"""Points: sums of heights are not exact."""


def chapter_break(paper: Paper) -> Flowable:
    """A new page, unless the one before would be left nearly empty by it."""
    return CondPageBreak((paper.bottom - paper.top) * (1 - _BEGUN))


def flowing(chapter: Sequence[Flowable], paper: Paper) -> Iterator[Flowable]:
    """A short chapter of many: it goes on below the last one where its beginning finds room.

    That is its head and the first thing it tells, whole; where there is less room it begins a page.
    """
    yield CondPageBreak(min(_beginning(chapter, paper.text), _ANY_PAGE))
    yield from chapter


def _beginning(chapter: Iterable[Flowable], width: float) -> float:
    """From its head to the end of the first thing it tells, in points."""
    needed = 0.0
    for flowable in chapter:
        needed += _space(flowable) + flowable.wrap(width, 1e6)[1]
        if not (getattr(flowable, "leads", False) or isinstance(flowable, Spacer)):
            break
    return needed


def kept(story: Iterable[Flowable], width: float) -> Iterator[Flowable]:
    """The story with what leads kept to the beginning of what it leads to."""
    leading: list[Flowable] = []
    for flowable in _noted(story, width):
        leading.append(flowable)
        if getattr(flowable, "leads", False):
            continue
        needed = sum(map(_space, leading)) + sum(each.wrap(width, 1e6)[1] for each in leading[:-1])
        if len(leading) > 1:
            yield CondPageBreak(min(needed + _first(flowable, width), _ANY_PAGE))
        yield from leading
        leading = []
    yield from leading


def _noted(story: Iterable[Flowable], width: float) -> Iterator[Flowable]:
    """The story with each note at the foot of what it says more of."""
    told: Rows | None = None
    for flowable in story:
        if told is not None and _trails(flowable, width):
            told = told.noted(flowable)
            continue
        if told is not None:
            yield told
        told = flowable if type(flowable) is Rows and not flowable.leads else None
        if told is None:
            yield flowable
    if told is not None:
        yield told


def _trails(flowable: Flowable, width: float) -> TypeIs[Rows]:
    """Whether it is a note; one that is long goes on over a page as any text."""
    return isinstance(flowable, Rows) and flowable.trails and flowable.wrap(width, 1e6)[1] <= WHOLE


def _space(flowable: Flowable) -> float:
    return max(flowable.getSpaceBefore(), flowable.getSpaceAfter())


def _first(flowable: Flowable, width: float) -> float:
    return flowable.first() if isinstance(flowable, Rows) else flowable.wrap(width, 1e6)[1]


def pages_needed(story: Iterable[Flowable], paper: Paper) -> int:
    """How many pages a document of this story has; nothing is drawn."""
    left = deque(kept(story, paper.text))
    body = paper.bottom - paper.top
    pages, room, top = 1, cover_height(paper), True
    while left:
        flowable = left.popleft()
        above = 0.0 if top else flowable.getSpaceBefore()
        if isinstance(flowable, CondPageBreak):
            parts: list[Flowable] = [PageBreak()] if room < flowable.height else []
        elif isinstance(flowable, PageBreak):
            pages, room, top = pages + 1, body, True
            continue
        else:
            needed = above + flowable.wrap(paper.text, room - above)[1]
            if needed <= room + _CLOSE:
                room, top = room - needed, False
                continue
            parts = flowable.split(paper.text, room - above) or [PageBreak(), flowable]
        left.extendleft(reversed(parts))
    return pages
