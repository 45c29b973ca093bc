import pytest

from lo_desk.catalogue import ENTITIES


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_post_is_shown_with_its_relations_and_history(at, language, request):
    said = at("--language", language, "show", "post", "BOG-CBSA", "--on", "2026-11-24")
    words = request.getfixturevalue("french" if language == "fr" else "english")
    assert said.status == 0
    for title in ("Tours of duty", "Post profiles", "History", "City"):
        assert words.text(title) in said.out


def test_a_pair_is_shown_in_both_languages(at):
    said = at("show", "country", "CO")
    assert "Name (English): Colombia" in said.out
    assert "Name (French): Colombie" in said.out


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_record_of_every_kind_is_found_by_its_id(at, entity):
    listed = at("list", entity, "--on", "2026-11-24", "--format", "csv").out.splitlines()
    if len(listed) > 1:
        key = listed[1].partition(",")[0]
        said = at("show", entity, key)
        assert (said.status, key in said.out) == (0, True)


def test_a_key_that_no_record_has_is_refused(at):
    said = at("--language", "fr", "show", "post", "NOWHERE")
    assert (said.status, said.out) == (1, "")
    assert "NOWHERE" in said.err


def test_an_unknown_kind_is_wrong_usage(at):
    said = at("show", "oficer", "C-1")
    assert said.status == 2
    assert "Did you mean officer" in said.err
