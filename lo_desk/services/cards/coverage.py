"""Who covers a country: lines, holders, contacts, visits, sources."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import country_named, last_visits, visits_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import Contact, CoverLine, SourceLine, VisitItem
from lo_desk.domain.period import months_before

Stays = Mapping[UUID, Sequence[Any]]
Areas = Mapping[str, Bilingual]


def cover_of(
    session: Session, lines: Sequence[Any], stays: Stays, areas: Areas, day: date
) -> Iterator[CoverLine]:
    """The lines of the country with who stands behind each on ``day``."""
    visited = last_visits(session, lines[0][0].country_id, day) if lines else {}
    for line, post, profile, mission, place in lines:
        tour, officer = _holder(stays.get(post.id, ()), day)
        printed = (line, post, profile, mission, place, tour, officer)
        yield CoverLine(
            id=line.id,
            post_id=post.id,
            owner=line.owner,
            code=post.code,
            city=mission.city if mission else Bilingual(),
            post_country=country_named(session, mission.country_id).name
            if mission
            else Bilingual(),
            place=place.name if place else None,
            basis=word("area_line", "basis", line.basis),
            starts=line.starts,
            ends=line.ends,
            mandate_areas=tuple(areas[code] for code in line.mandate_areas if code in areas),
            planned_visits=line.planned_visits,
            last_visit=visited.get(post.id),
            officer=officer.name if officer else None,
            since=tour.starts if tour else None,
            gone=tour.ends if tour else None,
            released=line.released and post.released,
            marking=max(record.marking for record in printed if record is not None),
            latitude=mission.lat if mission else None,
            longitude=mission.lon if mission else None,
        )


def contacts_of(lines: Sequence[Any], stays: Stays, told_of: Stays, day: date) -> Iterator[Contact]:
    """The holder of each post that covers the country, once.

    A holder the reader may not see is told as withheld; a successor only if among ``told_of``.
    """
    told: set[UUID] = set()
    for _line, post, _profile, mission, _place in lines:
        tour, officer = _holder(stays.get(post.id, ()), day)
        if officer is None or mission is None or post.id in told:
            continue
        told.add(post.id)
        coming = [
            other
            for later, other in told_of[post.id]
            if later.starts > day and other.id != officer.id
        ]
        yield Contact(
            id=officer.id,
            owner=officer.owner,
            officer=officer.name,
            role=word("post", "role", post.role),
            city=mission.city,
            phone=officer.phone,
            email=officer.email,
            time_zone=mission.time_zone,
            verified_on=officer.verified_on,
            gone=tour.ends,
            successor=coming[0].name if coming else None,
            released=officer.released and tour.released,
            marking=max(record.marking for record in (officer, tour, *coming[:1])),
        )


def visits_to(session: Session, country: UUID, day: date) -> Iterator[VisitItem]:
    """Visits of the last twelve months and those planned, newest first."""
    for visit, post, city in visits_of(session, country, months_before(day, 12)):
        yield VisitItem(
            id=visit.id,
            owner=visit.owner,
            city=city or Bilingual(),
            kind=word("visit", "kind", visit.kind),
            starts=visit.starts,
            ends=visit.ends,
            joint=visit.joint,
            purpose=visit.purpose,
            made=visit.starts < day,
            released=visit.released and post.released,
            marking=max(visit.marking, post.marking),
        )


def sources_of(lines: Sequence[Any]) -> Iterator[SourceLine]:
    """Where each post was read of."""
    told: set[UUID] = set()
    for _line, post, _profile, mission, _place in lines:
        if post.source and post.id not in told:
            told.add(post.id)
            city = mission.city if mission else Bilingual()
            yield SourceLine(post.id, post.code, city, post.source, post.source_on)


def _holder(stays: Sequence[Any], day: date) -> tuple[Any, Any]:
    """The tour and officer of the day: the fullest, then the oldest."""
    here = [(tour, officer) for tour, officer in stays if tour.starts <= day]
    return min(here, key=lambda pair: (-pair[0].fte, pair[0].starts), default=(None, None))
