"""Two records of one thing: what differs, what follows the one that is kept, what is in the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class MergeChoice:
    """One thing in which the two records differ: fields that only make sense together.

    Attributes:
        key: What tells it from the others; of one half of a text, ``position_en``.
        fields: Keys of its fields.
        labels: What those are called, message ids in the same order.
        side: ``en`` or ``fr`` of one half of a text; empty: all of it.
        kept: What the kept record says, by field, as people read it.
        other: What the other one says.
        takes: Whether the other’s is proposed: the kept record says nothing, or shows more.
    """

    key: str
    fields: tuple[str, ...]
    labels: tuple[str, ...]
    side: str
    kept: tuple[object, ...]
    other: tuple[object, ...]
    takes: bool


@dataclass(frozen=True)
class Tied:
    """How many records of one kind are tied to the one that is closed.

    Attributes:
        entity: Their kind.
        count: How many there are, at least one.
    """

    entity: str
    count: int


@dataclass(frozen=True)
class Obstacle:
    """What stands in the way of a merge, and the record to mend, if it is one."""

    told: Msg
    entity: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class MergePlan:
    """What merging ``other`` into ``kept`` would do; nothing is done yet.

    Attributes:
        entity: Kind of both.
        kept: The record that stays, and its name.
        other: The one that is closed, and its name.
        versions: Of both, when they were read.
        choices: In what they differ.
        moved: Records that name the kept one from then on.
        doubled: Records under the other that the kept one has already: closed with it.
        staying: Records that never change: they go on naming the closed one.
        obstacles: What has to be mended first; with any, nothing is merged.
    """

    entity: str
    kept: tuple[UUID, object]
    other: tuple[UUID, object]
    versions: tuple[int, int]
    choices: tuple[MergeChoice, ...]
    moved: tuple[Tied, ...]
    doubled: tuple[Tied, ...]
    staying: tuple[Tied, ...]
    obstacles: tuple[Obstacle, ...]

    @property
    def proposed(self) -> frozenset[str]:
        """Keys of the choices where the other’s is proposed."""
        return frozenset(choice.key for choice in self.choices if choice.takes)


def tied(counts: Mapping[str, int]) -> tuple[Tied, ...]:
    """Counts by kind, those of none left out."""
    return tuple(Tied(entity, count) for entity, count in counts.items() if count)
