"""The counterpart's posts and how to reach them; briefings held and due."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.country import BriefingItem, Contact
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Noted, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.sections.wording import agency_the, withheld

_CONTACTS = (
    Column(in_context("column", "Officer"), 38, "key"),
    Column(N_("Post"), 30),
    Column(N_("Telephone and e-mail"), 54),
    Column(N_("Verified"), 20),
    Column(N_("Last day and successor"), 32),
)
_BRIEFINGS = (
    Column(N_("Date"), 20, "key"),
    Column(N_("Who is briefed"), 38),
    Column(N_("Given by"), 22),
    Column(N_("Type"), 40),
    Column(N_("Versions"), 54),
)


def contacts(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Whom to call at the other agency."""
    card = pack.card
    theirs = other(card.reader)
    found = [item for item in card.contacts if item.owner == theirs]
    title = said("Contacts: %(agency)s", agency=AGENCIES[theirs])
    yield from heading(page, title, _reachable(theirs, len(found)))
    if found:
        caption = N_("Holders of the counterpart’s posts that cover the country")
        told = Table(table_caption(page, caption), _CONTACTS, list(map(_contact, found)))
        yield from table(page, told)
    yield from withheld(page, card.withheld, ("officer",))


def briefings(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Due, then held."""
    card = pack.card
    items = sorted(card.briefings, key=_day)
    held = [item for item in reversed(items) if item.held_on]
    due = [item for item in items if not item.held_on]
    lead = said(
        "Due: %(due)s, of which overdue: %(late)s. Held: %(held)s.",
        due=len(due),
        late=sum(item.overdue for item in due),
        held=len(held),
    )
    yield from heading(page, N_("Briefings held and due"), lead)
    yield from _listed(page, due, N_("Briefings due"), N_("No briefing is due."))
    yield from _listed(page, held, N_("Briefings held"), N_("No briefing is recorded as held."))
    yield from withheld(page, card.withheld, ("briefing", "schedule"))


def _reachable(agency: str, count: int) -> Msg:
    if not count:
        return said(
            "No contact of %(agency_the)s is recorded for this country.",
            agency_the=agency_the(agency),
        )
    return counted(
        "%(n)s officer to reach when the country is concerned.",
        "%(n)s officers to reach when the country is concerned.",
        count,
    )


def _listed(page: Page, items: Sequence[BriefingItem], title: str, none: str) -> Iterator[Flowable]:
    if items:
        columns: Sequence[Column] = _BRIEFINGS
        rows = list(map(_briefing, items))
        if not any(item.versions for item in items):  # a column of nothing says nothing
            columns = (*_BRIEFINGS[:-2], replace(_BRIEFINGS[-2], width=94))
            rows = [replace(row, facts=row.facts[:-1]) for row in rows]
        yield from table(page, Table(table_caption(page, title), columns, rows))
    else:
        yield from paragraph(page, none)


def _contact(item: Contact) -> tuple[object, ...]:
    last = None if item.gone is None else item.gone - DAY
    successor = said("then %(officer)s", officer=item.successor) if item.successor else None
    reach = Stack((item.phone, item.email))
    return (
        Stack((item.officer, item.role)),
        Stack((item.city, item.time_zone)),
        reach if item.phone or item.email else said("not recorded"),
        item.verified_on or said("not verified"),
        Stack((last or said("no end recorded"), successor)),
    )


def _briefing(item: BriefingItem) -> Noted:
    facts = (
        _when(item),
        Stack((item.officer or said("holder of the post"), item.city)),
        Marked(item.owner, AGENCIES[item.owner]),
        _type(item),
        _versions(item.versions) if item.versions else said("none named"),
    )
    return Noted(facts, item.outcome or None)


def _type(item: BriefingItem) -> Msg:
    if item.rule is None:
        return item.type
    return said("%(type)s · %(state)s", type=item.type, state=item.rule)


def _versions(codes: Sequence[str]) -> str:
    """A code and its version stay on one line."""
    return ", ".join(code.replace(" ", "\N{NO-BREAK SPACE}") for code in codes)


def _when(item: BriefingItem) -> object:
    """The day it was held, else planned for, else due."""
    planned = None if item.held_on else _planned(item)
    if planned is not None:
        hour = planned.time().isoformat("minutes")
        return Stack((planned.date(), hour, Lacking(N_("overdue")) if item.overdue else None))
    day = item.held_on or item.due
    return Stack((day, Lacking(N_("overdue")))) if item.overdue else day or said("no day set")


def _planned(item: BriefingItem) -> datetime | None:
    """When it will be, by the clock of the place it was planned in."""
    if item.planned_at is None:
        return None
    return item.planned_at.astimezone(ZoneInfo(item.zone)) if item.zone else item.planned_at


def _day(item: BriefingItem) -> date:
    return item.held_on or item.due or (item.planned_at.date() if item.planned_at else date.max)
