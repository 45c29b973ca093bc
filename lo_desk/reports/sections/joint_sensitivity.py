"""What would change the answer: weights, points, ranks over all weights, regret."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.verdict_words import least_lead
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import figure_caption, table_caption
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Shaded, Table, mirrored, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.pdf.bars import Axis, Scale, Shade, Span, Swing
from lo_desk.reports.sections.joint_words import (
    WHOLE,
    criterion,
    hundredths,
    signed,
    thousandths,
)

_WIDE = 58 * mm
_SPAN = Scale(0, WHOLE, (0, 250, 500, 750, 1000), _WIDE)
_YES, _NO = said("yes"), said("no")


def sensitivity(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """Nothing is printed of sheets that are closed, or where there is nothing to compare."""
    facts, found = pack.facts, pack.findings
    if found is None:
        return
    yield from heading(page, N_("What would change the answer"), _lead(facts, found), chapter=True)
    if not found.flips:
        yield from paragraph(
            page, N_("Fewer than two places are assessable and through the gates: none compares.")
        )
        return
    swing = dict(facts.rules)["weight_swing"]
    told = least_lead(found, swing)
    if told:
        yield from paragraph(page, told)
    leader = facts.candidate(found.ranking[0]).city
    rival = facts.candidate(found.ranking[1]).city
    yield from _swings(page, found, said("%(one)s minus %(two)s", one=leader, two=rival), swing)
    yield from _ranks(page, facts, found)
    yield from _spans(page, found, said("Weights that keep %(place)s first", place=leader))
    yield from _regrets(page, facts, found)


def _lead(facts: JointFacts, found: JointFindings) -> Msg:
    if found.least_moved is None:
        return said("No change of weights alone changes the order of the first two.")
    return said(
        "Moving %(n)s thousandths of weight between criteria is enough to make %(rival)s equal to"
        " the first.",
        n=thousandths(found.least_moved),
        rival=facts.candidate(found.nearest).city,
    )


def _swings(page: Page, found: JointFindings, what: Msg, swing: int) -> Iterator[Flowable]:
    rows = sorted(found.flips, key=lambda each: each.lead_low - each.lead_high)
    lead = _lead_of(found)
    ends = [thousandths(end) for each in rows for end in (each.lead_low, each.lead_high)]
    scale = _round_scale(min(0, *ends), max(0, *ends))
    columns = [
        Column(N_("Criterion"), 34),
        Column(Axis(scale), 62, "picture"),
        Column(N_("Low"), 12, "right"),
        Column(N_("High"), 12, "right"),
        Column(N_("One point flips?"), 20, "right"),
    ]
    told = [
        [
            criterion(each.criterion),
            Swing(scale, (_mil(each.lead_low), _mil(each.lead_high)), _mil(lead)),
            signed(thousandths(each.lead_low)),
            signed(thousandths(each.lead_high)),
            _YES if each.point_flips else _NO,
        ]
        for each in rows
    ]
    caption = figure_caption(page, said("%(what)s, value in thousandths", what=what))
    note = said(
        "Bars: each weight %(swing)s in 100 lower and higher, the others scaled, or each score over"
        " its interval. Solid line: equal. Broken line: today. One point flips: one point less for"
        " the first and one more for the second, on both sheets, changes the order.",
        swing=swing,
    )
    yield from table(page, mirrored(page, Table(caption, columns, told, note)))


def _lead_of(found: JointFindings) -> Fraction:
    first, second = (found.standing(code).value for code in found.ranking[:2])
    return (first or Fraction(0)) - (second or Fraction(0))


def _round_scale(low: int, high: int) -> Scale:
    step = next(s for s in (5, 10, 20, 50, 100, 200, 500) if (high - low) <= 8 * s)
    first, last = low // step * step, -(-high // step) * step
    return Scale(first, max(last, first + step), tuple(range(first, last + 1, step)), _WIDE)


def _mil(value: Fraction) -> float:
    return float(value * WHOLE)


def _ranks(page: Page, facts: JointFacts, found: JointFindings) -> Iterator[Flowable]:
    count = len(found.ranking)
    room = (174 - 36 - 26) / count
    columns = [
        Column(N_("Place"), 36, "key"),
        *(Column(said("Rank %(n)s", n=n + 1), room, "middle") for n in range(count)),
        Column(N_("Range"), 26, "right"),
    ]
    rows: list[list[object]] = []
    for code in found.ranking:
        each = found.standing(code)
        shares = [
            Shaded(Shade(share / WHOLE, room * mm - 6), _percent(share))
            for share in each.compromises
        ]
        spread = str(each.best) if each.best == each.worst else f"{each.best}-{each.worst}"
        rows.append([facts.candidate(code).city, *shares, spread])
    caption = figure_caption(page, N_("Chance of each rank, in 100 draws"))
    note = said(
        "%(draws)s draws; weights: mixtures of the three sets, each about %(swing)s in 100 lower or"
        " higher; scores within their intervals. Each figure is off by at most 1. Range: ranks of"
        " at least %(least)s in 100 over all weights. Seed %(seed)s.",
        draws=found.draws,
        swing=dict(facts.rules)["weight_swing"],
        least=Decimal(dict(facts.rules)["rank_least"]) / 10,
        seed=str(found.seed),
    )
    yield from table(page, Table(caption, columns, rows, note))


def _percent(share: int) -> object:
    if 0 < share < 5:
        return said("under 1")
    return str((share + 5) // 10)


def _spans(page: Page, found: JointFindings, what: Msg) -> Iterator[Flowable]:
    columns = [
        Column(N_("Criterion"), 34),
        Column(Axis(_SPAN), 60, "picture"),
        Column(in_context("weight", "Today"), 18, "right"),
        Column(N_("Flips at"), 14, "right"),
        Column(N_("Room"), 14, "right"),
    ]
    rows = [
        [
            criterion(each.criterion),
            Span(_SPAN, (_mil(each.stable_low), _mil(each.stable_high)), _mil(each.weight)),
            thousandths(each.weight),
            said("none") if each.flips_at is None else str(thousandths(each.flips_at)),
            ""
            if each.flips_at is None
            else signed(thousandths(each.flips_at) - thousandths(each.weight)),
        ]
        for each in found.flips
    ]
    caption = figure_caption(page, what)
    note = N_(
        "Weights in thousandths, the others scaled. Diamond: today’s weight. None: no value of"
        " this weight changes the order of the first two."
    )
    yield from table(page, mirrored(page, Table(caption, columns, rows, note)))


def _regrets(page: Page, facts: JointFacts, found: JointFindings) -> Iterator[Flowable]:
    columns = [
        Column(N_("Place"), 50, "key"),
        Column(N_("Most value it can lose, in 100"), 50, "middle"),
        Column(N_("To"), 74),
    ]
    rows: list[list[object]] = []
    for code in found.ranking:
        each = found.standing(code)
        lost = each.regret or Fraction(0)
        to: Words = facts.candidate(each.regret_to).city if each.regret_to else said("none")
        rows.append([facts.candidate(code).city, hundredths(lost), to])
    caption = table_caption(page, N_("Regret over all admissible weights"))
    note = said(
        "Admissible: from %(swing)s in 100 below the least to %(swing)s in 100 above the greatest"
        " of the three weights of each criterion. 0: the best place whatever those weights.",
        swing=dict(facts.rules)["weight_swing"],
    )
    yield from table(page, Table(caption, columns, rows, note))
    if found.point_flips:
        yield from paragraph(page, *_points(found))


def _points(found: JointFindings) -> Iterator[Msg]:
    flips = sum(flips for *_, flips in found.point_flips)
    if flips:
        yield counted(
            "One point on one agency’s scores changes the winner in %(n)s case.",
            "One point on one agency’s scores changes the winner in %(n)s cases.",
            flips,
        )
