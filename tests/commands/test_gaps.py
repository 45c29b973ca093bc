import json

import pytest


def test_gaps_are_listed_worst_first_with_their_reasons(at):
    said = at("gaps", "--on", "2026-11-24", "--format", "json")
    found = json.loads(said.out)
    assert [gap["severity"] for gap in found] == sorted(
        (gap["severity"] for gap in found), reverse=True
    )
    for gap in found:
        assert set(gap["why"]) == {"en", "fr"}
        assert all(gap["why"].values())
        assert gap["facts"]


@pytest.mark.parametrize(("language", "word"), [("en", "Severity"), ("fr", "Gravité")])
def test_the_table_says_each_reason_in_the_chosen_language(at, language, word):
    said = at("--language", language, "gaps", "--on", "2026-11-24")
    assert said.out.startswith(word)
    assert "\n    " in said.out


def test_without_gaps_a_sentence_says_so(run, sqlite):
    said = run("--registry", sqlite, "gaps")
    assert (said.status, said.out, said.err) == (0, "", "No gap.\n")
