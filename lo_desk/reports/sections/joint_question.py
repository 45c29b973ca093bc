"""What is assessed and by what: candidates with their gates, criteria with their weights."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.assessment.criteria import CRITERIA
from lo_desk.domain.joint_facts import CandidateFacts, JointFacts, WeightFacts
from lo_desk.domain.joint_pack import JointPack
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.joint_words import CRITERION, GATE, gate, where

_WEIGHTS = (
    Column(N_("Criterion"), 44, "key"),
    Column(N_("Joint"), 16, "right"),
    Column(N_("CBSA"), 16, "right"),
    Column(N_("RCMP"), 16, "right"),
    Column(N_("What the best score means"), 82),
)


def question(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """The candidates in words, then what they are scored on."""
    facts = pack.facts
    yield from heading(page, N_("The question, and what it is judged by"), _asked(facts))
    yield from subheading(page, N_("Candidate places"))
    if not facts.candidates:
        yield from paragraph(page, N_("No candidate place is recorded yet."))
    yield from listing(page, [_candidate(each) for each in facts.candidates])
    yield from subheading(page, N_("Criteria and weights"))
    if not facts.weights:
        yield from paragraph(page, N_("No weight is recorded for this cycle yet."))
        return
    caption = table_caption(page, N_("One set of weights for all places, in thousandths"))
    note = N_(
        "Joint: of the working group, fixed before the sheets were opened; it alone counts in the"
        " value. Those of the agencies span the weights that are tried. Gates are no weights: a"
        " place that fails one is out of the ranking, whatever its value."
    )
    rows = [_weight(each) for each in facts.weights]
    yield from table(page, Table(caption, _WEIGHTS, rows, note))


def _asked(facts: JointFacts) -> Msg:
    if facts.asked_by:
        return said(
            "Cycle %(cycle)s. Asked by: %(position)s.", cycle=facts.cycle, position=facts.asked_by
        )
    return said("Cycle %(cycle)s.", cycle=facts.cycle)


def _candidate(each: CandidateFacts) -> Entry:
    gates = tuple(
        said("%(gate)s: %(state)s", gate=gate(one.key), state=GATE[one.state]) for one in each.gates
    )
    main = [Say("title", where(each))]
    if each.analysis:
        main.append(Say("body", each.analysis))
    main.append(Say("note", said("%(gates)s.", gates=gates), N_("Gates:")))
    return Entry(main)


def _weight(each: WeightFacts) -> list[object]:
    told: list[object] = [each.anchor_5 or CRITERIA[each.criterion].five]
    if each.anchor_3:
        told.append(said("3: %(anchor)s", anchor=each.anchor_3))
    if each.anchor_0:
        told.append(said("0: %(anchor)s", anchor=each.anchor_0))
    return [CRITERION[each.criterion], each.joint, each.cbsa, each.rcmp, Stack(told)]
