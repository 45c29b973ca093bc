"""Coverage on paper: the map, its table or the timeline, each with its facts as a table."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.domain.coverage_request import MAP, TABLE, TIMELINE, CoverageFacts
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import cover_map, cover_timeline

Section = Callable[[CoverageFacts, Page], Iterator[Flowable]]
SECTIONS: dict[str, tuple[Section, ...]] = {
    MAP: (cover_map.picture, cover_map.countries),
    TABLE: (cover_map.countries,),
    TIMELINE: (cover_timeline.posts,),
}
_TITLES = {
    MAP: N_("Coverage: map"),
    TABLE: N_("Coverage: table"),
    TIMELINE: N_("Coverage: timeline"),
}


def write(
    facts: CoverageFacts, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write every file of the view beside ``target``, then rename.

    Args:
        facts: What to print.
        languages: In the order of ``facts.request.languages``.
        target: The file to make or replace.
        report: Called for each section and page; may raise to stop.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    request = facts.request
    frame = Frame(
        title=_TITLES[request.view],
        short=_TITLES[request.view],
        day=request.day,
        marking=facts.marking,
        fingerprint=facts.fingerprint,
        demo=facts.demo,
    )
    sections = [partial(section, facts) for section in SECTIONS[request.view]]
    told = Told(languages, PAPERS[request.paper], frame, sections, _fictional(facts))
    bind(told, request.layout, target, report)


def _fictional(facts: CoverageFacts) -> frozenset[str]:
    if not facts.demo:
        return frozenset()
    return frozenset(stay.name for row in facts.timeline for stay in row.stays)
