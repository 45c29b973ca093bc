import csv
import json

import pytest


@pytest.fixture
def folder(tmp_path):
    """A sheet with a new row and a row that is refused."""
    target = tmp_path / "in"
    target.mkdir()
    with (target / "post.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [("owner", "code", "role"), ("CBSA", "NEW-1", "lo"), ("CBSA", "NEW-2", "king")]
        )
    return target


def test_a_dry_run_says_what_becomes_of_each_row(at, folder):
    said = at("import", folder, "--dry-run")
    assert said.status == 1
    refused = next(line for line in said.out.splitlines() if "refused" in line)
    assert refused.split()[:6] == ["post", "3", "refused", "NEW-2", "role", "king"]
    assert any(line.split()[:4] == ["post", "2", "new", "NEW-1"] for line in said.out.splitlines())
    assert "New: 1. Changed: 0. Same: 0. Refused: 1." in said.out


def test_refused_rows_keep_all_out_and_are_said_in_french(at, folder):
    said = at("--language", "fr", "import", folder)
    assert said.status == 1
    assert "refusée" in said.out
    assert "rien n’a été importé" in said.err
    assert at("show", "post", "NEW-1").status == 1


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e", "\u2067"])
def test_what_a_refused_cell_says_cannot_command_the_terminal(at, folder, sign):
    (folder / "post.csv").write_text(f"owner,code,role\nCBSA,A{sign}[2J,king\n", encoding="utf-8")
    (folder / f"nowhere{sign}.csv").write_text("code\nx\n", encoding="utf-8")
    said = at("import", folder)
    assert said.status == 1
    assert sign not in said.out + said.err
    assert "A\ufffd[2J" in said.out


def test_the_list_as_csv_holds_nothing_a_spreadsheet_would_run(at, folder):
    (folder / "post.csv").write_text("owner,code,source\nCBSA,NEW-1,=1+1\n")
    assert at("import", folder).status == 0
    rows = csv.DictReader(at("list", "post", "--format", "csv").out.splitlines())
    assert next(row["source"] for row in rows if row["code"] == "NEW-1") == "'=1+1"


def test_good_rows_are_taken(at, folder):
    sheet = folder / "post.csv"
    sheet.write_text(sheet.read_text().replace("king", "analyst"))
    assert at("import", folder, "--dry-run").status == 0
    assert at("show", "post", "NEW-1").status == 1
    assert at("import", folder).status == 0
    assert at("show", "post", "NEW-2").status == 0
    assert "Nothing differs" in at("import", folder).out


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_demo_goes_out_in_and_out_again_unchanged(at, run, sqlite, tmp_path, form):
    assert at("export", tmp_path / "one", "--format", form).status == 0
    source = tmp_path / "one" / ("lo-desk.xlsx" if form == "xlsx" else "")
    assert run("--registry", sqlite, "import", source).status == 0
    assert run("--registry", sqlite, "export", tmp_path / "two", "--format", form).status == 0
    ours, theirs = (sorted((tmp_path / name).iterdir()) for name in ("one", "two"))
    assert [file.name for file in ours] == [file.name for file in theirs]
    for one, other in zip(ours, theirs, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_an_export_that_cannot_be_written_is_a_sentence(at, tmp_path):
    (tmp_path / "file").touch()
    said = at("export", tmp_path / "file")
    assert said.status == 1
    assert "file cannot be written" in said.err


def test_what_is_not_there_cannot_be_imported(at, tmp_path):
    said = at("--language", "fr", "import", tmp_path / "nowhere")
    assert said.status == 1
    assert "Il n’y a rien à importer" in said.err


def test_history_is_asked_of_a_format_that_has_none_and_nothing_is_written(at, tmp_path):
    said = at("export", tmp_path / "all", "--history")
    assert (said.status, said.out) == (2, "")
    assert "--format json" in said.err
    assert not (tmp_path / "all").exists()


def test_everything_leaves_as_one_json_file_with_its_history_if_asked(at, tmp_path):
    said = at("export", tmp_path, "--format", "json")
    assert (said.status, said.out) == (0, f"{tmp_path / 'lo-desk.json'}\n")
    live = json.loads((tmp_path / "lo-desk.json").read_text("utf-8"))
    assert at("export", tmp_path, "--format", "json", "--history").status == 0
    whole = json.loads((tmp_path / "lo-desk.json").read_text("utf-8"))
    assert list(whole) == [*live, "history"]
    assert whole["counts"]["post"] >= live["counts"]["post"] > 0
