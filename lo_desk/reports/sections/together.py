"""What was done and is planned on the spot: joint activities, visits."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.country import ActivityItem, VisitItem
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Marked, Noted, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.wording import withheld

_MADE, _PLANNED = in_context("visit", "made"), in_context("visit", "planned")
_VISITS = (
    Column(N_("Dates"), 26, "key"),
    Column(N_("Post"), 48),
    Column(N_("Agency"), 28),
    Column(N_("Type and purpose"), 72),
)


def together(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Joint field activities that touch the country; visits made and planned."""
    card = pack.card
    lead = said(
        "Joint activities: %(activities)s. Visits: %(visits)s.",
        activities=len(card.activities),
        visits=len(card.visits),
    )
    yield from heading(page, N_("Joint activities and visits"), lead)
    yield from subheading(page, N_("Joint activities"))
    if not card.activities:
        yield from paragraph(page, N_("No joint activity is recorded for this country."))
    yield from listing(page, [_activity(item) for item in card.activities])
    yield from withheld(page, card.withheld, ("activity",))
    yield from subheading(page, N_("Visits"))
    if not card.visits:
        yield from paragraph(
            page, N_("No visit is recorded in the last 12 months. None is planned.")
        )
    else:
        caption = table_caption(page, N_("Visits of the last 12 months, and those planned"))
        yield from table(page, Table(caption, _VISITS, list(map(_visit, card.visits))))
    yield from withheld(page, card.withheld, ("visit",))


def _activity(item: ActivityItem) -> Entry:
    main = [
        Say("eyebrow", _eyebrow(item)),
        Say("title", item.title),
        Say("note", _dates(item)),
        Say("note", said("Lead: %(agency)s", agency=AGENCIES.get(item.owner, item.owner))),
    ]
    if item.participants:
        main.append(Say("note", said("Participants: %(who)s", who=item.participants)))
    if item.shared:
        main.append(Say("note", N_("In an area that both agencies cover.")))
    if item.outcome:
        main.append(Say("dense", item.outcome, N_("Outcome:")))
    return Entry(main, spine=Spine(mark=item.owner if item.owner in AGENCIES else ""))


def _eyebrow(item: ActivityItem) -> Msg:
    if item.type is None:
        return said("Activity · %(state)s", state=item.state)
    return said("%(type)s · %(state)s", type=item.type, state=item.state)


def _dates(item: ActivityItem) -> Msg:
    if item.ends is None:
        return said("From %(starts)s", starts=item.starts)
    last = item.ends - DAY
    if last == item.starts:
        return said("On %(day)s", day=last)
    return said("From %(starts)s to %(last)s", starts=item.starts, last=last)


def _visit(item: VisitItem) -> Noted:
    last = item.ends - DAY
    facts = (
        Stack((item.starts, None if last == item.starts else last)),
        item.city,
        Marked(item.owner, AGENCIES[item.owner]),
        _kind(item),
    )
    return Noted(facts, item.purpose or None)


def _kind(item: VisitItem) -> Msg:
    state = _MADE if item.made else _PLANNED
    if item.joint:
        return said("%(kind)s, %(state)s, joint", kind=item.kind, state=state)
    return said("%(kind)s, %(state)s", kind=item.kind, state=state)
