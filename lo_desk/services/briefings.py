"""Recording a briefing as planned or held: one step, the versions it covered with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from lo_desk.catalogue.field import Choice
from lo_desk.db.queries.briefings import attendance_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class Attendee:
    """Somebody who was expected at a briefing: an officer as a choice, or a position or body."""

    who: Choice | Bilingual
    attended: bool = True


@dataclass(frozen=True)
class Holding:
    """What is recorded when a briefing was held.

    Attributes:
        line: The line of the list it was due on.
        officer: Who was briefed.
        mode: Key of the mode.
        held_on: The day.
        outcome: What came of it.
        versions: The exact versions it covered; those in force are offered.
        attendees: Who was expected, and whether they came.
    """

    line: BriefingLine
    officer: Choice
    mode: str
    held_on: date
    outcome: Bilingual
    versions: tuple[UUID, ...]
    attendees: tuple[Attendee, ...] = ()


def attendees(desk: Desk, briefing: UUID) -> tuple[Attendee, ...]:
    """Who was expected at a briefing."""
    with desk.store.reading() as session:
        return tuple(
            Attendee(Choice(officer.id, officer.name) if officer else row.who, row.attended)
            for row, officer in attendance_of(session, briefing)
        )


def hold(desk: Desk, holding: Holding) -> UUID:
    """Record a briefing as held, with the versions it covered and who came, as one step.

    Gives the briefing's id.

    Raises:
        InvalidFields: Something is missing, by field key.
        NotPublished: One of the versions is a draft.
    """
    line = holding.line
    key = line.id if line.recorded else new_id()
    facts = {
        "officer": holding.officer,
        "mode": holding.mode,
        "held_on": holding.held_on,
        "outcome": holding.outcome,
    }
    edits = [_briefing_edit(line, key, facts)]
    chosen = Choice(key, "")
    for version in holding.versions:
        if version not in line.versions:
            told = {"briefing": chosen, "priority_version": Choice(version, "")}
            edits.append(Edit("briefing_version", new_id(), NEW, told))
    for one in holding.attendees:
        whom = "officer" if isinstance(one.who, Choice) else "who"
        there = {"briefing": chosen, whom: one.who, "attended": one.attended}
        edits.append(Edit("briefing_attendance", new_id(), NEW, there))
    records.save(desk, edits, said("briefing held: %(record)s", record=Ref("briefing", key)))
    return key


def plan(desk: Desk, line: BriefingLine, at: datetime, zone: str, minutes: int | None) -> UUID:
    """Set the hour of a briefing that is due; gives its id.

    Raises:
        InvalidFields: The zone is not known, by field key.
    """
    key = line.id if line.recorded else new_id()
    facts: dict[str, object] = {"planned_at": at, "zone": zone, "minutes": minutes}
    if line.officer_id is not None:
        facts["officer"] = Choice(line.officer_id, line.officer)
    edit = _briefing_edit(line, key, facts)
    records.save(desk, [edit], said("briefing planned: %(record)s", record=Ref("briefing", key)))
    return key


def _briefing_edit(line: BriefingLine, key: UUID, facts: Mapping[str, object]) -> Edit:
    if line.recorded:
        return Edit("briefing", key, line.version, facts)
    begun: dict[str, object] = {
        "owner": line.owner,
        "post": Choice(line.post_id, line.code),
        "type": line.type_key,
        "due": line.due,
    }
    if line.schedule is not None:
        begun["schedule"] = Choice(line.schedule, "")
    return Edit("briefing", key, NEW, {**begun, **facts})
