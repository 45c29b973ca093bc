"""Joint activities: begun in four fields, planned, approved, done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class QuickActivity:
    """What, when, with whom, where: enough to begin with.

    Attributes:
        title: In one language at least; the other is shown as missing until it is written.
        starts: First day; an activity of the past is recorded as planned and then marked done.
        participants: Officers as choices, positions and bodies as texts.
        countries: ISO codes, one at least.
        owner: Who leads: ``CBSA``, ``RCMP`` or ``JOINT``.
    """

    title: Bilingual
    starts: date
    participants: Sequence[Choice | Bilingual]
    countries: tuple[str, ...]
    owner: str


def begin(desk: Desk, quick: QuickActivity) -> UUID:
    """Save a planned activity with its participants, as one step; gives its id.

    Raises:
        InvalidFields: Something is missing or no such country is known, by field key.
    """
    key = new_id()
    facts: dict[str, object] = {
        "owner": quick.owner,
        "title": quick.title,
        "starts": quick.starts,
        "countries": quick.countries,
        "state": "planned",
    }
    edits = [Edit("activity", key, NEW, facts)]
    for one in quick.participants:
        whom = {"officer": one} if isinstance(one, Choice) else {"who": one}
        edits.append(
            Edit("activity_participant", new_id(), NEW, {"activity": Choice(key, ""), **whom})
        )
    records.save(desk, edits, said("new record %(record)s", record=Ref("activity", key)))
    return key
