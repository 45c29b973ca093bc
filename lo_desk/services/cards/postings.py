"""A post and who holds it: facts gathered for packs, as the reader may see them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.officer import Officer
from lo_desk.db.models.post import Post
from lo_desk.db.models.registers import MandateArea
from lo_desk.db.queries import postings as queries
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.records import live
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import SourceLine
from lo_desk.domain.period import months_before
from lo_desk.domain.postings import (
    NIL,
    RETURNED,
    AreaItem,
    InstrumentItem,
    Matter,
    PostFacts,
    ReturnItem,
    TourFacts,
    not_returned,
)
from lo_desk.domain.trainings import Item, Standing, Taken, asked_of, standings


def post_facts(post: Post, found: Any) -> PostFacts:
    """The post of ``found``: its profile, mission and country."""
    profile, mission, country = found
    clearance = profile.clearance
    return PostFacts(
        id=post.id,
        owner=post.owner,
        code=post.code,
        role=word("post", "role", post.role),
        role_key=post.role,
        city=mission.city,
        iso2=country.iso2,
        country=country.name,
        mission=word("mission", "type", mission.type),
        state=word("post_profile", "state", profile.state),
        zone=mission.time_zone,
        languages=profile.languages,
        core_time=profile.core_time,
        rotation_months=profile.rotation_months,
        handover_days=profile.handover_days,
        trial_end=profile.trial_end,
        clearance=word("post_profile", "clearance", clearance) if clearance else None,
        security=mission.security or "",
        marking=max(post.marking, profile.marking),
        source=SourceLine(post.id, post.code, mission.city, post.source or "", post.source_on),
    )


def tour_facts(tour: Any, officer: Officer) -> TourFacts:
    """A tour with its officer."""
    return TourFacts(
        officer=officer.id,
        name=officer.name,
        service_no=officer.service_no or "",
        phone=officer.phone or "",
        email=officer.email or "",
        starts=tour.starts,
        ends=tour.ends,
        type=word("tour", "type", tour.type),
        fte=tour.fte,
        handover_done=tour.handover_done,
        owner=tour.owner,
        released=tour.released and officer.released,
        marking=max(tour.marking, officer.marking),
    )


def area_items(session: Session, post: Post, day: date) -> Iterator[AreaItem]:
    """The lines of the post's area on ``day``, each with its visits."""
    areas = _areas(session)
    visits = queries.visits_by(session, post.id)
    since = months_before(day, 12)
    for line, country, place in queries.area_of(session, post.id, day):
        here = [v.starts for v in visits if v.country_id == country.id and _at(v, line)]
        made = [first for first in here if first < day]
        yield AreaItem(
            iso2=country.iso2,
            country=country.name,
            place=place.name if place else None,
            basis=word("area_line", "basis", line.basis),
            resident=line.basis == "resident",
            since=line.starts,
            areas=tuple(areas[code] for code in line.mandate_areas if code in areas),
            planned=line.planned_visits,
            made=sum(first >= since for first in made),
            last=max(made, default=None),
            next=min((first for first in here if first >= day), default=None),
            owner=line.owner,
            released=line.released,
            marking=line.marking,
        )


def _at(visit: Any, line: Any) -> bool:
    """A visit to a place counts for the line on its country too."""
    return line.place_id is None or visit.place_id == line.place_id


def _areas(session: Session) -> Mapping[str, Bilingual]:
    found = session.scalars(select(MandateArea).where(live(MandateArea)))
    return {area.code: area.name for area in found}


def matters(session: Session, post: Post) -> Iterator[Matter]:
    """What the post hands over, the soonest due first."""
    for one in queries.matters_of(session, post.id):
        yield Matter(
            text=one.text,
            who=one.who,
            due=one.due,
            done_on=one.done_on,
            owner=one.owner,
            released=one.released,
            marking=one.marking,
        )


def returns(session: Session, post: Post, quarters: Sequence[date]) -> tuple[ReturnItem, ...]:
    """What the post returned for each of ``quarters``, in their order."""
    found = queries.returns_of(session, post.id, quarters)
    return tuple(
        _return(found[quarter]) if quarter in found else not_returned(quarter, post.owner)
        for quarter in quarters
    )


def _return(one: Any) -> ReturnItem:
    return ReturnItem(
        quarter=one.quarter,
        state=NIL if one.nil else RETURNED,
        received=one.requests_received,
        completed=one.requests_completed,
        waiting=one.requests_open,
        median_age=one.median_age,
        interdictions=one.interdictions,
        trainings=one.trainings,
        investigations=one.investigations_new,
        continuing=one.investigations_continuing,
        core_time=one.core_time,
        narrative=one.narrative,
        owner=one.owner,
        released=one.released,
        marking=one.marking,
    )


def instruments(session: Session, countries: Sequence[str]) -> Iterator[InstrumentItem]:
    """Instruments with these countries, those that are over too."""
    for one, country in queries.instruments_with(session, countries):
        yield InstrumentItem(
            iso2=country.iso2,
            country=country.name,
            title=one.title,
            type=word("instrument", "type", one.type),
            reference=one.reference or "",
            starts=one.starts,
            ends=one.ends,
            review_on=one.review_on,
            owner=one.owner,
            released=one.released,
            marking=one.marking,
        )


def training(
    session: Session, officer: Officer, post: PostFacts, day: date
) -> tuple[Standing, ...]:
    """How ``officer`` stands on ``day`` with the training the post asks for."""
    items = [_item(one) for one in queries.training_items(session)]
    asked = [
        item.id for item in items if asked_of(item, officer.owner, post.role_key, post.security)
    ]
    taken = [
        Taken(one.training_item_id, one.completed_on, one.expires, one.waived)
        for one in queries.training_of(session, officer.id)
    ]
    return standings(items, taken, asked, day)


def _item(one: Any) -> Item:
    return Item(
        id=one.id,
        code=one.code,
        title=one.title,
        provider=one.provider,
        agencies=one.agencies,
        roles=one.roles,
        threat=one.threat or "",
        months=one.validity_months,
        joint=one.joint,
    )
