import re

import pytest

from lo_desk.commands.print_ import COVERAGE
from lo_desk.services.document_kinds import offered

EVERY = {"--on", "--languages", "--paper", "--layout", "--out", "--registry", "--language", "--for"}
ISSUED = {
    *("--first", "--because", "--to", "--to-post", "--expires", "--supersedes"),
    *("--marking", "--reason", "--originator"),
}


@pytest.mark.parametrize("kind", [*offered(), COVERAGE])
def test_every_document_takes_the_same_options(at, kind):
    options = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", at("print", kind, "--help").out))
    assert options >= EVERY
    assert kind == COVERAGE or options >= ISSUED  # the coverage is printed, not registered


@pytest.mark.parametrize(
    ("layout", "names"), [("editions", ["-en", "-fr"]), ("tumble", ["", "-print"])]
)
def test_the_coverage_is_printed_in_any_layout(at, tmp_path, layout, names):
    given = ("--view", "table", "--layout", layout, "--paper", "Letter", "--on", "2026-11-24")
    said = at("print", "coverage", *given, "--out", tmp_path)
    files = [str(tmp_path / f"coverage-table-JOINT-2026-11-24{name}.pdf") for name in names]
    assert said.out.split() == files
    assert sorted(str(path) for path in tmp_path.glob("*.pdf")) == sorted(files)


def test_a_country_pack_is_named_by_country_reader_and_day(at, tmp_path):
    given = ("--country", "co", "--for", "RCMP", "--on", "2026-11-24", "--out", tmp_path)
    said = at("print", "country-pack", *given)
    target = tmp_path / "country-pack-CO-RCMP-2026-11-24.pdf"
    assert (said.status, said.out) == (0, f"{target}\n")
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("languages", "name"),
    [
        ("fr", "country-pack-CO-CBSA-2026-11-24-fr.pdf"),
        ("fr,en", "country-pack-CO-CBSA-2026-11-24.pdf"),
    ],
)
def test_an_edition_in_one_language_says_which(at, tmp_path, languages, name):
    given = ("--country", "CO", "--for", "CBSA", "--on", "2026-11-24", "--out", tmp_path)
    assert at("print", "country-pack", *given, "--languages", languages).status == 0
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == [name]


@pytest.mark.parametrize(("reader", "name"), [((), "JOINT"), (("--for", "CBSA"), "CBSA")])
def test_a_gap_assessment_without_a_reader_is_joint(at, tmp_path, reader, name):
    given = ("print", "gap-assessment", *reader, "--on", "2026-11-24", "--out", tmp_path)
    assert at(*given).status == 0
    assert (tmp_path / f"gap-assessment-{name}-2026-11-24.pdf").is_file()


def test_a_country_nobody_knows_is_refused_and_nothing_is_written(at, tmp_path):
    out = tmp_path / "out"
    said = at("print", "country-pack", "--country", "QQ", "--for", "CBSA", "--out", out)
    assert (said.status, "QQ" in said.err) == (1, True)
    assert not out.exists() or list(out.iterdir()) == []


def test_languages_that_are_none_are_wrong_usage(at, tmp_path):
    given = ("--country", "CO", "--for", "CBSA", "--languages", "de", "--out", tmp_path)
    assert at("print", "country-pack", *given).status == 2


def test_editions_and_paper_are_chosen(at, tmp_path):
    given = ("--country", "CO", "--for", "CBSA", "--on", "2026-11-24", "--out", tmp_path)
    said = at("print", "priorities-brief", *given, "--layout", "editions", "--paper", "Letter")
    names = [f"priorities-brief-CO-CBSA-2026-11-24-{code}.pdf" for code in ("en", "fr")]
    assert said.out.splitlines() == [str(tmp_path / name) for name in names]


def test_another_order_needs_its_reason_in_both_languages(at, tmp_path):
    given = ("--country", "CO", "--for", "CBSA", "--on", "2026-11-24", "--out", tmp_path)
    asked = ("print", "priorities-brief", *given, "--first", "fr")
    assert at(*asked).status == 2
    assert at(*asked, "--because", "one language").status == 2
    assert at(*asked, "--because", "asked for|demande").status == 0


def test_what_changed_counts_from_a_day(at, tmp_path):
    given = ("--post", "BOG-CBSA", "--for", "CBSA", "--on", "2026-11-24", "--out", tmp_path)
    assert at("print", "delta", *given, "--since", "2026-01-01").status == 0
    assert (tmp_path / "delta-BOG-CBSA-CBSA-2026-11-24.pdf").is_file()


def test_what_is_issued_may_be_two_editions_and_each_is_verified(at, tmp_path):
    given = ("--country", "CO", "--for", "CBSA", "--out", tmp_path, "--to", "A|B")
    assert at("print", "priorities-brief", *given, "--layout", "editions").status == 0
    files = sorted(tmp_path.glob("2026-0001-01-*.pdf"))
    assert [file.name for file in files] == ["2026-0001-01-en.pdf", "2026-0001-01-fr.pdf"]
    assert all("Genuine: document 2026-0001, copy 1" in at("verify", file).out for file in files)


@pytest.mark.parametrize(
    ("kind", "option", "subject"),
    [
        ("visit", "--forum", "WH-PORTS"),
        ("handover", "--post", "BOG-CBSA"),
        ("end-of-tour", "--officer", "C-77878"),
    ],
)
def test_packs_about_posts_officers_and_forums_are_named_by_them(
    at, tmp_path, kind, option, subject
):
    given = (option, subject, "--for", "CBSA", "--on", "2026-11-24", "--out", tmp_path)
    said = at("print", kind, *given)
    target = tmp_path / f"{kind}-{subject}-CBSA-2026-11-24.pdf"
    assert (said.status, said.out) == (0, f"{target}\n")
    assert target.read_bytes().startswith(b"%PDF")


def test_a_pack_about_an_officer_of_the_other_agency_is_refused_in_words(at, tmp_path):
    given = ("--officer", "C-77878", "--for", "RCMP", "--on", "2026-11-24", "--out", tmp_path)
    said = at("print", "end-of-tour", *given)
    assert said.status == 1
    assert "C-77878 is not released to the agency of the reader." in said.err
    assert list(tmp_path.glob("*.pdf")) == []
