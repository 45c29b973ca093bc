"""A region: its title page, who covers it, its table, a chapter for each country."""

from collections.abc import Iterator
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.briefs import PrioritiesBrief
from lo_desk.domain.packs import CountryCoverage
from lo_desk.domain.regional import RegionalPack, RegionLine
from lo_desk.domain.roles import RoleHere
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks import sheets
from lo_desk.reports.blocks.captions import figure_caption, table_caption
from lo_desk.reports.blocks.covers import Cover, cover, finding
from lo_desk.reports.blocks.maps import Key, WorldFigure, world
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.pdf.flow import below
from lo_desk.reports.pdf.paging import flowing
from lo_desk.reports.sections import brief as sheet
from lo_desk.reports.sections.titles import caveat, code_of, issue_facts, languages
from lo_desk.reports.sections.wording import AGENCY_NAMES, agency_of, agency_the, plain

_NOTE = N_(
    "Letters: code of each country without an officer. Circle: place under 6,500 km². Boundaries"
    " imply no official endorsement or position. Source: Natural Earth."
)
_TABLE = (
    Column(N_("Country"), 54, "key"),
    Column(AGENCIES["CBSA"], 24),
    Column(AGENCIES["RCMP"], 24),
    Column(in_context("column", "Their priorities"), 24, "right"),
    Column(in_context("column", "Our priorities"), 24, "right"),
    Column(N_("Gaps"), 24, "right"),
)
_CHAPTER = (
    sheet.counterparts,
    sheet.priorities,
    sheet.chapter_roles,
    sheet.activities,
    sheet.chapter_dates,
)

_BOTH = N_(
    "Covered by both agencies. Their priorities: %(theirs)s; ours: %(ours)s. Gaps: %(gaps)s."
)
_ONE = N_(
    "Covered by %(agency_the)s alone. Their priorities: %(theirs)s; ours: %(ours)s. Gaps: %(gaps)s."
)
_NEITHER = N_(
    "Covered by neither agency. Their priorities: %(theirs)s; ours: %(ours)s. Gaps: %(gaps)s."
)

_NAMED = 3
"""So many countries are named in the title; of more it says that they are several."""


def title_page(pack: RegionalPack, page: Page) -> Iterator[Flowable]:
    """What a director signs, with the headline instead of a map."""
    ours, theirs = pack.request.reader, other(pack.request.reader)
    told = Cover(
        agencies=[AGENCY_NAMES[ours], AGENCY_NAMES[theirs]],
        kind=N_("Regional briefing pack"),
        title=N_("Several countries")
        if len(pack.countries) > _NAMED and pack.listed
        else pack.name,
        purpose=said(
            "For the liaison officers %(ours_of)s: the priorities %(theirs_of)s beside ours in each"
            " country, on %(day)s.",
            ours_of=agency_of(ours),
            theirs_of=agency_of(theirs),
            day=pack.request.day,
        ),
        facts=list(_facts(pack)),
        caveat=caveat(theirs),
        approval=said(
            "Approved for issue: Director, LO Network, %(agency)s", agency=AGENCIES[ours]
        ),
        date=N_("Date (YYYY-MM-DD)"),
        code=code_of(pack.issue),
    )
    yield from cover(page, told, partial(finding, page, _headline(pack), []))


def who_covers(pack: RegionalPack, page: Page) -> Iterator[Flowable]:
    """The map, then the same as a table."""
    yield from heading(page, N_("Who covers the region"), _headline(pack))
    yield from world(page, _figure(pack, page))
    if pack.countries:
        caption = table_caption(page, N_("Countries covered or asked for"))
        pairs = zip(pack.countries, pack.lines, strict=True)
        rule = N_(
            "A country stands here if a post covers it or a priority in force names it. In the last"
            " column: how many gaps, and the severity of the worst."
        )
        yield from table(page, Table(caption, _TABLE, [_row(*pair) for pair in pairs], rule))
    if pack.quiet:
        yield from subheading(page, N_("Neither covered nor asked for"))
        yield from paragraph(page, page.listed(pack.quiet))


