"""A post and who holds it: its facts, area, returns, open matters, training, next days."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.platypus import Flowable

from lo_desk.catalogue.choices import RISKS
from lo_desk.catalogue.tongues import tongues
from lo_desk.domain.agencies import AGENCIES, OWNERS
from lo_desk.domain.briefs import BriefDate
from lo_desk.domain.period import DAY
from lo_desk.domain.postings import (
    NIL,
    NOT_RETURNED,
    AreaItem,
    InstrumentItem,
    Matter,
    PostFacts,
    ReturnItem,
)
from lo_desk.domain.trainings import EXPIRED, EXTRA, MISSING, SOON, VALID, WAIVED, Standing
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, labels
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Noted, Stack, Table, table
from lo_desk.reports.blocks.texts import paragraph
from lo_desk.reports.sections.wording import plain

RETURN_FORM_DAYS = 30
"""An end-of-tour form comes back within so many days."""
NOT_RECORDED = N_("Not recorded.")
_AREA = (
    Column(N_("Country or place"), 42, "key"),
    Column(N_("Basis"), 26),
    Column(in_context("column", "Since"), 20),
    Column(N_("Visits planned a year"), 22, "right"),
    Column(N_("Made in 12 months"), 20, "right"),
    Column(N_("Last visit"), 22, "right"),
    Column(N_("Next visit"), 22, "right"),
)
_TRAINING = (
    Column(N_("Training"), 70, "key"),
    Column(N_("Given by"), 42),
    Column(N_("Completed"), 20),
    Column(N_("Valid until"), 20),
    Column(in_context("column", "State"), 22, "right"),
)
_RETURNS = (
    Column(N_("Quarter from"), 24, "key"),
    Column(N_("Requests received"), 28, "right"),
    Column(in_context("requests", "Completed"), 20, "right"),
    Column(in_context("requests", "Open"), 18, "right"),
    Column(N_("Median age, days"), 22, "right"),
    Column(N_("Interdictions"), 22, "right"),
    Column(N_("Training sessions"), 20, "right"),
    Column(N_("Investigations"), 20, "right"),
)
_INSTRUMENTS = (
    Column(N_("Instrument"), 74, "key"),
    Column(N_("Country"), 26),
    Column(N_("Agency"), 24),
    Column(N_("In force"), 26),
    Column(N_("Review"), 24, "right"),
)
_STATES: dict[str, Msg] = {
    VALID: in_context("training", "valid"),
    SOON: in_context("training", "ends soon"),
    EXPIRED: in_context("training", "expired"),
    MISSING: in_context("training", "missing"),
    WAIVED: in_context("training", "waived"),
    EXTRA: in_context("training", "not asked for"),
}
_RISK = {choice.key: choice.label for choice in RISKS}


def post_labels(page: Page, post: PostFacts) -> Iterator[Flowable]:
    """What the post is, as labels and values."""
    yield from labels(page, [_labelled(label, value) for label, value in _post(post)])


def area_table(page: Page, area: Sequence[AreaItem], day: date) -> Iterator[Flowable]:
    """The lines of the area with their visits."""
    if not area:
        yield from paragraph(page, N_("The post has no line of an area of responsibility."))
        return
    caption = table_caption(page, N_("Area of responsibility and visits"))
    rule = said(
        "Counting rule: lines in force on %(day)s; visits made in the 12 months before it.", day=day
    )
    yield from table(page, Table(caption, _AREA, [_line(item) for item in area], rule))


def training_table(page: Page, found: Sequence[Standing]) -> Iterator[Flowable]:
    """How an officer stands with each item, what lacks first."""
    if not found:
        yield from paragraph(
            page, N_("No training is mandatory for this post, and none is recorded.")
        )
        return
    caption = table_caption(page, N_("Training, what is lacking first"))
    rule = N_("* given to both agencies together.")
    yield from table(page, Table(caption, _TRAINING, [_training(one) for one in found], rule))


def returns_table(page: Page, returns: Sequence[ReturnItem]) -> Iterator[Flowable]:
    """What was returned each quarter; nil and not returned are words, never a nought."""
    if not returns:
        yield from paragraph(page, N_("No quarter of this tour is over yet."))
        return
    caption = table_caption(page, N_("Workload returns"))
    rule = N_(
        "A nil return says that there was nothing to count; of a quarter that was not returned"
        " nothing is known. A dash: the figure was left blank."
    )
    yield from table(page, Table(caption, _RETURNS, [_return(one) for one in returns], rule))


def matters(page: Page, found: Sequence[Matter], day: date) -> Iterator[Flowable]:
    """Matters as entries: when, what, who."""
    if not found:
        yield from paragraph(page, N_("No matter is recorded as open."))
    yield from listing(page, [_matter(one, day) for one in found])


def instruments_table(page: Page, found: Sequence[InstrumentItem], day: date) -> Iterator[Flowable]:
    """Instruments, with what is over or to be reviewed in words."""
    if not found:
        yield from paragraph(page, N_("No instrument is recorded for these countries."))
        return
    caption = table_caption(page, N_("Instruments with the countries of the area"))
    rows = [_instrument(one, day) for one in found]
    yield from table(page, Table(caption, _INSTRUMENTS, rows))


def next_days(page: Page, dates: Sequence[BriefDate]) -> Iterator[Flowable]:
    """Days to keep in mind."""
    if not dates:
        yield from paragraph(page, N_("No date is recorded."))
    told = [
        Labelled(
            said("%(day)s", day=one.day.isoformat()), [one.what], N_("Overdue") if one.late else ""
        )
        for one in dates
    ]
    yield from labels(page, told)


def _labelled(label: Words, value: Words | None) -> Labelled:
    return Labelled(label, [value]) if value else Labelled(label, [], NOT_RECORDED)


def _post(post: PostFacts) -> Iterator[tuple[Words, Words | None]]:
    yield (
        in_context("sheet", "Position"),
        said("%(role)s, %(city)s", role=post.role, city=post.city),
    )
    yield N_("Code"), plain(post.code)
    yield (
        N_("Mission"),
        said("%(mission)s, %(country)s", mission=post.mission, country=post.country),
    )
    yield in_context("column", "State"), post.state
    yield N_("Languages required"), _tongues(post.languages)
    core = said("%(n)s%% of the time", n=post.core_time) if post.core_time is not None else None
    yield N_("Core work"), core
    yield (
        N_("Rotation of officers"),
        said("%(n)s months", n=post.rotation_months) if post.rotation_months else None,
    )
    yield N_("Handover"), said("%(n)s days", n=post.handover_days)
    yield N_("Clearance"), post.clearance
    level = _RISK.get(post.security)
    yield N_("Security level"), level if isinstance(level, Msg) else None
    if post.trial_end:
        yield N_("Trial ends on"), said("%(day)s", day=post.trial_end)


def _tongues(languages: Sequence[str]) -> Msg | None:
    """*Spanish B2*: each language by name, with its level."""
    return said("%(languages)s", languages=tongues(languages)) if languages else None


def _line(item: AreaItem) -> Noted:
    planned: object = said("not recorded") if item.planned is None else item.planned
    facts = (
        Stack((item.place, item.country)) if item.place else item.country,
        item.basis,
        item.since,
        "–" if item.resident else planned,
        item.made,
        item.last or "–",
        item.next or "–",
    )
    areas = item.areas or said("none recorded")
    return Noted(facts, said("Mandate areas: %(areas)s", areas=areas))


def _training(one: Standing) -> tuple[object, ...]:
    title = (
        one.title.saying(f"{one.title.en}\N{NO-BREAK SPACE}*", f"{one.title.fr}\N{NO-BREAK SPACE}*")
        if one.joint
        else one.title
    )
    word = _STATES[one.state]
    forever = in_context("training", "for good") if one.on else "–"
    return (
        title,
        one.provider or "–",
        one.on or "–",
        "–" if one.state == WAIVED else one.last or forever,
        Lacking(word) if one.state in {MISSING, EXPIRED} else word,
    )


def _return(one: ReturnItem) -> Noted:
    if one.state == NOT_RETURNED:
        return Noted((one.quarter, Lacking(in_context("return", "not returned")), *"––––––"), None)
    if one.state == NIL:
        return Noted((one.quarter, in_context("return", "nil return"), *"––––––"), None)
    known = [one.investigations, one.continuing]
    work = None if known == [None, None] else sum(figure or 0 for figure in known)
    figures = (
        one.received,
        one.completed,
        one.waiting,
        one.median_age,
        one.interdictions,
        one.trainings,
        work,
    )
    facts = (one.quarter, *("–" if figure is None else figure for figure in figures))
    return Noted(facts, one.narrative or None)


def _matter(one: Matter, day: date) -> Entry:
    main = [Say("eyebrow", _when(one, day)), Say("title", one.text)]
    if one.who:
        main.append(Say("note", one.who))
    return Entry(main)


def _when(one: Matter, day: date) -> Msg:
    if one.done_on is not None:
        return said("Done on %(day)s", day=one.done_on.isoformat())
    if one.due is None:
        return said("No day is set")
    if one.late(day):
        return said("Overdue since %(day)s", day=one.due.isoformat())
    return said("Due on %(day)s", day=one.due.isoformat())


def _instrument(one: InstrumentItem, day: date) -> tuple[object, ...]:
    last = said("until %(day)s", day=(one.ends - DAY).isoformat()) if one.ends else None
    expired = Lacking(in_context("instrument", "expired")) if one.over(day) else None
    review = Lacking(in_context("instrument", "overdue")) if one.to_review(day) else None
    return (
        Stack((one.title, plain(one.reference) if one.reference else None)),
        one.country,
        Marked(one.owner, AGENCIES[one.owner]) if one.owner in AGENCIES else OWNERS[one.owner],
        Stack((one.starts, last, expired)),
        Stack((one.review_on, review)) if one.review_on else "–",
    )
