"""Issue, verify and print again from the command line."""

import re

import pytest

from lo_desk.cli import main
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.services import records
from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON, TODAY
from tests.reports.reading import pages


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
    told = capsys.readouterr().out
    assert "octet par octet" in told
    assert "Ses faits concordent" in told
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
    assert "Missing, French: Title, Joint activity (Joint visit to the port)" in refused.out
    in_french = at("--language", "fr", *words, "--to", "CBSA LO|AL de l’ASFC").out
    assert "aucun texte dans cette langue" not in in_french
    assert "Joint visit to the port" in refused.out
    assert "1 text of this document lacks a language" in refused.err
    assert at(*words).status == 0


def test_what_is_stale_is_listed_with_its_facts_and_made_once_more(
    issued, at, sqlite_demo, tmp_path
):
    assert "2026-0001 · Fresh" in at("issued").out
    assert at("rebuild", "--stale", "--out", tmp_path).out == (
        "Nothing is stale: no document was made.\n"
    )
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        officer = records.find(desk, "officer", "C-77878")
        factories.change(desk, "officer", officer.id, phone="+57 601 555 0177")
    told = at("issued", "--stale").out
    assert "2026-0001 · Stale" in told
    assert "now +57 601 555 0177" in told
    made = at("rebuild", "--stale", "--out", tmp_path / "again")
    assert "2026-0002 supersedes 2026-0001." in made.out
    assert at("rebuild", "--out", tmp_path).status == 2
    assert "It superseded 2026-0001." in at("verify", tmp_path / "again" / "2026-0002-01.pdf").out


def test_a_document_that_may_not_be_made_once_more_says_which_texts_keep_it(
    issued, at, sqlite_demo, tmp_path
):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        country = records.find(desk, "country", "CO")
        name = factories.fact(desk, "country", country.id, "name")
        factories.change(desk, "country", country.id, name=name.saying("Colombia now", name.fr))
    made = at("rebuild", "--stale", "--out", tmp_path / "again")
    assert made.status == 1
    assert "lacks a language or was left behind" in made.err
    assert "(Colombia now)" in made.out


def test_a_slip_that_came_back_is_recorded(issued, at):
    last = pages(issued)[-1]
    code = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b(?= Acknowledgement slip)", last)
    assert code, last
    assert (
        "Copy 1 of 2026-0001 is acknowledged."
        in at("acknowledge", code[0], "--officer", "C-77878").out
    )
    assert "was acknowledged before" in at("acknowledge", code[0], "--officer", "C-77878").out
    assert at("acknowledge", code[0]).status == 1
    assert "acknowledged by A. Tremblay" in at("issued", "--held").out


def test_a_marking_is_lowered_with_reasons_only_and_nothing_is_above_protected_b(at, tmp_path):
    words = ["print", "country-pack", "--country", "CO", "--for", "CBSA", "--out", tmp_path]
    words += ["--to", "CBSA LO|AL de l’ASFC", "--marking"]
    assert "due a higher marking" in at(*words, "unclassified").err
    assert "Nothing above Protected B" in at(*words, "secret").err
    why = ["--reason", "Agreed|Convenu", "--originator", "RCMP|GRC"]
    assert at(*words, "unclassified", *why).status == 0


def test_that_nothing_is_stale_is_said(at):
    assert "No issued document is stale." in at("issued", "--stale").err
    assert "DEMO-0101 · Its facts are not kept" in at("issued").out


def test_an_agency_is_named_in_either_language(at, tmp_path):
    named = ("--country", "CO", "--for", "asfc", "--on", "2026-11-24", "--out", tmp_path)
    assert "CO-CBSA-2026-11-24.pdf" in at("print", "country-pack", *named).out
    wrong = at("--language", "fr", "print", "country-pack", "--country", "CO", "--for", "CIA")
    assert "n’est pas un organisme" in wrong.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("issued",), "No document was issued yet."),
        (("what-if",), "No scenario is saved yet."),
        (("assess",), "No joint assessment was begun yet."),
    ],
)
def test_an_empty_register_says_so(run, tmp_path, words, said):
    assert run("new", tmp_path / "a.lodesk").status == 0
    assert said in run("--registry", tmp_path / "a.lodesk", *words).err


def test_an_unknown_assessment_is_named_as_one(at, tmp_path):
    told = at("print", "joint-assessment", "--assessment", "NOPE", "--out", tmp_path)
    assert "There is no such record: Joint assessment of locations, NOPE." in told.err


def words(text):
    """Both halves."""
    return text.en, text.fr


def test_a_post_is_a_recipient_and_its_officer_can_acknowledge(at, sqlite_demo, tmp_path):
    asked = ["print", "priorities-brief", "--country", "CO", "--for", "CBSA", "--out", tmp_path]
    made = at(*asked, "--to-post", "BOG-CBSA", "--to", "Director|Direction")
    assert made.status == 0
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        copies = records.rows(desk, "issued_copy", Part())
        told = {(row["post"], *words(row["recipient"])) for row in copies}
    assert (None, "Director", "Direction") in told
    here = [each for each in told if each[0] == "BOG-CBSA"]
    assert any("(CBSA), Bogotá" in english for _, english, _ in here)
    assert any("(ASFC), Bogotá" in french for *_, french in here)


def test_a_post_that_is_not_there_is_refused(at, tmp_path):
    words = ["print", "priorities-brief", "--country", "CO", "--for", "CBSA", "--out", tmp_path]
    refused = at(*words, "--to-post", "NOWHERE")
    assert refused.status == 1
    assert "NOWHERE" in refused.err
    assert not list(tmp_path.glob("2026-*.pdf"))
