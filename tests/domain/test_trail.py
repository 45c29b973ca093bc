from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.trail import MOST, Spot, Trail

SPOTS = st.builds(
    Spot,
    st.sampled_from(["gaps", "posts", "officers"]),
    st.just("post"),
    st.sampled_from([None, UUID(int=1), UUID(int=2)]),
)
VISITS = st.lists(st.tuples(SPOTS, st.booleans()), max_size=30)


def walked(visits):
    trail = Trail()
    for spot, passing in visits:
        trail = trail.visit(spot, passing=passing)
    return trail


@given(VISITS)
def test_forward_undoes_back(visits):
    trail = walked(visits)
    if trail.behind:
        assert trail.back().forward() == trail


@given(VISITS, SPOTS)
def test_one_is_where_one_went_and_nothing_lies_ahead(visits, spot):
    trail = walked(visits).back()
    went = trail.visit(spot)
    assert went.here == spot
    assert went is trail or went.ahead == ()


@given(VISITS)
def test_no_stop_follows_itself(visits):
    trail = walked(visits)
    stops = [*trail.behind, trail.here]
    assert all(one != other for one, other in pairwise(stops))


def test_what_was_only_passed_is_no_stop():
    trail = Trail().visit(Spot("gaps")).visit(Spot("posts")).visit(Spot("officers"), passing=True)
    assert trail.behind == (Spot("gaps"),)


def test_a_long_day_keeps_the_last_stops():
    trail = walked([(Spot(f"place {n}"), False) for n in range(2 * MOST)])
    assert len(trail.behind) == MOST
    assert trail.behind[-1] == Spot(f"place {2 * MOST - 2}")


def test_at_either_end_nothing_happens():
    trail = Trail().visit(Spot("gaps"))
    assert trail.back() is trail
    assert trail.forward() is trail
    assert Trail().back() == Trail()
