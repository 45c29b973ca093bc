"""Both languages state the same: identifiers, dates, numbers, names, in the same order."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.number_words import cardinals, said_in_words
from lo_desk.domain.parity import Spoken, alternation, compared
from lo_desk.domain.stated import MONTHS, stated
from lo_desk.domain.walking import written_alike

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
SHARED = [
    ("July 2026 and August 2026", "Juillet et août 2026"),
    ("In July and August 2026", "En juillet 2026 et en août 2026"),
    ("March 1, 2027 to March 5, 2027", "Du 1er au 5 mars 2027"),
    ("March 1-5, 2027", "Le 1er mars 2027 et le 5 mars 2027"),
    ("From July 3 to August 4, 2026", "Du 3 juillet 2026 au 4 août 2026"),
    ("On July 3, July 4 and August 5, 2026", "Les 3 et 4 juillet et le 5 août 2026"),
    ("July 3, 2026 at 9:05 and August 4, 2026", "Le 3 juillet 2026 à 9 h 05 et le 4 août 2026"),
]


@pytest.mark.parametrize(("english", "french"), PAIRS)
def test_each_language_has_its_own_way_to_state_a_fact(english, french):
    assert stated(english, "en", ALIKE) == stated(french, "fr", ALIKE)
    assert not proof([english], [french]).mismatches


@pytest.mark.parametrize(("english", "french"), SHARED)
def test_a_month_or_a_year_may_be_said_once_for_several_days(english, french):
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
        ("July and August 2026", "juillet et août 2027", ("2026",), ("2027",)),
        ("July 3 and 4, 2026", "le 3 juillet et le 5 juillet 2026", ("4",), ("7", "5")),
        ("Thirteen ports", "Quatorze ports", ("13",), ("14",)),
        ("Seventy-one ports", "Soixante et un ports", ("71",), ("61",)),
        ("Ninety-nine of 120", "Quatre-vingt-dix-huit sur 120", ("99",), ("98",)),
        ("Two hundred and five", "Deux cent six", ("205",), ("206",)),
        ("The third of ten", "Le quatrième de dix", ("3",), ("4",)),
        ("The twenty-first", "Le vingt-deuxième", ("21",), ("22",)),
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
        ("Within two weeks of ten cases", "Dans les quinze jours suivant dix cas"),
        ("Thirteen of twenty-one", "Treize sur vingt et un"),
        ("One hundred and twenty officers", "Cent vingt agents"),
        ("Two hundred of eighty-one", "Deux cents sur quatre-vingt-un"),
        ("35 per cent of twelve", "35 pour cent de douze"),
        ("The 3rd and the twentieth", "Le troisième et le 20e"),
        ("The Prime Minister of the third state", "Le premier ministre du troisième État"),
        ("A dozen of sixteen", "Une douzaine sur seize"),
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


@dataclass(frozen=True)
class _Host:
    name: Bilingual
    local_name: str
    contact: str = "A. Tremblay"


@pytest.mark.parametrize("french", ["Police nationale", "Police nationale du Maroc"])
def test_what_a_host_calls_itself_in_french_is_no_name_that_english_must_say(french):
    host = _Host(Bilingual("National police", french), "Police nationale")
    alike = written_alike(host)
    assert alike == {"A. Tremblay"}
    en = Spoken("P", "", f"National police · {host.local_name}")
    fr = Spoken("P", "", f"{french} · {host.local_name}")
    assert not compared([en], [fr], alike).mismatches


def test_a_name_in_the_language_of_the_host_is_said_by_both():
    host = _Host(Bilingual("National police", "Police nationale"), "Policía Nacional")
    assert written_alike(host) == {"A. Tremblay", "Policía Nacional"}


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


def say(language, number):
    """A number in words as one writes it: hyphens in English; French with *et* between blanks."""
    words = {value: word for word, value in cardinals(language).items()}
    return words[number].replace("-et-", " et ")


@pytest.mark.parametrize("number", range(2, 100))
def test_every_number_below_a_hundred_is_read_in_both_languages(number):
    english, french = say("en", number), say("fr", number)
    wanted = {("number", str(number)): 1}
    assert said_in_words(f"In {english} ports", "en") == wanted
    assert said_in_words(f"{french.capitalize()} ports", "fr") == wanted
    assert said_in_words(f"Dans {french.replace(' et ', '-et-')} ports", "fr") == wanted
    assert not proof([f"{english} ports"], [f"{number} ports"]).mismatches
    other = number + 1 if number < 99 else 2
    assert proof([f"{english} ports"], [f"{say('fr', other)} ports"]).mismatches


DAYS = some.tuples(some.integers(1, 28), some.integers(1, 12), some.integers(1990, 2050))


def english(days, *, shares):
    """Days in English; the year, or the month with it, said once where they share it."""
    told, last = [], len(days) - 1
    for at, (day, month, year) in enumerate(days):
        own = not shares or at == last or days[at + 1][2] != year
        same = shares and at and days[at - 1][1:] == (month, year)
        name = "" if same else f"{MONTHS['en'][month - 1]} "
        told.append(f"{name}{day}, {year}" if own else f"{name}{day}")
    return f"On {' and '.join(told)}, the post was open."


def french(days, *, shares):
    """The same in French."""
    told, last = [], len(days) - 1
    for at, (day, month, year) in enumerate(days):
        own = not shares or at == last or days[at + 1][2] != year
        same = shares and at < last and days[at + 1][1:] == (month, year)
        name = "" if same else f" {MONTHS['fr'][month - 1]}"
        told.append(f"{day}{'er' * (day == 1)}{name}{f' {year}' if own else ''}")
    return f"Les {' et '.join(told)}, le poste était ouvert."


@given(some.lists(DAYS, min_size=1, max_size=4), some.booleans(), some.booleans())
def test_the_same_days_pass_however_each_language_shares_their_months_and_years(days, one, other):
    told = english(days, shares=one), french(days, shares=other)
    assert not proof([told[0]], [told[1]]).mismatches


@given(some.lists(DAYS, min_size=1, max_size=4), some.data())
def test_a_day_that_was_changed_never_passes(days, data):
    at = data.draw(some.integers(0, len(days) - 1))
    part = data.draw(some.integers(0, 2))
    changed = list(days[at])
    changed[part] = data.draw(some.sampled_from([29, 30]) if not part else some.just(0))
    if part == 1:
        changed[1] = days[at][1] % 12 + 1
    if part == 2:
        changed[2] = 2099
    others = [*days[:at], tuple(changed), *days[at + 1 :]]
    for one in (False, True):
        for other in (False, True):
            told = english(days, shares=one), french(others, shares=other)
            assert proof([told[0]], [told[1]]).mismatches


PEOPLE = some.sampled_from(["A. Tremblay", "BOG-CBSA", "+57 601 555 0177"])


@given(some.integers(32, 99), some.integers(100, 999), DAYS, PEOPLE, some.integers(0, 3))
def test_equal_statements_pass_and_a_changed_number_date_or_name_fails(
    words, figures, day, who, change
):
    def told(language, many, number, on, name):
        if language == "en":
            return f"{name}: {say('en', many)} of {number} ports, {MONTHS['en'][on[1] - 1]} {on[0]}"
        return f"{name} : {say('fr', many)} ports sur {number}, {on[0]} {MONTHS['fr'][on[1] - 1]}"

    same = (words, figures, day, who)
    other = (32 + (words - 31) % 68, 1000, (30, *day[1:]), "B. Roy")
    changed = [*same[:change], other[change], *same[change + 1 :]]
    assert not proof([told("en", *same)], [told("fr", *same)]).mismatches
    assert proof([told("en", *same)], [told("fr", *changed)]).mismatches
