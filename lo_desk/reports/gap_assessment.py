"""The deployment-gap assessment of both networks."""

from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.packs import GapAssessment
from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.page import Page, people_in
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import (
    causes,
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
    causes.causes,
    method.method,
    judgements.judgements,
    handling.handling,
)


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


KIND = DocumentKind[GapAssessment](
    title=lambda _assessment: N_("Deployment-gap assessment"),
    short=lambda _assessment: N_("Deployment-gap assessment"),
    sections=SECTIONS,
    fictional=_fictional,
    fingerprint=lambda assessment: assessment.fingerprint,
)
