import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.errors import DeskError
from lo_desk.exchange import csv_folder, faults
from lo_desk.exchange.csv_folder import guarded, unguarded

PLAIN = st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])


@given(st.text())
def test_every_text_comes_back_from_its_guarded_form(text):
    assert unguarded(guarded(text)) == text


@given(st.sampled_from("=+-@\t\r'"), st.text())
def test_no_text_is_left_that_a_spreadsheet_would_run(first, rest):
    text = guarded(first + rest)
    assert text[0] not in "=+@\t\r"
    assert text[0] != "-" or text[1:].isdigit()


def test_numbers_are_written_as_they_are():
    assert guarded("-74081700") == "-74081700"
    assert guarded("-74.0817") == "-74.0817"
    assert guarded("-74.0817-1") == "'-74.0817-1"


@given(st.lists(st.text(PLAIN)))
def test_a_written_row_is_read_as_it_was(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("csv")
    row = ["key", *texts]
    csv_folder.write(folder / "post.csv", [["header"], row])
    assert csv_folder.read(folder)[0].lines[0].texts == tuple(row)


@pytest.mark.parametrize(
    ("encoding", "guess"), [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("cp1252", "cp1252")]
)
def test_known_encodings_are_read(tmp_path, encoding, guess):
    (tmp_path / "post.csv").write_bytes("code;source\nBOG;Bogotá – été\n".encode(encoding))
    sheet = csv_folder.read(tmp_path)[0]
    assert sheet.header == ("code", "source")
    assert sheet.lines[0].texts == ("BOG", "Bogotá – été")
    assert sheet.encoding == guess


def test_rows_keep_the_numbers_a_spreadsheet_shows(tmp_path):
    (tmp_path / "post.csv").write_text('\ncode,source\nA,"two\nlines"\n\n,,\nB,\n')
    sheet = csv_folder.read(tmp_path / "post.csv")[0]
    assert [(line.number, line.texts[0]) for line in sheet.lines] == [(3, "A"), (6, "B")]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"code\n\x81\x8d\n", faults.BadText),
        (b"\xff\xfecode\x00", faults.BadText),
        (b'code\n"never closed\n', faults.BadLine),
        (b'code\n"closed" twice"\n', faults.BadLine),
        (b"code\n" + b"x" * (csv.field_size_limit() + 1), faults.BadLine),
        (b"code\n" + b"x\n" * (faults.ROWS + 1), faults.TooLarge),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(tmp_path, content, error):
    (tmp_path / "post.csv").write_bytes(content)
    with pytest.raises(DeskError) as caught:
        csv_folder.read(tmp_path)
    assert isinstance(caught.value, error)


def test_a_file_of_many_megabytes_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "post.csv").open("wb") as file:
        file.truncate(faults.MEGABYTES * 1_000_000 + 1)
    with pytest.raises(faults.TooLarge):
        csv_folder.read(tmp_path)


def test_rows_of_several_files_are_counted_together(tmp_path):
    for name in ("post", "officer"):
        (tmp_path / f"{name}.csv").write_bytes(b"code\n" + b"x\n" * (faults.ROWS // 2 + 1))
    with pytest.raises(faults.TooLarge):
        csv_folder.read(tmp_path)


def test_an_empty_folder_holds_nothing_to_import(tmp_path):
    with pytest.raises(faults.NothingToImport):
        csv_folder.read(tmp_path)
