"""What keeps coverage down: shares that sum to what is missing and do not depend on an order."""

from itertools import permutations
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.cover_causes import causes, log_shares
from lo_desk.domain.coverage import explain
from lo_desk.domain.network import Network
from lo_desk.domain.worth import FULL, account, remaining
from tests.domain.big_network import big_network

WORTHS = st.lists(st.integers(0, FULL), min_size=1, max_size=7)


@given(WORTHS)
def test_shares_sum_to_what_is_missing(factors):
    shares = log_shares(factors)
    missing = 1 - account(factors).worth / FULL
    assert sum(shares) == pytest.approx(missing, abs=1e-9)
    assert all(share >= 0 for share in shares)


@given(st.lists(st.integers(5000, FULL), min_size=2, max_size=4))
def test_shares_are_near_those_of_shapley(factors):
    exact = [0.0] * len(factors)
    for order in permutations(range(len(factors))):
        left: list[int] = []
        for k in order:
            exact[k] += remaining(left) - remaining([*left, factors[k]])
            left.append(factors[k])
    orders = factorial(len(factors)) * FULL
    for share, whole in zip(log_shares(factors), exact, strict=True):
        assert share == pytest.approx(whole / orders, abs=0.013)


def test_a_zero_takes_all():
    assert log_shares([0, 5000, 0]) == (0.5, 0.0, 0.5)
    assert log_shares([FULL, FULL]) == (0.0, 0.0)


def test_causes_of_a_whole_network_are_ranked():
    network = Network(big_network(20, 30))
    ledgers = [
        ledger for place in network.places for ledger in explain(network, "CBSA", place).lines
    ]
    found = causes(ledgers)
    assert len(found) == 7
    assert [cause.share for cause in found] == sorted((c.share for c in found), reverse=True)
    missing = sum(1 - ledger.low.worth / FULL for ledger in ledgers)
    assert sum(cause.share for cause in found) == pytest.approx(missing)
