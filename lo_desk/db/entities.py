"""MODELS: the table of each entity, read when the first is asked for: the window is there before.

Whoever needs one class by its name imports it from ``db.models``, and with it all of them;
whoever is given an entity's key asks here.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pkgutil import resolve_name

from typing_extensions import override

from lo_desk.db.base import Record

ALL = "lo_desk.db.models:MODELS"


class Models(Mapping[str, type[Record]]):
    """Classes by entity; to map them takes a third of what the window takes to open."""

    @cached_property
    def _known(self) -> Mapping[str, type[Record]]:
        known: Mapping[str, type[Record]] = resolve_name(ALL)
        return known

    @override
    def __getitem__(self, entity: str) -> type[Record]:
        return self._known[entity]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    @override
    def __len__(self) -> int:
        return len(self._known)


MODELS = Models()
