"""One country on the desk's day, as an agency may see it."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country, MandateArea
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import (
    country_of,
    lines_on,
    links_between,
    places_in,
    stays_from,
)
from lo_desk.db.queries.records import live
from lo_desk.db.queries.snapshot import versions_in_force
from lo_desk.domain.agencies import other
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import CountryCard, CountryFacts
from lo_desk.domain.deployment import PriorityVersion
from lo_desk.domain.gap_lines import GapLine
from lo_desk.errors import NothingToPrint
from lo_desk.services import snapshots
from lo_desk.services.cards.activities import activities_in
from lo_desk.services.cards.briefings import Around, briefings_of
from lo_desk.services.cards.coverage import contacts_of, cover_of, sources_of, visits_to
from lo_desk.services.cards.priorities import paired, priorities_on
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.desk import Desk
from lo_desk.services.gaps import named


def card(desk: Desk, iso2: str, reader: str) -> CountryCard:
    """Everything about a country on the desk's day that ``reader``'s agency may see.

    Raises:
        NothingToPrint: No country has this code.
    """
    with desk.store.reading() as session:
        country = country_of(session, iso2.upper())
        if country is None:
            raise NothingToPrint(iso2)
        what = ("card", country.iso2, reader, desk.day)
        return desk.store.in_passing(session, what, lambda: _card(session, desk, country, reader))


def _card(session: Session, desk: Desk, country: Country, reader: str) -> CountryCard:
    day, sieve = desk.day, Sieve(reader)
    areas, versions = desk.store.remembered(session, "known to cards", lambda: _known(session))
    lines = lines_on(session, country.id, day)
    known = [row for row in lines if sieve.sees(row[0], row[1])]
    stays = stays_from(session, {row[1].id for row in lines}, day)
    told = {post: [stay for stay in held if sieve.sees(*stay)] for post, held in stays.items()}
    keys = {country.iso2, *(place.code for place in places_in(session, country.id))}
    ours_there = {
        officer.id for held in stays.values() for _, officer in held if officer.owner == reader
    }
    items = sieve.through(
        "priority", priorities_on(session, versions, keys, day, areas, ours_there)
    )
    ours = tuple(item for item in items if item.owner == reader)
    theirs = tuple(item for item in items if item.owner == other(reader))
    cities = {row[1].id: (row[1].code, row[3].city) for row in known if row[3] is not None}
    links = [link for link in links_between(session) if sieve.sees(link)]
    return CountryCard(
        day=day,
        reader=reader,
        country=_facts(country),
        pairs=paired(links, theirs, ours),
        ours=ours,
        cover=sieve.through("area_line", cover_of(session, lines, told, areas, day)),
        contacts=sieve.through("officer", contacts_of(known, stays, told, day)),
        briefings=sieve.through(
            "briefing", briefings_of(session, Around(day, told, items, cities), sieve)
        ),
        activities=sieve.through("activity", activities_in(session, country.iso2, sieve)),
        visits=sieve.through("visit", visits_to(session, country.id, day)),
        gaps=_gaps(session, desk, country.iso2, reader),
        sources=tuple(sources_of(known)),
        withheld=sieve.withheld,
    )


def _known(session: Session) -> tuple[Mapping[str, Bilingual], tuple[PriorityVersion, ...]]:
    """What every card looks things up in: names of mandate areas, versions of priorities."""
    areas = {a.code: a.name for a in session.scalars(select(MandateArea).where(live(MandateArea)))}
    return areas, tuple(versions_in_force(session))


def _facts(country: Country) -> CountryFacts:
    return CountryFacts(
        id=country.id,
        iso2=country.iso2,
        name=country.name,
        region=word("country", "region", country.region),
        capital=country.capital,
        latitude=country.capital_lat,
        longitude=country.capital_lon,
        time_zone=country.time_zone,
        notice_days=country.visit_notice_days,
        working_languages=country.working_languages,
    )


def _gaps(session: Session, desk: Desk, iso2: str, reader: str) -> tuple[GapLine, ...]:
    """The country's gaps, and those of the posts that stand behind its lines."""
    deployment = snapshots.deployment(session, desk, reader)
    places = {place.key for place in deployment.places if place.country == iso2}
    posts = {
        line.post for line in deployment.lines if line.place in places and desk.day in line.period
    }
    gaps = [
        gap
        for gap in snapshots.gaps(session, desk, reader)
        if (gap.place in places) or (gap.place is None and gap.post in posts)
    ]
    return named(session, deployment, gaps)
