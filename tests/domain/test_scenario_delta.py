"""What a scenario does to gaps and coverage, and what each of its changes adds."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.cover_together import covers, effective, joint, together
from lo_desk.domain.deployment import Arrangement
from lo_desk.domain.gaps import assess
from lo_desk.domain.network import Network
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Arrange, Close, Open
from lo_desk.domain.scenario_delta import PERSONAL, after, delta, shares, view
from lo_desk.domain.scenario_opening import newcomers
from lo_desk.domain.worth import FULL
from tests.benchmarks.figure import cpu
from tests.domain.big_network import big_network
from tests.domain.networks import (
    LONG_AGO,
    TODAY,
    a_deployment,
    a_line,
    a_place,
    a_post,
    a_priority,
    a_profile,
    a_tour,
    an_officer,
    new,
)
from tests.domain.random_networks import networks
from tests.domain.test_scenario import changes, possible

AREAS = frozenset({"illegal migration"})


def held(place="KE", areas=AREAS, partner="", first=LONG_AGO, after=None):
    return Arrangement(new(), place, frozenset(areas), Period(first, after), partner)


def small(*arrangements):
    """The RCMP is in Kenya, both want it; the CBSA has nobody."""
    post, officer = a_post("RCMP", code="NBO"), an_officer(agency="RCMP")
    return a_deployment(
        places=[a_place("KE", languages=("sw",)), a_place("KENBO", "KE", languages=("sw",))],
        posts=[post],
        officers=[officer],
        tours=[a_tour(officer, post)],
        lines=[a_line(post, "KE")],
        priorities=[
            a_priority(CBSA, ["KE"], areas=frozenset({"illegal migration", "contraband"})),
            a_priority(RCMP, ["KE"]),
        ],
        arrangements=arrangements,
    )


def cbsa(*arrangements, place="KE"):
    return effective(Network(small(*arrangements)), CBSA, place)


def test_presence_without_anything_in_writing_is_no_cover():
    found = cbsa()
    assert (found.standing_in, found.total) == (0, (0, 0))
    assert effective(Network(small()), RCMP, "KE").total == (FULL, FULL)


def test_an_arrangement_counts_for_the_areas_it_names():
    assert cbsa(held()).standing_in == 2500  # one of two areas
    both = cbsa(held(areas={"illegal migration", "contraband"}))
    assert (both.standing_in, both.from_other, both.total) == (5000, (5000, 5000), (5000, 5000))
    assert cbsa(held(), held(areas={"contraband"})).standing_in == 5000
    assert cbsa(held(areas={"trafficking"})).standing_in == 0


def test_an_arrangement_on_a_country_reaches_its_places_and_ends_on_its_day():
    assert cbsa(held(), place="KENBO").standing_in == 2500
    assert cbsa(held("KENBO")).standing_in == 0
    assert cbsa(held(after=TODAY)).standing_in == 0
    assert cbsa(held(first=date(2026, 11, 25))).standing_in == 0


def test_an_arrangement_may_cover_one_agency_alone():
    assert cbsa(replace(held(), taker=CBSA)).standing_in == 2500
    assert cbsa(replace(held(), taker=RCMP)).standing_in == 0


def test_a_partner_covers_all_the_time_and_counts_for_less():
    found = cbsa(held(areas={"illegal migration", "contraband"}, partner="Australia"))
    assert (found.standing_in, found.from_partner, found.total) == (0, (2500, 2500), (2500, 2500))


def test_joint_cover_is_weighted_by_need():
    assert joint({CBSA: 600, RCMP: 200}, {CBSA: 5000, RCMP: 10000}) == 6250
    assert joint({CBSA: 1, RCMP: 2}, {CBSA: 1, RCMP: 0}) == 0
    assert joint({CBSA: 1, RCMP: 1}, {CBSA: 1, RCMP: 0}) == 1  # half up
    assert joint({CBSA: 0, RCMP: 0}, {CBSA: 1, RCMP: 0}) is None


@settings(max_examples=80, deadline=None)
@given(networks(), st.lists(st.sampled_from(["US", "USDET", "KE"]), max_size=3))
def test_what_others_do_for_an_agency_adds_up_and_stays_within_bounds(deployment, places):
    agreed = replace(deployment, arrangements=tuple(held(place) for place in places))
    for found in covers(Network(agreed)).values():
        for end in (0, 1):
            parts = found.own[end], found.from_other[end], found.from_partner[end]
            assert sum(parts) == found.total[end]
            assert 0 <= min(parts) <= found.total[end] <= FULL
        assert found.total[0] <= found.total[1]
        if found.standing_in == 0:
            assert found.total == found.own
        if found.own[0] == FULL:
            assert found.total[0] == FULL


@settings(max_examples=60, deadline=None)
@given(networks(), st.sampled_from(["US", "USDET", "KE"]))
def test_an_arrangement_never_takes_cover_away(deployment, place):
    before = covers(Network(deployment))
    then = covers(Network(replace(deployment, arrangements=(held(place),))))
    assert all(now.total >= before[spot].total for spot, now in then.items())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.data(), networks())
def test_only_what_a_change_can_reach_is_computed_again_and_nothing_is_missed(data, deployment):
    change = data.draw(changes(deployment))
    then = possible(deployment, change)
    before = view(deployment)
    found = after(before, (change,))
    assert found.covers == covers(Network(then))
    new = {officer.id for officer in newcomers(change)}
    assert found.gaps == tuple(  # with their words and facts
        gap for gap in assess(then) if gap.kind not in PERSONAL or gap.officer not in new
    )
    needs = dict.fromkeys(before.covers, 700)
    told = delta(before, found, needs)
    total = sum(
        700 * (found.covers[spot].total[0] - was.total[0]) for spot, was in before.covers.items()
    )
    assert told.total == total == sum(place.gain for place in told.places)
    assert shares(before, (change,), needs).parts == (total,)
    keys = {gap.key for gap in before.gaps} - {gap.key for gap in told.closed}
    assert keys | {gap.key for gap in told.opened} == {gap.key for gap in found.gaps}


def test_nothing_differs_without_a_change():
    before = view(small())
    told = delta(before, after(before, ()), dict.fromkeys(before.covers, 1000))
    assert (told.closed, told.opened, told.changed, told.places, told.total) == ((), (), (), (), 0)


def opening(code):
    officer = an_officer(f"Officer {code}", languages=("sw:C1",))
    post = a_post(CBSA, a_profile(TODAY), code=code)
    line = a_line(post, "KE", first=TODAY, areas=frozenset({"illegal migration", "contraband"}))
    return Open(post, (line,), (a_tour(officer, post, TODAY),), TODAY, (officer,))


def test_a_new_post_closes_the_gap_and_its_share_is_all_of_the_gain():
    before, needs = view(small()), {(CBSA, "KE"): 600, (RCMP, "KE"): 400}
    told = delta(before, after(before, (opening("A"),)), needs)
    assert {(gap.kind, gap.place) for gap in told.closed} == {
        ("one_sided", "KE"),
        ("one_sided", "KENBO"),
    }
    [place] = [each for each in told.places if each.place == "KE"]
    assert (place.before.total, place.after.total) == ((0, 0), (FULL, FULL))
    assert told.total == 600 * FULL


def test_shares_of_changes_that_do_the_same_depend_on_their_order():
    before, needs = view(small()), {(CBSA, "KE"): 600}
    found = shares(before, (opening("A"), opening("B")), needs)
    assert (found.parts, found.total, found.order_matters) == ((6_000_000, 0), 6_000_000, True)
    alone = shares(before, (opening("A"),), needs)
    assert not alone.order_matters


def test_changes_that_need_one_another_depend_on_their_order():
    opened = opening("A")
    found = shares(view(small()), (opened, Close(opened.post.id, date(2027, 4, 1))), {})
    assert found.order_matters


def test_an_arrangement_is_what_if_too():
    before, needs = view(small()), {(CBSA, "KE"): 600}
    areas = frozenset({"illegal migration", "contraband"})
    told = delta(before, after(before, (Arrange("KE", areas, TODAY),)), needs)
    assert told.total == 600 * 5000


def test_both_agencies_are_told_at_once():
    network = Network(small(held()))
    assert together(network, "KE") == {a: effective(network, a, "KE") for a in AGENCIES}


def test_a_what_if_of_200_posts_and_250_places_answers_in_time():
    before = view(big_network(200))
    post = next(post for post in before.network.open.values())
    assert cpu(lambda: after(before, (Close(post.id, TODAY),)), runs=3) < 0.3  # bench: 0.1
