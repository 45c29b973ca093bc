from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.mapping import DMY, EXACT, MDY, NEAR, YMD, Corrections
from lo_desk.exchange import mapping
from lo_desk.exchange.cells import cells_of
from lo_desk.exchange.headers import title_of
from lo_desk.exchange.sheets import sheet_of
from lo_desk.exchange.typed_days import as_iso, order_of
from lo_desk.i18n.language import spoken

ENTITY = st.sampled_from(sorted(ENTITIES))
DAY = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def sheet(name, header, *rows):
    return sheet_of(name, list(enumerate([list(header), *map(list, rows)], 1)))


def read_as(proposal):
    return {column.header: column.cell for column in proposal.columns}


def test_a_french_list_of_tours_is_understood_without_a_word():
    header = ("Agent", "Poste", "Début", "Fin", "Remarque")
    proposal = mapping.proposed(
        sheet("Affectations 2026", header, ("S-1", "BOG", "01/02/2026", "31/12/2027", "x"))
    )
    assert (proposal.entity, proposal.how) == ("tour", NEAR)
    assert read_as(proposal) == {
        "Agent": "officer",
        "Poste": "post",
        "Début": "planned_starts",
        "Fin": "planned_ends",
        "Remarque": "",
    }
    assert [c.days for c in proposal.columns if c.cell.startswith("planned")] == [DMY, DMY]


def test_a_sheet_without_a_telling_name_is_known_by_its_columns():
    header = ("Agency", "Service number", "Full name", "Official language", "E-mail")
    proposal = mapping.proposed(sheet("Sheet1", header, ("CBSA", "S-1", "A. B.", "en", "a@b.ca")))
    assert proposal.entity == "officer"
    assert read_as(proposal)["E-mail"] == "email"


def test_a_sheet_that_is_nothing_we_know_is_left_out():
    proposal = mapping.proposed(sheet("Budget", ("Line", "Q1", "Q2"), ("1", "2", "3")))
    assert (proposal.entity, set(read_as(proposal).values())) == ("", {""})


def test_the_list_that_asked_decides_what_an_unknown_sheet_is():
    proposal = mapping.proposed(sheet("Feuil1", ("Code", "Note")), "post")
    assert (proposal.entity, read_as(proposal)["Code"]) == ("post", "code")


@given(ENTITY, st.booleans())
def test_keys_and_labels_of_both_languages_are_always_recognized(key, french):
    entity, language = ENTITIES[key], spoken("fr_CA" if french else "en_CA")
    names = [cell.name for cell in cells_of(entity)]
    assert [c.cell for c in mapping.columns_for(entity, sheet(key, names))] == names
    labels = [title_of(entity, name, language) for name in names]
    once = [label for label in labels if labels.count(label) == 1]
    found = mapping.columns_for(entity, sheet(key, once))
    assert [c.how for c in found] == [EXACT] * len(once)


@given(ENTITY, st.lists(st.text(max_size=20), max_size=12))
def test_no_field_is_given_to_two_columns(key, header):
    columns = mapping.columns_for(ENTITIES[key], sheet(key, ["id", *header]))
    cells = [column.cell for column in columns if column.cell]
    assert len(cells) == len(set(cells))


@given(st.lists(st.text(min_size=1, max_size=10).filter(str.strip), min_size=1, max_size=6))
def test_a_source_is_known_again_with_the_reasons_of_its_refused_rows(header):
    again = mapping.signature(sheet("another name", [*header, "Motif du refus"]))
    assert again == mapping.signature(sheet("a", header))


@given(DAY)
def test_a_day_comes_back_from_each_order(day):
    for order, text in (
        (YMD, f"{day.year}-{day.month}-{day.day}"),
        (DMY, f"{day.day}/{day.month}/{day.year}"),
        (MDY, f"{day.month}.{day.day}.{day.year}"),
    ):
        assert as_iso(text, order) == day.isoformat()


@pytest.mark.parametrize("text", ["", "soon", "2026-02-30", "1/2/26", "32/13/2026", "1/2/3/2026"])
def test_what_is_no_day_stays_as_it_is(text):
    assert as_iso(text, DMY) == text


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["2026-11-24"], YMD),
        (["24/11/2026", "01/02/2026"], DMY),
        (["11/24/2026", "01/02/2026"], MDY),
        (["01/02/2026"], DMY),
        (["24/11/2026", "11/24/2026"], DMY),
        ([], YMD),
    ],
)
def test_the_order_of_days_is_told_by_what_stands_there(texts, order):
    assert order_of(texts) == order


def test_a_correction_of_one_cell_is_read_before_one_of_all_alike():
    found = sheet("post", ("Code", "Rôle"), ("A", "boss"), ("B", "boss"), ("C", "lo"))
    proposal = mapping.proposed(found)
    put_right = Corrections(
        {("post", "role", "boss"): "senior_lo"}, {("post", 3, "role"): "analyst"}
    )
    rows = mapping.applied(found, proposal, put_right)
    assert rows.header == ("code", "role")
    assert [line.texts for line in rows.lines] == [
        ("A", "senior_lo"),
        ("B", "analyst"),
        ("C", "lo"),
    ]
