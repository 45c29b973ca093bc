"""Which language is first, and why."""

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.language_order import Abroad, decided, order_for
from lo_desk.i18n.language import spoken

HAITI = Abroad("HT", Bilingual("Haiti", "Haïti"), "fr")
SENEGAL = Abroad("SN", Bilingual("Senegal", "Sénégal"), "fr")
JAMAICA = Abroad("JM", Bilingual("Jamaica", "Jamaïque"), "en")
PERU = Abroad("PE", Bilingual("Peru", "Pérou"))
BECAUSE = Bilingual("a request of the mission", "demande de la mission")


def test_what_goes_to_both_networks_is_english_first():
    order = order_for(())
    assert order.languages == ("en", "fr")
    assert "both networks" in order.reason.msgid


def test_what_is_for_use_where_the_mission_works_in_french_is_french_first():
    order = order_for((HAITI,))
    assert order.languages == ("fr", "en")
    assert spoken("en_CA").text(order.reason).startswith("French first: for use in Haiti, whose")
    assert "en Haïti" in spoken("fr_CA").text(order.reason)
    assert order_for((HAITI, SENEGAL)).languages == ("fr", "en")


@pytest.mark.parametrize("places", [(JAMAICA,), (PERU,), (HAITI, PERU), (HAITI, JAMAICA)])
def test_all_others_are_english_first(places):
    assert order_for(places).languages == ("en", "fr")


def test_where_countries_differ_the_reason_says_so():
    assert "its countries differ" in order_for((HAITI, JAMAICA)).reason.msgid


def test_what_is_not_recorded_is_said_and_changes_nothing():
    assert "outside Quebec; the country’s language" in order_for((PERU,)).reason.msgid
    mixed = order_for((HAITI, PERU))
    assert mixed.languages == ("en", "fr")
    assert "not every country’s language" in mixed.reason.msgid


def test_somebody_may_decide_otherwise_and_says_why_in_both_languages():
    order = decided("fr", BECAUSE)
    assert order.languages == ("fr", "en")
    told = spoken("fr_CA").text(order.reason)
    assert told == "Le français d’abord, par décision\u00a0: demande de la mission"
    assert decided("en", BECAUSE).languages == ("en", "fr")


@pytest.mark.parametrize(("first", "because"), [("fr", Bilingual("so", " ")), ("de", BECAUSE)])
def test_a_decision_without_its_reason_is_none(first, because):
    with pytest.raises(ValueError):
        decided(first, because)
