"""What somebody typed and did not save."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lo_desk.domain.rows import NEW


@dataclass(frozen=True)
class Draft:
    """The half-typed form of one record.

    Attributes:
        entity: Kind of the record.
        id: The record’s; of a new one what it will have.
        version: What the record was when its form was opened; ``NEW`` of a new one.
        changes: Values typed, by field key; a reference may be the id alone.
        at: When it was kept.
        why: Why the change is made, as typed.
        later: Whether it is one side of a difference that is to be settled later.
    """

    entity: str
    id: UUID
    version: int
    changes: Mapping[str, object]
    at: datetime
    why: str = ""
    later: bool = False

    @property
    def new(self) -> bool:
        """Whether no such record was saved yet."""
        return self.version == NEW

    @property
    def key(self) -> tuple[str, UUID, bool]:
        """What tells it from all others."""
        return self.entity, self.id, self.later
