"""A document never says the other language in silence, wherever a text stands."""

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import IN, Form
from lo_desk.i18n.language import NBSP, spoken
from lo_desk.i18n.msg import said
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf.theme import PAPERS

ENGLISH_ONLY = Bilingual("Joint visit", "")
LEFT_BEHIND = Bilingual("New words", "Anciens mots", newer="en", state="stale")
PLACE = Form("city", "Nowhere", IN, Bilingual("Nowhere", ""))
FRENCH = spoken("fr_CA")


@pytest.fixture
def page():
    return Page((spoken("en_CA"), FRENCH), PAPERS["A4"])


@pytest.mark.parametrize("fact", [ENGLISH_ONLY, LEFT_BEHIND, PLACE, Choice(1, ENGLISH_ONLY)])
def test_a_sentence_says_that_a_fact_in_it_is_pending(page, fact):
    told = page.say(FRENCH, said("“%(words)s”", words=fact))
    assert "traduction à venir" in told
    assert not any(word in told for word in ("Joint", "Nowhere", "mots"))


def test_a_sentence_in_a_sentence_and_a_list_say_so_too(page):
    inner = said("“%(words)s”", words=(Bilingual("A", "Un"), ENGLISH_ONLY))
    told = page.say(FRENCH, said("“%(words)s”", words=inner))
    assert "Un et traduction à venir" in told


def test_a_cell_and_a_list_of_names_say_so_too(page):
    assert page.show(FRENCH, ENGLISH_ONLY) == "Traduction à venir."
    assert "traduction à venir" in page.show(FRENCH, (ENGLISH_ONLY, Bilingual("A", "Un")))
    assert page.listed([ENGLISH_ONLY, Bilingual("A", "Un")]).fr == "Traduction à venir.\xa0· Un"


def test_what_is_there_is_said_and_nothing_stays_nothing(page):
    assert page.say(FRENCH, said("“%(words)s”", words=Bilingual("A", "Un"))) == f"«{NBSP}Un{NBSP}»"
    assert page.show(FRENCH, Bilingual()) == "—"
