"""One volume of many documents: contents with page numbers, then a chapter each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from reportlab.platypus import Flowable

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
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.pdf.flow import Landmark, below
from lo_desk.reports.pdf.paging import chapter_break
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import covers, handling

Section = Callable[[Any, Page], Iterator[Flowable]]


KINDS: Mapping[str, DocumentKind[Any]] = {
    "country-pack": country_pack.KIND,
    "priorities-brief": priorities_brief.KIND,
    "delta": delta.KIND,
    "visit": forum_pack.KIND,
    "handover": handover.KIND,
    "end-of-tour": end_of_tour.KIND,
    "pre-deployment": pre_deployment.KIND,
}
"""Of which many documents are bound in one."""


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
    kind = KINDS[volume.kind]
    names = frozenset(name for each in volume.chapters for name in kind.fictional(each))
    sections = [
        partial(_title_page, volume),
        partial(covers.holds, volume),
        *(partial(_chapter, kind.chapter, each) for each in volume.chapters),
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
    yield chapter_break(page.paper)
    yield from heading(page, facts.subject)
    story = [each for section in sections for each in section(facts, page)]
    highest = min((each.level for each in story if isinstance(each, Landmark)), default=0)
    yield from below(story, 1 - highest)


def _handling(volume: Volume, page: Page) -> Iterator[Flowable]:
    """How the volume is handled, and who holds which copy."""
    yield chapter_break(page.paper)
    yield from handling.handled(page, volume.request.reader, volume.marking, volume.issue)
