import csv
from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME
from lo_desk.domain.rows import Part
from lo_desk.errors import Duplicate, Outdated
from lo_desk.exchange.cells import write
from lo_desk.exchange.faults import NothingToImport
from lo_desk.progress import Cancelled
from lo_desk.services import exchange, exporting, history, records, steps, trial
from lo_desk.services.desk import opened
from tests import factories as make
from tests.conftest import NOON, copied

ONE, TWO = "01935b0e-5f00-7000-8000-000000000001", "01935b0e-5f00-7000-8000-000000000002"


def in_parts_of(monkeypatch, count):
    """Whatever is imported, and tried before, goes in parts of so many records."""
    for module in (trial, exchange):
        monkeypatch.setattr(module, "AT_ONCE", count)


def quiet(_fraction, _message):
    pass


def sheet(folder, entity, *rows):
    """Write a sheet whose first row is the header; gives the folder."""
    folder.mkdir(exist_ok=True)
    with (folder / f"{entity}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return folder


def check(desk, folder):
    return exchange.check(desk, folder, quiet)


def take(desk, folder):
    plan = check(desk, folder)
    assert [row.faults for row in plan.rows if row.faults] == []
    exchange.apply(desk, plan, quiet)
    return plan


def states(plan):
    return [row.state for row in plan.rows]


def refusals(plan):
    return [
        (row.sheet, row.number, fault.column, fault.value, fault.rule.msgid)
        for row in plan.rows
        for fault in row.faults
    ]


def originator(desk, code):
    found = records.find(desk, "priority", code)["originator"]
    assert isinstance(found, Bilingual)
    return found


def codes(desk, entity="post"):
    return sorted(str(row["code"]) for row in records.rows(desk, entity, Part()))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "in"


@pytest.fixture
def posts(folder):
    header = ("owner", "code", "role", "public", "source")
    rows = (("CBSA", "BOG-CBSA", "lo", "yes", "a"), ("RCMP", "BOG-RCMP", "lo", "no", ""))
    return sheet(folder, "post", header, *rows)


def test_rows_without_an_id_are_told_apart_by_their_key(any_empty_desk, posts):
    desk = any_empty_desk
    assert states(take(desk, posts)) == [NEW, NEW]
    assert states(check(desk, posts)) == [SAME, SAME]
    sheet(posts, "post", ("owner", "code", "source"), ("CBSA", "BOG-CBSA", "b"))
    plan = take(desk, posts)
    assert [(row.state, row.changed) for row in plan.rows] == [(CHANGED, ("source",))]
    assert records.find(desk, "post", "BOG-CBSA")["source"] == "b"


def test_a_dry_run_changes_nothing(any_empty_desk, posts):
    before = any_empty_desk.store.last_change()
    check(any_empty_desk, posts)
    assert any_empty_desk.store.last_change() == before
    assert codes(any_empty_desk) == []


def test_an_import_is_one_step_that_undo_takes_back(any_empty_desk, posts):
    desk = any_empty_desk
    take(desk, posts)
    steps.undo(desk)
    assert codes(desk) == []
    steps.redo(desk)
    assert codes(desk) == ["BOG-CBSA", "BOG-RCMP"]


def test_what_was_undone_can_be_imported_again_with_its_ids(empty_desk, posts, tmp_path):
    take(empty_desk, posts)
    exporting.export(empty_desk, tmp_path / "out", quiet)
    steps.undo(empty_desk)
    plan = take(empty_desk, tmp_path / "out" / "post.csv")
    assert states(plan) == [NEW, NEW]
    assert codes(empty_desk) == ["BOG-CBSA", "BOG-RCMP"]


def test_one_refused_row_keeps_all_rows_out(any_empty_desk, folder):
    rows = (("CBSA", "GOOD", "lo"), ("CBSA", "BAD", "king"), ("", "NOBODY", "lo"))
    plan = check(any_empty_desk, sheet(folder, "post", ("owner", "code", "role"), *rows))
    assert states(plan) == [NEW, REFUSED, REFUSED]
    assert [(n, column, value) for _, n, column, value, _ in refusals(plan)] == [
        (3, "role", "king"),
        (4, "owner", ""),
    ]
    with pytest.raises(exchange.PlanRefused):
        exchange.apply(any_empty_desk, plan, quiet)
    assert codes(any_empty_desk) == []


@pytest.mark.parametrize(
    "text", ["nul\0", "bell\a", "left\u202eright", "zero\u200bwidth", "x" * 201]
)
def test_hostile_text_is_refused_with_its_row_and_column(empty_desk, folder, text):
    row = ("CBSA", "O-1", text, "en")
    header = ("owner", "service_no", "name", "official_language")
    plan = check(empty_desk, sheet(folder, "officer", header, row))
    assert [found[:4] for found in refusals(plan)] == [("officer", 2, "name", text)]


def test_rows_may_refer_to_rows_of_the_same_import(any_empty_desk, folder):
    sheet(
        folder,
        "post_profile",
        ("post", "starts", "state", "mission"),
        ("BOG-CBSA", "2020-01-01", "active", "EMB-BOG"),
    )
    sheet(
        folder,
        "tour",
        ("officer", "post", "planned_starts", "planned_ends"),
        ("C-1", "BOG-CBSA", "2025-01-01", "2027-01-31"),
    )
    header = ("owner", "service_no", "name", "official_language")
    sheet(folder, "officer", header, ("CBSA", "C-1", "P. Singh", "en"))
    sheet(folder, "post", ("owner", "code"), ("CBSA", "BOG-CBSA"))
    assert states(take(any_empty_desk, folder)) == [NEW] * 4
    (tour,) = records.rows(any_empty_desk, "tour", Part())
    assert [write(tour[key]) for key in ("officer", "post")] == ["C-1", "BOG-CBSA"]
    assert tour["planned_ends"] == date(2027, 2, 1)  # kept half open, typed as the last day


def test_a_rule_among_records_refuses_the_row_that_breaks_it(any_empty_desk, folder):
    desk = any_empty_desk
    here, there = make.post(desk), make.post(desk, "BOG-RCMP", "CBSA")
    who = make.officer(desk)
    make.tour(desk, who, here, date(2025, 1, 1), date(2026, 12, 31))
    header = ("officer", "post", "planned_starts", "planned_ends")
    rows = (
        ("C-1001", "BOG-RCMP", "2026-12-01", "2027-12-31"),
        ("C-1001", "BOG-RCMP", "2028-01-01", "2028-12-31"),
    )
    plan = check(desk, sheet(folder, "tour", header, *rows))
    assert states(plan) == [REFUSED, NEW]
    assert "already holds post" in refusals(plan)[0][-1]
    assert there


def test_columns_may_be_named_in_either_language(any_empty_desk, folder):
    header = ("Organisme", "Numéro matricule", "Nom", "Langue officielle")
    sheet(folder, "Agents", header, ("CBSA", "C-7", "P. Singh", "en"))
    (folder / "Agents.csv").rename(folder / "officer.csv")
    names = ("Agency", "Code", "Level", "Originator (English)", "Originator (French)")
    sheet(folder, "priority", names, ("RCMP", "R-1", "national", "RCMP", "GRC"))
    assert states(take(any_empty_desk, folder)) == [NEW, NEW]
    assert originator(any_empty_desk, "R-1").fr == "GRC"


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (("owner", "code", "colour"), "These columns are not known: %(columns)s."),
        (("owner", "code", "Code"), "These columns are there twice: %(columns)s."),
        (
            ("owner", "role"),
            "These columns are missing: %(columns)s. They tell records apart; the id would too.",
        ),
    ],
)
def test_a_strange_header_refuses_the_sheet(empty_desk, folder, header, said):
    plan = check(empty_desk, sheet(folder, "post", header, ["x"] * len(header)))
    assert [(row.number, fault.rule.msgid) for row in plan.rows for fault in row.faults] == [
        (0, said)
    ]


