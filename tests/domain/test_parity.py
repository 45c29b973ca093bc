"""Both languages state the same: identifiers, dates, numbers, names, in the same order."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.number_words import said_in_words
from lo_desk.domain.parity import Spoken, alternation, compared
from lo_desk.domain.stated import stated

ALIKE = alternation(["A. Tremblay", "BOG-CBSA", "+57 601 555 0177"])
PAIRS = [
    ("Since November 24, 2026", "Depuis le 24 novembre 2026"),
    ("From March 1 to 5, 2027", "Du 1er au 5 mars 2027"),
    ("In May 2027", "En mai 2027"),
    ("The officer may leave", "L’agent peut partir"),
    ("1,870 km", "1 870 km"),
    ("1,870 km", "1\u00a0870 km"),
    ("12,345,678 records", "12 345 678 fiches"),
    ("0.62 of 35%", "0,62 de 35 %"),
    ("At 9:05", "À 9 h 05"),
    ("At 14:00 for 24 hours", "À 14 h pendant 24 heures"),
    ("At 6:40 p.m.", "À 18 h 40"),
    ("No. 2026-0147-EN", "Nº 2026-0147-FR"),
    ("Priority RCMP-CO-01 of the RCMP", "Priorité RCMP-CO-01 de la GRC"),
    ("The CBSA and what the CBSA does", "L’ASFC et ce qu’elle fait"),
    ("A. Tremblay, BOG-CBSA, +57 601 555 0177", "+57 601 555 0177, A. Tremblay (BOG-CBSA)"),
    ("Verified 2026-11-24", "Vérifié le 2026-11-24"),
    ("The 1st and the 2nd", "Le 1er et le 2e"),
    ("At 2 p.m.", "À 14 h"),
    ("At 9 a.m., 12 p.m. and 2:30 pm", "À 9 h, 12 h et 14h30"),
    ("Fiscal year 2026-27", "Exercice 2026-2027"),
    ("Fiscal year 1999–2000", "Exercice 1999-2000"),
    ("3-5 containers", "3 à 5 conteneurs"),
    ("UTC-5", "UTC\N{MINUS SIGN}5"),
    ("$1.2 million of $3 billion", "1,2 million de dollars sur 3 milliards"),
    ("$5M", "5 M$"),
    ("The 24/7 desk", "La permanence 24 heures sur 24, 7 jours sur 7"),
    ("Open 24 hours a day", "Ouvert 24\u00a0h sur 24"),
]


@pytest.mark.parametrize(("english", "french"), PAIRS)
def test_each_language_has_its_own_way_to_state_a_fact(english, french):
    assert stated(english, "en", ALIKE) == stated(french, "fr", ALIKE)
    assert not proof([english], [french]).mismatches


def proof(english, french):
    en = [Spoken("P", "en-CA", text) for text in english]
    fr = [Spoken("P", "fr-CA", text) for text in french]
    return compared(en, fr, ["A. Tremblay", "BOG-CBSA", "+57 601 555 0177"])


@pytest.mark.parametrize(
    ("english", "french", "only_en", "only_fr"),
    [
        ("November 24, 2026", "23 novembre 2026", ("24",), ("23",)),
        ("March 1, 2027", "1er mai 2027", ("3",), ("5",)),
        ("1,870 km", "1 780 km", ("1870",), ("1780",)),
        ("9:05", "9 h 15", ("9:05",), ("9:15",)),
        ("A. Tremblay at BOG-CBSA", "en poste à BOG-CBSA", ("A. Tremblay",), ()),
        ("the RCMP", "l’ASFC", ("RCMP",), ("CBSA",)),
        ("RCMP-CO-01", "RCMP-CO-02", ("RCMP-CO-01",), ("RCMP-CO-02",)),
        ("0.62", "6,2", ("0.62",), ("6.2",)),
        ("2 p.m.", "2 h", ("14",), ("2",)),
        ("$5 million", "5 milliards de dollars", ("million",), ("billion",)),
        ("2026-27", "2026-2028", ("2026-2027",), ("2026-2028",)),
        ("Two ports", "Trois ports", ("2",), ("3",)),
        ("Both posts, ten days", "Les deux postes, onze jours", ("10",), ("11",)),
    ],
)
def test_a_fact_that_differs_is_told_with_both_texts(english, french, only_en, only_fr):
    [found] = proof(["Same 7", english], ["Même 7", french]).mismatches
    assert (found.place, found.en, found.fr) == (2, english, french)
    assert (found.only_en, found.only_fr) == (only_en, only_fr)


def test_a_number_in_words_stands_for_the_number_in_figures():
    assert not proof(["3 posts of twelve"], ["Trois postes sur 12"]).mismatches
    assert proof(["4 posts"], ["Trois postes"]).mismatches
    assert said_in_words("one, two", "en").total() == 2


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("Within two weeks", "Dans les quinze jours"),
        ("Both agencies in three ports", "Les deux organismes dans trois ports"),
        ("One officer", "Un agent"),
        ("It is one of ten", "C’est l’un des 10"),
        ("Twice a year", "Deux fois par an"),
        ("Two-thirds of four", "Les deux tiers de quatre"),
        ("The agencies of three states", "Les deux organismes de trois États"),
        ("Four times the agencies met", "Les deux organismes se sont rencontrés quatre fois"),
        ("Three of the heads met", "Des deux côtés, les chefs se sont rencontrés"),
        ("A new building", "Un bâtiment neuf"),
        ("Three and three again", "Trois, puis encore autant"),
    ],
)
def test_each_language_counts_in_its_own_words(english, french):
    assert not proof([english], [french]).mismatches


def test_a_passage_that_one_language_lacks_is_told():
    [found] = proof(["Same", "More"], ["Même"]).mismatches
    assert (found.en, found.fr) == ("More", "")


def test_the_same_passages_in_another_order_are_not_the_same():
    assert proof(["On 7 days", "On 8 days"], ["Durant 8 jours", "Durant 7 jours"]).mismatches


def test_a_row_may_have_its_names_at_the_other_end():
    row = ["Kind", "CBSA", "RCMP"], ["ASFC", "GRC", "Genre"]
    en, fr = (
        [Spoken("TH", code, text, 5) for text in told]
        for code, told in zip(("en-CA", "fr-CA"), row, strict=True)
    )
    assert not compared(en, fr, []).mismatches
    assert compared(en, fr[:1], []).mismatches


def test_the_proof_counts_what_it_compared_and_is_the_same_each_time():
    told = proof(["On 7 of 8 days", "RCMP"], ["Durant 7 jours sur 8", "GRC"])
    assert dict(told.facts) == {"number": 2, "agency": 1}
    assert told.elements == 2
    assert told.kept() == proof(["On 7 of 8 days", "RCMP"], ["Durant 7 jours sur 8", "GRC"]).kept()
    assert told.digest != proof(["On 8 of 8 days"], ["Durant 8 jours sur 8"]).digest


@given(some.integers(0, 9_999_999), some.integers(0, 9_999_999))
def test_grouped_numbers_are_read_alike_whatever_they_are(one, other):
    english, french = f"{one:,} or {other:,}", f"{one:,} ou {other:,}".replace(",", "\u00a0")
    assert stated(english, "en", None) == stated(french, "fr", None)
    changed = f"{one:,} or {other + 1:,}"
    assert stated(changed, "en", None) != stated(french, "fr", None)
