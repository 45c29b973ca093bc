"""The first thing to do about a gap: a form to fill in, or a record to open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from lo_desk.i18n.msg import Msg


@dataclass(frozen=True)
class Fix:
    """The first thing to do about a gap.

    Attributes:
        act: What the button says.
        entity: The kind of record.
        id: The record to open; None: a new one, filled in with ``values``.
        values: As typed, by field key; a reference as the record's id.
    """

    act: Msg
    entity: str
    id: UUID | None = None
    values: Mapping[str, object] = field(default_factory=dict)
