"""What a reader's agency may see, and the count of what it may not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Withheld


class Guarded(Protocol):
    """What has an owner and is released to the other agency or not."""

    @property
    def owner(self) -> str:
        """Whose it is."""

    @property
    def released(self) -> bool:
        """Whether the other agency may see it."""


Item = TypeVar("Item", bound=Guarded)


@dataclass
class Sieve:
    """Lets through what ``reader`` may see; counts the rest by kind and originator."""

    reader: str
    dropped: dict[tuple[str, Bilingual], list[UUID | None]] = field(default_factory=dict)

    def sees(self, *items: Guarded) -> bool:
        """Whether the reader may see all of them."""
        return all(item.released or item.owner in {self.reader, JOINT} for item in items)

    def through(self, kind: str, items: Iterable[Item]) -> tuple[Item, ...]:
        """The items the reader may see."""
        kept = []
        for item in items:
            if self.sees(item):
                kept.append(item)
            else:
                originator = getattr(item, "originator", None) or AGENCIES[item.owner]
                hidden = self.dropped.setdefault((kind, originator), [])
                hidden.append(getattr(item, "id", None))
        return tuple(kept)

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """What was left out, by kind."""
        return tuple(
            Withheld(kind, len(hidden), originator, tuple(filter(None, hidden)))
            for (kind, originator), hidden in sorted(
                self.dropped.items(), key=lambda entry: (entry[0][0], entry[0][1].en)
            )
        )
