"""Coverage as files: whole or not at all, for a reader, in both languages."""

import csv
from typing import Any

import openpyxl
import pypdfium2
import pytest

from lo_desk.domain.cover_picture import Question
from lo_desk.domain.coverage_request import CoverageRequest
from lo_desk.errors import CannotWrite
from lo_desk.services import coverage_files
from tests.conftest import TODAY


def quiet(_fraction, _message):
    """Nobody waits."""


def words_of(path):
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [document[n].get_textpage() for n in range(len(document))]
        return "\n".join(page.get_text_range() for page in pages)
    finally:
        document.close()


def printed(desk, tmp_path, **asked):
    given: dict[str, Any] = {"view": "map", "day": TODAY} | asked
    request = CoverageRequest(**given)
    return words_of(coverage_files.write(desk, "coverage", request, tmp_path / "c.pdf", quiet))


@pytest.mark.parametrize("view", ["map", "table", "timeline"])
def test_each_view_prints_in_both_languages_with_its_day_marking_and_demo(desk, tmp_path, view):
    text = printed(desk, tmp_path, view=view)
    for said in ("November 24, 2026", "24 novembre 2026", "DEMO", "PROTECTED A / PROTÉGÉ A"):
        assert said in text.replace("\u00a0", " ")
    assert "Bogotá" in text


def test_the_map_says_what_boundaries_mean_and_has_its_table(desk, tmp_path):
    text = " ".join(printed(desk, tmp_path).split())
    assert "Boundaries imply no official endorsement or position." in text
    assert "aucune approbation ni position officielle" in text
    assert "Colombia" in text
    assert "Burkina Faso" in text


def test_the_timeline_prints_who_is_where_in_words(desk, tmp_path):
    text = " ".join(printed(desk, tmp_path, view="timeline", languages=("fr",)).split())
    assert "part le 31 janvier 2027" in text
    assert "47 jours sans titulaire" in text


def test_one_agency_alone(desk, tmp_path):
    both = printed(desk, tmp_path, view="timeline")
    alone = printed(desk, tmp_path, view="timeline", question=Question("CBSA"), reader="CBSA")
    assert "Ottawa" not in alone
    assert len(alone) < len(both)


def test_a_joint_edition_leaves_out_what_is_not_shared_and_says_how_much(desk):
    joint = coverage_files.facts(desk, CoverageRequest("map", TODAY))
    own = coverage_files.facts(desk, CoverageRequest("map", TODAY, "RCMP"))
    assert joint.fingerprint != own.fingerprint
    assert sum(each.count for each in joint.withheld) >= sum(each.count for each in own.withheld)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_table_in_the_language_of_the_reader(desk, tmp_path, ending):
    request = CoverageRequest("table", TODAY, languages=("fr",))
    path = coverage_files.write(desk, "coverage-table", request, tmp_path / f"c.{ending}", quiet)
    if ending == "csv":
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    else:
        sheet = openpyxl.load_workbook(path).active
        assert sheet is not None
        rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert rows[0][:5] == ["Pays", "Couvert par", "Lacunes", "ASFC", "GRC"]
    assert len(rows) > 200
    by_name = {row[0]: row for row in rows}
    assert by_name["Équateur"][1:5] == ["Sans AL", "2 · Critique", "", ""]
    assert by_name["Colombie"][1] == "Les deux"
    assert [other.name for other in tmp_path.iterdir() if "part" in other.name] == []


def test_a_place_that_cannot_be_written_is_a_sentence(desk, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for key, name in (("coverage", "c.pdf"), ("coverage-geojson", "c.geojson")):
        with pytest.raises(CannotWrite):
            request = CoverageRequest("map", TODAY)
            coverage_files.write(desk, key, request, tmp_path / "file" / name, quiet)


def test_a_registry_without_posts_prints_too(empty_desk, tmp_path):
    for view in ("map", "table", "timeline"):
        text = printed(empty_desk, tmp_path, view=view)
        assert "November 24, 2026" in text.replace("\u00a0", " ")