def standard_roles(pack: RegionalPack, page: Page) -> Iterator[Flowable]:
    """The standard role matrix, once for all chapters."""
    known = {
        here.line.area: RoleHere(here.standard or here.line, None, None, review_overdue=False)
        for brief in pack.briefs
        for here in brief.roles
        if here.standard is not None or not here.line.local
    }
    yield from heading(page, N_("Standard role matrix"))
    if known:
        lines = sorted(known.values(), key=lambda here: here.line.area)
        words = N_("Where a country differs, its chapter says so.")
        yield from sheet.who_leads(page, lines, words)
    else:
        yield from paragraph(page, N_("No line of the role matrix is in force."))


def chapters(pack: RegionalPack, page: Page) -> Iterator[Flowable]:
    """A chapter a country: the counterpart brief."""
    told = zip(pack.briefs, pack.countries, pack.lines, strict=True)
    for brief, country, line in told:
        yield from flowing([*_chapter(brief, _in_short(country, line), page)], page.paper)


def _chapter(brief: PrioritiesBrief, lead: Msg, page: Page) -> Iterator[Flowable]:
    yield from below(sheets.head(page, brief.country.name, lead), 0)
    for section in _CHAPTER:
        yield from below(section(brief, page), 0)


def _in_short(country: CountryCoverage, line: RegionLine) -> Msg:
    """Who covers it, how many priorities, how many gaps."""
    facts = {"theirs": line.theirs, "ours": line.ours, "gaps": line.gaps}
    if country.cbsa == country.rcmp:
        return said(_BOTH if country.cbsa else _NEITHER, **facts)
    covers = agency_the("CBSA" if country.cbsa else "RCMP")
    return said(_ONE, agency_the=covers, **facts)


def _facts(pack: RegionalPack) -> Iterator[tuple[Words, Words]]:
    if pack.issue:
        yield from issue_facts(pack.issue)
    else:
        reader = agency_of(pack.request.reader)
        yield N_("Prepared for"), said("Liaison officers %(agency_of)s", agency_of=reader)
    yield N_("Data as of"), said("%(day)s", day=pack.request.day)
    if pack.listed:
        yield N_("Countries"), pack.name
    yield N_("Languages"), languages(pack.request)
    yield N_("Fingerprint"), plain(f"SHA-256 {pack.fingerprint[:12]}")


def _headline(pack: RegionalPack) -> Msg:
    count = len(pack.countries)
    if not count:
        return said("No country is covered, and no priority names one")
    alone = sum(not (one.cbsa or one.rcmp) for one in pack.countries)
    if not alone:
        return counted("%(n)s country, covered", "%(n)s countries, all covered", count)
    return said(
        "%(countries)s, %(alone)s",
        countries=counted("%(n)s country", "%(n)s countries", count),
        alone=counted("%(n)s without any officer", "%(n)s without any officer", alone),
    )


def _figure(pack: RegionalPack, page: Page) -> WorldFigure:
    looks = {one.iso2: _look(one) for one in pack.countries}
    told = list(looks.values())
    keys = (
        Key("cbsa", N_("CBSA only"), told.count("cbsa")),
        Key("rcmp", N_("RCMP only"), told.count("rcmp")),
        Key("both", N_("Both agencies cover"), told.count("both")),
        Key("coverage", N_("A priority, but no officer"), told.count("coverage")),
        Key("nothing", N_("Outside this pack, or no priority and no officer")),
        Key("disputed", N_("Status disputed: not counted")),
    )
    caption = figure_caption(page, said("Coverage by country, %(day)s", day=pack.request.day))
    codes = [iso2 for iso2, look in looks.items() if look == "coverage"]
    return WorldFigure(caption, looks, codes, keys, [_NOTE])


def _look(one: CountryCoverage) -> str:
    if one.cbsa and one.rcmp:
        return "both"
    if one.cbsa:
        return "cbsa"
    return "rcmp" if one.rcmp else "coverage"


def _row(one: CountryCoverage, line: RegionLine) -> tuple[object, ...]:
    worst = said("%(n)s; %(worst)s", n=line.gaps, worst=line.worst) if line.gaps else "0"
    return (
        one.name,
        _covers("CBSA", one.cbsa),
        _covers("RCMP", one.rcmp),
        line.theirs,
        line.ours,
        worst,
    )


def _covers(agency: str, covered: object) -> object:
    if covered:
        return Marked(agency, in_context("coverage", "covered"))
    return Lacking(in_context("coverage", "no officer"))
