"""A file of indicators in one assessment cycle: read whole or not at all, frozen, told, undone."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter

from lo_desk.assessment.refusals import BadIndicators
from lo_desk.domain.frozen import freeze
from lo_desk.errors import InvalidFields
from lo_desk.progress import unheard
from lo_desk.services import (
    cycle_files,
    joint_assessments,
    recomputing,
    records,
    register,
    score_sheets,
    steps,
)
from lo_desk.services.indicator_files import from_file
from lo_desk.services.sheet_rules import WeightsAreFixed
from tests import factories
from tests.conftest import TODAY
from tests.reports.reading import whole
from tests.services.test_demo_assessments import CHAIR, SCORED, asked

HEAD = ("place", "indicator", "value", "year", "source", "licence")
ROWS = (
    ("GHA", "wdi_homicides", 90, 2025, "Field report", "CC BY 4.0"),
    ("SN", "wdi_homicides", 0.5, 2024, "Field report", "CC BY 4.0"),
)


def csv(folder, rows=ROWS, head=HEAD):
    path = folder / "west.csv"
    lines = [",".join(map(str, row)) for row in (head, *rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def xlsx(folder, rows=ROWS, **more):
    path = folder / "west.xlsx"
    with xlsxwriter.Workbook(str(path), more) as book:
        sheet = book.add_worksheet("indicators")
        for n, row in enumerate((HEAD, *rows)):
            for m, value in enumerate(row):
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(n, m, value, None, value[1:])
                else:
                    sheet.write(n, m, value)
    return path


def cycle(desk, code="CYCLE-B"):
    return records.find(desk, "assessment_cycle", code).id


def facts(desk: Any) -> Any:
    return joint_assessments.facts(desk, SCORED)


@pytest.mark.parametrize("made", [csv, xlsx])
def test_figures_of_a_file_stand_in_the_place_of_the_supplied_ones(desk, tmp_path, made):
    before = facts(desk)
    file = cycle_files.take(desk, cycle(desk), made(tmp_path))
    assert [(each.country, each.value, each.year) for each in file.figures] == [
        ("GH", Decimal("90.0"), 2025),
        ("SN", Decimal("0.5"), 2024),
    ]
    after = facts(desk)
    assert after.indicators == file
    needs = [
        {(e.place.en, e.need) for o in each.options for e in o.effects} for each in (before, after)
    ]
    assert needs[0] != needs[1]
    assert joint_assessments.inputs_hash(before) != joint_assessments.inputs_hash(after)
    steps.undo(desk)
    assert facts(desk) == before
    cycle_files.take(desk, cycle(desk), made(tmp_path))
    cycle_files.leave_out(desk, cycle(desk))
    assert facts(desk) == before


def test_a_cycle_without_a_file_is_frozen_as_before(desk):
    assert '"indicators"' not in freeze(facts(desk)).replace('"need_indicators"', "")


def test_every_line_that_is_wrong_is_named_and_nothing_is_taken(desk, tmp_path, english):
    wrong = (
        ("XXX", "wdi_homicides", 9, 2025, "Field report", "CC BY 4.0"),
        ROWS[0],
        ("SEN", "wdi_homicides", "NaN", 2025, "Field report", "CC BY 4.0"),
        ("SEN", "wdi_homicides", "Infinity", 2024, "Field report", "CC BY 4.0"),
        ("SEN", "wdi_homicides", "=#DIV/0!", 2023, "Field report", "CC BY 4.0"),
        ("SEN", "wdi_homicides", 3, 2022, "", "CC BY 4.0"),
    )
    with pytest.raises(BadIndicators) as caught:
        cycle_files.take(desk, cycle(desk), xlsx(tmp_path, wrong))
    assert [english.text(line) for line in caught.value.lines] == [
        "Line 2: no country has the code “XXX”.",
        "Line 4: “NaN” is no number.",
        "Line 5: “Infinity” is no number.",
        "Line 6: “#DIV/0!” is no number.",
        "Line 7: its source and its licence must be named.",
    ]
    assert cycle_files.in_use(desk, cycle(desk)) is None


def test_a_column_that_is_not_there_is_named(desk, tmp_path, english):
    file = csv(tmp_path, [row[:5] for row in ROWS], HEAD[:5])
    with pytest.raises(BadIndicators) as caught:
        from_file(file)
    assert "there is no column “licence”" in english.text(caught.value.msg)


def test_a_cycle_whose_sheets_are_open_takes_no_other_file(desk, tmp_path):
    for refused in (
        lambda: cycle_files.take(desk, cycle(desk, "CYCLE-A"), csv(tmp_path)),
        lambda: cycle_files.leave_out(desk, cycle(desk, "CYCLE-A")),
    ):
        with pytest.raises(WeightsAreFixed):
            refused()


def test_a_digest_of_nothing_is_refused_by_its_field(desk):
    with pytest.raises(InvalidFields) as caught:
        factories.change(desk, "assessment_cycle", cycle(desk), indicators_hash="0" * 64)
    assert list(caught.value.fields) == ["indicators_hash"]


def test_shares_of_a_need_are_those_of_the_cycle(desk):
    before = facts(desk)
    rules = '{"need_indicators": 900, "need_priorities": 100}'
    factories.change(desk, "assessment_cycle", cycle(desk), rules=rules)
    gained = [[option.gained for option in each.options] for each in (before, facts(desk))]
    assert gained[0] != gained[1]


def test_the_document_says_where_its_figures_are_from_and_is_recomputed(desk, tmp_path):
    cycle_files.take(desk, cycle(desk), csv(tmp_path))
    cbsa = desk.seen_by("CBSA")
    found = records.find(desk, "assessment", SCORED).id
    score_sheets.seal_sheet(cbsa, found)
    score_sheets.open_sheets(cbsa, found)
    made = register.issue(desk, register.Issuing(asked(SCORED), [CHAIR]), tmp_path / "out", unheard)
    text = " ".join(whole(made.files[0]).split())
    for words in ("west.csv", "Field report", "2024-2025", "Indicateurs du cycle"):
        assert words in text
    assert recomputing.recompute(desk, made.files[0]).identical
    assert facts(desk).indicators.read_on == TODAY != date(2025, 1, 1)
