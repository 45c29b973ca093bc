"""A network twice as large takes about twice as long."""

from time import process_time

from lo_desk.domain.gaps import assess
from tests.domain.big_network import big_network


def cpu_seconds(deployment):
    found = []
    for _ in range(5):
        start = process_time()
        assess(deployment)
        found.append(process_time() - start)
    return min(found)


def test_time_grows_with_the_network_and_no_faster():
    small, large = big_network(200, 250), big_network(400, 500)
    assert len(small.lines) == 2600
    assert len(small.visits) == 7800
    assert cpu_seconds(large) < 4 * cpu_seconds(small)
