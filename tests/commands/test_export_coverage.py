import json

import pytest

from lo_desk.cli import main


def test_coverage_is_written_as_geojson_and_its_place_is_said(sqlite_demo, tmp_path, capsys):
    target = tmp_path / "coverage.geojson"
    order = ["--registry", sqlite_demo, "export-coverage", str(target), "--on", "2026-11-24"]
    assert main(order) == 0
    assert capsys.readouterr().out.strip() == str(target)
    found = json.loads(target.read_text("utf-8"))
    assert found["as_of"] == "2026-11-24"
    assert found["edition"] == "joint"


def test_one_agency_s_edition_as_a_table_in_french(sqlite_demo, tmp_path):
    target = tmp_path / "couverture.csv"
    order = ["--registry", sqlite_demo, "--language", "fr", "export-coverage", str(target)]
    assert main([*order, "--for", "RCMP"]) == 0
    assert target.read_text("utf-8").startswith("Pays,Couvert par")


@pytest.mark.parametrize("view", ["map", "timeline"])
def test_coverage_is_printed(sqlite_demo, tmp_path, view):
    order = ["--registry", sqlite_demo, "print", "coverage", "--view", view, "--on", "2026-11-24"]
    assert main([*order, "--out", str(tmp_path / "out")]) == 0
    [made] = (tmp_path / "out").iterdir()
    assert made.name == f"coverage-{view}-JOINT-2026-11-24.pdf"
