"""Joint activities: begun in four fields, planned, approved, done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.i18n.msg import Msg, said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk

TAKEN_OFF = "Taken off the activity. / Retiré de l’activité."
"""Why a line is closed; kept as text, so in both languages."""


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


def approve(desk: Desk, key: UUID, version: int, authority: str, day: date | None) -> None:
    """A planned activity is approved, by whom and when.

    Raises:
        InvalidFields: The authority or the day is missing.
        Outdated: Somebody else changed the same facts.
    """
    facts = {"state": "approved", "authority": authority, "approved_on": day}
    _change(desk, key, version, facts, said("activity approved: %(record)s", record=_ref(key)))


def finish(desk: Desk, key: UUID, version: int, facts: Mapping[str, object]) -> None:
    """An activity took place: its days, outcome and lessons.

    Raises:
        InvalidFields: The day it started is missing, or it was never approved.
        Outdated: Somebody else changed the same facts.
    """
    done = {"state": "done", **facts}
    _change(desk, key, version, done, said("activity done: %(record)s", record=_ref(key)))


def cancel(desk: Desk, key: UUID, version: int) -> None:
    """An activity does not take place; it stays in the list as cancelled."""
    label = said("activity cancelled: %(record)s", record=_ref(key))
    _change(desk, key, version, {"state": "cancelled"}, label)


def add(desk: Desk, entity: str, key: UUID, facts: Mapping[str, object]) -> UUID:
    """Add a participant, a served priority or a follow-up to an activity; gives its id.

    Raises:
        InvalidFields: Something is missing, by field key.
        Duplicate: It is there already.
    """
    line = new_id()
    edit = Edit(entity, line, NEW, {"activity": Choice(key, ""), **facts})
    records.save(desk, [edit], said("addition to %(record)s", record=_ref(key)))
    return line


def remove(desk: Desk, entity: str, line: UUID, version: int) -> None:
    """Take a participant, a served priority or a follow-up off its activity."""
    records.close(desk, entity, line, version, TAKEN_OFF)


def tick(desk: Desk, follow_up: UUID, version: int, done_on: date | None) -> None:
    """A follow-up is done on a day, or is not done after all."""
    label = said("follow-up done: %(record)s", record=Ref("follow_up", follow_up))
    if done_on is None:
        label = said("follow-up open again: %(record)s", record=Ref("follow_up", follow_up))
    records.save(desk, [Edit("follow_up", follow_up, version, {"done_on": done_on})], label)


def _ref(key: UUID) -> Ref:
    return Ref("activity", key)


def _change(desk: Desk, key: UUID, version: int, facts: Mapping[str, object], label: Msg) -> None:
    records.save(desk, [Edit("activity", key, version, facts)], label)
