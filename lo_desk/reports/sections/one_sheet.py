"""A document that has to fit one sheet of two sides, with the slip of an issued copy."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from reportlab.platypus import Flowable

from lo_desk.domain.packs import Pack
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.slips import return_slip
from lo_desk.reports.blocks.stacks import stacked
from lo_desk.reports.pdf.paging import pages_needed

P = TypeVar("P", bound=Pack)
Section = Callable[[P, Page], Iterator[Flowable]]

SIDES = 2


def on_one_sheet(
    told: P, page: Page, sections: Sequence[Section[P]], lesser: Callable[[P], P | None]
) -> Iterator[Flowable]:
    """The sections, of as much as one sheet holds; nothing is ever set smaller.

    Args:
        told: The facts.
        page: Where they are printed.
        sections: Each draws its part; each says in words how much found no room.
        lesser: The same facts with the next thing left out; None: nothing more can be.
    """
    story = _story(told, page, sections)
    while pages_needed([*stacked(page, story), *_slip(told, page)], page.paper) > SIDES:
        less = lesser(told)
        if less is None:
            break
        told = less
        story = _story(told, page, sections)
    yield from story


def _story(told: P, page: Page, sections: Sequence[Section[P]]) -> list[Flowable]:
    """Counted apart: what is only tried takes no number."""
    tried = replace(page, tables=count(1), figures=count(1))
    return [each for section in sections for each in section(told, tried)]


def _slip(told: Pack, page: Page) -> Iterator[Flowable]:
    if told.issue is not None and told.issue.slip:
        yield from return_slip(told.issue, page)