def test_a_sheet_of_no_kind_is_refused(empty_desk, folder):
    plan = check(empty_desk, sheet(folder, "colours", ("code",), ("red",)))
    assert plan.rows[0].faults[0].rule.msgid.startswith("No kind of record is called so.")


def test_the_same_record_twice_is_refused(empty_desk, folder):
    rows = (("CBSA", "A"), ("RCMP", "A"), ("CBSA", "A"))
    plan = check(empty_desk, sheet(folder, "post", ("owner", "code"), *rows))
    assert states(plan) == [NEW, NEW, REFUSED]
    assert plan.rows[2].faults[0].rule.facts == {"row": 2}


def test_a_row_longer_than_its_header_is_refused(empty_desk, folder):
    plan = check(empty_desk, sheet(folder, "post", ("owner", "code"), ("CBSA", "A", "?")))
    assert states(plan) == [REFUSED]


def test_references_that_lead_nowhere_are_refused(empty_desk, folder):
    header = ("post", "country", "place", "basis", "starts", "mandate_areas")
    row = ("NO-POST", "CO", "", "resident", "2026-01-01", "fraud_detection")
    plan = check(empty_desk, sheet(folder, "area_line", header, row))
    assert [found[2:4] for found in refusals(plan)] == [("post", "NO-POST")]


