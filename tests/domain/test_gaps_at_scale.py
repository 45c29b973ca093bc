"""A network twice as large takes about twice the work."""

import sys
from dataclasses import replace

from lo_desk.domain.gaps import assess
from tests.domain.big_network import big_network


def calls_of(deployment):
    """How many functions are called to find the gaps: the same on every machine."""
    calls = 0

    def count(_frame, event, _what):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        assess(deployment)
    finally:
        sys.setprofile(before)
    return calls


def test_work_grows_with_the_network_and_no_faster():
    small, large = big_network(100, 125), big_network(200, 250)
    assert len(large.lines) == 2600
    assert len(large.visits) == 7800
    assert calls_of(large) < 3 * calls_of(small)


def test_a_gap_is_told_when_it_is_opened_and_once():
    gap = assess(big_network(20, 25))[0]
    assert "why" not in vars(gap)
    assert gap.facts
    assert gap.why is gap.why
    assert gap == replace(gap)
    assert gap != replace(gap, facts=())
