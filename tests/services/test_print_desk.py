"""The packs of the print desk: which are wanted, and the batch that they are."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.batch_course import MADE, REFUSED, Course
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.print_desk import PackLine
from lo_desk.services import batch_run, print_desk
from tests import factories
from tests.factories import change, make

DUE = date(2026, 12, 14)
COLOMBIA = PackLine("CO", Bilingual("Colombia", "Colombie"), "CBSA")
PERU = PackLine("PE", Bilingual("Peru", "Pérou"), "RCMP")
NOWHERE = PackLine("XX", Bilingual("Nowhere", "Nulle part"), "CBSA")


def quiet(_fraction, _message):
    """Nobody waits."""


@pytest.fixture
def bogota(any_empty_desk):
    """A CBSA officer in Bogotá whom the RCMP briefs in December; an RCMP post for Peru."""
    desk = any_empty_desk
    where = factories.post(desk)
    factories.tour(desk, factories.officer(desk), where, date(2025, 1, 6))
    factories.line(desk, where)
    other = factories.post(desk, "LIM-RCMP", "RCMP", "lima")
    factories.line(desk, other, "peru")
    yearly = {"rule": "yearly", "day": DUE, "starts": date(2026, 1, 1)}
    make(desk, "schedule", owner="RCMP", post=Choice(where, ""), released=True, **yearly)
    return desk


def told(lines):
    return [(line.iso2, line.reader, line.due, line.overdue) for line in lines]


def test_what_a_briefing_asks_for_comes_first_and_then_all_that_is_covered(bogota):
    lines = print_desk.wanted(bogota)
    assert told(lines) == [("CO", "CBSA", DUE, False), ("PE", "RCMP", None, False)]
    assert (lines[0].officer, lines[0].city.en, lines[0].name.fr) == (
        "A. Tremblay",
        "Bogotá",
        "Colombie",
    )


def test_a_briefing_that_is_late_says_so_and_one_far_off_asks_for_nothing(bogota):
    assert told(print_desk.wanted(bogota.on(date(2026, 12, 15))))[0] == ("CO", "CBSA", DUE, True)
    early = print_desk.wanted(bogota.on(date(2026, 6, 1)))
    assert {line.due for line in early} == {None}


def test_a_text_that_lacks_a_language_is_counted_for_whoever_may_see_it(bogota):
    key = factories.priority(bogota, "R-01", "RCMP")
    factories.version(bogota, key, rationale=Bilingual("More are seen at the border.", ""))
    lacking = {line.iso2: line.lacking for line in print_desk.wanted(bogota)}
    assert lacking == {"CO": (("fr", 1),), "PE": ()}
    colombia = print_desk.wanted(bogota)[0]
    assert colombia.lacks(("en",)) == ()
    assert colombia.lacks(("fr", "en")) == (("fr", 1),)
    change(bogota, "priority", key, released=False)
    assert print_desk.wanted(bogota)[0].lacking == ()


def made(desk, lines, languages, folder):
    return batch_run.run(desk, print_desk.batch_of(desk, lines, languages), folder, Course(), quiet)


def test_every_pack_is_a_document_of_one_batch_and_is_there_afterwards(bogota, tmp_path):
    folder, lines = tmp_path / "documents", [COLOMBIA, PERU]
    batch = print_desk.batch_of(bogota, lines, ("en", "fr"))
    assert print_desk.present(batch, folder) == (False, False)
    assert batch.items[0].name == Bilingual("Colombia, for CBSA", "Colombie (ASFC)")
    course = made(bogota, lines, ("en", "fr"), folder)
    files = [file for result in course.results for file in result.files]
    assert files == [f"country-pack-{who}-2026-11-24-en-fr.pdf" for who in ("CO-CBSA", "PE-RCMP")]
    assert print_desk.present(batch, folder) == (True, True)


def test_an_edition_in_one_language_replaces_no_other(bogota, tmp_path):
    for languages in (("fr",), ("en", "fr")):
        batch = print_desk.batch_of(bogota, [COLOMBIA], languages)
        assert print_desk.present(batch, tmp_path) == (False,)
        assert made(bogota, [COLOMBIA], languages, tmp_path).count(MADE) == 1
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_what_fails_is_told_with_its_reason_and_the_rest_is_made(bogota, tmp_path):
    lines = [NOWHERE, COLOMBIA, replace(NOWHERE, reader="RCMP"), PERU]
    course = made(bogota, lines, ("en",), tmp_path)
    assert [one.state for one in course.results] == [REFUSED, MADE, REFUSED, MADE]
    assert "XX" in str(course.results[0].reason)
