"""The host country of a pack, as the reader’s agency may see it."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country, MandateArea
from lo_desk.db.queries import host as ask
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import country_named
from lo_desk.db.queries.records import live
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import CountryCard
from lo_desk.domain.host import (
    ConstraintItem,
    CoverDeal,
    HostAgencyItem,
    HostPicture,
    InstrumentItem,
    MissionItem,
    PartnerItem,
    SharingItem,
    WorkItem,
    last_quarters,
)
from lo_desk.domain.roles import RoleHere
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.country_here import bodies_in


def host_picture(session: Session, card: CountryCard, roles: tuple[RoleHere, ...]) -> HostPicture:
    """What is on record of the card’s country on its day."""
    country, sieve = country_named(session, card.country.id), Sieve(card.reader)
    areas = {a.code: a.name for a in session.scalars(select(MandateArea).where(live(MandateArea)))}
    return HostPicture(
        working_languages=country.working_languages,
        notice_days=country.visit_notice_days,
        dial_code=country.dial_code or "",
        rule_of_law=country.rule_of_law,
        missions=tuple(_missions(session, country, card)),
        agencies=sieve.through("host_agency", _agencies(session, country)),
        instruments=sieve.through("instrument", _instruments(session, card, areas)),
        sharing=sieve.through("info_assessment", _sharing(session, card)),
        partners=sieve.through("like_minded", _partners(session, country)),
        constraints=sieve.through("restriction", _constraints(session, card)),
        deals=sieve.through("arrangement", _deals(session, card)),
        workload=sieve.through("post_return", _workload(session, card)),
        contacts=Sieve(card.reader).through("contact", bodies_in(session, country)),
        roles=roles,
        withheld=sieve.withheld,
    )


def _missions(session: Session, country: Country, card: CountryCard) -> Iterator[MissionItem]:
    for mission in ask.missions_in(session, country.id):
        team = {
            (line.owner, line.officer or "")
            for line in card.cover
            if line.city == mission.city and line.post_country == country.name
        }
        yield MissionItem(
            mission.id,
            word("mission", "type", mission.type),
            mission.city,
            word("mission", "status", mission.status),
            mission.time_zone,
            tuple(sorted(team)),
        )


def _agencies(session: Session, country: Country) -> Iterator[HostAgencyItem]:
    for one in ask.agencies_in(session, country.id):
        yield HostAgencyItem(
            one.id,
            one.owner,
            one.name,
            one.local_name or "",
            one.function,
            one.contact_position,
            one.arrangement,
            word("host_agency", "cooperation", one.cooperation) if one.cooperation else None,
            one.rated_on,
            one.released,
            one.marking,
        )


def _instruments(
    session: Session, card: CountryCard, areas: Mapping[str, Bilingual]
) -> Iterator[InstrumentItem]:
    for one in ask.instruments_on(session, card.country.id, card.day):
        yield InstrumentItem(
            one.id,
            one.owner,
            word("instrument", "type", one.type),
            one.title,
            one.reference or "",
            one.starts,
            one.ends,
            one.review_on,
            one.review_on is not None and one.review_on < card.day,
            tuple(areas[code] for code in one.mandate_areas if code in areas),
            one.released,
            one.marking,
        )


def _sharing(session: Session, card: CountryCard) -> Iterator[SharingItem]:
    for one in ask.sharing_on(session, card.country.id, card.day):
        yield SharingItem(
            one.id,
            one.owner,
            one.level,
            word("info_assessment", "level", one.level),
            one.assessed_on,
            one.expires,
            one.reviewer,
            one.reconciles,
            one.note,
            one.released,
            one.marking,
        )


def _partners(session: Session, country: Country) -> Iterator[PartnerItem]:
    for one, nation in ask.partners_in(session, country.id):
        yield PartnerItem(
            one.id,
            one.owner,
            nation.name,
            one.service,
            one.city,
            one.covers_airport,
            one.arrangement,
            one.verified_on,
            one.released,
            one.marking,
        )


def _constraints(session: Session, card: CountryCard) -> Iterator[ConstraintItem]:
    for one in ask.restrictions_on(session, card.country.id, card.day):
        yield ConstraintItem(
            one.id,
            one.owner,
            one.policy,
            word("restriction", "effect", one.effect),
            one.text,
            one.raised_on,
            one.country_id is None,
            one.released,
            one.marking,
        )


def _deals(session: Session, card: CountryCard) -> Iterator[CoverDeal]:
    for one, place, partner in ask.deals_on(session, card.country.id, card.day):
        yield CoverDeal(
            one.id,
            one.owner,
            one.giver if partner is None else "",
            partner.service if partner else Bilingual(),
            one.taker,
            place.name if place else Bilingual(),
            one.written_on,
            one.ends,
            one.text,
            one.released,
            max(one.marking, partner.marking if partner else 0),
        )


def _workload(session: Session, card: CountryCard) -> Iterator[WorkItem]:
    """Each quarter of each post in the country, returned or not."""
    posts = {line.post_id: line for line in card.cover if line.post_country == card.country.name}
    quarters = list(last_quarters(card.day))
    found = ask.returns_of(session, posts, quarters)
    for key, line in sorted(posts.items(), key=lambda each: each[1].code):
        for quarter in quarters:
            yield _returned(line, quarter, found.get((key, quarter)))


def _returned(line: Any, quarter: Any, one: Any) -> WorkItem:
    if one is None:
        return WorkItem(line.owner, line.code, line.city, quarter)
    return WorkItem(
        line.owner,
        line.code,
        line.city,
        quarter,
        returned=True,
        nil=one.nil,
        received=one.requests_received,
        completed=one.requests_completed,
        open=one.requests_open,
        interdictions=one.interdictions,
        trainings=one.trainings,
        narrative=one.narrative,
        released=one.released,
        marking=one.marking,
    )
