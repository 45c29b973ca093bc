"""The title page of an assessment."""

from collections.abc import Iterator
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.packs import GapAssessment
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.covers import Cover, cover, finding
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.sections.tally import Tally, headline, severities, tally
from lo_desk.reports.sections.titles import code_of, issue_facts, languages
from lo_desk.reports.sections.wording import AGENCY_NAMES, plain


def title_page(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """What a director signs, with the headline finding instead of a map."""
    counts = tally(assessment)
    told = Cover(
        agencies=list(AGENCY_NAMES.values()),
        kind=_edition(assessment),
        title=N_("Deployment-gap assessment"),
        purpose=said(
            "Where liaison officers are missing on %(day)s, why, how much it matters, and who acts.",
            day=assessment.request.day,
        ),
        facts=list(_facts(assessment, counts)),
        caveat=N_(
            "This assessment contains information of both agencies. It may not be copied,"
            " re-marked or passed on, in whole or in part, without the consent of the originators."
        ),
        approval=_approval(assessment.request.reader),
        date=N_("Date (YYYY-MM-DD)"),
        code=code_of(assessment.issue),
    )
    yield from cover(page, told, partial(finding, page, headline(counts), severities(counts)))


def _edition(assessment: GapAssessment) -> Msg:
    reader = assessment.request.reader
    if reader == JOINT:
        return said("Joint edition")
    return said("Edition for %(agency)s", agency=AGENCIES[reader])


def _facts(assessment: GapAssessment, counts: Tally) -> Iterator[tuple[Words, Words]]:
    rules = assessment.rules
    if assessment.issue:
        yield from issue_facts(assessment.issue)
    yield N_("Data as of"), said("%(day)s", day=assessment.request.day)
    yield N_("Gaps"), _gaps(assessment, counts)
    yield (
        N_("Posts"),
        counted(
            "%(n)s post of both networks, over 24 months",
            "%(n)s posts of both networks, over 24 months",
            len(assessment.timeline),
        ),
    )
    yield N_("Rules"), _cycle(rules.cycle)
    yield N_("Languages"), languages(assessment.request)
    yield N_("Fingerprint"), plain(f"SHA-256 {assessment.fingerprint[:12]}")


def _gaps(assessment: GapAssessment, counts: Tally) -> Msg:
    found = counted("%(n)s gap", "%(n)s gaps", counts.total)
    if not assessment.put_aside:
        return found
    aside = len(assessment.put_aside)
    return counted(
        "%(gaps)s; %(n)s more put aside", "%(gaps)s; %(n)s more put aside", aside, gaps=found
    )


def _approval(reader: str) -> Msg:
    if reader == JOINT:
        return said("Approved for issue: Directors, LO Networks, CBSA and RCMP")
    return said("Approved for issue: Director, LO Network, %(agency)s", agency=AGENCIES[reader])


def _cycle(cycle: str) -> Msg:
    if not cycle:
        return said("Starting values; not yet approved for a cycle")
    return said("Cycle %(cycle)s", cycle=cycle)