def test_codes_that_no_record_has_are_refused(empty_desk, folder):
    header = ("title_en", "state", "starts", "countries")
    plan = check(
        empty_desk,
        sheet(
            folder, "activity", ("owner", *header), ("CBSA", "A", "planned", "2026-01-01", "CO;QQ")
        ),
    )
    assert [found[2:4] for found in refusals(plan)] == [("countries", "CO;QQ")]


def test_a_blank_cell_clears_and_an_absent_column_keeps(any_empty_desk, folder):
    desk = any_empty_desk
    make.officer(desk, phone="+57 601 555 0142", email="a@example.ca")
    header = ("owner", "service_no", "name", "phone")
    take(desk, sheet(folder, "officer", header, ("CBSA", "C-1001", "A. Tremblay", "")))
    now = records.find(desk, "officer", "C-1001")
    assert (now["phone"], now["email"]) == (None, "a@example.ca")


def test_a_new_record_has_its_defaults_where_the_cell_is_blank(empty_desk, folder):
    header = ("owner", "code", "role", "public", "released", "marking")
    take(empty_desk, sheet(folder, "post", header, ("CBSA", "A", "", "", "", "")))
    now = records.find(empty_desk, "post", "A")
    assert (now["role"], now["public"], now["released"], now["marking"]) == ("lo", False, True, 0)


def test_one_half_of_a_pair_is_newer_when_it_alone_is_imported(any_empty_desk, folder):
    desk = any_empty_desk
    make.priority(desk, originator=Bilingual("RCMP", "GRC").confirmed())
    row = ("CBSA", "C-01", "CBSA, Intelligence")
    take(desk, sheet(folder, "priority", ("owner", "code", "originator_en"), row))
    now = originator(desk, "C-01")
    assert (now.en, now.fr, now.newer, now.state) == ("CBSA, Intelligence", "GRC", "en", "stale")


def test_the_agency_of_a_record_never_changes(empty_desk, folder, tmp_path):
    make.post(empty_desk)
    key = records.find(empty_desk, "post", "BOG-CBSA").id
    header = ("id", "owner", "code")
    plan = check(empty_desk, sheet(folder, "post", header, (str(key), "RCMP", "BOG-CBSA")))
    assert states(plan) == [REFUSED]


def test_somebody_elses_change_since_the_check_is_not_overwritten(any_empty_desk, folder):
    desk = any_empty_desk
    key = make.officer(desk)
    header = ("owner", "service_no", "name")
    plan = check(desk, sheet(folder, "officer", header, ("CBSA", "C-1001", "Imported")))
    make.change(desk, "officer", key, name="Typed")
    with pytest.raises(Outdated):
        exchange.apply(desk, plan, quiet)
    assert records.read(desk, "officer", key)["name"] == "Typed"


def test_an_import_of_thousands_is_one_step(any_empty_desk, folder, monkeypatch):
    desk = any_empty_desk
    in_parts_of(monkeypatch, 10)
    rows = [("CBSA", f"P-{number:03}") for number in range(35)]
    plan = take(desk, sheet(folder, "post", ("owner", "code"), *rows))
    assert plan.counts[NEW] == len(codes(desk)) == 35
    steps.undo(desk)
    assert codes(desk) == []


def test_the_rules_are_asked_of_thousands_too(any_empty_desk, folder, monkeypatch):
    desk = any_empty_desk
    in_parts_of(monkeypatch, 10)
    here, who = make.post(desk), make.officer(desk)
    make.tour(desk, who, here, date(2025, 1, 1), date(2026, 12, 31))
    rows = [("CBSA", f"P-{number:03}") for number in range(25)]
    sheet(folder, "post", ("owner", "code"), *rows)
    header = ("officer", "post", "planned_starts")
    sheet(folder, "tour", header, ("C-1001", "BOG-CBSA", "2026-12-31"))
    plan = check(desk, folder)
    assert [(row.sheet, row.state) for row in plan.rows if row.state != NEW] == [("tour", REFUSED)]
    assert codes(desk) == ["BOG-CBSA"]


