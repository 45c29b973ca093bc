"""Gaps in names, as each agency may see them, on any day."""

from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.services import gaps
from tests import factories
from tests.factories import change, chosen, make

TODAY = date(2026, 11, 24)


def found(desk, day=TODAY, reader=""):
    return {(g.gap.kind, g.gap.agency, g.iso2): g for g in gaps.lines(desk.on(day), reader)}


@pytest.fixture
def vacant(any_empty_desk):
    """A CBSA post in Bogotá that a CBSA priority needs, empty since September."""
    desk = any_empty_desk
    known = {"post": factories.post(desk), "officer": factories.officer(desk)}
    known["line"] = factories.line(desk, known["post"])
    known["tour"] = factories.tour(
        desk, known["officer"], known["post"], date(2024, 9, 1), date(2026, 8, 31)
    )
    known["priority"] = factories.priority(desk)
    known["version"] = factories.version(desk, known["priority"], marking=1)
    return desk, known


def test_a_gap_says_where_it_is_and_whose(vacant, english, french):
    desk, _ = vacant
    line = found(desk)["vacancy", "CBSA", "CO"]
    assert (line.city.en, line.code, line.gap.since) == ("Bogotá", "BOG-CBSA", date(2026, 9, 1))
    assert (line.gap.weight, line.gap.extent) == (100, 40 + 60 * 84 // 180)
    assert "Bogotá post (CBSA)" in english.text(line.gap.why)
    assert "poste de Bogotá (ASFC)" in french.text(line.gap.why)


def test_the_worst_comes_first(vacant):
    desk, _ = vacant
    factories.version(desk, factories.priority(desk, "C-02"), countries=("PE",), rank=12)
    severities = [line.gap.severity for line in gaps.lines(desk.on(TODAY))]
    assert severities == sorted(severities, reverse=True)
    assert len(severities) > 2


def test_a_coverage_gap_names_its_country_and_no_post(vacant):
    desk, _ = vacant
    factories.version(desk, factories.priority(desk, "C-02"), countries=("PE",))
    line = found(desk)["coverage", "CBSA", "PE"]
    assert (line.place.fr, line.city, line.code, line.officer) == ("Pérou", Bilingual(), "", "")


def test_gaps_change_with_the_day(vacant):
    desk, known = vacant
    assert ("vacancy", "CBSA", "CO") not in found(desk, date(2026, 8, 31))
    assert ("vacancy_soon", "CBSA", "CO") in found(desk, date(2026, 8, 31))
    assert found(desk, date(2026, 9, 1))["vacancy", "CBSA", "CO"].gap.extent == 40
    assert found(desk, date(2030, 1, 1))["vacancy", "CBSA", "CO"].gap.extent == 100
    assert found(desk, date(2019, 1, 1)) == {}
    factories.tour(desk, known["officer"], known["post"], date(2027, 1, 1))
    assert ("vacancy", "CBSA", "CO") in found(desk, date(2026, 12, 31))
    assert ("vacancy", "CBSA", "CO") not in found(desk, date(2027, 1, 1))


def test_a_gap_carries_the_marking_and_the_release_of_its_facts(vacant):
    desk, known = vacant
    line = found(desk)["vacancy", "CBSA", "CO"]
    assert line.released
    change(desk, "tour", known["tour"], marking=2, released=False)
    line = found(desk)["vacancy", "CBSA", "CO"]
    assert (line.marking, line.released) == (2, False)


def test_what_the_other_agency_withholds_makes_no_gap_for_us(vacant):
    desk, known = vacant
    far = factories.priority(desk, "C-02")
    factories.version(desk, far, countries=("PE",), released=False)
    assert ("coverage", "CBSA", "PE") in found(desk, reader="CBSA")
    assert ("coverage", "CBSA", "PE") in found(desk)
    for reader in ("RCMP", JOINT):
        assert ("coverage", "CBSA", "PE") not in found(desk, reader=reader)
    change(desk, "post", known["post"], released=False)
    for reader, seen in (("CBSA", True), ("RCMP", False), (JOINT, False)):
        assert (("vacancy", "CBSA", "CO") in found(desk, reader=reader)) == seen


def test_a_post_that_moved_is_named_where_it_is_on_the_day(vacant):
    desk, known = vacant
    profile = next(p for p in gaps.snapshot(desk).posts if p.id == known["post"]).profiles[0]
    change(desk, "post_profile", profile.id, ends=date(2026, 10, 31))
    make(
        desk,
        "post_profile",
        post=Choice(known["post"], ""),
        starts=date(2026, 11, 1),
        state="active",
        mission=chosen(desk, "mission", "lima"),
    )
    assert found(desk)["vacancy", "CBSA", "PE"].city.en == "Lima"
    assert found(desk, date(2026, 10, 31))["vacancy", "CBSA", "CO"].city.en == "Bogotá"


def test_the_snapshot_holds_what_the_rules_ask_for(vacant):
    desk, _ = vacant
    taken = gaps.snapshot(desk.on(TODAY))
    assert taken.day == TODAY
    [tour] = taken.tours
    assert (tour.period.first, tour.period.after) == (date(2024, 9, 1), date(2026, 9, 1))
    [version] = taken.priorities
    assert (version.places, version.marking) == (frozenset({"CO"}), 1)
    assert {place.key for place in taken.places} >= {"CO", "USDET"}
    assert [area.code for area in taken.areas] == sorted(area.code for area in taken.areas)


def test_a_version_holds_until_the_next_one_or_the_end_of_its_priority(vacant):
    desk, known = vacant
    factories.version(desk, known["priority"], 2, date(2026, 12, 1))
    factories.version(desk, known["priority"], 3, date(2027, 6, 1))
    factories.version(desk, known["priority"], 4, date(2027, 6, 1), state="draft")
    change(desk, "priority", known["priority"], ends=date(2027, 1, 31))
    held = {v.number: (v.period.first, v.period.after) for v in gaps.snapshot(desk).priorities}
    assert held == {
        1: (date(2026, 3, 2), date(2026, 12, 1)),
        2: (date(2026, 12, 1), date(2027, 2, 1)),
    }


def test_the_demo_has_a_gap_of_every_kind(desk):
    kinds = {line.gap.kind for line in gaps.lines(desk)}
    assert kinds >= {
        *("coverage", "shared", "one_sided", "vacancy", "vacancy_soon", "handover"),
        *("thin_load", "thin_visits", "mandate", "briefing", "freshness"),
    }


def test_every_gap_of_the_demo_is_said_in_both_languages(desk, english, french):
    for line in gaps.lines(desk):
        for language in (english, french):
            why, act = language.text(line.gap.why), language.text(line.gap.act)
            assert why.endswith(".")
            assert "⟦" not in why + act
            assert "%(" not in why + act
