"""Decision and dissent, how the figures are made, the limits, all evidence, the digests."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.assessment.acceptability import GENERATOR
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.joint_facts import JointFacts, JointPack, ScoreFacts
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from lo_desk.reports.sections.joint_words import CONFIDENCE, UNKNOWN, criterion
from lo_desk.reports.sections.wording import agency_of

METHOD = (
    N_(
        "Each agency scores every place from 0 to 5 under each criterion, without seeing the"
        " other’s sheet; 5 always speaks for posting. A blank is unknown, not zero. Both sheets are"
        " sealed before either is opened: the digest published at sealing proves that no score"
        " was changed afterwards."
    ),
    N_(
        "Value is the sum of weight times the scores of both agencies, out of 100. Confidence"
        " makes each score an interval: high is exact, medium is half a point either way, low is"
        " a point; a blank may be anything. The value’s interval holds them all."
    ),
    N_(
        "A place is assessable when at least 700 thousandths of the weight have evidence of both"
        " agencies; evidence of one counts half. A place that fails a gate stays in the table and"
        " leaves the ranking."
    ),
    N_(
        "A clear winner leads by 10 in 100 or more, is first in at least 75 of 100 draws, and"
        " keeps its place when any one agency moves any one score by a point. Leads, but fragile:"
        " the margin is kept and another test fails. Otherwise no choice stands out."
    ),
    N_(
        "Chances of ranks come from random draws of weights and scores (SMAA-2, Lahdelma and"
        " Salminen 2001). The same facts give the same seed, so the same draws."
    ),
)
LIMITS = N_(
    "This does not measure officers, prove causes or forecast. Numbers that people chose are"
    " those of the cycle. Indicators describe countries, never people or groups."
)
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
    parts: list[tuple[Words, Words]] = [
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


def method(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """The rules in words, then what the figures do not say."""
    yield from heading(page, N_("How the figures are made"))
    yield from paragraph(page, *METHOD)
    yield from subheading(page, N_("What this does not say"))
    yield from paragraph(page, LIMITS)
    if pack.findings is not None:
        words = said(
            "Generator: %(generator)s. Seed: %(seed)s, the first four bytes of the digest of the"
            " inputs.",
            generator=GENERATOR,
            seed=str(pack.findings.seed),
        )
        yield from note(page, words)


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
