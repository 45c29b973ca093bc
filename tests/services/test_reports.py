"""Printing: what the world may refuse is a sentence, and half a file is never there."""

import resource as limit
import signal
from dataclasses import replace
from datetime import date
from pathlib import Path
from pkgutil import resolve_name

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.held_files import InUse
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.unprintable import MissingGlyph
from lo_desk.errors import CannotWrite
from lo_desk.services import documents, reports
from tests.reports import facts, hosts

REQUEST = DocumentRequest("country-pack", "CO", "CBSA", date(2026, 11, 24), ("en",))

COVERAGE = {"coverage", "coverage-geojson", "coverage-table"}


def quiet(_fraction, _message):
    """Nobody waits."""


def test_every_report_has_a_key_of_its_own():
    assert set(reports.REPORTS) >= {"country-pack", "gap-assessment", "calendar"} | COVERAGE
    writers = [resolve_name(name) for name in reports.REPORTS.values()]
    assert all(callable(writer) for writer in writers)
    assert len(set(writers)) == len(writers)


def test_a_file_where_the_folder_should_be_is_said(empty_desk, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(CannotWrite) as caught:
        documents.print_draft(empty_desk, REQUEST, blocked / "pack.pdf", quiet)
    assert str(blocked / "pack.pdf") in str(caught.value)
    assert blocked.read_text(encoding="utf-8") == "not a folder"


def test_a_folder_where_the_file_should_be_is_said(empty_desk, tmp_path):
    target = tmp_path / "pack.pdf"
    (target / "inside").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        documents.print_draft(empty_desk, REQUEST, target, quiet)
    assert [path.name for path in tmp_path.rglob("*.pdf*")] == ["pack.pdf"]
    assert [path.name for path in target.iterdir()] == ["inside"]


def test_a_document_open_in_a_viewer_is_said_and_kept_on_windows(empty_desk, tmp_path, monkeypatch):
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"being read")

    def refused(path, other):
        raise PermissionError(13, "The process cannot access the file", str(other))

    monkeypatch.setattr(Path, "replace", refused)  # what Windows does, and no other system
    with pytest.raises(InUse) as caught:
        documents.print_draft(empty_desk, REQUEST, target, quiet)
    assert "is open in another program" in str(caught.value.msg)
    assert caught.value.free == str(tmp_path / "pack (2).pdf")
    assert [path.name for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}] == [
        "pack.pdf"
    ]
    assert target.read_bytes() == b"being read"


def test_a_character_that_cannot_be_printed_is_told_with_its_record(tmp_path, french):
    line = replace(facts.COVER[1], officer="Kowalchuk \u4e2d")
    with pytest.raises(MissingGlyph) as caught:
        reports.write(
            "country-pack",
            facts.pack(card=facts.card(cover=(line,))),
            ("en", "fr"),
            tmp_path / "pack.pdf",
            quiet,
        )
    told = french.text(caught.value.msg)
    assert "U+4E2D" in told
    assert "Kowalchuk" in told
    assert "la fiche BOG-RCMP" in told
    assert list(tmp_path.iterdir()) == []


def test_it_is_told_with_its_field_too(tmp_path, english, french):
    [agency] = hosts.host().agencies
    shown = hosts.host(agencies=(replace(agency, function=Bilingual("Police \u4e2d", "Police")),))
    pack, target = facts.pack(host=shown), tmp_path / "pack.pdf"
    with pytest.raises(MissingGlyph) as caught:
        reports.write("country-pack", pack, ("en", "fr"), target, quiet)
    told = english.text(caught.value.msg)
    assert "in the field “What it does” of the record National police." in told
    assert "de la fiche Police nationale" in french.text(caught.value.msg)


def test_a_full_disk_keeps_the_document_that_was_there(empty_desk, tmp_path):
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"the old one")
    before = limit.getrlimit(limit.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limit.setrlimit(limit.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(CannotWrite):
            documents.print_draft(empty_desk, REQUEST, target, quiet)
    finally:
        limit.setrlimit(limit.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert target.read_bytes() == b"the old one"
    assert [path.name for path in tmp_path.rglob("*.pdf*")] == ["pack.pdf"]
