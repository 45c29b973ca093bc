"""Both networks read once and asked for any day, on each engine."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lo_desk.domain.cover_picture import COVERED, EVERYTHING, Question
from lo_desk.domain.coverage_request import CoverageRequest
from lo_desk.domain.rows import Edit
from lo_desk.i18n.msg import said
from lo_desk.services import country_list, coverage, coverage_files, gaps, records, snapshots


def test_the_demo_is_covered_and_lacks_what_it_lacks(any_desk):
    shown = coverage.shown(any_desk, EVERYTHING)
    assert shown.count(*COVERED) > 100
    assert shown.count("absent") == 8
    assert {country.iso2 for country in shown.countries if country.look == "absent"} >= {"EC", "ML"}
    assert all(country.gaps for country in shown.countries if country.look == "absent")


def test_another_day_reads_nothing_again(desk, monkeypatch):
    before = coverage.shown(desk, EVERYTHING)
    monkeypatch.setattr(snapshots, "read", None)  # nobody may take another
    past = coverage.shown(replace(desk, day=date(2020, 1, 1)), EVERYTHING)
    assert past.day == date(2020, 1, 1)
    assert past.count(*COVERED) < before.count(*COVERED)
    assert coverage.shown(desk, EVERYTHING) == before


def test_what_anybody_saves_is_seen(desk):
    before = coverage.shown(desk, EVERYTHING)
    for line in records.whole(desk, "area_line"):
        if line["basis"] == "resident" and line["ends"] is None:
            end = {"ends": desk.day - timedelta(days=1)}
            records.save(desk, [Edit("area_line", line.id, line.version, end)], said("test step"))
            break
    assert coverage.shown(desk, EVERYTHING) != before


@pytest.mark.parametrize(
    "question",
    [Question("CBSA"), Question("RCMP"), Question(basis="resident"), Question(area="contraband")],
)
def test_a_narrower_question_never_shows_more_cover(desk, question):
    whole = {c.iso2: c for c in coverage.shown(desk, EVERYTHING).countries}
    for country in coverage.shown(desk, question).countries:
        assert {a for a, _ in country.reaches} <= {a for a, _ in whole[country.iso2].reaches}


def test_the_timeline_has_a_line_for_each_post_with_its_region_and_state(any_desk):
    told = coverage.timeline(any_desk)
    assert len(told.lines) > 50
    assert all(line.region for line in told.lines)
    vacant = [line for line in told.lines if line.state.key == "vacant"]
    assert vacant
    assert all(line.severity for line in vacant)


def test_other_months_keep_the_state_of_the_day(desk):
    now = {line.row.post: line.state for line in coverage.timeline(desk).lines}
    later = coverage.timeline(desk, 30)
    assert later.span.first == date(2029, 5, 1)
    assert all(line.state == now[line.row.post] for line in later.lines if line.row.post in now)
    assert coverage.timeline(desk, -12).span.first == date(2025, 11, 1)


def test_reasons_come_worst_first(desk):
    found = coverage.reasons(desk)
    assert found["EC"]
    assert "??" not in found
    assert "contraband" in coverage.areas(desk)


def test_what_is_put_aside_is_counted_nowhere_until_its_last_day(any_desk):
    after = any_desk.day + timedelta(days=1)
    line = next(one for one in gaps.inbox(any_desk).open if one.gap.kind == "vacancy")
    where = line.line.iso2

    def counts(day):
        desk = replace(any_desk, day=day)
        shown = {c.iso2: c.gaps for c in coverage.shown(desk, EVERYTHING).countries}
        request = CoverageRequest(view="table", day=day)
        printed = {c.iso2: c.gaps for c in coverage_files.facts(desk, request).picture.countries}
        listed = {c.iso2: c.gaps for c in country_list.lines(desk)}
        return shown[where], printed[where], listed[where]

    before, later = counts(any_desk.day), counts(after)
    assert line.gap.why in coverage.reasons(any_desk).get(where, ())
    gaps.put_aside(any_desk, line, "Accepted by both managers", any_desk.day)
    assert counts(any_desk.day) == tuple(number - 1 for number in before)
    assert line.gap.why not in coverage.reasons(any_desk).get(where, ())
    rows = [one for one in coverage.timeline(any_desk).lines if one.row.post == line.gap.post]
    assert [one.severity for one in rows] == [0]
    assert counts(after) == later