def test_a_part_that_fails_takes_the_parts_before_it_back(any_empty_desk, folder, monkeypatch):
    desk = any_empty_desk
    in_parts_of(monkeypatch, 10)
    rows = [("CBSA", f"P-{number:03}") for number in range(25)]
    plan = check(desk, sheet(folder, "post", ("owner", "code"), *rows))
    make.post(desk, "P-024")
    with pytest.raises(Exception, match="already has this code"):
        exchange.apply(desk, plan, quiet)
    assert codes(desk) == ["P-024"]


@pytest.mark.parametrize(
    "rows",
    [
        [(ONE, "BOG-CBSA"), (TWO, "FREE")],
        [(ONE, "FREE"), (TWO, "BOG-CBSA")],
        [(ONE, "TWICE"), (TWO, "TWICE")],
    ],
)
@pytest.mark.filterwarnings("error::sqlalchemy.exc.SAWarning")
def test_a_code_that_is_taken_refuses_its_row_whatever_its_id(any_empty_desk, folder, rows):
    desk = any_empty_desk
    make.post(desk)
    lines = [(key, "CBSA", code) for key, code in rows]
    plan = check(desk, sheet(folder, "post", ("id", "owner", "code"), *lines))
    assert states(plan).count(REFUSED) == 1
    ((_, _, _, _, told),) = refusals(plan)
    assert told.startswith("Another record already has this code or number.")
    assert codes(desk) == ["BOG-CBSA"]


def test_the_last_day_there_is_is_refused_like_any_strange_year(any_empty_desk, folder):
    desk = any_empty_desk
    make.post(desk)
    make.officer(desk)
    header = ("officer", "post", "planned_starts", "planned_ends")
    row = ("C-1001", "BOG-CBSA", "2025-01-01", "9999-12-31")
    plan = check(desk, sheet(folder, "tour", header, row))
    assert [found[2:] for found in refusals(plan)] == [
        ("planned_ends", "9999-12-31", "Enter a year from 1900 to 2199.")
    ]


def planned(desk, folder, monkeypatch, count=25, at_once=10):
    """A plan of posts that are written in several parts."""
    in_parts_of(monkeypatch, at_once)
    rows = [("CBSA", f"P-{number:03}") for number in range(count)]
    return check(desk, sheet(folder, "post", ("owner", "code"), *rows))


def at_part(number, act):
    """A progress that acts before a part is written."""
    heard = []

    def report(_fraction, message):
        heard.append(message)
        if len(heard) == number:
            act()

    return report


def test_what_another_window_saved_meanwhile_is_not_taken_back(any_empty_desk, folder, monkeypatch):
    desk = any_empty_desk
    plan = planned(desk, folder, monkeypatch)
    with pytest.raises(Duplicate):
        exchange.apply(desk, plan, at_part(3, lambda: make.post(desk, "P-024")))
    assert codes(desk) == ["P-024"]
    history.verify(desk)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled])
@pytest.mark.parametrize("part", [1, 2, 3, 4])
def test_an_import_that_is_stopped_takes_its_parts_back(
    any_empty_desk, folder, monkeypatch, stop, part
):
    desk = any_empty_desk
    plan = planned(desk, folder, monkeypatch)

    def end():
        make.post(desk, "OTHER")
        raise stop

    with pytest.raises(stop):
        exchange.apply(desk, plan, at_part(part, end))
    assert codes(desk) == ["OTHER"]
    history.verify(desk)


def test_what_cannot_be_taken_back_is_said_and_can_be_gone_on_with(
    empty_desk, folder, monkeypatch, english
):
    desk = empty_desk
    plan = planned(desk, folder, monkeypatch, 250, 100)

    def no_room():
        with desk.store.engine.connect() as link:
            pages = link.exec_driver_sql("PRAGMA page_count").scalar()
            link.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(exchange.ImportRemains) as found:
        exchange.apply(desk, plan, at_part(3, no_room))
    assert "200 rows of it are in the registry" in english.text(found.value.msg)
    assert records.count(desk, "post", Part()) == 200
    with desk.store.engine.connect() as link:
        link.exec_driver_sql("PRAGMA max_page_count = 100000")
    take(desk, folder)
    assert records.count(desk, "post", Part()) == 250


