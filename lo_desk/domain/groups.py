"""Rows by key, as look-ups of a snapshot need them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

Row = TypeVar("Row")
Key = TypeVar("Key")


class Groups(dict[Key, list[Row]]):
    """Rows by key; a key without rows has none, and asking for it changes nothing."""

    def __missing__(self, _key: Key) -> list[Row]:
        return []

    def add(self, key: Key, row: Row) -> None:
        """One more row under ``key``."""
        self.setdefault(key, []).append(row)


def grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> Groups[Key, Row]:
    """The rows by what ``key`` gives for them, each group in their order."""
    found: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return Groups(found)
