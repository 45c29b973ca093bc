"""What a scenario may change, and where a post could be."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country, Mission, Place
from lo_desk.db.queries.records import live
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.deployment import OPEN_STATES, Deployment
from lo_desk.domain.network import Network
from lo_desk.domain.period import Period
from lo_desk.domain.plain_text import letters
from lo_desk.domain.presence import profile_on
from lo_desk.domain.scenario_changes import Location
from lo_desk.domain.scenario_facts import (
    HeldLine,
    LineOffer,
    Offers,
    PostOffer,
    ProfileOffer,
    SiteOffer,
    TourOffer,
)
from lo_desk.services import snapshots
from lo_desk.services.desk import Desk


def offers(desk: Desk) -> Offers:
    """What a scenario may change on the desk's day."""
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        return Offers(
            day=desk.day,
            posts=posts_in(network.deployment),
            held=held_in(network),
            places=tuple(
                (key, network.places[key].name)
                for key in sorted(network.places)
                if any(network.covering[agency, key] for agency in AGENCIES)
            ),
            tours=_tours(network),
            areas=frozenset(area.code for area in network.deployment.areas),
            lines=_lines(network),
            profiles=_profiles(network),
            sites=tuple(sorted(sites_of(session), key=_by_name)),
        )


def _by_name(offer: SiteOffer) -> tuple[str, str, bool]:
    return letters(offer.country.en), letters(offer.site.city.en), offer.alone


def sites_of(session: Session) -> Iterator[SiteOffer]:
    """Every mission; places without one of that name, too, and capitals where there is none."""
    countries = {each.id: each for each in session.scalars(select(Country).where(live(Country)))}
    missions = {
        (each.country_id, letters(each.city.en)): each
        for each in session.scalars(select(Mission).where(live(Mission)).order_by(Mission.code))
    }
    for mission in missions.values():
        country = countries[mission.country_id]
        yield SiteOffer(_at(country.iso2, mission, country.iso2), country.name)
    for place in session.scalars(select(Place).where(live(Place))):
        country = countries[place.country_id]
        near = missions.get((place.country_id, letters(place.name.en)))
        site = (
            _at(place.code, near, country.iso2)
            if near
            else Location(place.code, place.name, country.iso2, place.lat, place.lon)
        )
        yield SiteOffer(site, country.name, alone=True)
    with_mission = {country for country, _ in missions}
    for country in countries.values():
        if country.id not in with_mission:
            yield SiteOffer(_capital(country), country.name)


def _at(place: str, mission: Mission, iso2: str) -> Location:
    level = mission.security or ""
    return Location(place, mission.city, iso2, mission.lat, mission.lon, mission.id, level)


def _capital(country: Country) -> Location:
    city = country.capital if country.capital else country.name
    return Location(country.iso2, city, country.iso2, country.capital_lat, country.capital_lon)


def posts_in(deployment: Deployment) -> tuple[PostOffer, ...]:
    """Every post that is open on the day, by code."""
    profiles = ((post, profile_on(post, deployment.day)) for post in deployment.posts)
    found = [
        PostOffer(post.id, post.code, post.agency, profile.city)
        for post, profile in profiles
        if profile and profile.state in OPEN_STATES
    ]
    return tuple(sorted(found, key=lambda each: each.code))


def held_in(network: Network) -> tuple[HeldLine, ...]:
    """Which post covers which place on the day."""
    found = [
        HeldLine(
            line.post,
            network.posts[line.post].code,
            line.place,
            network.places[line.place].name,
            line.basis,
            network.posts[line.post].agency,
        )
        for lines in network.lines.values()
        for line in lines
        if network.day in line.period
    ]
    return tuple(sorted(found, key=lambda each: (each.code, each.place)))


def _tours(network: Network) -> tuple[TourOffer, ...]:
    found = [
        TourOffer(
            tour.id,
            network.officers[tour.officer].name,
            network.posts[post].code,
            tour.period,
        )
        for post, tours in network.tours.items()
        for tour in tours
        if _goes_on(tour.period, network.day)
    ]
    return tuple(sorted(found, key=lambda each: (each.code, each.period.first)))


def _lines(network: Network) -> tuple[LineOffer, ...]:
    found = [
        LineOffer(line.id, network.posts[post].code, network.places[line.place].name, line.period)
        for post, lines in network.lines.items()
        for line in lines
        if _goes_on(line.period, network.day)
    ]
    return tuple(sorted(found, key=lambda each: (each.code, each.name.en, each.period.first)))


def _profiles(network: Network) -> tuple[ProfileOffer, ...]:
    found = [
        ProfileOffer(profile.id, post.code, profile.city, profile.period)
        for post in network.posts.values()
        for profile in post.profiles
        if _goes_on(profile.period, network.day)
    ]
    return tuple(sorted(found, key=lambda each: (each.code, each.period.first)))


def _goes_on(period: Period, day: date) -> bool:
    return period.after is None or period.after > day
