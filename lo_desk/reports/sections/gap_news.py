"""Which gaps are new and which are no more since the last assessment; which are put aside."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.changed import NEW, REMOVED
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import GAP_KINDS
from lo_desk.domain.packs import GapAssessment, GapNews, PutAside
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Marked, Table, as_said, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.gaps_in_short import where

_LINES = (
    Column(N_("Where"), 62, "key"),
    Column(N_("Gap"), 62),
    Column(N_("Agency"), 28),
    Column(N_("Severity"), 22, "right"),
)
_ASIDE = (
    Column(N_("Where"), 58, "key"),
    Column(N_("Gap"), 56),
    Column(N_("Agency"), 26),
    Column(N_("Put aside until"), 34, "right"),
)


def news(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """New gaps, then closed ones."""
    if assessment.news is None:
        return
    told = assessment.news
    if told.since is None:  # a sentence is no chapter
        yield from subheading(page, N_("What changed since the last assessment"))
        yield from paragraph(page, _lead(told))
        return
    yield from heading(page, N_("What changed since the last assessment"), _lead(told))
    yield from _listed(page, N_("New gaps"), told.new, NEW)
    yield from _listed(page, N_("Gaps that are no more"), told.closed, REMOVED)


def put_aside(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """Gaps that do not count for a while, each with its last day."""
    if assessment.put_aside is None:
        return
    yield from subheading(page, N_("Gaps put aside"))
    count = len(assessment.put_aside)
    if not count:
        yield from paragraph(page, N_("No gap is put aside: all that are found are counted."))
        return
    told = counted(
        "%(n)s gap is put aside, with a reason and an end: it is not counted above.",
        "%(n)s gaps are put aside, with a reason and an end each: they are not counted above.",
        count,
    )
    yield from paragraph(page, told, leads=True)
    caption = table_caption(page, N_("Gaps put aside"))
    yield from table(page, Table(caption, _ASIDE, list(map(_aside, assessment.put_aside))))


def _lead(told: GapNews) -> Msg:
    if told.since is None:
        return said("The register holds no earlier assessment for this reader.")
    facts: dict[str, object] = {
        "new": len(told.new),
        "closed": len(told.closed),
        "day": told.since,
    }
    if told.number:
        return said(
            "Since assessment %(number)s of %(day)s: new %(new)s, closed %(closed)s.",
            number=told.number,
            **facts,
        )
    return said("Since %(day)s: new %(new)s, closed %(closed)s.", **facts)


def _listed(page: Page, title: str, lines: Sequence[GapLine], mark: str) -> Iterator[Flowable]:
    if not lines:
        return
    rows = [_row(line, mark) for line in lines]
    yield from table(page, Table(table_caption(page, title), _LINES, rows))


def _row(line: GapLine, mark: str) -> tuple[object, ...]:
    gap = line.gap
    return Marked(mark, as_said(where(line))), GAP_KINDS[gap.kind], OWNERS[gap.agency], gap.severity


def _aside(one: PutAside) -> tuple[object, ...]:
    gap = one.line.gap
    last = one.last or in_context("waiver end", "open")
    return as_said(where(one.line)), GAP_KINDS[gap.kind], OWNERS[gap.agency], last
