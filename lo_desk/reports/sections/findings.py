"""What the assessment found, on two pages."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.gaps import BANDS, GAP_KINDS
from lo_desk.domain.packs import GapAssessment
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import figure_caption, table_caption
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.strips import strip
from lo_desk.reports.blocks.tables import Column, Table, mirrored, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.tally import Tally, headline, kinds_found, severities, tally
from lo_desk.reports.sections.wording import withheld

_KINDS = (
    Column(N_("Kind of gap"), 52, "key"),
    Column(AGENCIES["CBSA"], 12, "right"),
    Column(AGENCIES["RCMP"], 12, "right"),
    Column(in_context("column", "Both alike"), 17, "right"),
    Column(in_context("column", "All"), 12, "right"),
    Column(in_context("column", "Unknown"), 17, "right"),
)

_DENSE = 2.7


def summary(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """Key figures with their counting rules; gaps by severity, by kind and agency."""
    counts = tally(assessment)
    day = assessment.request.day
    yield from heading(page, headline(counts), _lead(counts), listed=N_("Summary"))
    yield from subheading(page, said("Key figures, %(day)s", day=day.isoformat()))
    yield from listing(page, list(_figures(assessment, counts)))
    if counts.total:
        caption = counted("%(n)s gap by severity", "%(n)s gaps by severity", counts.total)
        yield from strip(
            page, figure_caption(page, caption), severities(counts), _bands(assessment)
        )
    yield from table(page, mirrored(page, _by_kind(assessment, counts, page)))
    yield from subheading(page, N_("What this does not say"))
    yield from paragraph(
        page,
        N_("It does not judge any officer, prove a cause or forecast. It counts dated facts."),
    )
    yield from withheld(page, assessment.withheld)


def _lead(counts: Tally) -> Msg:
    if not counts.total:
        return said(
            "Every priority is covered, every post is filled, every briefing is up to date."
        )
    key, many = next((band, count) for band, count in counts.bands if count)
    return counted(
        "%(n)s gap in all. %(band)s: %(worst)s.",
        "%(n)s gaps in all. %(band)s: %(worst)s.",
        counts.total,
        band=BANDS[key],
        worst=many,
    )


def _figures(assessment: GapAssessment, counts: Tally) -> Iterator[Entry]:
    yield _figure(
        counts.any_cover,
        N_("Countries covered by at least one agency"),
        N_("At least one line in force, on any basis, of a post that is open that day."),
    )
    yield _figure(
        counts.both_cover,
        N_("Countries covered by both"),
        N_("A line in force of each agency. Being present is not an arrangement."),
    )
    yield _figure(
        len(counts.shared) + len(counts.missing),
        N_("Countries with a priority and no liaison officer"),
        said(
            "A priority in force of either agency and no line of either. Shared gaps: %(shared)s.",
            shared=len(counts.shared),
        ),
    )
    yield _figure(
        counts.one_sided,
        N_("Countries covered only by the other agency"),
        N_("A priority of one agency where only the other has a line."),
    )
    yield _figure(
        counts.vacant,
        said("Posts vacant today or within %(days)s days", days=assessment.rules.soon_days),
        N_("Open and nobody there, or nobody known to follow when the last tour ends."),
    )


def _figure(count: int, title: Words, rule: Words) -> Entry:
    return Entry([Say("title", title), Say("note", rule)], spine=Spine(str(count), "key"))


def _bands(assessment: GapAssessment) -> Msg:
    medium, high, critical = assessment.rules.bands
    return said(
        "Severity = weight × extent, 0 to 100: low under %(medium)s, medium under %(high)s, high"
        " under %(critical)s, then critical.",
        medium=medium,
        high=high,
        critical=critical,
    )


def _by_kind(assessment: GapAssessment, counts: Tally, page: Page) -> Table:
    unknown = dict(assessment.unknown)
    rows = []
    for kind in kinds_found(assessment):
        own = [counts.kinds[kind, agency] for agency in ("CBSA", "RCMP", "JOINT")]
        rows.append((GAP_KINDS[kind], *own, sum(own), unknown.get(kind, 0)))
    rule = said(
        "Counting rule: each gap once, by kind, agency, place, post and officer, on %(day)s."
        " Unknown: facts that are not recorded and may hide a gap of that kind; they are not"
        " counted as gaps.",
        day=assessment.request.day,
    )
    caption = table_caption(page, N_("Gaps by kind and agency"))
    return Table(caption, _KINDS, rows, rule, _DENSE)
