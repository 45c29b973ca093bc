"""What follows from all of a registry, kept until somebody writes."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, RLock
from typing import Any, TypeVar
from uuid import UUID

MOST_KEPT = 16
"""Things kept at once: what pages ask of a day or two, for each agency and for both."""

IN_PASSING = 8
"""Things kept for whoever goes through many, one after the other: they push out no page’s."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Known:
    newest: UUID | None
    made: Any


class Remembered:
    """Things by what tells them apart; those used last are kept.

    Several threads that want the same wait for the one that makes it. What is made from other
    remembered things asks for them while it is made: never in a ring.
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._known: dict[object, _Known] = {}
        self._making: dict[object, RLock] = {}
        self._lock = Lock()

    def get(self, what: object, newest: UUID | None, make: Callable[[], Made]) -> Made:
        """What ``make`` gives, made once as long as ``newest`` stays.

        Args:
            what: Tells one thing from another; hashable.
            newest: The newest set of the registry that ``make`` reads.
            make: Makes it: frozen, or changed by nobody.
        """
        with self._lock:
            making = self._making.setdefault(what, RLock())
        with making:
            known = self._known.get(what)
            if known is None or known.newest != newest:
                known = _Known(newest, make())
            self._keep(what, known)
        made: Made = known.made
        return made

    def forget(self) -> None:
        """Everything is made anew."""
        with self._lock:
            self._known.clear()

    def _keep(self, what: object, known: _Known) -> None:
        """It is the last one used from now on."""
        with self._lock:
            self._known.pop(what, None)
            self._known[what] = known
            for oldest in list(self._known)[: -self._most]:
                del self._known[oldest]
                self._making.pop(oldest, None)
