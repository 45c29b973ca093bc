"""The first page of a joint assessment: the question, what may be said, values, disagreement."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.assessment.rounding import half_up
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.joint_facts import JointFacts, JointFindings, StandingFacts
from lo_desk.domain.joint_pack import JointPack
from lo_desk.domain.verdict_words import CLEAR, FRAGILE, REASONS, SPLIT, VERDICTS
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.bands import Band, band
from lo_desk.reports.blocks.captions import figure_caption
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Shaded, Table, mirrored, table
from lo_desk.reports.blocks.texts import heading, note, paragraph
from lo_desk.reports.pdf.bars import Axis, Scale, Shade, Whisker
from lo_desk.reports.sections.joint_words import (
    HUNDRED,
    criterion,
    gate,
    hundredths,
    named,
    over_column,
    signed,
)

_SCALE = Scale(0, HUNDRED, (0, 20, 40, 60, 80, 100), 54 * mm)
_MARKS = {"clear": "winner", "fragile": "fragile", "none": "equal", "impossible": "equal"}


def verdict(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """Question, verdict and its reasons; then each candidate and each disagreement."""
    facts, found = pack.facts, pack.findings
    yield from heading(page, facts.title, facts.question)
    if found is None:
        yield from band(page, Band(N_("State"), N_("The sheets are closed"), "equal"))
        yield from paragraph(page, _closed(facts))
        return
    words = said("%(verdict)s", verdict=VERDICTS[found.verdict])
    if found.leaders:
        words = said(
            "%(verdict)s: %(leaders)s",
            verdict=VERDICTS[found.verdict],
            leaders=named(page, facts, found.leaders),
        )
    yield from band(page, Band(N_("Verdict"), words, _MARKS[found.verdict]))
    yield from paragraph(page, *_reasons(page, facts, found))
    yield from _values(page, facts, found)
    yield from _apart(page, facts, found)


def _closed(facts: JointFacts) -> Msg:
    sealed = [AGENCIES[seal.agency] for seal in facts.seals]
    if not sealed:
        return said(
            "Neither agency has sealed its scores yet. Until both have, no score of the other and"
            " nothing that follows from it is shown or printed."
        )
    return said(
        "Sealed so far: %(agencies)s. Until both agencies have sealed, no score of the other and"
        " nothing that follows from it is shown or printed.",
        agencies=tuple(sealed),
    )


def _reasons(page: Page, facts: JointFacts, found: JointFindings) -> Iterator[Words]:
    if SPLIT in found.reasons:
        cbsa, rcmp = (named(page, facts, places) for _, places in found.winners)
        yield said(
            "The agencies’ own rankings disagree: the CBSA puts first %(cbsa)s; the RCMP,"
            " %(rcmp)s.",
            cbsa=cbsa,
            rcmp=rcmp,
        )
    for reason in found.reasons:
        if reason != SPLIT:
            yield REASONS[reason]
    rule = Decimal(dict(facts.rules)["margin_least"]) / 10
    if found.margin is not None:
        yield said(
            "The margin between the first and the second is %(margin)s in 100; naming one place"
            " needs %(rule)s.",
            margin=hundredths(found.margin),
            rule=rule,
        )
    if found.verdict in {CLEAR, FRAGILE}:
        yield from _tests(facts, found)
    if len(found.leaders) > 1:
        yield N_("Places between which no choice stands out are listed alphabetically.")
    if found.subject_to:
        yield said(
            "Subject to gates that are still open: %(gates)s.",
            gates=tuple(gate(key) for key in found.subject_to),
        )


def _tests(facts: JointFacts, found: JointFindings) -> Iterator[Words]:
    """What the verdict rests on beside the margin, in figures that anybody can read."""
    leader = found.leaders[0]
    yield said(
        "%(place)s comes first %(n)s times when weights and uncertain scores are drawn at random"
        " 100 times; a clear winner needs %(rule)s.",
        place=facts.candidate(leader).city,
        n=half_up(Fraction(found.standing(leader).ranks[0], 10)),
        rule=Decimal(dict(facts.rules)["first_least"]) / 10,
    )
    if not any(flips for *_, flips in found.point_flips):
        yield N_("No score of one agency, moved by one point, changes who comes first.")


def _values(page: Page, facts: JointFacts, found: JointFindings) -> Iterator[Flowable]:
    columns = [
        Column(N_("Place"), 26, "key"),
        Column(Axis(_SCALE), 58, "picture"),
        Column(N_("Value"), 14, "right"),
        Column(N_("Interval"), 20, "right"),
        Column(N_("Rank"), 14, "middle"),
        Column(N_("Gates"), 42),
    ]
    rows = [
        [
            facts.candidate(each.candidate).city,
            _whisker(each),
            _value(each),
            f"{hundredths(each.low)}-{hundredths(each.high)}",
            _rank(each),
            _gates(each),
        ]
        for each in _ordered(found)
    ]
    caption = figure_caption(page, N_("Value and range of ranks of each place"))
    told = said(
        "Bar: joint value from 0 to 100, and the interval it may lie in as scores are uncertain."
        " Square: by the scores of the CBSA alone; ring: of the RCMP alone. Rank: the places in the"
        " order that it may take when weights and scores are drawn at random, each in"
        " %(least)s of 100 draws or more.",
        least=Decimal(dict(facts.rules)["rank_least"]) / 10,
    )
    yield from table(page, Table(caption, columns, rows, told))


def _ordered(found: JointFindings) -> Iterator[StandingFacts]:
    """The ranked first, best first; then the others as they were entered."""
    yield from (found.standing(code) for code in found.ranking)
    yield from (each for each in found.standings if each.candidate not in found.ranking)


def _whisker(each: StandingFacts) -> Whisker:
    own = [
        (agency, float(value * HUNDRED))
        for agency, value in (("CBSA", each.cbsa), ("RCMP", each.rcmp))
        if value is not None
    ]
    ends = float(each.low * HUNDRED), float(each.high * HUNDRED)
    value = float(each.value * HUNDRED) if each.value is not None and each.assessable else None
    return Whisker(_SCALE, ends, value, own)


def _value(each: StandingFacts) -> object:
    """Of a place that is not assessable the interval alone is told."""
    known = each.value is not None and each.assessable
    return hundredths(each.value or Fraction(0)) if known else said("not known")


def _rank(each: StandingFacts) -> object:
    if not each.best:
        return said("none")
    return str(each.best) if each.best == each.worst else f"{each.best}-{each.worst}"


def _gates(each: StandingFacts) -> object:
    if not each.assessable:
        return said("not assessable: %(n)s in 1,000 of the weight has evidence", n=each.evidence)
    if each.failed:
        return said("no: %(gates)s", gates=tuple(gate(key) for key in each.failed))
    if each.pending:
        return said("open: %(gates)s", gates=tuple(gate(key) for key in each.pending))
    return said("all met")


def _apart(page: Page, facts: JointFacts, found: JointFindings) -> Iterator[Flowable]:
    """Score of the CBSA minus score of the RCMP, before anything is averaged."""
    by = {(each.candidate, each.criterion): each.difference for each in found.differences}
    codes, far = [each.candidate for each in _ordered(found)], dict(facts.rules)["far_apart"]
    room = (174 - 2 * 34 - 22) / max(1, len(codes))
    columns = [
        Column(N_("Criterion"), 34),
        Column(N_("Weight"), 22, "right"),
        *(Column(over_column(facts.candidate(code).city), room, "middle") for code in codes),
    ]
    rows = [
        [
            criterion(weight.criterion),
            weight.joint,
            *(_difference(by.get((code, weight.criterion)), room * mm, far) for code in codes),
        ]
        for weight in facts.weights
    ]
    caption = figure_caption(page, N_("Disagreement: score of the CBSA minus score of the RCMP"))
    told = said(
        "Above zero the CBSA scores higher, below zero the RCMP. Shaded: apart by %(far)s or more;"
        " each needs a note before it is reconciled. Weight: in thousandths, of the working group.",
        far=far,
    )
    yield from table(page, mirrored(page, Table(caption, columns, rows, told)))
    yield from note(page, *_tau(found))


def _difference(difference: int | None, room: float, far: int) -> object:
    if difference is None:
        return said("blank")
    if abs(difference) >= far:
        return Shaded(Shade(0.5, room - 6), signed(difference))
    return signed(difference)


def _tau(found: JointFindings) -> Iterator[Words]:
    if found.tau is not None:
        yield said(
            "Agreement of the two rankings (Kendall’s τ-b): %(tau)s thousandths, from −1,000"
            " (opposite) to 1,000 (the same). Weights apart: %(weights)s thousandths.",
            tau=found.tau,
            weights=found.weights_apart,
        )
