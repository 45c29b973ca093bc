"""Rows that no query can sort: what a list is answered twice, it is answered alike."""

from dataclasses import dataclass
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain import sifting
from lo_desk.domain.rows import Part, Row


@dataclass(frozen=True)
class Town(Row):
    """A row with a number and a word."""

    people: int | None
    region: str


def town(number, people, region):
    return Town(UUID(int=number), 1, people, region)


TOWNS = st.lists(st.tuples(st.none() | st.integers(0, 3), st.sampled_from(["", "a", "b"]))).map(
    lambda facts: [town(number, *fact) for number, fact in enumerate(facts)]
)
PARTS = st.builds(
    Part,
    count=st.integers(0, 3),
    order=st.sampled_from(["", "people", "region"]),
    descending=st.booleans(),
    group=st.sampled_from(["", "region"]),
    language=st.sampled_from(["en", "fr"]),
)


@given(st.lists(st.tuples(TOWNS, PARTS), max_size=6))
def test_what_was_asked_before_never_changes_an_answer(asked):
    last = sifting.Last()
    for rows, part in [pair for pair in asked for _ in range(2)]:
        assert last.sifted(rows, part) == sifting.sifted(rows, part)


def test_rows_that_changed_since_are_sorted_anew():
    last, part = sifting.Last(), Part(count=2, order="people")
    rows = [town(1, 5, "a"), town(2, 3, "a")]
    assert [row["people"] for row in last.sifted(rows, part)] == [3, 5]
    rows[0] = town(1, 1, "a")
    assert [row["people"] for row in last.sifted(rows, part)] == [1, 3]
