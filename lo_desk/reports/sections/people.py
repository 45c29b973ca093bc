"""The counterpart's posts and how to reach them; briefings held and due."""

from collections.abc import Iterator
from datetime import date

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.country import BriefingItem, Contact
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.sections.wording import country_forms, withheld

_CONTACTS = (
    Column(in_context("column", "Officer"), 40, "key"),
    Column(N_("Post"), 34),
    Column(N_("Telephone and e-mail"), 52),
    Column(N_("Verified"), 20),
    Column(N_("Last day and successor"), 28),
)
_BRIEFINGS = (
    Column(N_("Date"), 24, "key"),
    Column(N_("Who is briefed"), 44),
    Column(N_("Given by"), 20),
    Column(N_("Type"), 34),
    Column(N_("Versions and outcome"), 52),
)


def contacts(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Whom to call at the other agency."""
    card = pack.card
    theirs = AGENCIES[other(card.reader)]
    yield from heading(page, said("Contacts: %(agency)s", agency=theirs))
    if not card.contacts:
        yield from paragraph(
            page, said("No contact of the counterpart is recorded for this country.")
        )
    else:
        caption = said("Holders of the posts that cover the country (%(agency)s)", agency=theirs)
        told = Table(table_caption(page, caption), _CONTACTS, list(map(_contact, card.contacts)))
        yield from table(page, told)
    yield from withheld(page, card.withheld, ("officer",))


def briefings(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Held, then due; late ones first in words."""
    card = pack.card
    facts = country_forms(card.country)
    yield from heading(page, said("Briefings on %(country_the)s", **facts))
    held = [item for item in card.briefings if item.held_on]
    due = [item for item in card.briefings if not item.held_on]
    if due:
        rows = [_briefing(item) for item in due]
        told = Table(table_caption(page, N_("Briefings due")), _BRIEFINGS, rows)
        yield from table(page, told)
    else:
        yield from paragraph(page, N_("No briefing is due."))
    if held:
        rows = [_briefing(item) for item in held]
        told = Table(table_caption(page, N_("Briefings held")), _BRIEFINGS, rows)
        yield from table(page, told)
    else:
        yield from paragraph(page, N_("No briefing is recorded as held."))
    yield from withheld(page, card.withheld, ("briefing", "schedule"))


def _contact(item: Contact) -> tuple[object, ...]:
    last = None if item.gone is None else item.gone - DAY
    successor = None
    if item.successor:
        successor = said("successor: %(officer)s", officer=item.successor)
    reach = Stack((item.phone, item.email))
    return (
        Stack((item.officer, item.role)),
        Stack((item.city, item.time_zone)),
        reach if item.phone or item.email else said("not recorded"),
        item.verified_on or said("not verified"),
        Stack((last or said("no end recorded"), successor)),
    )


def _briefing(item: BriefingItem) -> tuple[object, ...]:
    return (
        _when(item),
        Stack((item.officer or said("holder of the post"), item.city)),
        Marked(item.owner, AGENCIES[item.owner]),
        Stack((item.type, item.rule)),
        Stack((", ".join(item.versions) or said("no version named"), item.outcome or None)),
    )


def _when(item: BriefingItem) -> object:
    day: date | None = item.held_on or item.due
    if day is None and item.planned_at is not None:
        day = item.planned_at.date()
    if item.overdue:
        return Stack((day, Lacking(N_("overdue"))))
    return day or said("no day set")
