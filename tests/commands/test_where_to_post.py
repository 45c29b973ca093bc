import json

import pytest


@pytest.fixture
def asked(at):
    """Ask on the demo's day."""
    return lambda *words: at("where-to-post", "--on", "2026-11-24", *words)


def test_candidates_are_listed_with_what_they_cost(asked):
    said = asked("--candidates")
    assert said.status == 0
    line = next(line for line in said.out.splitlines() if line.startswith("ACC-CBSA"))
    assert "$" in line
    assert "as other posts cost" in line


def test_one_post_is_found_told_and_kept(asked, at):
    said = asked("--count", "1", "--keep", "Next post", "Prochain poste")
    assert said.status == 0
    assert said.out.startswith("Open 1 post: ACC-CBSA.")
    assert "Proven best" in said.out
    assert "Kept as a what-if" in said.err
    assert "Next post" in at("what-if").out


def test_json_holds_every_figure_and_its_parts_sum(asked):
    said = asked("--site", "ACC-CBSA", "--site", "GUA-RCMP", "--load", "5", "--format", "json")
    found = json.loads(said.out)
    assert found["status"] == "proven"
    assert sum(each["adds"] for each in found["chosen"]) + found["shifted"] == found["gain"]
    assert found["scenario"] is None


def test_where_fairness_is_asked_only_fair_sets_are_compared_and_that_is_said(asked):
    said = asked("--site", "ACC-CBSA", "--site", "GUA-RCMP", "--count", "1", "--fair")
    assert said.status == 0
    assert "only sets of posts that are fair are compared" in said.out


def test_what_would_have_to_give_way_is_told_line_by_line(asked):
    words = ("--site", "ACC-CBSA", "--budget", "1000", "--require", "GH:CBSA", "--load", "1")
    said = asked(*words)
    assert said.status == 1
    assert "Any one of these is enough:" in said.out
    assert "  • a larger budget: $437,100 more in 2026-27" in said.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--count", "nan"), "“nan” is no number"),
        (("--budget", "inf"), "“inf” is no number"),
        (("--cost", "ACC-CBSA"), "CODE=AMOUNT"),
        (("--cost", "ACC-CBSA=-5"), "“-5” is no number"),
        (("--site", "XXX"), "There is no such record"),
        (("--require", "GH"), "PLACE:AGENCY"),
        (("--require", "QQ:CBSA"), "There is no such record"),
        (("--not-both", "ACC-CBSA"), "CODE,CODE"),
        (("--not-both", "ACC-CBSA,ACC-CBSA"), "contradict one another"),
        (("--seconds", "0"), "“0” is no number"),
        (("--budget", "1", "--budget", "1", "--budget", "1", "--budget", "1"), "fiscal years"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_computed(asked, words, told):
    said = asked(*words)
    assert said.status != 0
    assert said.out == ""
    assert told in said.err


def test_a_file_of_indicators_is_checked_line_by_line(run, tmp_path):
    file = tmp_path / "figures.csv"
    file.write_text(
        "iso3,indicator,value,year,source,licence\nCOL,wdi_homicides,25,2023,World Bank,CC BY 4.0\n"
        "XXX,wdi_homicides,25,2023,World Bank,CC BY 4.0\n",
        encoding="utf-8",
    )
    said = run("assess", "--indicators", file)
    assert said.status == 1
    assert "Line 3: no country has the code “XXX”." in said.err
    file.write_text("\n".join(file.read_text("utf-8").splitlines()[:2]), encoding="utf-8")
    assert "The file can be used: 1 figure of 1 country." in run("assess", "--indicators", file).out


def test_a_cycle_counts_with_a_file_of_indicators(at, run, tmp_path):
    file = tmp_path / "figures.csv"
    file.write_text(
        "place,indicator,value,year,source,licence\nGH,wdi_homicides,25,2023,WB,CC BY 4.0\n",
        encoding="utf-8",
    )
    assert "needs --indicators" in run("assess", "--cycle", "CYCLE-B").err
    told = at("assess", "--indicators", file, "--cycle", "CYCLE-B")
    assert told.status == 0
    assert "1 figure of 1 country" in told.out
    assert "are fixed" in at("assess", "--indicators", file, "--cycle", "CYCLE-A").err
    assert "There is no such record" in at("assess", "--indicators", file, "--cycle", "NOPE").err
