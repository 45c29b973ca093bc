"""Going through the map country by country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.map_places import DOWN, LEFT, RIGHT, UP, anchors, extent, nearest
from lo_desk.domain.outlines import MAP_WIDTH, world

DIRECTIONS = (LEFT, RIGHT, UP, DOWN)


def reached(start):
    """Every country that arrows lead to."""
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for direction in DIRECTIONS:
            there = nearest(anchors(), here, direction)
            if there not in seen:
                seen.add(there)
                todo.append(there)
    return seen


@pytest.mark.parametrize("start", ["CO", "NZ", "TV"])
def test_arrows_lead_from_any_country_to_every_other(start):
    assert reached(start) == set(anchors())


def test_the_neighbour_is_the_one_a_reader_expects():
    assert nearest(anchors(), "CA", DOWN) == "US"
    assert nearest(anchors(), "CO", DOWN) == "EC"
    assert nearest(anchors(), "DZ", RIGHT) == "LY"
    assert nearest(anchors(), "LY", LEFT) in {"DZ", "TN"}
    assert nearest(anchors(), "PT", RIGHT) == "ES"


def test_past_the_edge_it_goes_on_at_the_other_side():
    places = {"east": (MAP_WIDTH - 10, 50), "west": (10, 50), "middle": (5000, 60)}
    assert nearest(places, "east", RIGHT) == "west"
    assert nearest(places, "west", LEFT) == "east"
    assert nearest(places, "middle", DOWN) == "middle"


@given(
    st.dictionaries(
        st.text("abcdef", min_size=1, max_size=3),
        st.tuples(st.integers(0, 10_000), st.integers(0, 4_000)),
        min_size=1,
    ),
    st.sampled_from(DIRECTIONS),
)
def test_up_and_down_never_go_back(places, direction):
    here = min(places)
    there = nearest(places, here, direction)
    assert there in places
    if direction in {UP, DOWN} and there != here:
        assert (places[there][1] - places[here][1]) * direction[1] > 0


def test_every_country_of_the_map_has_its_place():
    drawn = {f.iso2 for f in (*world().outlines, *world().points) if f.iso2}
    assert set(anchors()) == drawn
    assert all(0 <= x <= world().width and 0 <= y <= world().height for x, y in anchors().values())


def test_a_country_s_extent_is_its_largest_piece():
    france, both = extent(["FR"]), extent(["FR", "CO"])
    assert france is not None
    assert both is not None
    left, top, right, bottom = france
    assert right - left < 600  # not out to its overseas parts
    assert left < anchors()["FR"][0] < right
    assert top < anchors()["FR"][1] < bottom
    assert both[0] < left
    assert both[2] == right
    assert extent(["TV"]) is not None
    assert extent(["??"]) is None
    assert extent([]) is None
