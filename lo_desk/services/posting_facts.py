"""What packs about a post have in common: whose it is, who is there, what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.post import POST_PROFILE
from lo_desk.db.models.officer import Officer
from lo_desk.db.models.post import Post
from lo_desk.db.queries import postings as queries
from lo_desk.db.queries.country_items import activities_of, stays_from
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.briefs import BriefDate
from lo_desk.domain.country import ActivityItem, BriefingItem
from lo_desk.domain.fiscal import quarter_start
from lo_desk.domain.postings import (
    AreaItem,
    PostFacts,
    TourFacts,
    return_due,
)
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import said
from lo_desk.services.cards.activities import activities_in
from lo_desk.services.cards.briefings import Around, briefings_of
from lo_desk.services.cards.postings import post_facts, tour_facts
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.desk import Desk
from lo_desk.services.post_cards import profile_near
from lo_desk.services.refusals import NotReleased


def seen_by(entity: str, found: Sequence[Any], code: str, sieve: Sieve) -> Any:
    """The record with that code that the reader may see, their own agency's first.

    Raises:
        UnknownRecord: There is none.
        NotReleased: The other agency keeps it to itself.
    """
    if not found:
        raise UnknownRecord(said(ENTITIES[entity].title), code)
    seen = [one for one in found if sieve.sees(one)]
    if not seen:
        raise NotReleased(code)
    return min(seen, key=lambda one: one.owner != sieve.reader)


def post_on(session: Session, desk: Desk, post: Post) -> PostFacts:
    """The post on the desk's day, else as it will be, else as it was.

    Raises:
        UnknownRecord: Nothing but its code is known.
    """
    found = profile_near(session, post.id, desk.day)
    if found is None:
        raise UnknownRecord(said(POST_PROFILE.title), post.code)
    return post_facts(post, found)


def leaving_and_arriving(
    session: Session, desk: Desk, post: Post, sieve: Sieve
) -> tuple[TourFacts | None, TourFacts | None]:
    """Whoever is at the post, and whoever comes next that is not the same."""
    tours = sieve.through("tour", (tour_facts(*row) for row in queries.tours_at(session, post.id)))
    here = [t for t in tours if t.starts <= desk.day and (t.ends is None or t.ends > desk.day)]
    leaving = max(here, key=lambda tour: (tour.fte, tour.starts), default=None)
    later = [tour for tour in tours if tour.starts > desk.day]
    if leaving is not None:
        later = [tour for tour in later if tour.officer != leaving.officer]
    return leaving, min(later, key=lambda tour: tour.starts, default=None)


def briefings_at_post(
    session: Session, desk: Desk, post: PostFacts, sieve: Sieve
) -> tuple[BriefingItem, ...]:
    """Briefings held and due at the post, as the reader may see them."""
    stays = stays_from(session, {post.id}, desk.day)
    told = {key: [pair for pair in held if sieve.sees(*pair)] for key, held in stays.items()}
    around = Around(desk.day, told, (), {post.id: (post.code, post.city)})
    return sieve.through("briefing", briefings_of(session, around, sieve))


def activities_around(
    session: Session, countries: Iterable[str], sieve: Sieve
) -> tuple[ActivityItem, ...]:
    """Joint activities that touch one of the countries, each once, the oldest first."""
    found: dict[Any, ActivityItem] = {}
    for iso2 in countries:
        if activities_of(session, iso2):
            found |= {item.id: item for item in activities_in(session, iso2, sieve)}
    kept = sieve.through("activity", found.values())
    return tuple(sorted(kept, key=lambda item: (item.starts, item.id.int)))


def next_days(
    desk: Desk,
    post: PostFacts,
    briefings: Iterable[BriefingItem],
    area: Iterable[AreaItem],
) -> tuple[BriefDate, ...]:
    """What comes next at the post: returns, briefings, visits; the first day first."""
    found = [*_returns(desk), *_briefings(briefings), *_visits(area)]
    if post.trial_end is not None:
        late = post.trial_end <= desk.day
        found.append(BriefDate(post.trial_end, said("The trial of the post ends"), late=late))
    return tuple(sorted(found, key=lambda one: (one.day, one.what.msgid)))


def officer_named(session: Session, number: str, sieve: Sieve) -> Officer:
    """The officer with that service number, of the reader's own agency.

    Raises:
        UnknownRecord: There is none.
        NotReleased: They belong to the other agency: such a pack is for their own.
    """
    found = queries.officers_numbered(session, number)
    officer: Officer = seen_by("officer", found, number, sieve)
    if officer.owner != sieve.reader:
        raise NotReleased(number)
    return officer


def _returns(desk: Desk) -> Iterator[BriefDate]:
    """The return of the quarter that just ended while it is due, and of this one."""
    for quarter in (quarter_start(desk.day, 1), quarter_start(desk.day)):
        if return_due(quarter) >= desk.day:
            yield _return(quarter)


def _return(quarter: date) -> BriefDate:
    what = said("Workload return for the quarter from %(quarter)s", quarter=quarter.isoformat())
    return BriefDate(return_due(quarter), what)


def _briefings(items: Iterable[BriefingItem]) -> Iterator[BriefDate]:
    for item in items:
        day = item.planned_at.date() if item.planned_at else item.due
        if item.held_on is None and day is not None:
            what = said(
                "Briefing by %(agency)s: %(type)s", agency=AGENCIES[item.owner], type=item.type
            )
            yield BriefDate(day, what, late=item.overdue)


def _visits(area: Iterable[AreaItem]) -> Iterator[BriefDate]:
    for item in area:
        if item.next is not None:
            where = item.place or item.country
            yield BriefDate(item.next, said("Visit: %(place)s", place=where))
