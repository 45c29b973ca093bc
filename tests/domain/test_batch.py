"""The names of a batch's files, and what its folder remembers."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.batch import BY_REGION, LONGEST, Batch, BatchItem, fault_of, names_of
from lo_desk.domain.batch_state import BatchState, Finished, asked_of, read, written
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest

DAY = date(2026, 11, 24)
AMERICAS = Bilingual("Americas", "Amériques")


def item(subject="CO", en="Colombia", fr="Colombie", region=AMERICAS, **more):
    request = DocumentRequest("country-pack", subject, more.pop("reader", "CBSA"), DAY, **more)
    return BatchItem(request, Bilingual(en, fr), region)


COLOMBIA, PERU = item(), item("PE", "Peru", "Pérou")


def test_a_name_says_what_the_pattern_asks_for():
    assert names_of(Batch((COLOMBIA,))) == ("country-pack-CO-CBSA-2026-11-24-en-fr.pdf",)
    batch = Batch((COLOMBIA, item("PE", "Peru", "Pérou", languages=("fr",))), "{n}_{name}_{lang}")
    assert names_of(batch) == ("1_Colombia_en-fr.pdf", "2_Perou_fr.pdf")


def test_each_region_has_its_folder_and_what_is_in_none_has_one_too():
    batch = Batch((COLOMBIA, item(region=Bilingual())), "{name}", BY_REGION)
    assert names_of(batch) == ("Americas/Colombia.pdf", "-/Colombia.pdf")


def test_no_two_files_have_one_name_whatever_their_case():
    batch = Batch((COLOMBIA, item(en="COLOMBIA"), PERU, COLOMBIA), "{name}")
    assert names_of(batch) == ("Colombia.pdf", "COLOMBIA-2.pdf", "Peru.pdf", "Colombia-3.pdf")


@given(some.text(), some.text(max_size=300))
def test_every_name_is_one_that_every_system_takes(pattern, name):
    [made] = names_of(Batch((item(en=name),), f"{pattern}{{name}}"))
    assert made.endswith(".pdf")
    assert 5 <= len(made) <= LONGEST + 4
    assert all(sign.isascii() and (sign.isalnum() or sign in "._-") for sign in made)
    assert made[0] not in ".-"


@pytest.mark.parametrize("pattern", ["", "  ", "{country}", "a/b", "{name", "c:{name}"])
def test_what_is_no_pattern_is_told(pattern):
    assert fault_of(pattern) is not None


def test_what_is_a_pattern_has_no_fault():
    assert fault_of("{n} {name} – {region}") is None


def test_some_items_are_asked_for_otherwise():
    batch = Batch((COLOMBIA, PERU)).changed([1], reader="RCMP", languages=("fr",))
    assert [(one.request.reader, one.request.languages) for one in batch.items] == [
        ("CBSA", ("en", "fr")),
        ("RCMP", ("fr",)),
    ]


STATE = BatchState(
    datetime(2026, 11, 24, 17, tzinfo=UTC),
    {"a.pdf": Finished("asked", "facts", {"a.pdf": "hash"}, "2026-0001")},
)


def test_what_is_kept_is_read_again():
    assert read(written(STATE)) == STATE


@given(some.text())
def test_what_is_no_state_is_none(text):
    assert read(text) is None or text.strip()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 2}', '{"version": 1, "started": "x", "finished": {}}']
)
def test_another_file_of_that_name_is_no_state(text):
    assert read(text) is None


def test_another_recipient_day_or_paper_is_another_document():
    whom = (Bilingual("Director", "Direction"),)
    digests = {
        asked_of(Batch((COLOMBIA,)), COLOMBIA),
        asked_of(Batch((COLOMBIA,), recipients=whom), COLOMBIA),
        asked_of(Batch((COLOMBIA,), recipients=whom, expires=DAY), COLOMBIA),
        asked_of(Batch((PERU,)), PERU),
        asked_of(Batch(()), item(paper="Letter")),
    }
    assert len(digests) == 5
