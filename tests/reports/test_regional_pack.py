"""What a regional pack says."""

from dataclasses import replace

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.packs import CountryCoverage, DocumentRequest
from lo_desk.domain.regional import RegionalPack, RegionLine
from lo_desk.i18n.language import spoken
from lo_desk.reports import regional_pack
from tests.reports import facts
from tests.reports.network import DAY
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import TAGS, pages, silent, whole
from tests.reports.sheets import brief

PERU = replace(facts.COLOMBIA, iso2="PE", name=Bilingual("Peru", "Pérou"))


def region(languages=("en", "fr"), paper="A4", **changes):
    """Two countries of the Americas, one of them without an officer."""
    countries = (
        CountryCoverage("CO", facts.COLOMBIA.name, cbsa=True, rcmp=True, gap="", priority=True),
        CountryCoverage("PE", PERU.name, cbsa=False, rcmp=False, gap="coverage", priority=True),
    )
    given = RegionalPack(
        DocumentRequest("regional-pack", "019", "CBSA", DAY, languages, paper),
        Bilingual("Americas", "Amériques"),
        False,
        countries,
        (RegionLine("CO", 4, 4, 2, 40), RegionLine("PE", 1, 0, 0, 0)),
        (brief(), replace(brief(roles=()), country=PERU)),
        (Bilingual("Aruba", "Aruba"),),
        demo=True,
        marking=2,
    )
    return replace(given, **changes)


def print_region(target, languages=("en", "fr"), paper="A4", **changes):
    """Print it; where it is."""
    spoken_ones = tuple(spoken(TAGS[code]) for code in languages)
    regional_pack.KIND.write(region(languages, paper, **changes), spoken_ones, target, silent)
    return target


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_every_edition_is_accessible_and_archival(paper, languages, tmp_path):
    assert faults(print_region(tmp_path / "a.pdf", languages, paper)) == []


def test_each_country_has_a_chapter_and_the_contents_its_page(tmp_path):
    found = pages(print_region(tmp_path / "a.pdf"))
    at = next(
        n for n, text in enumerate(found, 1) if text.count("Peru") and "Pérou" in text and n > 3
    )
    assert f"Peru {at}" in found[1]
    assert f"Pérou {at}" in found[1]
    assert "Your counterpart" in found[at - 1]


def test_a_country_goes_on_below_the_last_where_its_beginning_finds_room(tmp_path):
    many = 12
    told = brief(roles=())
    short = replace(told, counterparts=told.counterparts[:1], pairs=(), ours_alone=(), dates=())
    names = [Bilingual(f"Land{n:02}", f"Pays{n:02}") for n in range(many)]
    changes = {
        "countries": (region().countries[0],) * many,
        "lines": (region().lines[0],) * many,
        "briefs": tuple(
            replace(short, country=replace(facts.COLOMBIA, name=name)) for name in names
        ),
    }
    found = pages(print_region(tmp_path / "a.pdf", **changes))
    chapters = [text for text in found if "Your counterpart" in text]
    assert len(chapters) < many
    for name in names:
        [begun] = [text for text in chapters if name.en in text]
        head = begun[begun.index(name.en) :]
        assert "Your counterpart" in head
        assert "Incumbent" in head  # never the head alone at the foot of a page


def test_a_chapter_says_who_covers_its_country_and_what_is_there(tmp_path):
    text = whole(print_region(tmp_path / "a.pdf"))
    assert "Covered by both agencies. Their priorities: 4; ours: 4. Gaps: 2." in text
    assert "Aucun des deux organismes ne couvre ce pays." in text


def test_the_table_says_who_covers_and_how_many_gaps(tmp_path):
    text = whole(print_region(tmp_path / "a.pdf"))
    assert "2 countries, 1 without any officer" in text
    assert "2; 40" in text
    assert "no officer aucun AL" in text
    assert "Neither covered nor asked for" in text
    assert "Aruba" in text


def test_the_standard_matrix_stands_once_and_what_differs_in_the_chapter(tmp_path):
    text = whole(print_region(tmp_path / "a.pdf"))
    assert text.count("Standard role matrix") >= 1
    assert "Differs from the standard role matrix." in text
    assert "As the standard role matrix has it." in text


def test_a_region_without_anything_says_so(tmp_path):
    text = whole(print_region(tmp_path / "a.pdf", countries=(), lines=(), briefs=()))
    assert "No country is covered, and no priority names one" in text


def test_frozen_facts_come_back_as_they_were():
    assert thaw(RegionalPack, freeze(region())) == region()
