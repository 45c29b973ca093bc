"""Gaps of 200 posts and 250 countries from a snapshot."""

from collections.abc import Iterator

from lo_desk.domain.gaps import assess
from tests.benchmarks.figure import Figure, cpu, paired
from tests.domain.big_network import big_network


def figures() -> Iterator[Figure]:
    """The gaps' figures."""
    deployment = big_network(200)
    yield Figure(
        "gaps of 200 posts × 250 countries, processor time",
        cpu(lambda: assess(deployment)) * 1000,
        "ms",
        50,
    )
    larger = big_network(400, 500)
    yield Figure(
        "gaps of twice the network, against once",
        paired(lambda: assess(larger), lambda: assess(deployment), 5),
        "×",
        4,
    )
