"""Briefings of the posts that cover a country: held, due by date, due by schedule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import briefings_at, schedules_at, versions_covered
from lo_desk.db.queries.dues import schedule_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefings import Held, due_day
from lo_desk.domain.country import BriefingItem, PriorityItem
from lo_desk.services.cards.seen import Sieve

Stays = Mapping[UUID, Sequence[Any]]


@dataclass(frozen=True)
class Around:
    """What due days are computed from: the day, who is where, what is in force, which posts."""

    day: date
    stays: Stays
    versions: Sequence[PriorityItem]
    cities: Mapping[UUID, tuple[str, Bilingual]]


def briefings_of(session: Session, around: Around, sieve: Sieve) -> Iterator[BriefingItem]:
    """Held ones and due ones, newest first, then what the schedules make due."""
    posts = list(around.cities)
    rows = briefings_at(session, posts)
    covered = versions_covered(session, [briefing.id for briefing, _ in rows])
    for briefing, officer in rows:
        held = briefing.held_on is not None and briefing.held_on <= around.day
        if not held and briefing.due is None:
            continue  # on this day nobody knew of it
        code, city = around.cities[briefing.post_id]
        versions = [pair for pair in covered[briefing.id] if sieve.sees(*pair)]
        yield BriefingItem(
            id=briefing.id,
            owner=briefing.owner,
            post=code,
            city=city,
            officer=officer.name if officer and sieve.sees(officer) else None,
            type=word("briefing", "type", briefing.type),
            rule=None,
            due=briefing.due,
            planned_at=briefing.planned_at,
            zone=briefing.zone,
            held_on=briefing.held_on if held else None,
            overdue=not held and briefing.due < around.day,
            versions=tuple(f"{p.code}\N{NO-BREAK SPACE}v{v.number}" for v, p in versions),
            outcome=briefing.outcome if held else Bilingual(),
            released=briefing.released,
            marking=briefing.marking,
        )
    yield from _scheduled(session, around, [briefing for briefing, _ in rows], covered)


def _scheduled(
    session: Session, around: Around, briefings: Sequence[Any], covered: Mapping[UUID, Any]
) -> Iterator[BriefingItem]:
    for rule in schedules_at(session, list(around.cities), around.day):
        due = _due(around, rule, briefings, covered)
        if due is None:
            continue
        stays = around.stays.get(rule.post_id, ())
        code, city = around.cities[rule.post_id]
        present = [officer.name for tour, officer in stays if tour.starts <= max(due, around.day)]
        yield BriefingItem(
            id=None,
            owner=rule.owner,
            post=code,
            city=city,
            officer=present[-1] if present else None,
            type=word("briefing", "type", "counterpart_priorities"),
            rule=word("schedule", "rule", rule.rule),
            due=due,
            planned_at=None,
            zone=None,
            held_on=None,
            overdue=due < around.day,
            versions=(),
            outcome=Bilingual(),
            released=rule.released,
            marking=rule.marking,
        )


def _due(
    around: Around, rule: Any, briefings: Sequence[Any], covered: Mapping[UUID, Any]
) -> date | None:
    here = [b for b in briefings if b.post_id == rule.post_id and b.owner == rule.owner]
    held = [b for b in here if b.held_on is not None and b.held_on <= around.day]
    heard = {version.id for b in held for version, _ in covered[b.id]}
    return due_day(
        schedule_of(rule),
        [Held(b.schedule_id, b.officer_id, b.held_on) for b in held],
        [(officer.id, tour.starts) for tour, officer in around.stays.get(rule.post_id, ())],
        [
            v.starts
            for v in around.versions
            if v.owner == rule.owner and v.released and v.version_id not in heard
        ],
    )
