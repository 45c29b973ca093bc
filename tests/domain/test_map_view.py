"""Zooming and moving the map never loses a spot, nor the map."""

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.map_view import CLOSEST, framing, whole
from lo_desk.domain.outlines import MAP_HEIGHT, MAP_WIDTH, on_map

SIZES = st.integers(1, 3000)
SPOTS = st.tuples(st.integers(0, MAP_WIDTH), st.integers(0, MAP_HEIGHT))
TINY = 1e-6


@st.composite
def views(draw):
    """A view as one gets it by zooming and moving about."""
    view = whole(draw(SIZES), draw(SIZES))
    for _ in range(draw(st.integers(0, 4))):
        x, y = draw(st.floats(0, view.width)), draw(st.floats(0, view.height))
        view = view.zoomed(draw(st.floats(0.2, 8)), x, y)
        view = view.moved(draw(st.floats(-5000, 5000)), draw(st.floats(-5000, 5000)))
    return view


@given(views(), SPOTS)
def test_a_spot_is_where_its_pixel_says(view, spot):
    back = view.spot(*view.at(*spot))
    assert abs(back[0] - spot[0]) < TINY
    assert abs(back[1] - spot[1]) < TINY


@given(views())
def test_the_map_fills_the_picture_or_stands_in_its_middle(view):
    for start, shown, length in (
        (view.left, view.width / view.scale, MAP_WIDTH),
        (view.top, view.height / view.scale, MAP_HEIGHT),
    ):
        if shown >= length:
            assert abs(start - (length - shown) / 2) < TINY * length
        else:
            assert start >= -TINY
            assert start + shown <= length + TINY * length


@given(views())
def test_nothing_is_farther_than_the_whole_or_closer_than_the_closest(view):
    least = whole(view.width, view.height).scale
    assert least * (1 - TINY) <= view.scale <= least * CLOSEST * (1 + TINY)


@given(views(), SPOTS)
def test_a_place_can_always_be_brought_into_sight(view, spot):
    assert view.holding(*spot, 0).holds(*spot, -TINY * view.width)
    if view.holds(*spot, 0):
        assert view.holding(*spot, 0) == view


@given(views(), SIZES, SIZES)
def test_another_size_keeps_a_whole_map_whole(view, width, height):
    resized = view.resized(width, height)
    assert (resized.width, resized.height) == (width, height)
    if view.scale <= whole(view.width, view.height).scale:
        assert resized == whole(width, height)


LAND = st.tuples(st.integers(0, MAP_WIDTH), st.integers(150, 3900))  # 57° south to 84° north


@given(LAND, LAND, SIZES, SIZES)
def test_a_framed_box_is_seen_whole(one, other, width, height):
    box = min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
    view = framing(box, width, height)
    assert view.holds(box[0], box[1], -TINY * width)
    assert view.holds(box[2], box[3], -TINY * width)


def test_a_low_picture_leaves_out_the_ice_and_a_high_one_does_not():
    low, high = whole(2000, 400), whole(400, 2000)
    assert low.holds(*on_map(0, 70))
    assert low.holds(*on_map(-70, -54))
    assert not low.holds(*on_map(0, -80))
    assert high.holds(*on_map(0, -80))


def test_a_picture_without_size_is_no_crash():
    assert whole(0, 0).scale > 0
    assert framing((0, 0, 10, 10), 0, 0).scale > 0


def test_zooming_keeps_the_spot_under_the_pointer():
    view = whole(1000, 400).zoomed(6, 500, 200)
    before = view.spot(300, 150)
    after = view.zoomed(1.5, 300, 150).spot(300, 150)
    assert abs(before[0] - after[0]) < TINY
    assert abs(before[1] - after[1]) < TINY
