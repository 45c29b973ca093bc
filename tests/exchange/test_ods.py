import zipfile

import pytest

from lo_desk.exchange import faults, incoming

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/></manifest:manifest>'


def cell(text, repeated=1):
    times = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    value = ' office:value-type="string"' if text else ""
    inside = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell{times}{value}>{inside}</table:table-cell>"


def row(*texts, repeated=1, end=16_300):
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    cells = "".join(cell(text) for text in texts) + cell("", end)
    return f"<table:table-row{times}>{cells}</table:table-row>"


def spreadsheet(path, rows, before=""):
    """An .ods as an office makes it: empty cells are repeated to the edge of the sheet."""
    table = f'<table:table table:name="post">{rows}</table:table>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {SPACES}>'
        f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", KIND)
        book.writestr("content.xml", content)
        book.writestr("META-INF/manifest.xml", MANIFEST)
    return path


def test_a_spreadsheet_of_an_office_is_read(tmp_path):
    rows = row("code", "role") + row("BOG-CBSA", "lo") + row(repeated=1_048_000)
    [sheet] = incoming.sheets_at(spreadsheet(tmp_path / "posts.ods", rows))
    assert (sheet.name, sheet.header) == ("post", ("code", "role"))
    assert [line.texts[:2] for line in sheet.lines] == [("BOG-CBSA", "lo")]


@pytest.mark.parametrize(
    "rows",
    [
        row("code") + row("BOG", repeated=1_048_000),
        row("code") + f"<table:table-row>{cell('x', 16_000)}</table:table-row>",
        row("code") + row(repeated=200_000) + row("far below"),
    ],
    ids=["a row a million times", "a cell to the edge", "a cell far below"],
)
def test_cells_outside_of_any_list_are_refused(tmp_path, rows):
    with pytest.raises(faults.WorkbookTooWide):
        incoming.sheets_at(spreadsheet(tmp_path / "far.ods", rows))


def test_entities_are_refused(tmp_path):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(faults.WorkbookTooWide):
        incoming.sheets_at(spreadsheet(tmp_path / "bomb.ods", row("&b;"), before=bomb))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 50])
def test_what_is_no_spreadsheet_is_refused(tmp_path, content):
    (tmp_path / "no.ods").write_bytes(content)
    with pytest.raises(faults.BadWorkbook):
        incoming.sheets_at(tmp_path / "no.ods")
