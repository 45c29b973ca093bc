"""Sentences that several sections need."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import CountryFacts, Withheld
from lo_desk.domain.naming import IN, OF, THE, Form
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import aside, note

AGENCY_NAMES = {
    "CBSA": Bilingual("Canada Border Services Agency", "Agence des services frontaliers du Canada"),
    "RCMP": Bilingual("Royal Canadian Mounted Police", "Gendarmerie royale du Canada"),
}


def country_forms(country: CountryFacts) -> dict[str, Form]:
    """A country as sentences need it: ``country_the``, ``country_of``, ``country_in``."""
    return {
        f"country_{form}": Form("country", country.iso2, form, country.name)
        for form in (THE, OF, IN)
    }


def agency_the(agency: str) -> Form:
    """*the CBSA*, *l’ASFC*."""
    return Form("agency", agency, THE, AGENCIES[agency])


def agency_of(agency: str) -> Form:
    """*of the CBSA*, *de l’ASFC*."""
    return Form("agency", agency, OF, AGENCIES[agency])


def plain(text: str) -> Bilingual:
    """A name, number or code: the same in both languages."""
    return Bilingual(text, text)


def order_note(request: DocumentRequest, page: Page) -> Iterator[Flowable]:
    """Why one language comes first, or that there is another edition, where no cover says it."""
    if page.alone:
        yield from note(page, edition_words(page.languages[0].code))
    elif request.order is not None:
        yield from note(page, request.order)


def edition_words(code: str) -> Msg:
    """That an edition in one language has a sister."""
    if code == "fr":
        return said("French edition; also available in English")
    return said("English edition; also available in French")


def withheld(
    page: Page, left_out: Sequence[Withheld], kinds: Sequence[str] | None = None
) -> Iterator[Flowable]:
    """What is not released to the reader is counted; of all kinds if none is named."""
    for each in left_out:
        if kinds is None or each.kind in kinds:
            yield from aside(page, withheld_words(each))


def withheld_words(left_out: Withheld) -> Msg:
    """*1 item is not released in this edition. Ask the originator: …*."""
    return counted(
        "%(n)s item is not released in this edition. Ask the originator: %(originator)s.",
        "%(n)s items are not released in this edition. Ask the originator: %(originator)s.",
        left_out.count,
        originator=left_out.originator,
    )
