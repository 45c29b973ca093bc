"""Positions in other bodies and how they are reached."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.platypus import Flowable

from lo_desk.domain.country_here import ContactHere
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Lacking, Stack, Table, table
from lo_desk.reports.blocks.texts import paragraph

_CONTACTS = (
    Column(N_("Position"), 55, "key"),
    Column(N_("Organization"), 44),
    Column(N_("Telephone and e-mail"), 53),
    Column(N_("Verified"), 22, "right"),
)


def contacts_table(page: Page, found: Sequence[ContactHere], day: date) -> Iterator[Flowable]:
    """Contacts by position; those that ask to be confirmed say so."""
    if not found:
        yield from paragraph(page, N_("No contact is recorded."))
        return
    caption = table_caption(page, N_("Contacts by position"))
    rule = N_("To confirm: verified more than six months ago, or never.")
    rows = [_contact(one, day) for one in found]
    yield from table(page, Table(caption, _CONTACTS, rows, rule))


def _contact(one: ContactHere, day: date) -> tuple[object, ...]:
    reach = Stack([text for text in (one.phone, one.email) if text])
    stale = Lacking(N_("to confirm")) if one.stale(day) else None
    return (
        Stack((one.position, one.place)),
        one.organization,
        reach if one.phone or one.email else said("not recorded"),
        Stack((one.verified_on, stale)) if one.verified_on else Lacking(said("not verified")),
    )
