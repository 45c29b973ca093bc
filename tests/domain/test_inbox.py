"""Gaps put aside, as a pure rule; and what would close each kind."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.gap_fixes import fix_of, free_officers, nearest
from lo_desk.domain.gaps import assess
from lo_desk.domain.inbox import Waiver, waived
from lo_desk.domain.network import Network
from lo_desk.domain.period import DAY, Period
from lo_desk.ids import new_id
from tests.domain.random_networks import networks


def waiver(gap, first, last):
    return Waiver(new_id(), 1, gap.key, "accepted", Period(first, last + DAY), "me")


@given(networks(), st.data())
def test_what_is_put_aside_leaves_and_nothing_is_lost(deployment, data):
    gaps = assess(deployment)
    chosen = [gap for gap in gaps if data.draw(st.booleans())]
    day = deployment.day
    open_, aside = waived(gaps, [waiver(gap, day, day) for gap in chosen], day)
    assert [gap for gap, _ in aside] == chosen
    assert sorted(gaps.index(gap) for gap in (*open_, *chosen)) == list(range(len(gaps)))
    assert waived(gaps, [waiver(gap, day, day) for gap in chosen], day + DAY)[0] == gaps


@given(networks())
def test_of_two_waivers_the_one_that_holds_longest_is_told(deployment):
    day = deployment.day
    for gap in assess(deployment)[:3]:
        short, long = waiver(gap, day, day), waiver(gap, day, day + timedelta(days=9))
        assert waived([gap], [short, long], day)[1] == ((gap, long),)


@given(networks())
def test_every_gap_has_something_to_do_about_it(deployment):
    network = Network(deployment)
    for gap in assess(deployment):
        fix = fix_of(network, gap)
        assert fix is not None
        assert (fix.id is None) == bool(fix.values)


@given(networks())
def test_near_posts_come_first_and_have_somebody(deployment):
    network = Network(deployment)
    for place in deployment.places:
        found = nearest(network, "CBSA", place)
        assert [far for far, _ in found] == sorted(far for far, _ in found)
        for _, post in found:
            assert any(network.day in tour.period for tour in network.tours[post.id])


@given(networks())
def test_a_free_officer_has_no_tour_on_the_day_or_later(deployment):
    network = Network(deployment)
    for post in network.open.values():
        for who in free_officers(network, post.agency, post, network.day):
            ends = [t.period.after for t in deployment.tours if t.officer == who]
            assert all(after is not None and after <= network.day for after in ends)
