import csv

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import IN, OF, THE, Form
from lo_desk.i18n.forms import form_of
from lo_desk.paths import RESOURCES


def rows(name):
    with (RESOURCES / "reference" / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def said(kind, key, language, fr=""):
    text = Bilingual(key, fr or key)
    return tuple(form_of(Form(kind, key, form, text), language) for form in (THE, OF, IN))


@pytest.mark.parametrize(
    ("kind", "key", "forms"),
    [
        ("agency", "CBSA", ("the CBSA", "of the CBSA", "at the CBSA")),
        ("country", "CO", ("Colombia", "of Colombia", "in Colombia")),
        ("country", "US", ("the United States", "of the United States", "in the United States")),
        ("country", "IM", ("the Isle of Man", "of the Isle of Man", "in the Isle of Man")),
    ],
)
def test_english_gives_an_article_to_the_names_that_have_one(kind, key, forms):
    assert said(kind, key, "en") == forms


@pytest.mark.parametrize(
    ("kind", "key", "forms"),
    [
        ("agency", "CBSA", ("l’ASFC", "de l’ASFC", "à l’ASFC")),
        ("agency", "RCMP", ("la GRC", "de la GRC", "à la GRC")),
        ("country", "CO", ("la Colombie", "de la Colombie", "en Colombie")),
        ("country", "MX", ("le Mexique", "du Mexique", "au Mexique")),
        ("country", "IR", ("l’Iran", "de l’Iran", "en Iran")),
        ("country", "US", ("les États-Unis", "des États-Unis", "aux États-Unis")),
        ("country", "CU", ("Cuba", "de Cuba", "à Cuba")),
        ("country", "OM", ("Oman", "d’Oman", "à Oman")),
        ("country", "HT", ("Haïti", "d’Haïti", "en Haïti")),
        ("country", "IL", ("Israël", "d’Israël", "en Israël")),
        ("country", "HU", ("la Hongrie", "de la Hongrie", "en Hongrie")),
        ("country", "SV", ("le Salvador", "du Salvador", "au Salvador")),
    ],
)
def test_french_agrees_with_gender_number_and_the_first_sound(kind, key, forms):
    assert said(kind, key, "fr") == forms


@pytest.mark.parametrize(
    ("city", "french", "forms"),
    [
        ("Bogotá", "Bogotá", ("Bogotá", "de Bogotá", "à Bogotá")),
        ("Ankara", "Ankara", ("Ankara", "d’Ankara", "à Ankara")),
        ("Tehran", "Édimbourg", ("Édimbourg", "d’Édimbourg", "à Édimbourg")),
        ("Cairo", "Le Caire", ("Le Caire", "du Caire", "au Caire")),
        ("Les Cayes", "Les Cayes", ("Les Cayes", "des Cayes", "aux Cayes")),
        ("The Hague", "La Haye", ("La Haye", "de La Haye", "à La Haye")),
        ("Hanoi", "Hanoï", ("Hanoï", "de Hanoï", "à Hanoï")),
        ("Helsinki", "Helsinki", ("Helsinki", "d’Helsinki", "à Helsinki")),
        ("Vatican City", "Vatican", ("le Vatican", "du Vatican", "au Vatican")),
        ("Yaoundé", "Yaoundé", ("Yaoundé", "de Yaoundé", "à Yaoundé")),
        ("Le", "Le", ("Le", "de Le", "à Le")),
    ],
)
def test_a_city_is_listed_or_follows_the_rule_in_french(city, french, forms):
    assert said("city", city, "fr", french) == forms


@pytest.mark.parametrize(
    ("city", "forms"),
    [
        ("Bogotá", ("Bogotá", "Bogotá", "in Bogotá")),
        ("The Hague", ("The Hague", "Hague", "in The Hague")),
    ],
)
def test_english_puts_a_city_before_its_noun(city, forms):
    assert said("city", city, "en") == forms


def test_an_unknown_country_is_its_bare_name():
    assert said("country", "QQ", "fr", "Atlantide") == ("Atlantide", "Atlantide", "Atlantide")


def test_a_city_without_a_name_in_a_language_has_no_form_of_it():
    nameless = Form("city", "Kennedy", IN, Bilingual("Kennedy", ""))
    assert form_of(nameless, "fr") == ""


def test_every_agency_and_country_is_listed_once():
    listed = [(row["kind"], row["key"]) for row in rows("forms.csv")]
    assert len(listed) == len(set(listed))
    assert {key for kind, key in listed if kind == "country"} == {
        row["iso2"] for row in rows("countries.csv")
    }
    assert {key for kind, key in listed if kind == "agency"} == {
        row["code"] for row in rows("agencies.csv")
    }


def test_every_listed_form_is_there():
    assert [row for row in rows("forms.csv") if not all(row.values())] == []


PATTERNS = {
    ("le ", "du ", "au "),
    ("le ", "du ", "dans le "),
    ("la ", "de la ", "en "),
    ("la ", "de la ", "à la "),
    ("l’", "de l’", "en "),
    ("l’", "de l’", "à l’"),
    ("les ", "des ", "aux "),
    ("les ", "des ", "dans les "),
    ("", "de ", "à "),
    ("", "d’", "à "),
    ("", "d’", "en "),
}


OWN_WAY = {"GS", "PS", "MF"}  # two names with an article each; a name that loses its brackets


def countries():
    """The listed forms of each country, and its name."""
    names = {row["iso2"]: row for row in rows("countries.csv")}
    for row in rows("forms.csv"):
        if row["kind"] == "country" and row["key"] not in OWN_WAY:
            yield row, names[row["key"]]


def test_the_three_french_forms_of_a_country_belong_together():
    for row, names in countries():
        length = len(names["name_fr"])
        starts = tuple(row[f"{form}_fr"][:-length] for form in (THE, OF, IN))
        assert starts in PATTERNS, row["key"]


def test_the_forms_of_a_country_carry_its_name():
    for row, names in countries():
        for form in (THE, OF, IN):
            assert row[f"{form}_en"].endswith(names["name_en"])
            assert row[f"{form}_fr"].lower().endswith(names["name_fr"].lower())


def test_no_listed_city_is_what_the_rule_gives():
    for row in rows("forms.csv"):
        if row["kind"] == "city":
            bare = row["the_fr"].removeprefix("le ")
            by_rule = said("city", f"not listed: {row['key']}", "fr", bare)
            assert by_rule != (row["the_fr"], row["of_fr"], row["in_fr"])
