"""What is due, what was held, and what a briefing is about, as of the desk's day."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.queries.asking import word
from lo_desk.db.queries.briefings import (
    briefings_of_all,
    covered_by_all,
    numbers_of,
    places_by_post,
    schedules_of_all,
    stays_of_all,
    words_of,
)
from lo_desk.db.queries.dues import schedule_of
from lo_desk.db.queries.snapshot import versions_in_force
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import (
    CHANGED_ITEM,
    HELD,
    LATER,
    NEW_ITEM,
    OVERDUE,
    SAME_ITEM,
    Agenda,
    AgendaItem,
    BriefingLine,
    due_first,
    seen_by,
    state_on,
)
from lo_desk.domain.briefings import Held, due_day
from lo_desk.domain.deployment import PriorityVersion
from lo_desk.services.desk import OTTAWA, Desk

COUNTERPART = "counterpart_priorities"


@dataclass(frozen=True)
class _Around:
    """What lines are computed from, read once."""

    day: date
    covered: Mapping[UUID, set[UUID]]
    stays: Mapping[UUID, list[Any]]
    places: Mapping[UUID, set[str]]
    versions: Sequence[PriorityVersion]


def lines(desk: Desk) -> list[BriefingLine]:
    """All briefings as of the desk's day: what is to be held soonest first, then what was held.

    A due day that follows from a schedule is left out where a briefing of that schedule is
    recorded and not held yet.
    """
    with desk.store.reading() as session:
        around = _around(session, desk.day)
        rows = briefings_of_all(session, desk.day)
        found = [line for row in rows if (line := _recorded(around, *row)) is not None]
        found += _derived(session, around, [row[0] for row in rows])
    return due_first(found)


def due(desk: Desk) -> list[BriefingLine]:
    """What is overdue or due within 90 days of the desk's day, soonest first."""
    return [line for line in lines(desk) if line.state not in {HELD, LATER}]


def overdue(desk: Desk) -> list[BriefingLine]:
    """What should have been held before the desk's day."""
    return [line for line in lines(desk) if line.state == OVERDUE]


def at(desk: Desk, posts: Collection[str], reader: str) -> list[BriefingLine]:
    """The lines of posts, by their codes, as an agency may see them."""
    seen = (seen_by(line, reader) for line in lines(desk) if line.code in posts)
    return [line for line in seen if line is not None]


def agenda(desk: Desk, line: BriefingLine) -> Agenda:
    """The priorities of the agency that briefs, released and in force on the post's places."""
    with desk.store.reading() as session:
        around = _around(session, desk.day)
        places = around.places.get(line.post_id, set())
        wanted = [v for v in around.versions if v.agency == line.owner and v.places & places]
        heard = _newest_heard(session, around, line)
        known = {version for _, version in heard.values()}
        words = words_of(session, {v.id for v in wanted} | known)
    items = [_item(version, heard.get(version.priority), words) for version in wanted]
    items.sort(key=lambda item: (item.rank, item.code))
    return Agenda(line, desk.day, tuple(items), desk.demo)


def _around(session: Session, day: date) -> _Around:
    return _Around(
        day,
        covered_by_all(session),
        stays_of_all(session, day),
        places_by_post(session, day),
        [v for v in versions_in_force(session) if day in v.period and v.released],
    )


def _recorded(
    around: _Around, briefing: Any, officer: Any, post: Any, mission: Any
) -> BriefingLine | None:
    state = state_on(around.day, briefing.due, briefing.held_on)
    held = state == HELD
    if briefing.due is None and not held:
        return None  # on this day nobody knew of it
    return replace(
        _to_hold(briefing, post, mission, officer, briefing.type),
        recorded=True,
        schedule=briefing.schedule_id,
        due=briefing.due,
        planned_at=briefing.planned_at,
        planned_zone=briefing.zone,
        minutes=briefing.minutes,
        mode=word("briefing", "mode", briefing.mode) if briefing.mode else None,
        held_on=briefing.held_on if held else None,
        state=state,
        versions=tuple(sorted(around.covered.get(briefing.id, ()))),
        outcome=briefing.outcome if held else Bilingual(),
    )