def test_closing_a_parent_and_its_children_is_one_import(any_empty_desk, folder):
    desk = any_empty_desk
    make.tour(desk, make.officer(desk), make.post(desk), date(2025, 1, 1))
    header = ("officer", "planned_starts", "closed_on", "closed_why")
    sheet(folder, "tour", header, ("C-1001", "2025-01-01", "2026-11-24", "left"))
    header = ("owner", "service_no", "closed_on", "closed_why")
    sheet(folder, "officer", header, ("CBSA", "C-1001", "2026-11-24", "left"))
    assert states(take(desk, folder)) == [CHANGED, CHANGED]
    assert list(records.rows(desk, "officer", Part())) == []


def test_what_is_neither_folder_nor_workbook_is_refused(empty_desk, tmp_path):
    (tmp_path / "facts.pdf").write_bytes(b"%PDF")
    for path in (tmp_path / "facts.pdf", tmp_path / "nowhere"):
        with pytest.raises(NothingToImport):
            check(empty_desk, path)


def test_fictional_records_stay_out_of_a_real_registry(sqlite, folder, tmp_path):
    sheet(folder, "registry", ("kind",), ("demo",))
    sheet(folder, "post", ("owner", "code"), ("CBSA", "NEW"))
    with opened(sqlite, "me", lambda: NOON) as desk:
        make.post(desk)
        assert REFUSED in states(check(desk, folder))
    with opened(str(tmp_path / "blank.lodesk"), "me", lambda: NOON, kind="real") as desk:
        take(desk, folder)
        assert desk.demo
    with opened(str(tmp_path / "blank.lodesk"), "me", lambda: NOON) as desk:
        assert desk.demo


def filled(desk):
    """Records of many kinds, closed ones and awkward texts among them."""
    here = make.post(desk)
    make.change(desk, "post", here, source="=1+1\n’ « é »", public=False)
    who = make.officer(desk, name="O’Brien-Ng", languages=("es:C1", "fr:B2"), phone="+1 555 0142")
    gone = make.officer(desk, service_no="C-9")
    make.tour(desk, who, here, date(2025, 1, 1), date(2027, 1, 31), fte=50)
    old = make.tour(desk, gone, here, date(2021, 1, 1), date(2022, 1, 31))
    make.line(desk, here, mandate_areas=("fraud_detection", "contraband"), planned_visits=2)
    first = make.version(desk, make.priority(desk), countries=("CO", "PE"), marking=1)
    moment = NOON.replace(microsecond=123)
    make.make(
        desk,
        "acknowledgement",
        officer=Choice(who, ""),
        priority_version=Choice(first, ""),
        at=moment,
        zone="America/Bogota",
        read_back="Ports first.\nThen the airport.",
    )
    make.make(
        desk,
        "activity",
        owner="RCMP",
        title=Bilingual("Joint visit"),
        starts=date(2026, 5, 1),
        countries=("CO",),
    )
    for entity, key in (("tour", old), ("officer", gone)):
        records.close(desk, entity, key, records.read(desk, entity, key).version, "left")
    return here


@pytest.mark.parametrize("source", ["", exporting.WORKBOOK])
def test_out_in_and_out_again_gives_the_same_bytes(any_empty_desk, made, tmp_path, source):
    with opened(copied(made, folder_at(tmp_path / "one")), "me", lambda: NOON) as desk:
        filled(desk)
        put_out(desk, tmp_path / "one" / "out")
        assert set(states(check(desk, tmp_path / "one" / "out" / source))) == {SAME}
    take(any_empty_desk, tmp_path / "one" / "out" / source)
    put_out(any_empty_desk, tmp_path / "two")
    for file in sorted((tmp_path / "one" / "out").iterdir()):
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes(), file.name


def folder_at(path):
    path.mkdir()
    return path


def put_out(desk, folder):
    exporting.export(desk, folder, quiet)
    exporting.export_workbook(desk, folder, quiet)


def test_an_export_writes_codes_and_never_half_a_file(empty_desk, tmp_path):
    here = filled(empty_desk)
    exporting.export(empty_desk, tmp_path / "out", quiet)
    with (tmp_path / "out" / "tour.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["officer"], row["post"]) for row in rows] == [
        ("C-1001", "BOG-CBSA"),
        ("C-9", "BOG-CBSA"),
    ]
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert all(name.endswith(".csv") for name in names)
    assert here
