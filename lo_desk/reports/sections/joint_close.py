"""Decision and dissent, all evidence, the digests."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.assessment.offer_words import OPTION, titled
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.joint_facts import JointFacts, ScoreFacts
from lo_desk.domain.joint_pack import JointPack
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph
from lo_desk.reports.sections.joint_words import CONFIDENCE, UNKNOWN, criterion
from lo_desk.reports.sections.wording import agency_of

_SCORES = (
    Column(N_("Place"), 26, "key"),
    Column(N_("Criterion"), 30),
    Column(in_context("sheet", "Score"), 14, "middle"),
    Column(N_("Confidence"), 22),
    Column(N_("Evidence"), 82),
)


def decision(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """What was decided, why, and who did not agree; said in words where nothing was."""
    told = pack.facts.decision
    decided = bool(told.decision)
    yield from heading(page, N_("Decision"), _lead(pack.facts), chapter=decided)
    option = pack.facts.decided_on
    parts: list[tuple[Words, Words]] = [
        *([(OPTION, titled(option.number, option.title))] if option else []),
        (N_("Decision"), told.decision),
        (N_("Reasons"), told.reasons),
        (N_("Dissent"), told.dissent or N_("None is recorded.")),
    ]
    if not decided:
        yield from paragraph(page, N_("The decision, its reasons and any dissent will stand here."))
    else:
        entries = [Entry([Say("eyebrow", label), Say("body", words)]) for label, words in parts]
        yield from listing(page, entries)
    if told.trial_review_on:
        day = said("The trial is reviewed on %(day)s.", day=told.trial_review_on)
        yield from paragraph(page, day)


def _lead(facts: JointFacts) -> Msg:
    if not facts.decision.on:
        return said("Nothing has been decided yet.")
    return said(
        "Decided on %(day)s by: %(authority)s.",
        day=facts.decision.on,
        authority=facts.decision.authority,
    )


def evidence(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """Every score of the open sheets with why, an agency after the other."""
    facts = pack.facts
    shown = pack.findings is not None
    yield from heading(page, N_("Annex: scores and evidence"), _sealed(facts), chapter=shown)
    if not shown:
        yield from paragraph(page, N_("The sheets are closed: no score is printed."))
        return
    for owner, title in (
        *((key, said("Sheet %(agency_of)s", agency_of=agency_of(key))) for key in AGENCIES),
        (JOINT, said("Agreed on afterwards")),
    ):
        scores = sorted((each for each in facts.scores if each.owner == owner), key=_order)
        if not scores:
            continue
        rows = [_score(facts, each) for each in scores]
        yield from table(page, Table(table_caption(page, title), _SCORES, rows))
    digest = said("SHA-256 of the inputs: %(digest)s", digest=pack.inputs)
    yield from note(page, digest)


def _sealed(facts: JointFacts) -> Msg:
    if not facts.seals:
        return said("No sheet is sealed.")
    told = tuple(
        said(
            "%(agency)s on %(day)s (%(digest)s)",
            agency=AGENCIES[seal.agency],
            day=seal.on,
            digest=seal.digest[:12],
        )
        for seal in facts.seals
    )
    return said("Sealed: %(seals)s.", seals=told)


def _order(each: ScoreFacts) -> tuple[str, int]:
    """By candidate, then in the order of the criteria: C2 before C10."""
    return each.candidate, int(each.criterion.removeprefix("C"))


def _score(facts: JointFacts, each: ScoreFacts) -> list[object]:
    why: list[object] = [each.evidence] if each.evidence else []
    if each.source:
        why.append(each.source)
    return [
        facts.candidate(each.candidate).city,
        criterion(each.criterion),
        UNKNOWN if each.value is None else each.value,
        CONFIDENCE.get(each.confidence, each.confidence),
        Stack(why) if why else in_context("evidence", "none"),
    ]
