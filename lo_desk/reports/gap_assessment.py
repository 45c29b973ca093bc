"""The deployment-gap assessment of both networks."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.domain.packs import GapAssessment
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page, people_in
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import (
    findings,
    fronts,
    gap_news,
    gaps,
    handling,
    judgements,
    method,
    vacancies,
    world,
)

SECTIONS: tuple[Callable[[GapAssessment, Page], Iterator[Flowable]], ...] = (
    fronts.title_page,
    handling.holds,
    findings.summary,
    gap_news.news,
    world.coverage,
    vacancies.vacancies,
    gaps.all_gaps,
    gap_news.put_aside,
    method.method,
    judgements.judgements,
    handling.handling,
)


def write(
    assessment: GapAssessment, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the assessment beside ``target``, then rename.

    Args:
        languages: In the order of ``assessment.request.languages``.
        report: Called for each section and page; may raise to stop.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=N_("Deployment-gap assessment"),
        short=N_("Deployment-gap assessment"),
        day=assessment.request.day,
        marking=assessment.marking,
        fingerprint=assessment.fingerprint,
        demo=assessment.demo,
        issue=assessment.issue,
    )
    sections = [partial(section, assessment) for section in SECTIONS]
    told = Told(
        languages, PAPERS[assessment.request.paper], frame, sections, _fictional(assessment)
    )
    bind(told, assessment.request.layout, target, report)


def _fictional(assessment: GapAssessment) -> frozenset[str]:
    if not assessment.demo:
        return frozenset()
    stays = (stay.name for row in assessment.timeline for stay in row.stays)
    lines = [*assessment.gaps, *(aside.line for aside in assessment.put_aside or ())]
    if assessment.news is not None:
        lines += assessment.news.closed
    officers = (line.officer for line in lines)
    told = people_in(line.gap.why for line in lines)
    return frozenset(name for name in (*stays, *officers, *told) if name)
