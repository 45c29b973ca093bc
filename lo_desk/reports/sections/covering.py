"""Who covers the country for whom, since when, and how well."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.country import CountryCard, CoverLine
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Noted, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.sections.wording import agency_the, country_forms, withheld

_COLUMNS = (
    Column(N_("Post"), 34, "key"),
    Column(N_("Agency"), 22),
    Column(in_context("column", "Officer"), 40),
    Column(N_("Basis"), 23),
    Column(in_context("column", "Since"), 19),
    Column(in_context("column", "Tour start"), 19),
    Column(in_context("column", "Tour end"), 17, "right"),
)


def covering(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Every post's line on the country, with who stands behind it."""
    card = pack.card
    facts = country_forms(card.country)
    yield from heading(page, said("Coverage %(country_of)s", **facts), _lead(card))
    if not card.cover:
        yield from paragraph(page, said("No post has a line on %(country_the)s.", **facts))
    else:
        caption = table_caption(page, said("Posts that cover %(country_the)s", **facts))
        rule = said(
            "Counting rule: lines in force on %(day)s, whatever their basis. Officers are those at"
            " the post on that day.",
            day=card.day,
        )
        rows = [_row(line) for line in card.cover]
        yield from table(page, Table(caption, _COLUMNS, rows, rule))
    yield from withheld(page, card.withheld, ("area_line", "post", "post_profile", "tour"))


def _lead(card: CountryCard) -> Msg:
    owners = {line.owner for line in card.cover if line.place is None}
    facts = {**country_forms(card.country), "day": card.day}
    if len(owners) == 2:
        return said("Both agencies cover %(country_the)s on %(day)s.", **facts)
    if owners:
        (owner,) = owners
        return said(
            "Only %(agency_the)s covers %(country_the)s on %(day)s.",
            agency_the=agency_the(owner),
            **facts,
        )
    return said("Neither agency covers all %(country_of)s on %(day)s.", **facts)


def _row(line: CoverLine) -> Noted:
    facts = (
        line.city,
        Marked(line.owner, AGENCIES[line.owner]),
        line.officer or Lacking(N_("No officer")),
        line.basis,
        Stack((line.starts, _until(line))),
        line.since if line.officer else "–",
        _tour_end(line),
    )
    return Noted(facts, _purpose(line))


def _purpose(line: CoverLine) -> Msg:
    areas = line.mandate_areas or said("none recorded")
    if line.place is not None:
        return said("Only for %(place)s. Mandate areas: %(areas)s", place=line.place, areas=areas)
    return said("Mandate areas: %(areas)s", areas=areas)


def _tour_end(line: CoverLine) -> object:
    if line.officer is None:
        return "–"
    return line.gone - DAY if line.gone else in_context("tour end", "open")


def _until(line: CoverLine) -> Msg | None:
    return said("until %(day)s", day=(line.ends - DAY).isoformat()) if line.ends else None
