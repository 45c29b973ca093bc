"""Rules on a host country: divergence, mandate areas, quarters, marking."""

from datetime import date

from lo_desk.domain.host import by_area, divergence, last_quarters
from tests.reports import facts
from tests.reports.hosts import DESK, EMPTY, host, sharing
from tests.reports.sheets import ROLES


def test_assessments_diverge_where_their_levels_differ():
    found = divergence(host().sharing)
    assert found is not None
    assert (found.cbsa.level, found.rcmp.level) == ("medium", "high")
    assert found.reconciles == DESK
    assert divergence([sharing("CBSA", "low"), sharing("RCMP", "low")]) is None
    assert divergence([sharing("CBSA", "low")]) is None


def test_priorities_are_told_by_mandate_area_with_who_leads():
    areas = by_area((*facts.OURS, *(pair.theirs for pair in facts.PAIRS)), ROLES)
    assert [area.name.en for area in areas] == [
        "Contraband",
        "Illegal migration",
        "Proceeds of crime",
    ]
    assert [item.rank for item in areas[0].cbsa] == [1, 2, 4]
    assert areas[1].role is not None
    assert areas[1].role.line.rcmp == "lead"


def test_the_last_four_whole_quarters_come_newest_first():
    assert list(last_quarters(date(2026, 11, 24))) == [
        date(2026, 7, 1),
        date(2026, 4, 1),
        date(2026, 1, 1),
        date(2025, 10, 1),
    ]


def test_the_marking_is_the_highest_of_what_is_told():
    assert EMPTY.marking == 0
    assert host().marking == 1
