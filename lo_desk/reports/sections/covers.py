"""Title pages of packs about a post, an officer or a forum: a finding where others have a map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, JOINT, other
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.contents import contents
from lo_desk.reports.blocks.covers import Cover, cover, finding
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.titles import code_of, issue_facts, languages
from lo_desk.reports.sections.wording import AGENCY_NAMES, agency_of, plain

CAVEAT = N_(
    "This pack contains information of both agencies. It may not be copied, re-marked or passed"
    " on, in whole or in part, without the consent of the originators."
)


@dataclass(frozen=True)
class Front:
    """What a title page says.

    Attributes:
        finding: The one thing to know.
        facts: Labels and values of its own, between register and languages.
    """

    kind: Words
    title: Words
    purpose: Words
    finding: Words
    facts: Sequence[tuple[Words, Words]]
    approval: Words


def front(
    page: Page, request: DocumentRequest, issue: Issue | None, told: Front, fingerprint: str
) -> Iterator[Flowable]:
    """The title page."""
    reader = request.reader
    names = [AGENCY_NAMES[reader], AGENCY_NAMES[other(reader)]] if reader != JOINT else []
    sheet = Cover(
        agencies=names or list(AGENCY_NAMES.values()),
        kind=told.kind,
        title=told.title,
        purpose=told.purpose,
        facts=[*_register(request, issue), *told.facts, *_printed(request, fingerprint)],
        caveat=CAVEAT,
        approval=told.approval,
        date=N_("Date (YYYY-MM-DD)"),
        code=code_of(issue),
    )
    yield from cover(page, sheet, partial(finding, page, told.finding, ()))


def holds(_pack: object, page: Page) -> Iterator[Flowable]:
    """What the document holds, with page numbers."""
    yield from heading(page, N_("Contents"))
    yield from contents(page)


def approved_by_director(reader: str) -> Msg:
    """Who signs a pack of one agency."""
    agency = AGENCIES.get(reader, AGENCIES["CBSA"])
    return said("Approved for issue: Director, LO Network, %(agency)s", agency=agency)


def _register(request: DocumentRequest, issue: Issue | None) -> Iterator[tuple[Words, Words]]:
    if issue:
        yield from issue_facts(issue)
    elif request.reader != JOINT:
        told = said("Liaison officers %(agency_of)s", agency_of=agency_of(request.reader))
        yield N_("Prepared for"), told
    yield N_("Data as of"), said("%(day)s", day=request.day)


def _printed(request: DocumentRequest, fingerprint: str) -> Iterator[tuple[Words, Words]]:
    yield N_("Languages"), languages(request)
    yield N_("Fingerprint"), plain(f"SHA-256 {fingerprint[:12]}")
