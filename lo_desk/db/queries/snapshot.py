"""The frozen facts that gaps and coverage are computed from."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine, Visit
from lo_desk.db.models.assessing import Assessment
from lo_desk.db.models.briefing import Briefing, BriefingVersion
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.priority import Priority, PriorityVersion
from lo_desk.db.models.registers import Country, MandateArea, Mission, Place
from lo_desk.db.queries import host_facts
from lo_desk.db.queries.seeing import EVERYTHING, seen
from lo_desk.domain import deployment as facts
from lo_desk.domain.joint import DECIDED
from lo_desk.domain.period import Period

__all__ = ["EVERYTHING", "seen", "snapshot", "versions_in_force"]


def snapshot(session: Session, day: date, reader: str = EVERYTHING) -> facts.Deployment:
    """The two networks as ``reader`` may see them, to be looked at on ``day``."""
    return facts.Deployment(
        day=day,
        places=tuple(_places(session, reader)),
        posts=tuple(_posts(session, reader)),
        officers=tuple(_officers(session, reader)),
        tours=tuple(_tours(session, reader)),
        lines=tuple(_lines(session, reader)),
        visits=tuple(_visits(session, reader)),
        priorities=tuple(versions_in_force(session, reader)),
        briefings=tuple(_briefings(session, reader)),
        areas=tuple(_areas(session, reader)),
        arrangements=tuple(host_facts.arrangements(session, reader)),
        instruments=tuple(host_facts.instruments(session, reader)),
        policies=tuple(host_facts.policies(session, reader)),
        restrictions=tuple(host_facts.restrictions(session, reader)),
        roles=tuple(host_facts.roles(session, reader)),
        training_items=tuple(host_facts.training_items(session, reader)),
        trainings=tuple(host_facts.trainings(session, reader)),
        returns=tuple(host_facts.returns(session, reader)),
        issues=tuple(host_facts.issues(session, reader)),
        reviews=tuple(_reviews(session, reader)),
    )


def _reviews(session: Session, reader: str) -> Iterator[facts.Review]:
    rows = session.scalars(
        select(Assessment).where(
            seen(Assessment, reader),
            Assessment.state == DECIDED,
            Assessment.trial_review_on.is_not(None),
        )
    )
    for row in rows:
        if row.trial_review_on is not None:
            yield facts.Review(row.id, row.code, row.title, row.trial_review_on)


def _places(session: Session, reader: str) -> Iterator[facts.Place]:
    for country in session.scalars(select(Country).where(seen(Country, reader))):
        yield facts.Place(
            country.id,
            country.iso2,
            country.iso2,
            country.name,
            country.capital_lat,
            country.capital_lon,
            country.working_languages,
        )
    rows = session.execute(select(Place, Country.iso2).join(Country).where(seen(Place, reader)))
    for place, iso2 in rows:
        yield facts.Place(place.id, place.code, iso2, place.name, place.lat, place.lon)


def _posts(session: Session, reader: str) -> Iterator[facts.Post]:
    profiles: dict[UUID, list[facts.Profile]] = defaultdict(list)
    rows = session.execute(
        select(PostProfile, Mission, Country.iso2)
        .join(Mission, Mission.id == PostProfile.mission_id)
        .join(Country, Country.id == Mission.country_id)
        .where(seen(PostProfile, reader))
    )
    for profile, mission, iso2 in rows:
        profiles[profile.post_id].append(
            facts.Profile(
                profile.id,
                Period(profile.starts, profile.ends),
                profile.state,
                mission.city,
                iso2,
                mission.lat,
                mission.lon,
                profile.languages,
                profile.core_time,
                profile.handover_days,
                profile.trial_end,
                mission.id,
                mission.security or "",
            )
        )
    for post in session.scalars(select(Post).where(seen(Post, reader))):
        yield facts.Post(post.id, post.code, post.owner, tuple(profiles[post.id]), post.role)


def _officers(session: Session, reader: str) -> Iterator[facts.Officer]:
    for officer in session.scalars(select(Officer).where(seen(Officer, reader))):
        yield facts.Officer(
            officer.id,
            officer.owner,
            officer.name,
            _spoken(officer.languages, officer.official_language),
            officer.verified_on,
        )


def _spoken(recorded: tuple[str, ...], official: str) -> tuple[str, ...]:
    """All languages of an officer, the official one of choice too; none recorded: not known."""
    if not recorded or any(code.startswith(f"{official}:") for code in recorded):
        return recorded
    return tuple(sorted({*recorded, f"{official}:C2"} - {"none"}))


def _tours(session: Session, reader: str) -> Iterator[facts.Tour]:
    rows = session.execute(
        select(Tour.id, Tour.officer_id, Tour.post_id, Tour.starts, Tour.ends, Tour.fte)
        .join(Officer, Officer.id == Tour.officer_id)
        .join(Post, Post.id == Tour.post_id)
        .where(seen(Tour, reader), seen(Officer, reader), seen(Post, reader))
    )
    for key, officer, post, starts, ends, fte in rows:
        yield facts.Tour(key, officer, post, Period(starts, ends), fte)


def _lines(session: Session, reader: str) -> Iterator[facts.Line]:
    rows = session.execute(
        select(AreaLine, Country.iso2, Place.code)
        .join(Country, Country.id == AreaLine.country_id)
        .outerjoin(Place, Place.id == AreaLine.place_id)
        .join(Post, Post.id == AreaLine.post_id)
        .where(seen(AreaLine, reader), seen(Post, reader))
        .order_by(AreaLine.id)
    )
    for line, iso2, code in rows:
        yield facts.Line(
            line.id,
            line.post_id,
            code or iso2,
            line.basis,
            Period(line.starts, line.ends),
            frozenset(line.mandate_areas),
            line.planned_visits,
        )


def _visits(session: Session, reader: str) -> Iterator[facts.Visit]:
    rows = session.execute(
        select(Visit.id, Visit.post_id, Country.iso2, Place.code, Visit.starts)
        .join(Country, Country.id == Visit.country_id)
        .outerjoin(Place, Place.id == Visit.place_id)
        .join(Post, Post.id == Visit.post_id)
        .where(seen(Visit, reader), seen(Post, reader))
    )
    for key, post, iso2, code, starts in rows:
        yield facts.Visit(key, post, code or iso2, starts)


def versions_in_force(
    session: Session, reader: str = EVERYTHING
) -> Iterator[facts.PriorityVersion]:
    """Every published version with the days it holds: up to the next one, or to withdrawal."""
    by_priority: dict[UUID, list[Any]] = defaultdict(list)
    published = select(*_OF_VERSION).where(
        PriorityVersion.state == "published", seen(PriorityVersion, reader)
    )
    for version in session.execute(published.order_by(PriorityVersion.number)):
        by_priority[version.priority_id].append(version)
    for priority in session.execute(select(*_OF_PRIORITY).where(seen(Priority, reader))):
        versions = by_priority[priority.id]
        starts = [*(version.starts for version in versions[1:]), None]
        for version, later in zip(versions, starts, strict=False):
            after = min((day for day in (later, priority.ends) if day is not None), default=None)
            if after is not None and after <= version.starts:
                continue
            yield facts.PriorityVersion(
                id=version.id,
                priority=priority.id,
                code=priority.code,
                agency=version.owner,
                number=version.number,
                rank=version.rank,
                places=frozenset((*version.countries, *version.places)),
                areas=frozenset(version.mandate_areas),
                period=Period(version.starts, after),
                level=priority.level,
                released=version.released and priority.released,
                marking=max(version.marking, priority.marking),
                statement=version.statement,
            )


_OF_PRIORITY = (
    Priority.id,
    Priority.code,
    Priority.level,
    Priority.ends,
    Priority.released,
    Priority.marking,
)
_OF_VERSION = (
    PriorityVersion.id,
    PriorityVersion.priority_id,
    PriorityVersion.owner,
    PriorityVersion.number,
    PriorityVersion.rank,
    PriorityVersion.countries,
    PriorityVersion.places,
    PriorityVersion.mandate_areas,
    PriorityVersion.starts,
    PriorityVersion.released,
    PriorityVersion.marking,
    PriorityVersion.statement,
)


def _briefings(session: Session, reader: str) -> Iterator[facts.Briefing]:
    covered: dict[UUID, set[UUID]] = defaultdict(set)
    pairs = select(BriefingVersion.briefing_id, BriefingVersion.priority_version_id)
    for briefing, version in session.execute(pairs.where(seen(BriefingVersion, reader))):
        covered[briefing].add(version)
    rows = session.execute(
        select(Briefing.id, Briefing.officer_id, Briefing.post_id, Briefing.held_on)
        .join(Officer, Officer.id == Briefing.officer_id)
        .join(Post, Post.id == Briefing.post_id)
        .where(seen(Briefing, reader), seen(Officer, reader), seen(Post, reader))
    )
    for key, officer, post, held_on in rows:
        if officer is not None:
            yield facts.Briefing(key, officer, post, held_on, frozenset(covered[key]))


def _areas(session: Session, reader: str) -> Iterator[facts.Area]:
    query = select(MandateArea).where(seen(MandateArea, reader)).order_by(MandateArea.code)
    for area in session.scalars(query):
        yield facts.Area(area.code, area.name, area.id)
