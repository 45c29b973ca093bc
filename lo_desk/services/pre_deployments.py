"""Pre-deployment packs: gather what an officer needs before a tour and freeze it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.db.models.officer import Officer
from lo_desk.db.models.post import Post
from lo_desk.db.queries.country_items import country_of
from lo_desk.db.queries.postings import tours_at, tours_of
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.postings import TourFacts, countries_of, highest
from lo_desk.domain.pre_deployment import CountryPart, PreDeployment
from lo_desk.services.briefs import priorities_brief
from lo_desk.services.cards import postings as cards
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.country_here import bodies_in
from lo_desk.services.desk import Desk
from lo_desk.services.packs import country_pack
from lo_desk.services.posting_facts import briefings_at_post, next_days, officer_named, post_on
from lo_desk.services.refusals import NoTour


def pre_deployment(desk: Desk, request: DocumentRequest) -> PreDeployment:
    """Everything the pack prints: for the next tour, else for the one that is under way.

    Raises:
        UnknownRecord: No officer has this service number.
        NotReleased: The officer is of the other agency.
        NoTour: The officer goes to no post.
    """
    desk, sieve = desk.on(request.day), Sieve(request.reader)
    with desk.store.reading() as session:
        officer = officer_named(session, request.subject, sieve)
        tour = _tour(session, officer, desk)
        told = _told(session, desk, (tour, officer), request, sieve)
    countries = tuple(_countries(desk, told))
    marking = highest([told], (part.pack for part in countries), (part.brief for part in countries))
    told = replace(told, countries=countries, withheld=sieve.withheld, marking=marking)
    return replace(told, fingerprint=fingerprint(told))


def _tour(session: Session, officer: Officer, desk: Desk) -> Any:
    """The next tour; without one, that of the day."""
    known = [t for t in tours_of(session, officer.id) if t.ends is None or t.ends > desk.day]
    if not known:
        raise NoTour(officer.name)
    return next((tour for tour in known if tour.starts > desk.day), known[-1])


def _told(
    session: Session, desk: Desk, stay: tuple[Any, Officer], request: DocumentRequest, sieve: Sieve
) -> PreDeployment:
    post, officer = session.get_one(Post, stay[0].post_id), stay[1]
    tour, then = cards.tour_facts(*stay), desk.on(max(stay[0].starts, desk.day))
    facts = post_on(session, then, post)
    area = sieve.through("area_line", cards.area_items(session, post, then.day))
    open_ = [one for one in cards.matters(session, post) if one.done_on is None]
    matters = sieve.through("handover_item", open_)
    briefings = briefings_at_post(session, desk, facts, sieve)
    country = country_of(session, facts.iso2)
    contacts = sieve.through("contact", bodies_in(session, country) if country else ())
    return PreDeployment(
        request=request,
        post=facts,
        tour=tour,
        before=_before(session, post, tour, sieve),
        area=area,
        training=cards.training(session, officer, facts, then.day),
        matters=matters,
        dates=next_days(desk, facts, briefings, area),
        contacts=contacts,
        countries=(),
        withheld=(),
        demo=desk.demo,
        marking=highest([facts], [tour], area, matters, contacts, briefings),
    )


def _before(session: Session, post: Post, tour: TourFacts, sieve: Sieve) -> TourFacts | None:
    """The last other officer who came before: whoever hands over."""
    tours = [cards.tour_facts(*row) for row in tours_at(session, post.id)]
    earlier = [one for one in tours if one.starts < tour.starts and one.officer != tour.officer]
    seen = sieve.through("tour", earlier)
    return seen[-1] if seen else None


def _countries(desk: Desk, told: PreDeployment) -> Iterator[CountryPart]:
    for iso2 in countries_of(told.area) or (told.post.iso2,):
        asked = replace(told.request, subject=iso2)
        yield CountryPart(
            brief=priorities_brief(desk, replace(asked, kind="priorities-brief")),
            pack=country_pack(desk, replace(asked, kind="country-pack")),
        )
