"""What-ifs: saved, compared with the registry as it is, and applied as one step."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from lo_desk.assessment.what_if_words import percent
from lo_desk.db.models.post_work import PostCost
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import COVERED
from lo_desk.domain.period import Period
from lo_desk.domain.rows import Part
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import (
    TOUR,
    Arrange,
    ChangeDates,
    Close,
    Location,
    Move,
    ReassignArea,
)
from lo_desk.domain.scenario_errors import NotOpenThen
from lo_desk.domain.scenario_opening import Wish
from lo_desk.domain.scenario_rows import row_changes
from lo_desk.errors import DeskError, InvalidFields
from lo_desk.services import gaps, records, scenario_offers, scenarios, steps
from lo_desk.services.scenario_reasons import reasons
from lo_desk.services.scenario_steps import NoMissionThere, apply
from tests.conftest import TODAY

NAME = Bilingual("Close one", "En fermer un")
ON = date(2027, 4, 1)


def a_post(desk, agency="CBSA"):
    return next(post for post in scenario_offers.offers(desk).posts if post.agency == agency)


def kept(desk, *changes):
    key = scenarios.save(desk, NAME, changes)
    return next(line for line in scenarios.lines(desk, Part()) if line.id == key)


def given(desk):
    """A place given from a post to another one of its agency that does not cover it."""
    offered = scenario_offers.offers(desk)
    agency = {post.id: post.agency for post in offered.posts}
    held = {(each.post, each.place) for each in offered.held}
    return next(
        ReassignArea(each.place, each.post, taker.id, COVERED, ON)
        for each in offered.held
        for taker in offered.posts
        if each.post in agency and taker.agency == agency[each.post]
        if (taker.id, each.place) not in held
    )


def test_a_scenario_is_saved_listed_changed_and_deleted(any_desk):
    before = len(scenarios.lines(any_desk, Part()))
    line = kept(any_desk, Close(a_post(any_desk).id, ON))
    assert (line.name.fr, line.many, len(line.changes)) == ("En fermer un", 1, 1)
    assert scenarios.lines(any_desk, Part("fermer")) == [line]
    two = (*line.changes, given(any_desk))
    assert scenarios.save(any_desk, NAME, two, line) == line.id
    [now] = scenarios.lines(any_desk, Part("close one"))
    assert now.changes == two
    scenarios.delete(any_desk, now)
    assert len(scenarios.lines(any_desk, Part())) == before
    steps.undo(any_desk)
    assert scenarios.lines(any_desk, Part("close one"))


def test_a_scenario_without_changes_is_not_saved(desk):
    with pytest.raises(InvalidFields):
        scenarios.save(desk, NAME, ())


def test_closing_a_post_says_what_it_does_when_it_has_happened(any_desk):
    post = a_post(any_desk)
    found = scenarios.compared(any_desk, (Close(post.id, ON),))
    assert found.day == ON
    assert found.words[0].facts["post"] == post.code
    assert found.places
    assert found.total == sum(place.gain for place in found.places) < 0
    assert found.shares == (found.total,)
    lost = found.places[0]
    assert lost.after[0] <= lost.before[0]
    assert lost.before[1] == lost.after[1] or lost.after[1] < lost.before[1]


def test_nothing_changed_is_nothing_gained(desk):
    found = scenarios.compared(desk, ())
    assert (found.closed, found.opened, found.changed, found.places) == ((), (), (), ())
    assert (found.total, found.day) == (0, TODAY)


def test_an_impossible_change_is_said(desk):
    post = a_post(desk).id
    with pytest.raises(NotOpenThen):
        scenarios.compared(desk, (Close(post, ON), Close(post, ON)))


def test_comparing_writes_nothing(desk):
    before = gaps.snapshot(desk)
    scenarios.compared(desk, (Close(a_post(desk).id, ON), given(desk)))
    assert gaps.snapshot(desk) == before


@pytest.mark.parametrize("kind", ["close", "give", "arrange", "dates"])
def test_applied_the_registry_is_as_the_scenario_said_and_undo_takes_all_of_it_back(any_desk, kind):
    change = _change(any_desk, kind)
    line = kept(any_desk, change)
    before = gaps.snapshot(any_desk)
    assert apply(any_desk, line) == len(row_changes(before, applied(before, (change,)))) + (
        kind == "arrange"
    )
    now = gaps.snapshot(any_desk)
    wanted = applied(before, (change,))
    assert _facts(now) == _facts(wanted)
    steps.undo(any_desk)
    assert _facts(gaps.snapshot(any_desk)) == _facts(before)


def _change(desk, kind):
    offered = scenario_offers.offers(desk)
    if kind == "close":
        return Close(a_post(desk).id, ON)
    if kind == "give":
        return given(desk)
    if kind == "arrange":
        return Arrange(offered.places[0][0], offered.areas, ON)
    tours = ((each, each.period.after) for each in offered.tours)
    tour, after = next((tour, after) for tour, after in tours if after)
    return ChangeDates(TOUR, tour.id, Period(tour.period.first, after - timedelta(days=20)))


def _facts(deployment):
    """Rows whatever their ids; cover for each other is one row or two."""
    return (
        {
            (post.code, profile.period, profile.state)
            for post in deployment.posts
            for profile in post.profiles
        },
        {(tour.id, tour.period) for tour in deployment.tours},
        {(line.post, line.place, line.basis, line.period) for line in deployment.lines},
        {
            (held.place, held.areas, held.period)
            for held in deployment.arrangements
            if not held.partner
        },
    )


def test_where_no_mission_is_a_move_is_not_applied_and_says_why(desk):
    place = next(p for p in gaps.snapshot(desk).places if p.key == "JP")
    line = kept(desk, Move(a_post(desk).id, Location.at(place), ON))
    before = gaps.snapshot(desk)
    with pytest.raises(NoMissionThere):
        apply(desk, line)
    assert gaps.snapshot(desk) == before


def a_site(desk, country, *, alone=False):
    """A mission of that country."""
    return next(
        each.site
        for each in scenario_offers.offers(desk).sites
        if each.site.country == country and each.alone is alone
    )


def test_every_country_can_have_a_post_and_most_have_a_mission(desk):
    sites = scenario_offers.offers(desk).sites
    assert {site.site.country for site in sites} >= {"GH", "US", "JP", "TO"}
    assert len({site.key for site in sites}) == len(sites)
    assert sum(site.site.mission is not None for site in sites) > 100
    assert a_site(desk, "US", alone=True).place.startswith("US")


def accra(desk, *before):
    wish = Wish("CBSA", a_site(desk, "GH"), ON, ("TG", "BJ"), 42_000_000, 6_800_000)
    return scenarios.opened(desk, before, wish)


def test_an_opened_post_covers_what_it_was_opened_for_and_costs_what_was_said(any_desk):
    change = accra(any_desk)
    assert change.post.code.startswith("ACC-CBSA")
    assert [line.basis for line in change.lines] == ["resident", "covered", "covered"]
    found = scenarios.compared(any_desk, (change,))
    assert found.total > 0
    assert {place.place.en for place in found.places} >= {"Ghana", "Togo", "Benin"}
    assert not any(gap.gap.kind == "training" for gap in found.opened)
    spent = found.spent
    assert spent is not None
    assert (spent.lines, spent.blank, spent.first_year) == (2, 0, 2027)
    assert spent.years == (48_800_000, 42_000_000, 42_000_000)


def test_the_parts_of_every_coverage_sum_to_its_figure_on_both_sides(desk):
    offered = scenario_offers.offers(desk)
    changes = (accra(desk), Close(a_post(desk).id, ON), Arrange("CO", offered.areas, ON))
    found = scenarios.compared(desk, changes)
    line = next(place for place in found.places if place.key == "CO")
    for number, agency in enumerate(AGENCIES):
        told = reasons(desk, changes, agency, "CO")
        for side, worth in ((told.before, line.before), (told.after, line.after)):
            assert side.percent == percent(worth[number]) == sum(part.points for part in side.parts)
    assert {part.kind for part in told.after.parts} == {"post", "other"}
    ghana = reasons(desk, changes, "CBSA", "GH")
    assert ghana.after.parts[0].code == changes[0].post.code
    told_of = ghana.after.parts[0].line
    assert told_of is not None
    assert [factor.key for factor, *_ in told_of.effects][:2] == ["basis", "staffed"]
    assert sum(taken for _, taken, _ in told_of.effects) + told_of.low.shown[-1] == 100


def test_a_second_post_of_a_city_has_a_code_of_its_own(desk):
    one = accra(desk)
    assert accra(desk, one).post.code != one.post.code


def test_an_opened_post_is_planned_as_one_step_and_nobody_is_invented(any_desk):
    before = gaps.snapshot(any_desk)
    change = accra(any_desk)
    apply(any_desk, kept(any_desk, change))
    now = gaps.snapshot(any_desk)
    [post] = set(now.posts) - set(before.posts)
    [profile] = post.profiles
    assert (post.code, post.agency, profile.state) == (change.post.code, "CBSA", "approved")
    assert (profile.period.first, profile.city.en) == (ON, "Accra")
    lines = [line for line in now.lines if line.post == post.id]
    assert sorted(line.place for line in lines) == ["BJ", "GH", "TG"]
    assert (now.officers, now.tours) == (before.officers, before.tours)
    steps.undo(any_desk)
    assert gaps.snapshot(any_desk) == before
    apply(any_desk, kept(any_desk, change))
    assert len(gaps.snapshot(any_desk).posts) == len(before.posts) + 1


def costs(desk):
    """Year, line and planned cents of every cost that is recorded."""
    with desk.store.reading() as session:
        rows = session.scalars(select(PostCost).where(PostCost.closed_on.is_(None)))
        return {(row.fiscal_year, row.line, row.planned) for row in rows}


def test_applying_plans_what_an_opening_was_said_to_cost(any_desk):
    change = accra(any_desk)
    before = costs(any_desk)
    apply(any_desk, kept(any_desk, change))
    added = sorted(costs(any_desk) - before)
    assert added == [
        (2027, "setup", 6_800_000),
        (2027, "whole", 42_000_000),
        (2028, "whole", 42_000_000),
        (2029, "whole", 42_000_000),
    ]
    steps.undo(any_desk)
    assert costs(any_desk) == before


def test_a_move_is_added_to_what_the_year_plans_for_relocation(any_desk):
    offered = next(p for p in scenario_offers.offers(any_desk).posts if p.code == "BOG-CBSA")
    before = costs(any_desk)
    for country, planned in (("PE", 5_000_000), ("EC", 8_000_000)):
        once = 5_000_000 if country == "PE" else 3_000_000
        on = ON if country == "PE" else date(2027, 9, 1)
        move = Move(offered.id, a_site(any_desk, country), on, once)
        apply(any_desk, kept(any_desk, move))
        assert costs(any_desk) - before == {(2027, "relocation", planned)}


def test_a_cost_that_nobody_knows_is_not_written(desk):
    before = costs(desk)
    wish = Wish("CBSA", a_site(desk, "GH"), ON)
    apply(desk, kept(desk, scenarios.opened(desk, (), wish)))
    assert costs(desk) == before


def test_a_moved_post_keeps_what_its_profile_said_and_undo_brings_it_back(any_desk):
    before = gaps.snapshot(any_desk)
    offered = next(p for p in scenario_offers.offers(any_desk).posts if p.code == "BOG-CBSA")
    move = Move(offered.id, a_site(any_desk, "PE"), ON)
    apply(any_desk, kept(any_desk, move))
    now = gaps.snapshot(any_desk)
    assert _facts(now) == _facts(applied(before, (move,)))
    was, will = (
        records.find(any_desk, "post_profile", str(key)) for key in _of(any_desk, offered.code, ON)
    )
    assert will["mission"] != was["mission"]
    same = ("rank", "rotation_months", "clearance", "approval", "approved_on", "languages")
    assert [will[key] for key in same] == [was[key] for key in same]
    steps.undo(any_desk)
    assert gaps.snapshot(any_desk) == before
    steps.redo(any_desk)
    assert _facts(gaps.snapshot(any_desk)) == _facts(now)


def _of(desk, code, day):
    """The profile before the day and the one from the day on."""
    post = next(post for post in gaps.snapshot(desk).posts if post.code == code)
    ends = next(p.id for p in post.profiles if p.period.after == day)
    return ends, next(p.id for p in post.profiles if p.period.first == day)


def test_a_closed_post_saves_what_it_is_recorded_to_cost(desk):
    post = next(p for p in scenario_offers.offers(desk).posts if p.code == "BOG-CBSA")
    spent = scenarios.compared(desk, (Close(post.id, ON),)).spent
    assert spent is not None
    assert spent.years[0] < 0
    assert spent.years[0] == spent.years[1]


def test_applying_twice_is_refused_and_changes_nothing(desk):
    line = kept(desk, Close(a_post(desk).id, ON))
    apply(desk, line)
    before = gaps.snapshot(desk)
    with pytest.raises(DeskError):
        apply(desk, line)
    assert gaps.snapshot(desk) == before
