"""An import step by step, as the window makes it."""

import csv
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME
from lo_desk.domain.mapping import REMEMBERED, Corrections
from lo_desk.domain.rows import Part
from lo_desk.exchange import csv_folder, lines, workbook_in
from lo_desk.services import exporting, import_files, import_memory, import_work, records, steps
from lo_desk.services.desk import opened
from lo_desk.services.near import Near
from tests.conftest import NOON
from tests.services.rows_of_200 import BAD, write_sheet


def quiet(_fraction, _message):
    pass


def dump(desk, folder):
    """The registry as it is exported: the same records, the same bytes."""
    exporting.export(desk, folder, quiet)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


NOTHING = Corrections()


def judged(desk, source, put_right=NOTHING):
    maps = import_work.proposed(source, {})
    return import_work.check(desk, source, maps, put_right, quiet), maps


def best(values):
    """Each bad value put right to what is nearest."""
    return {(v.entity, v.cell, v.text): v.matches[0].text for v in values}


def test_six_bad_cells_of_200_rows_are_put_right_applied_and_undone(any_empty_desk, tmp_path):
    desk = any_empty_desk
    path = write_sheet(tmp_path / "profiles.csv", desk)
    before = dump(desk, tmp_path / "before")
    source = import_work.read(path, quiet)
    plan, maps = judged(desk, source)
    assert (plan.counts[NEW], plan.counts[REFUSED]) == (194, 6)
    values = import_work.bad_values(desk, plan)
    assert {(v.text, v.count) for v in values} == {(text, n) for text, n, _ in BAD}
    put_right = Corrections(best(values))
    plan = import_work.check(desk, source, maps, put_right, quiet)
    assert plan.counts[NEW] == 200
    assert import_work.take(desk, plan, quiet).count == 200
    again, _ = judged(desk, import_work.read(path, quiet), put_right)
    assert again.counts[SAME] == 200
    steps.undo(desk)
    assert dump(desk, tmp_path / "after") == before


def test_a_bad_value_is_met_by_what_was_meant(empty_desk, tmp_path):
    source = import_work.read(write_sheet(tmp_path / "profiles.csv", empty_desk), quiet)
    values = import_work.bad_values(empty_desk, judged(empty_desk, source)[0])
    nearest = {v.text: v.matches[0].text for v in values}
    assert nearest == {text: meant for text, _, meant in BAD}


