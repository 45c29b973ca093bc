"""End-of-tour debrief forms: gather what is known of one tour and freeze it."""

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.db.models.officer import Officer
from lo_desk.db.models.post import Post
from lo_desk.db.queries.postings import tours_of
from lo_desk.domain.country import ActivityItem, BriefingItem
from lo_desk.domain.end_of_tour import EndOfTour, quarters_of
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.postings import TourFacts, countries_of, highest
from lo_desk.services.cards import postings as cards
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.desk import Desk
from lo_desk.services.posting_facts import (
    activities_around,
    briefings_at_post,
    officer_named,
    post_on,
)
from lo_desk.services.refusals import NoTour


def end_of_tour(desk: Desk, request: DocumentRequest) -> EndOfTour:
    """Everything the form prints: of the tour of the day, else of the last one.

    Raises:
        UnknownRecord: No officer has this service number.
        NotReleased: The officer is of the other agency.
        NoTour: The officer was at no post yet.
    """
    desk, sieve = desk.on(request.day), Sieve(request.reader)
    with desk.store.reading() as session:
        officer = officer_named(session, request.subject, sieve)
        tour = _tour(session, officer, desk)
        told = _told(session, desk, (tour, officer), request, sieve)
    told = replace(told, withheld=sieve.withheld)
    return replace(told, fingerprint=fingerprint(told))


def _tour(session: Session, officer: Officer, desk: Desk) -> Any:
    begun = [tour for tour in tours_of(session, officer.id) if tour.starts <= desk.day]
    if not begun:
        raise NoTour(officer.name)
    return begun[-1]


def _told(
    session: Session, desk: Desk, stay: tuple[Any, Officer], request: DocumentRequest, sieve: Sieve
) -> EndOfTour:
    post = session.get_one(Post, stay[0].post_id)
    facts, tour = post_on(session, desk, post), cards.tour_facts(*stay)
    area = sieve.through("area_line", cards.area_items(session, post, desk.day))
    returns = cards.returns(session, post, quarters_of(tour, desk.day))
    returns = sieve.through("post_return", returns)
    held = _held(briefings_at_post(session, desk, facts, sieve), tour)
    around = _during(activities_around(session, countries_of(area), sieve), tour)
    open_ = [one for one in cards.matters(session, post) if one.done_on is None]
    matters = sieve.through("handover_item", open_)
    return EndOfTour(
        request=request,
        post=facts,
        tour=tour,
        area=area,
        returns=returns,
        briefings=held,
        activities=around,
        matters=matters,
        withheld=(),
        demo=desk.demo,
        marking=highest([facts], [tour], area, matters, returns, held, around),
    )


def _held(items: tuple[BriefingItem, ...], tour: TourFacts) -> tuple[BriefingItem, ...]:
    found = [item for item in items if item.held_on and item.held_on >= tour.starts]
    return tuple(sorted(found, key=lambda item: (item.held_on or tour.starts, item.owner)))


def _during(items: tuple[ActivityItem, ...], tour: TourFacts) -> tuple[ActivityItem, ...]:
    return tuple(
        item
        for item in items
        if item.state_key == "done"
        and item.starts >= tour.starts
        and (tour.ends is None or item.starts < tour.ends)
    )
