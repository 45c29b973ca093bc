"""Issue, verify and print again from the command line."""

import pytest

from lo_desk.cli import main
from lo_desk.domain.bilingual import Bilingual
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON, TODAY


@pytest.fixture
def issued(sqlite_demo, tmp_path, capsys):
    words = ["--registry", sqlite_demo, "print", "country-pack", "--country", "CO", "--for", "CBSA"]
    assert main([*words, "--to", "CBSA LO|AL de l’ASFC", "--out", str(tmp_path / "out")]) == 0
    assert "Issued as 2026-0001." in capsys.readouterr().out
    return tmp_path / "out" / "2026-0001-01.pdf"


def test_a_document_is_verified_and_made_again(issued, sqlite_demo, tmp_path, capsys):
    assert main(["--registry", sqlite_demo, "verify", str(issued)]) == 0
    assert "Genuine: document 2026-0001, copy 1, CBSA LO." in capsys.readouterr().out
    again = ["reprint", "2026-0001", "--out", str(tmp_path / "again")]
    assert main(["--registry", sqlite_demo, "--language", "fr", *again]) == 0
    assert "octet par octet" in capsys.readouterr().out
    assert (tmp_path / "again" / issued.name).read_bytes() == issued.read_bytes()


def test_an_altered_file_is_refused(issued, sqlite_demo, capsys):
    issued.write_bytes(issued.read_bytes() + b"\n")
    assert main(["--registry", sqlite_demo, "--language", "fr", "verify", str(issued)]) == 1
    assert "Modifié" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_a_sentence(sqlite_demo, tmp_path, capsys):
    assert main(["--registry", sqlite_demo, "verify", str(tmp_path / "none.pdf")]) == 1
    assert "There is no document at" in capsys.readouterr().err


def test_a_recipient_without_its_french_is_refused(sqlite_demo, tmp_path, capsys):
    words = ["--registry", sqlite_demo, "print", "country-pack", "--country", "CO", "--for", "CBSA"]
    assert main([*words, "--to", "CBSA LO", "--out", str(tmp_path)]) == 2
    assert "in both languages" in capsys.readouterr().err


def test_what_keeps_a_document_from_being_issued_is_listed(at, sqlite_demo, tmp_path):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        title = Bilingual("Joint visit to the port", "")
        factories.make(desk, "activity", owner="CBSA", title=title, starts=TODAY, countries=("CO",))
    words = ["print", "country-pack", "--country", "CO", "--for", "CBSA", "--out", tmp_path]
    refused = at(*words, "--to", "CBSA LO|AL de l’ASFC")
    assert refused.status == 1
    assert "Missing, French: Title" in refused.out
    assert "Joint visit to the port" in refused.out
    assert "1 text of this document lacks a language" in refused.err
    assert at(*words).status == 0
