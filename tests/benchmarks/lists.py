"""The first page of a list of 100,000 records, from the key to the rows."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from lo_desk.domain.conditions import CONTAINS, FILLED, IS, Condition
from lo_desk.domain.rows import Part
from lo_desk.services import lists, network, records, reference
from lo_desk.services.desk import Desk, opened
from tests.benchmarks.figure import Figure, wall
from tests.benchmarks.registry import fill
from tests.conftest import NOON

ASKED = {
    "opened": Part(),
    "sorted by name, the other way": Part(order="name", descending=True),
    "sorted by service number": Part(order="service_no"),
    "sorted by city": Part(order="city"),
    "typing “b”": Part("b"),
    "typing “bech”": Part("bech"),
    "typing “N47”": Part("N47"),
    "one agency": Part(where=(("owner", "CBSA"),)),
    "name contains “dé 12”": Part(conditions=(Condition("name", CONTAINS, "dé 12"),)),
    "two filters": Part(
        conditions=(Condition("agency", IS, "RCMP"), Condition("service_no", FILLED))
    ),
    "grouped by agency": Part(group="agency"),
}
"""What is typed, sorted, filtered."""


def figures() -> Iterator[Figure]:
    """The lists' figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "large.lodesk")
        with opened(path, "me", lambda: NOON, kind="real") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            fill(desk)
            yield from of(desk)


def of(desk: Desk) -> Iterator[Figure]:
    """The figures of one registry."""
    for name, part in ASKED.items():

        def rows(part: Part = part) -> object:
            return network.officers(desk, part)

        yield Figure(f"officers, {name}: first page", wall(rows, 5) * 1000, "ms", 100)

    def register() -> object:
        return records.rows(desk, "officer", Part(order="service_no"))

    def groups() -> object:
        return lists.groups(desk, "officer", Part(group="agency"))

    def number() -> object:
        return lists.count(desk, "officer", Part("bech"))

    yield Figure("officers as a register, sorted", wall(register, 5) * 1000, "ms", 100)
    yield Figure("groups and their sizes", wall(groups, 5) * 1000, "ms", 100)
    yield Figure("count, beside the window", wall(number, 5) * 1000, "ms", 1000)
