"""Many packs in one go: what is wanted, what fails, what a stop keeps."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.print_desk import PackLine
from lo_desk.progress import Cancelled
from lo_desk.services import batches
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
    lines = batches.wanted(bogota)
    assert told(lines) == [("CO", "CBSA", DUE, False), ("PE", "RCMP", None, False)]
    assert (lines[0].officer, lines[0].city.en, lines[0].name.fr) == (
        "A. Tremblay",
        "Bogotá",
        "Colombie",
    )


def test_a_briefing_that_is_late_says_so_and_one_far_off_asks_for_nothing(bogota):
    assert told(batches.wanted(bogota.on(date(2026, 12, 15))))[0] == ("CO", "CBSA", DUE, True)
    early = batches.wanted(bogota.on(date(2026, 6, 1)))
    assert {line.due for line in early} == {None}


def test_a_text_that_lacks_a_language_is_counted_for_whoever_may_see_it(bogota):
    key = factories.priority(bogota, "R-01", "RCMP")
    factories.version(bogota, key, rationale=Bilingual("More are seen at the border.", ""))
    lacking = {line.iso2: line.lacking for line in batches.wanted(bogota)}
    assert lacking == {"CO": (("fr", 1),), "PE": ()}
    colombia = batches.wanted(bogota)[0]
    assert colombia.lacks(("en",)) == ()
    assert colombia.lacks(("fr", "en")) == (("fr", 1),)
    change(bogota, "priority", key, released=False)
    assert batches.wanted(bogota)[0].lacking == ()


def test_every_pack_is_made_under_its_name_and_is_there_afterwards(bogota, tmp_path):
    heard = []
    folder = tmp_path / "documents"
    assert batches.present(folder) == frozenset()
    batch = batches.print_packs(
        bogota,
        [COLOMBIA, PERU],
        ("en", "fr"),
        folder,
        lambda fraction, words: heard.append((fraction, words.facts["n"], words.facts["all"])),
    )
    names = ["country-pack-CO-CBSA-2026-11-24.pdf", "country-pack-PE-RCMP-2026-11-24.pdf"]
    assert [file.name for file in batch.made] == names
    assert batches.present(folder) == frozenset(names)
    assert (batch.refused, batch.stopped) == ((), False)
    assert all(file.read_bytes().startswith(b"%PDF-") for file in batch.made)
    assert [fraction for fraction, *_ in heard] == sorted(fraction for fraction, *_ in heard)
    assert {(n, of) for _, n, of in heard} == {(1, 2), (2, 2)}


def test_an_edition_in_one_language_replaces_no_other(bogota, tmp_path):
    for languages in (("fr",), ("en", "fr"), ("fr", "en")):
        assert batches.print_packs(bogota, [COLOMBIA], languages, tmp_path, quiet).made
    name = "country-pack-CO-CBSA-2026-11-24"
    assert batches.present(tmp_path) == {f"{name}.pdf", f"{name}-fr.pdf"}


def test_what_fails_is_told_with_its_reason_and_the_rest_is_made(bogota, tmp_path):
    lines = [NOWHERE, COLOMBIA, replace(NOWHERE, reader="RCMP"), PERU]
    batch = batches.print_packs(bogota, lines, ("en",), tmp_path, quiet)
    assert [file.name[13:20] for file in batch.made] == ["CO-CBSA", "PE-RCMP"]
    assert [each.line for each in batch.refused] == [lines[0], lines[2]]
    assert "XX" in str(batch.refused[0].reason)


def test_a_folder_that_cannot_be_made_refuses_each_and_ends_well(bogota, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    batch = batches.print_packs(bogota, [COLOMBIA], ("en",), tmp_path / "file" / "in", quiet)
    assert len(batch.refused) == 1
    assert not batch.made


@pytest.mark.parametrize(("after", "kept"), [(0.0, 0), (0.2, 0), (0.5, 1), (0.7, 1)])
def test_whoever_stops_keeps_what_is_finished_and_no_half_file(bogota, tmp_path, after, kept):
    def stop(fraction, _message):
        if fraction >= after:
            raise Cancelled

    batch = batches.print_packs(bogota, [COLOMBIA, PERU], ("en", "fr"), tmp_path / "out", stop)
    assert (batch.stopped, len(batch.made)) == (True, kept)
    assert sorted(tmp_path.glob("out/*")) == sorted(batch.made)
