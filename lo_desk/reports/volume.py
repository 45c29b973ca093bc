"""One volume of many documents: contents with page numbers, then a chapter each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from reportlab.platypus import Flowable, PageBreak

from lo_desk.domain.volume import Chapter, Volume
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import counted, said
from lo_desk.progress import Progress
from lo_desk.reports import (
    country_pack,
    delta,
    end_of_tour,
    forum_pack,
    handover,
    pre_deployment,
    priorities_brief,
)
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.pdf.flow import Landmark
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import covers, handling

Section = Callable[[Any, Page], Iterator[Flowable]]


@dataclass(frozen=True)
class Binding:
    """How documents of a kind are bound: what they tell without their covers, whom they name."""

    sections: Sequence[Section]
    fictional: Callable[[Any], frozenset[str]]


BINDINGS: Mapping[str, Binding] = {
    "country-pack": Binding(country_pack.CHAPTER, country_pack.fictional),
    "priorities-brief": Binding(priorities_brief.CHAPTER, priorities_brief.fictional),
    "delta": Binding(delta.CHAPTER, delta.fictional),
    "visit": Binding(forum_pack.CHAPTER, forum_pack.fictional),
    "handover": Binding(handover.CHAPTER, handover.fictional),
    "end-of-tour": Binding(end_of_tour.CHAPTER, end_of_tour.fictional),
    "pre-deployment": Binding(pre_deployment.CHAPTER, pre_deployment.fictional),
}


def write(volume: Volume, languages: tuple[Language, ...], target: Path, report: Progress) -> None:
    """Write the volume beside ``target``, then rename.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=volume.name,
        short=volume.name,
        day=volume.request.day,
        marking=volume.marking,
        fingerprint="",
        demo=volume.demo,
        issue=volume.issue,
    )
    binding = BINDINGS[volume.kind]
    names = frozenset(name for each in volume.chapters for name in binding.fictional(each))
    sections = [
        partial(_title_page, volume),
        partial(covers.holds, volume),
        *(partial(_chapter, binding.sections, each) for each in volume.chapters),
        partial(_handling, volume),
    ]
    told = Told(languages, PAPERS[volume.request.paper], frame, sections, names)
    bind(told, volume.request.layout, target, report)


def _title_page(volume: Volume, page: Page) -> Iterator[Flowable]:
    """What a director signs."""
    chapters = counted(
        "%(n)s chapter; its page is in the contents",
        "%(n)s chapters; their pages are in the contents",
        len(volume.chapters),
    )
    told = covers.Front(
        kind=said("Volume"),
        title=volume.name,
        purpose=said(
            "Every document of this volume is a chapter, on %(day)s.", day=volume.request.day
        ),
        finding=chapters,
        facts=[],
        approval=covers.approved_by_director(volume.request.reader),
    )
    yield from covers.front(page, volume.request, volume.issue, told, volume.fingerprint)


def _chapter(sections: Sequence[Section], facts: Chapter, page: Page) -> Iterator[Flowable]:
    """What a document tells; its own headings stand below that of the chapter."""
    yield PageBreak()
    yield from heading(page, facts.subject)
    story = [each for section in sections for each in section(facts, page)]
    places = [each for each in story if isinstance(each, Landmark)]
    highest = min((place.level for place in places), default=0)
    for place in places:
        place.level += 1 - highest
    yield from story


def _handling(volume: Volume, page: Page) -> Iterator[Flowable]:
    """How the volume is handled, and who holds which copy."""
    yield PageBreak()
    yield from handling.handled(page, volume.request.reader, volume.marking, volume.issue)
