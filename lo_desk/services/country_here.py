"""A country as those who work on it meet it: who does what, who is reached, what waits."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country
from lo_desk.db.queries.contacts import contacts_of_all, roles_on
from lo_desk.db.queries.country_items import country_of, lines_on, places_in, stays_from
from lo_desk.db.queries.posts import standing_of
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country_here import ContactHere, CountryHere
from lo_desk.domain.roles import RoleHere, RoleLine, roles_here
from lo_desk.errors import NothingToPrint
from lo_desk.services import acknowledging
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.contacts import role_of
from lo_desk.services.desk import Desk


def here(desk: Desk, iso2: str, reader: str, service_no: str = "") -> CountryHere:
    """Roles and contacts of a country that ``reader``'s agency may see, and what waits.

    Args:
        desk: The registry and the day.
        iso2: The country's code.
        reader: ``CBSA`` or ``RCMP``.
        service_no: Who looks, if they are an officer.

    Raises:
        NothingToPrint: No country has this code.
    """
    with desk.store.reading() as session:
        country = country_of(session, iso2.upper())
        if country is None:
            raise NothingToPrint(iso2)
        keys = {country.iso2, *(place.code for place in places_in(session, country.id))}
        roles = [_role(*row) for row in roles_on(session, country.id, desk.day)]
        lines = lines_on(session, country.id, desk.day)
        contacts = Sieve(reader).through("contact", _contacts(session, desk, country, lines))
        held, vacant = standing_of(session, desk.day, {row[1].id for row in lines})
    me = acknowledging.me(desk, service_no)
    waiting = acknowledging.waiting(desk, me.id) if me else ()
    found = tuple(one for one in waiting if one.places & keys)
    marks = [contact.marking for contact in contacts] + [one.marking for one in found]
    return CountryHere(
        roles=roles_here(roles, desk.day),
        contacts=contacts,
        me=me,
        waiting=found,
        marking=max(marks, default=0),
        held=held,
        vacant=vacant,
    )


def roles_in(desk: Desk, iso2: str) -> tuple[RoleHere, ...]:
    """Who leads on what in a country: all that documents ask of it beside its card.

    Raises:
        NothingToPrint: No country has this code.
    """
    with desk.store.reading() as session:
        country = country_of(session, iso2.upper())
        if country is None:
            raise NothingToPrint(iso2)
        return roles_here(
            [_role(*row) for row in roles_on(session, country.id, desk.day)], desk.day
        )


def _role(line: Any, area: Any) -> RoleLine:
    return RoleLine(
        id=line.id,
        area=area.code,
        name=area.name,
        cbsa=line.cbsa,
        rcmp=line.rcmp,
        local=line.country_id is not None,
        starts=line.starts,
        review_on=line.review_on,
        note=line.note,
    )


def _contacts(
    session: Session, desk: Desk, country: Country, lines: Sequence[Any]
) -> list[ContactHere]:
    """Officers of the posts that cover the country, then contacts of other bodies."""
    stays = stays_from(session, {row[1].id for row in lines}, desk.day)
    found = {}
    for _line, post, _profile, mission, _place in lines:
        for tour, officer in stays.get(post.id, ()):
            if tour.starts <= desk.day:
                found[officer.id] = _officer(officer, post, mission)
    return [*found.values(), *bodies_in(session, country)]


def bodies_in(session: Session, country: Country) -> list[ContactHere]:
    """Contacts of other bodies in a country, by organization."""
    return [_contact(*row) for row in contacts_of_all(session, country.id)]


def _officer(officer: Any, post: Any, mission: Any) -> ContactHere:
    return ContactHere(
        entity="officer",
        id=officer.id,
        owner=officer.owner,
        name=officer.name,
        position=role_of(post),
        organization=AGENCIES[officer.owner],
        place=mission.city if mission else Bilingual(),
        phone=officer.phone or "",
        email=officer.email or "",
        zone=mission.time_zone if mission else "",
        verified_on=officer.verified_on,
        note=Bilingual(),
        released=officer.released,
        marking=officer.marking,
    )


def _contact(contact: Any, country: Any, place: Any) -> ContactHere:
    return ContactHere(
        entity="contact",
        id=contact.id,
        owner=contact.owner,
        name="",
        position=contact.position,
        organization=contact.organization,
        place=place.name if place else country.capital,
        phone=contact.phone or "",
        email=contact.email or "",
        zone=contact.time_zone or country.time_zone or "",
        verified_on=contact.verified_on,
        note=contact.note,
        released=contact.released,
        marking=contact.marking,
    )