def _derived(session: Session, around: _Around, briefings: Sequence[Any]) -> Iterator[BriefingLine]:
    waiting = {
        b.schedule_id
        for b in briefings
        if b.schedule_id and (b.held_on is None or b.held_on > around.day)
    }
    for rule, post, mission in schedules_of_all(session, around.day):
        day = None if rule.id in waiting else _due(around, rule, briefings)
        if day is None:
            continue
        yield replace(
            _to_hold(rule, post, mission, _there(around, post.id, day), COUNTERPART),
            rule=word("schedule", "rule", rule.rule),
            schedule=rule.id,
            due=day,
            state=state_on(around.day, day, None),
        )


def _to_hold(record: Any, post: Any, mission: Any, officer: Any, kind: str) -> BriefingLine:
    """Who is to be briefed, where and by whom, by a briefing or a schedule; nothing is fixed yet."""
    return BriefingLine(
        id=record.id,
        version=record.version,
        recorded=False,
        owner=record.owner,
        agency=AGENCIES[record.owner],
        post_id=post.id,
        code=post.code,
        city=mission.city if mission else Bilingual(),
        zone=mission.time_zone if mission else OTTAWA.key,
        officer_id=officer.id if officer else None,
        officer=officer.name if officer else None,
        type=word("briefing", "type", kind),
        type_key=kind,
        rule=None,
        schedule=None,
        due=None,
        planned_at=None,
        planned_zone=None,
        minutes=None,
        mode=None,
        held_on=None,
        state=LATER,
        versions=(),
        outcome=Bilingual(),
        released=record.released,
        marking=record.marking,
        named_to=_named_to(officer),
    )


def _named_to(officer: Any) -> frozenset[str]:
    return frozenset(AGENCIES if officer is None or officer.released else (officer.owner,))


def _due(around: _Around, rule: Any, briefings: Sequence[Any]) -> date | None:
    held = [
        b
        for b in briefings
        if b.post_id == rule.post_id and b.owner == rule.owner and b.held_on is not None
    ]
    held = [b for b in held if b.held_on <= around.day]
    heard = {version for b in held for version in around.covered.get(b.id, ())}
    places = around.places.get(rule.post_id, set())
    return due_day(
        schedule_of(rule),
        [Held(b.schedule_id, b.officer_id, b.held_on) for b in held],
        [(officer.id, tour.starts) for tour, officer in around.stays.get(rule.post_id, ())],
        [
            v.period.first
            for v in around.versions
            if v.agency == rule.owner and v.places & places and v.id not in heard
        ],
    )


def _there(around: _Around, post: UUID, day: date) -> Any:
    """Who holds the post when it is due, or now where it is overdue."""
    present = [
        officer
        for tour, officer in around.stays.get(post, ())
        if tour.starts <= max(day, around.day)
    ]
    return present[-1] if present else None


def _newest_heard(
    session: Session, around: _Around, line: BriefingLine
) -> dict[UUID, tuple[int, UUID]]:
    """Newest version of each priority that the officer of a briefing was briefed on before."""
    heard = {
        version
        for briefing, officer, _post, _mission in briefings_of_all(session, around.day)
        if officer is not None
        and officer.id == line.officer_id
        and briefing.id != line.id
        and briefing.held_on is not None
        and briefing.held_on <= around.day
        for version in around.covered.get(briefing.id, ())
    }
    newest: dict[UUID, tuple[int, UUID]] = {}
    for version, (priority, number) in numbers_of(session, heard).items():
        newest[priority] = max((number, version), newest.get(priority, (0, version)))
    return newest


def _item(
    version: PriorityVersion,
    heard: tuple[int, UUID] | None,
    words: Mapping[UUID, tuple[Bilingual, Bilingual]],
) -> AgendaItem:
    news = NEW_ITEM if heard is None else SAME_ITEM
    if heard is not None and heard[0] < version.number:
        news = CHANGED_ITEM
    return AgendaItem(
        version=version.id,
        code=version.code,
        rank=version.rank,
        number=version.number,
        starts=version.period.first,
        statement=version.statement,
        rationale=words[version.id][1],
        news=news,
        before=words[heard[1]][0] if heard and news == CHANGED_ITEM else Bilingual(),
        marking=version.marking,
    )
