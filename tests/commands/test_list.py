import csv
import io
import json

import pytest

from lo_desk.catalogue import ENTITIES


@pytest.mark.parametrize("entity", ENTITIES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_kind_is_listed_in_every_format(at, entity, language):
    for form in ("table", "csv", "json"):
        given = ("--language", language, "list", entity, "--on", "2026-11-24", "--format", form)
        assert at(*given).status == 0


def test_the_json_of_a_post_is_stable(at):
    said = at("list", "post", "--where", "code=BOG-CBSA", "--on", "2026-11-24", "--format", "json")
    (post,) = json.loads(said.out)
    assert list(post) == [
        "id",
        "owner",
        "released",
        "marking",
        "code",
        "role",
        "public",
        "source",
        "source_on",
        "city",
        "country",
        "state",
        "officer",
        "ends",
        "successor",
        "vacant_since",
        "unread",
        "briefing",
        "checked",
    ]
    assert (post["owner"], post["role"], post["state"]) == ("CBSA", "lo", "active")
    assert (post["released"], post["marking"]) == (True, 0)
    assert post["city"] == {"en": "Bogotá", "fr": "Bogotá"}


def test_json_writes_references_pairs_and_last_days_as_documented(at):
    found = json.loads(at("list", "priority_version", "--format", "json").out)
    version = found[0]
    assert set(version["statement"]) == {"en", "fr", "newer", "match"}
    assert set(version["priority"]) == {"id", "code"}
    assert isinstance(version["mandate_areas"], list)
    tours = json.loads(at("list", "tour", "--on", "2026-11-24", "--format", "json").out)
    held = next(tour for tour in tours if tour["planned_ends"])
    shown = at("show", "tour", held["id"]).out
    assert held["planned_ends"] in shown


def test_csv_has_the_columns_of_an_export_and_what_is_derived(at):
    rows = list(csv.DictReader(io.StringIO(at("list", "post", "--format", "csv").out)))
    assert list(rows[0])[:6] == ["id", "owner", "released", "marking", "code", "role"]
    assert {"city_en", "city_fr", "vacant_since"} <= set(rows[0])


def test_a_table_has_its_headers_in_the_chosen_language(at):
    english = at("list", "post", "--on", "2026-11-24")
    french = at("--language", "fr", "list", "post", "--on", "2026-11-24")
    assert "Vacant since" in english.out.splitlines()[0]
    assert "Ville" in french.out.splitlines()[0]
    assert "records" in english.err
    assert "fiches" in french.err


@pytest.mark.parametrize(
    ("condition", "all_have"),
    [
        ("owner=RCMP", ("owner", "RCMP")),
        ("owner=GRC", ("owner", "RCMP")),
        ("state=suspended", ("state", "suspended")),
        ("role=Liaison officer", ("role", "lo")),
        ("public=oui", ("public", True)),
        ("officer=", ("officer", None)),
    ],
)
def test_conditions_are_keys_or_words_in_either_language(at, condition, all_have):
    key, value = all_have
    given = ("list", "post", "--on", "2026-11-24", "--where", condition, "--format", "json")
    found = json.loads(at(*given).out)
    assert found
    assert {post[key] for post in found} == {value}


@pytest.mark.parametrize(
    ("entity", "condition", "rule"),
    [
        ("post", "role=king", "Enter one of these: "),
        ("post", "public=perhaps", "Enter yes or no."),
        ("tour", "planned_starts=soon", "Enter a date as year-month-day"),
    ],
)
def test_a_condition_that_no_record_can_meet_is_said(at, entity, condition, rule):
    said = at("list", entity, "--where", condition)
    assert (said.status, said.out) == (1, "")
    assert rule in said.err


def test_conditions_add_up(at):
    both = ("--where", "owner=CBSA", "--where", "country=Colombia")
    found = json.loads(at("list", "post", *both, "--format", "json").out)
    assert {post["code"] for post in found} == {"BOG-CBSA"}


def test_the_day_changes_who_holds_a_post(at):
    where = ("list", "post", "--where", "code=BOG-CBSA", "--format", "json")
    now = json.loads(at(*where, "--on", "2026-11-24").out)[0]
    long_ago = json.loads(at(*where, "--on", "2021-11-24").out)[0]
    assert now["officer"] != long_ago["officer"]


def test_nothing_found_is_said_beside_the_output(at):
    said = at("list", "post", "--where", "code=NONE")
    assert (said.status, said.out, said.err) == (0, "", "No record.\n")
    assert at("list", "post", "--where", "code=NONE", "--format", "json").out == "[]\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("list", "psot"), "Did you mean post?"),
        (("list", "post", "--where", "stat=active"), "Did you mean state?"),
        (("list", "post", "--where", "state"), "FIELD=VALUE"),
        (("list", "post", "--on", "tomorrow"), "“tomorrow” is no day."),
    ],
)
def test_what_cannot_be_listed_is_wrong_usage_with_a_hint(at, words, sentence):
    said = at(*words)
    assert (said.status, said.out) == (2, "")
    assert sentence in said.err


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_too_far_from_ours_is_refused(at, day):
    for command in (("list", "post"), ("gaps",)):
        said = at(*command, "--on", day)
        assert said.status == 2
        assert "Enter a year from 1900 to 2199." in said.err


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_are_taken(at, day):
    assert at("gaps", "--on", day).status in (0, 1)
    assert at("list", "post", "--on", day).status == 0
