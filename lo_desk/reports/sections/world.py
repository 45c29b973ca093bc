"""Coverage by country: the map, and the same in tables."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import GAP_KINDS
from lo_desk.domain.packs import CountryCoverage, GapAssessment
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import figure_caption, table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.maps import Key, WorldFigure, world
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Patch, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.tally import COVERAGE_GAPS, Tally, tally

_NOTE = N_(
    "Letters: code of each gap. Circle: place under 6,500 km². Boundaries imply no official"
    " endorsement or position. Source: Natural Earth."
)
_GAPS = (
    Column(N_("Code"), 16),
    Column(N_("Country"), 58, "key"),
    Column(N_("Gap"), 46),
    Column(N_("Agency"), 22),
    Column(N_("Severity"), 14, "right"),
    Column(N_("Since"), 18, "right"),
)


def coverage(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """The map, the countries without an officer, and who covers all others."""
    counts = tally(assessment)
    yield from heading(page, N_("Coverage by country"), _lead(counts), chapter=True)
    yield from world(page, _figure(assessment, counts, page))
    rows = [_gap(line) for line in assessment.gaps if line.gap.kind in COVERAGE_GAPS]
    if rows:
        yield from table(page, Table(_caption(page, len(rows)), _GAPS, rows))
    else:
        yield from paragraph(page, N_("Every country with a priority is covered."))
    yield from subheading(page, N_("Who covers the other countries"))
    yield from listing(page, list(_lists(assessment, page)))


def _lead(counts: Tally) -> Msg:
    without = len(counts.shared) + len(counts.missing)
    if not without:
        return said("No priority country is without a liaison officer.")
    return counted(
        "%(n)s priority country has no liaison officer; shared by both agencies: %(shared)s.",
        "%(n)s priority countries have no liaison officer; shared by both agencies: %(shared)s.",
        without,
        shared=len(counts.shared),
    )


def _caption(page: Page, rows: int) -> Msg:
    return table_caption(
        page,
        counted(
            "Place without an officer (%(n)s)",
            "Places without an officer (%(n)s)",
            rows,
        ),
    )


def _look(country: CountryCoverage) -> str:
    if country.cbsa and country.rcmp:
        return "both"
    if country.cbsa:
        return "cbsa"
    if country.rcmp:
        return "rcmp"
    return country.gap if country.gap in COVERAGE_GAPS else "nothing"


def _figure(assessment: GapAssessment, counts: Tally, page: Page) -> WorldFigure:
    looks = {each.iso2: look for each in assessment.countries if (look := _look(each)) != "nothing"}
    gaps = {line.iso2: None for line in assessment.gaps if line.gap.kind in COVERAGE_GAPS}
    told = list(looks.values())
    keys = (
        Key("shared", N_("Shared gap: both agencies’ priority, no officer"), len(counts.shared)),
        Key("coverage", N_("Gap: one agency’s priority, no officer"), len(counts.missing)),
        Key("cbsa", N_("CBSA only"), told.count("cbsa")),
        Key("rcmp", N_("RCMP only"), told.count("rcmp")),
        Key("both", N_("Both agencies cover"), told.count("both")),
        Key("nothing", N_("No priority, no officer")),
        Key("disputed", N_("Status disputed: not counted")),
    )
    caption = said("Coverage by country, %(day)s", day=assessment.request.day)
    codes = [code for code in gaps if looks.get(code) in COVERAGE_GAPS]
    return WorldFigure(figure_caption(page, caption), looks, codes, keys, [_NOTE])


def _gap(line: GapLine) -> tuple[object, ...]:
    gap = line.gap
    return (
        gap.place or line.iso2,
        line.place,
        Patch(gap.kind, GAP_KINDS[gap.kind]),
        OWNERS[gap.agency],
        gap.severity,
        gap.since or in_context("since", "always"),
    )


def _lists(assessment: GapAssessment, page: Page) -> Iterator[Entry]:
    """Names by who covers: the map's twin for whatever is not a gap."""
    for look, title in (
        ("both", N_("Both agencies cover")),
        ("cbsa", N_("CBSA only")),
        ("rcmp", N_("RCMP only")),
    ):
        names = [each.name for each in assessment.countries if _look(each) == look]
        words = page.listed(names) if names else N_("No country.")
        yield Entry([Say("title", title), Say("dense", words)])
