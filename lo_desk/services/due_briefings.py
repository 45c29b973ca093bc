"""What is due, what was held, and what a briefing is about, as of the desk's day."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.queries import dues as asked
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.briefings import (
    briefings_of_all,
    covered_by_all,
    numbers_of,
    officers_of,
    places_by_post,
    schedules_of_all,
    words_of,
)
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
from lo_desk.domain.deployment import PriorityVersion
from lo_desk.domain.dues import Due, dues
from lo_desk.services import snapshots
from lo_desk.services.desk import OTTAWA, Desk

COUNTERPART = "counterpart_priorities"


def known(session: Session, desk: Desk) -> tuple[Due, ...]:
    """Every briefing due at an open post on the desk's day, whenever it is, the soonest first."""
    network = snapshots.network(session, desk)
    recorded = desk.store.remembered(session, "briefings", lambda: tuple(asked.recorded(session)))
    return dues(network, recorded, tuple(asked.schedules(session, network.day)))


def lines(desk: Desk) -> list[BriefingLine]:
    """All briefings as of the desk's day: what is to be held soonest first, then what was held.

    A due day that follows from a schedule is left out where a briefing of that schedule is
    recorded and not held yet, and while the post is not open.
    """
    with desk.store.reading() as session:
        covered = covered_by_all(session)
        rows = briefings_of_all(session, desk.day)
        found = [
            line
            for briefing, *there in rows
            if (line := _recorded(desk.day, briefing, there, covered[briefing.id])) is not None
        ]
        found += _derived(session, desk)
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
        places = places_by_post(session, desk.day).get(line.post_id, set())
        wanted = [
            version
            for version in versions_in_force(session)
            if version.released
            and desk.day in version.period
            and version.agency == line.owner
            and version.places & places
        ]
        heard = _newest_heard(session, desk.day, line)
        before = {version for _, version in heard.values()}
        words = words_of(session, {v.id for v in wanted} | before)
    items = [_item(version, heard.get(version.priority), words) for version in wanted]
    items.sort(key=lambda item: (item.rank, item.code))
    return Agenda(line, desk.day, tuple(items), desk.demo)


def _recorded(
    day: date, briefing: Any, there: Sequence[Any], covered: Collection[UUID]
) -> BriefingLine | None:
    officer, post, mission = there
    state = state_on(day, briefing.due, briefing.held_on)
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
        versions=tuple(sorted(covered)),
        outcome=briefing.outcome if held else Bilingual(),
    )


def _derived(session: Session, desk: Desk) -> Iterator[BriefingLine]:
    """What schedules make due."""
    rules = {row[0].id: row for row in schedules_of_all(session, desk.day)}
    following = [due for due in known(session, desk) if due.id is None]
    people = officers_of(session, {due.officer for due in following if due.officer})
    for due in following:
        if due.schedule not in rules:
            continue
        rule, post, mission = rules[due.schedule]
        officer = people[due.officer] if due.officer else None
        yield replace(
            _to_hold(rule, post, mission, officer, COUNTERPART),
            rule=word("schedule", "rule", rule.rule),
            schedule=rule.id,
            due=due.day,
            state=state_on(desk.day, due.day, None),
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


def _newest_heard(session: Session, day: date, line: BriefingLine) -> dict[UUID, tuple[int, UUID]]:
    """Newest version of each priority that the officer of a briefing was briefed on before."""
    heard = {
        version
        for one in asked.recorded(session)
        if one.officer is not None
        and one.officer == line.officer_id
        and one.id != line.id
        and one.held_on is not None
        and one.held_on <= day
        for version in one.versions
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