def test_what_is_refused_is_left_out_and_kept_in_a_file(empty_desk, tmp_path, english):
    source = import_work.read(write_sheet(tmp_path / "profiles.csv", empty_desk), quiet)
    plan, maps = judged(empty_desk, source)
    target = tmp_path / "refused.csv"
    given = (source, maps, Corrections(), plan, english)
    import_files.write_refused(target, *given)
    assert import_work.take(empty_desk, plan, quiet).count == 194
    with target.open(encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == [*source.sheets[0].header, "Refused because"]
    assert len(rows) == 7
    assert "There is no such record" in rows[1][-1]
    again = import_work.read(target, quiet)
    plan, _ = judged(empty_desk, again)
    assert plan.counts == {REFUSED: 6}
    values = import_work.bad_values(empty_desk, plan)
    plan, _ = judged(empty_desk, again, Corrections(best(values)))
    assert plan.counts == {NEW: 6}
    import_files.write_refused(tmp_path / "refused.xlsx", *given)
    assert workbook_in.read(tmp_path / "refused.xlsx")[0].header[-1] == "Refused because"
    for name, kept in (("refused.ods", "refused-2.xlsx"), ("other.ods", "other.xlsx")):
        made = import_files.write_refused(tmp_path / name, *given)  # called what it is
        assert (made.name, (tmp_path / name).exists()) == (kept, False)
        assert workbook_in.read(made)[0].header[-1] == "Refused because"


def test_how_a_source_was_read_is_remembered(empty_desk, tmp_path):
    source = import_work.read(write_sheet(tmp_path / "profiles.csv", empty_desk), quiet)
    [asked] = import_work.proposed(source, {})
    number = [column.header for column in asked.columns].index("Commentaire")
    columns = list(asked.columns)
    columns[number] = import_work.as_cell(source, asked, number, "ceiling_why_fr")
    chosen = import_work.as_entity(source, asked.sheet, asked.entity)
    assert chosen.columns == asked.columns
    asked = replace(asked, columns=tuple(columns))
    values = {("post_profile", "mission", "Bogota D.C."): "M-1"}
    memory = import_memory.added(import_memory.Memory(), source, [asked], values)
    file = tmp_path / "settings" / "imports.json"
    import_memory.keep(file, memory)
    known = import_memory.load(file)
    assert known == memory
    [again] = import_work.proposed(source, known.sources)
    assert again.how == REMEMBERED
    assert [c.cell for c in again.columns] == [c.cell for c in asked.columns]
    assert known.values == values


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sources": 1}', '{"sources": {}, "values": 7}'])
def test_a_damaged_memory_is_none(tmp_path, text):
    (tmp_path / "imports.json").write_text(text, encoding="utf-8")
    assert import_memory.load(tmp_path / "imports.json") == import_memory.Memory()
    assert import_memory.load(tmp_path / "nowhere" / "imports.json") == import_memory.Memory()


def test_a_change_of_one_cell_makes_a_row_good(empty_desk, tmp_path):
    path = tmp_path / "posts.csv"
    csv_folder.write(path, [["Agency", "Code", "Role"], ["CBSA", "a b c", "lo"]])
    source = import_work.read(path, quiet)
    plan, _ = judged(empty_desk, source)
    assert plan.counts == {REFUSED: 1}
    plan, _ = judged(empty_desk, source, Corrections(cells={("posts", 2, "code"): "ABC"}))
    assert plan.counts == {NEW: 1}


def test_rules_among_records_refuse_rows_beside_others_that_are_refused(empty_desk, tmp_path):
    path = tmp_path / "posts.csv"
    rows = [["CBSA", "ABC", "lo"], ["CBSA", "ABC", "analyst"], ["CBSA", "GOOD", "king"]]
    csv_folder.write(path, [["Agency", "Code", "Role"], *rows])
    plan, _ = judged(empty_desk, import_work.read(path, quiet))
    assert [row.state for row in plan.rows] == [NEW, REFUSED, REFUSED]


@pytest.mark.parametrize("entity", ENTITIES)
@pytest.mark.parametrize("tag", ["english", "french"])
def test_a_blank_template_is_understood_by_the_import(entity, tag, tmp_path, request):
    language = request.getfixturevalue(tag)
    target = import_files.write_template(tmp_path / "blank.xlsx", entity, language)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == [entity]
    [sheet] = workbook_in.read(target)
    assert len(set(sheet.header)) == len(sheet.header)
    places, fault = lines.places_of(ENTITIES[entity], sheet)
    assert fault is None
    assert len(places) == len(sheet.header)


def test_what_a_template_offers_is_read(tmp_path, french, empty_desk):
    target = import_files.write_template(tmp_path / "blank.xlsx", "post", french)
    book = openpyxl.load_workbook(target)
    sheet = book["post"]
    role = french.show(ENTITIES["post"].field("role").choices[0])
    sheet.append(["ASFC", "non", "PROTÉGÉ A", "BOG-CBSA", role, "oui"])
    book.save(target)
    plan, _ = judged(empty_desk, import_work.read(target, quiet))
    assert [row.faults for row in plan.rows] == [()]
    import_work.take(empty_desk, plan, quiet)
    post = records.find(empty_desk, "post", "BOG-CBSA")
    assert (post["owner"], post["marking"], post["public"]) == ("CBSA", 1, True)


@pytest.fixture(scope="module")
def near(made):
    with opened(str(made), "me", lambda: NOON) as desk:
        with desk.store.reading() as session:
            yield Near(session)


@pytest.mark.parametrize(
    ("entity", "field", "text", "meant"),
    [
        ("post_profile", "mission", "Bogota D.C.", "Bogotá"),
        ("area_line", "country", "Colombie", "CO"),
        ("area_line", "country", "Columbia", "CO"),
        ("area_line", "basis", "acredited", "accredited"),
        ("area_line", "basis", "Résidant", "resident"),
        ("post", "public", "ouii", "yes"),
        ("country", "time_zone", "America/Bogotta", "America/Bogota"),
        ("priority_version", "countries", "CO;Perou", "CO;PE"),
    ],
)
def test_near_matches_find_what_was_meant(near, english, entity, field, text, meant):
    first = near.matches(ENTITIES[entity].field(field), text)[0]
    assert meant in {first.text, *english.show(first.label).split(" · ")}


@given(st.text(max_size=30))
def test_near_matches_are_few_different_and_in_order(near, text):
    found = near.matches(ENTITIES["area_line"].field("country"), text)
    assert len(found) <= 8
    assert len({match.text for match in found}) == len(found)
    assert [m.score for m in found] == sorted((m.score for m in found), reverse=True)
    assert all(60 <= match.score <= 100 for match in found)


@given(st.sampled_from(["CO", "FR", "US"]), st.booleans())
def test_a_value_of_the_list_is_its_own_nearest_match(near, code, lower):
    text = code.lower() if lower else code
    assert near.matches(ENTITIES["area_line"].field("country"), text)[0].text == code


def test_states_of_rows_are_counted(empty_desk, tmp_path):
    path = tmp_path / "posts.csv"
    csv_folder.write(path, [["Agency", "Code", "Role"], ["CBSA", "A", "lo"], ["CBSA", "B", "lo"]])
    plan, _ = judged(empty_desk, import_work.read(path, quiet))
    import_work.take(empty_desk, plan, quiet)
    rows = [["CBSA", "A", "lo"], ["CBSA", "B", "analyst"], ["CBSA", "C", "lo"], ["CBSA", "D", "x"]]
    csv_folder.write(path, [["Agency", "Code", "Role"], *rows])
    plan, _ = judged(empty_desk, import_work.read(path, quiet))
    assert plan.counts == {SAME: 1, CHANGED: 1, NEW: 1, REFUSED: 1}


def test_a_verified_copy_of_the_registry_is_made_first(empty_desk, tmp_path):
    path = tmp_path / "posts.csv"
    csv_folder.write(path, [["Agency", "Code", "Role"], ["CBSA", "A", "lo"]])
    plan, _ = judged(empty_desk, import_work.read(path, quiet))
    import_work.take(empty_desk, plan, quiet)
    [copy] = tmp_path.glob("registry.backups/*.import.backup.lodesk")
    with opened(str(copy), "me", lambda: NOON) as before:
        assert records.count(before, "post", Part()) == 0
    assert records.count(empty_desk, "post", Part()) == 1
