"""Annex to the options: every amount of their cost, every place and every gap that they change."""

from collections.abc import Iterator
from decimal import Decimal

from reportlab.platypus import Flowable

from lo_desk.assessment.offer_words import COVERAGE_NOTE
from lo_desk.assessment.what_if_words import points
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.joint_options import CostFacts, EffectFacts, GapEffect, OptionFacts
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.period import DAY
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.joint_words import COST, UNKNOWN

_OPTION = Column(N_("Option"), 16, "key")


def effects(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """What the figures of the options are made from; nothing where there is none."""
    facts = pack.facts
    costs = [_cost(each, line) for each in facts.options for line in each.costs]
    places = [_place(each, effect) for each in facts.options for effect in each.effects]
    gaps = [_gap(each, gap) for each in facts.options for gap in each.gaps]
    if not (costs or places or gaps):
        return
    lead = said("From these, every figure of the table of options can be made again.")
    yield from heading(page, N_("Annex: costs and effects of the options"), lead)
    for rows, made in ((costs, _costs), (places, _places), (gaps, _gaps)):
        if rows:
            yield from table(page, made(page, rows))


def _costs(page: Page, rows: list[list[object]]) -> Table:
    columns = [
        _OPTION,
        Column(N_("Cost"), 56),
        Column(in_context("column", "From"), 26),
        Column(in_context("column", "To"), 26),
        Column(N_("A year, $"), 25, "right"),
        Column(in_context("cost", "Once, $"), 25, "right"),
    ]
    note = N_(
        "What is paid a year counts in a fiscal year by its days, of 365 or 366; what is paid once"
        " counts in the year of its first day. Each is rounded half up to the cent."
    )
    return Table(table_caption(page, N_("Costs of each option")), columns, rows, note)


def _cost(option: OptionFacts, line: CostFacts) -> list[object]:
    last = in_context("cost", "no end") if line.after is None else line.after - DAY
    once = line.annual == 0
    return [
        option.number,
        COST.get(line.line, line.line),
        line.first,
        "–" if once else last,
        "–" if once else _amount(line.annual),
        _amount(line.once) if once else "–",
    ]


def _amount(cents: int | None) -> object:
    return UNKNOWN if cents is None else Decimal(cents) / 100


def _places(page: Page, rows: list[list[object]]) -> Table:
    columns = [
        _OPTION,
        Column(N_("Place"), 44),
        Column(N_("Agency"), 20),
        Column(N_("Need"), 20, "right"),
        Column(N_("Coverage before"), 25, "right"),
        Column(N_("Coverage after"), 25, "right"),
        Column(N_("Points of need"), 24, "right"),
    ]
    return Table(
        table_caption(page, N_("Coverage that each option changes")), columns, rows, COVERAGE_NOTE
    )


def _place(option: OptionFacts, effect: EffectFacts) -> list[object]:
    return [
        option.number,
        effect.place,
        AGENCIES[effect.agency],
        effect.need,
        effect.before,
        effect.after,
        points(effect.gain),
    ]


def _gaps(page: Page, rows: list[list[object]]) -> Table:
    columns = [
        _OPTION,
        Column(N_("Effect"), 34),
        Column(N_("Gap"), 54),
        Column(N_("Agency"), 24),
        Column(N_("Place or post"), 46),
    ]
    return Table(table_caption(page, N_("Gaps that each option closes or opens")), columns, rows)


def _gap(option: OptionFacts, gap: GapEffect) -> list[object]:
    does: Msg = in_context("option", "opens") if gap.opens else in_context("option", "closes")
    whose = said("Both agencies") if gap.agency == JOINT else AGENCIES[gap.agency]
    return [option.number, does, GAP_KINDS[gap.kind], whose, gap.where or "–"]
