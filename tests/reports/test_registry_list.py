"""A register on paper: upright or on its side, in both languages."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.registry_list import RegistryList
from lo_desk.domain.tables import ShownList
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import in_context
from lo_desk.reports import listing, registry_list
from tests.reports import facts
from tests.reports.network import DAY
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import TAGS, silent, whole

ROW = (facts.bogota(), Bilingual("Colombia", "Colombie"), in_context("post", "active"), DAY, 3)
NARROW = ("City", "Country", "State", "Tour ends", "Unread")


def told(languages=("en", "fr"), paper="A4", times=1):
    """A list as wide as ``times`` five columns."""
    shown = ShownList("Posts", NARROW * times, (ROW * times,) * 40, (), DAY, 1, True, paper)
    request = DocumentRequest("list", "post", "CBSA", DAY, languages, paper)
    title = Bilingual("Posts", "Postes")
    return RegistryList(
        request, title, shown, (Withheld("post", 2, facts.POLICE),), demo=True, marking=1
    )


def printed(target, languages=("en", "fr"), paper="A4", times=1):
    """Print it; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    registry_list.write(told(languages, paper, times), spoken_ones, target, silent)
    return target


def size(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return tuple(map(round, document[0].get_size()))
    finally:
        document.close()


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_every_edition_is_accessible_and_archival(languages, paper, times, tmp_path):
    assert faults(printed(tmp_path / "a.pdf", languages, paper, times)) == []


@pytest.mark.parametrize(
    ("paper", "times", "expected"),
    [
        ("A4", 1, (595, 842)),
        ("A4", 2, (842, 595)),
        ("Letter", 1, (612, 792)),
        ("Letter", 2, (792, 612)),
    ],
)
def test_a_wide_list_lies_on_its_side(paper, times, expected, tmp_path):
    assert size(printed(tmp_path / "a.pdf", paper=paper, times=times)) == expected


def test_both_languages_stand_in_each_cell_and_what_is_withheld_is_counted(tmp_path):
    text = whole(printed(tmp_path / "a.pdf"))
    assert "Colombia Colombie" in text
    assert "active actif" in text
    assert "Posts" in text
    assert "Postes" in text
    assert "2 items are not released in this edition." in text


def test_what_finds_no_room_even_on_its_side_is_named(tmp_path):
    text = whole(printed(tmp_path / "a.pdf", times=6))
    assert "columns found no room on the paper" in text


def test_the_window_prints_wide_lists_on_their_side_too(tmp_path):
    wide = ShownList("Posts", NARROW * 2, (ROW * 2,) * 3, (), date(2026, 11, 24), 0, False, "A4")
    listing.write(wide, (spoken("fr_CA"),), tmp_path / "a.pdf", silent)
    assert size(tmp_path / "a.pdf") == (842, 595)


def test_an_own_name_in_a_script_that_no_face_has_is_left_out_in_words(tmp_path):
    """As in a country pack: the form that took the name has promised it."""
    columns = ("City", "Name in its own language")
    rows = (("Cairo", "شرطة المطار"), ("Tbilisi", "სასაზღვრო პოლიცია"))
    shown = ShownList("Host agencies", columns, rows, (), DAY, 0, False, "A4")
    spoken_ones = tuple(map(spoken, TAGS.values()))
    listing.write(shown, spoken_ones, tmp_path / "shown.pdf", silent)
    registry_list.write(replace(told(), shown=shown), spoken_ones, tmp_path / "a.pdf", silent)
    for name in ("shown.pdf", "a.pdf"):
        text = whole(tmp_path / name)
        assert "in a script that documents cannot print" in text
        assert "écriture que les documents ne peuvent pas imprimer" in text
        assert "სასაზღვრო" in text


def test_frozen_facts_come_back_as_they_were():
    assert thaw(RegistryList, freeze(told())) == told()


def test_editions_of_one_list_hold_the_same_columns_whatever_their_words_need(tmp_path):
    """French words are longer: what they leave no room for is left out of the English too."""
    long = Bilingual("Desk", "Anticonstitutionnellement")
    shown = ShownList("Posts", ("City",) * 9, ((long,) * 9,), (), DAY, 1, True, "A4")
    found = []
    for code in ("en", "fr"):
        request = DocumentRequest("list", "post", "CBSA", DAY, (code,))
        told = RegistryList(request, Bilingual("Posts", "Postes"), shown, (), demo=True, marking=1)
        registry_list.write(told, (spoken(TAGS[code]),), tmp_path / f"{code}.pdf", silent)
        found.append(whole(tmp_path / f"{code}.pdf"))
    english, french = found
    assert english.count("Desk") == french.count("Anticonstitutionnellement") < 9
    assert "columns found no room on the paper" in english
