"""What changed since a post’s holder was last briefed: two days of its countries compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.post import Post
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.briefings import briefings_of_all
from lo_desk.db.queries.journal import edits_since
from lo_desk.db.queries.records import live
from lo_desk.db.tables import Change as Written
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changed import ACTIVITIES, CHANGED, CONTACTS, NEW, Change
from lo_desk.domain.country import CountryCard, Withheld
from lo_desk.domain.deltas import (
    ASKED,
    BRIEFING,
    TOUR,
    YEAR,
    Delta,
    Seen,
    changes_between,
    in_order,
)
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.network import Network
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.period import DAY, months_before
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import snapshots
from lo_desk.services.countries import card
from lo_desk.services.country_here import roles_in
from lo_desk.services.desk import Desk

MOST = 10
"""Changes that one sheet holds."""

_REACH = ("phone", "email")


class NoSuchPost(DeskError):
    """A post that is not there on the day, or is not the reader’s."""

    def __init__(self, post: str) -> None:
        super().__init__(post)
        self.msg = said(
            "There is no open post %(post)s of this agency on that day. No file was written: choose"
            " another post or another day.",
            post=post,
        )


@dataclass(frozen=True)
class _Known:
    """The post on the day: who is there, which countries it covers, since when changes count."""

    id: UUID
    city: Bilingual
    officer: str
    countries: tuple[str, ...]
    since: date
    basis: str


def delta(desk: Desk, request: DocumentRequest) -> Delta:
    """Everything the sheet prints, as the reader’s agency may see it.

    ``request.since`` counts from that day; None: from the last briefing held at the post.

    Raises:
        NoSuchPost: No open post of the reader’s agency has this code on the day.
    """
    desk = desk.on(request.day)
    with desk.store.reading() as session:
        known = _known(session, desk, request)
    found: list[Change] = []
    cards: list[CountryCard] = []
    for iso2 in known.countries:
        before = _seen(desk.on(known.since), iso2, request.reader)
        after = _seen(desk, iso2, request.reader)
        found += changes_between(before, after)
        cards.append(after.card)
    with desk.store.reading() as session:
        found += _written(session, cards, known.since, request.day)
    changes = in_order(found)
    told = Delta(
        request=request,
        city=known.city,
        officer=known.officer,
        countries=tuple(each.country.name for each in cards),
        since=known.since,
        basis=known.basis,
        changes=changes[:MOST],
        left_out=max(0, len(changes) - MOST),
        withheld=_withheld(cards),
        demo=desk.demo,
        marking=max((change.marking for change in changes[:MOST]), default=0),
    )
    return replace(told, fingerprint=fingerprint(told))


def _known(session: Session, desk: Desk, request: DocumentRequest) -> _Known:
    network = snapshots.network(session, desk, request.reader)
    post = session.scalar(select(Post).where(Post.code == request.subject, live(Post)))
    if post is None or post.id not in network.open or post.owner != request.reader:
        raise NoSuchPost(request.subject)
    there = [tour for tour in network.tours[post.id] if desk.day in tour.period]
    tour = max(there, key=lambda one: (one.fte, one.id.int), default=None)
    held = _last_held(session, desk.day, post.id, tour.officer if tour else None)
    first = tour.period.first if tour else None
    since, basis = _since(request, held, first)
    officer = network.officers[tour.officer].name if tour else ""
    places = tuple(_countries(network, post.id))
    return _Known(post.id, network.profiles[post.id].city, officer, places, since, basis)


def _since(request: DocumentRequest, held: date | None, first: date | None) -> tuple[date, str]:
    if request.since is not None:
        return request.since, ASKED
    if held is not None:
        return held, BRIEFING
    if first is not None:
        return first, TOUR
    return months_before(request.day, 12), YEAR


def _last_held(session: Session, day: date, post: UUID, officer: UUID | None) -> date | None:
    """When the post’s holder was last briefed there; of an empty post, whoever it was."""
    days = [
        briefing.held_on
        for briefing, who, _post, _mission in briefings_of_all(session, day)
        if briefing.post_id == post
        and briefing.held_on is not None
        and briefing.held_on <= day
        and (officer is None or (who is not None and who.id == officer))
    ]
    return max(days, default=None)


def _countries(network: Network, post: UUID) -> Iterator[str]:
    found = (network.places[line.place].country for line in network.current[post])
    yield from dict.fromkeys(sorted(found))


def _seen(desk: Desk, iso2: str, reader: str) -> Seen:
    return Seen(card(desk, iso2, reader), roles_in(desk, iso2))


def _written(
    session: Session, cards: Sequence[CountryCard], since: date, day: date
) -> Iterator[Change]:
    """What people wrote since: facts that have no days of their own. Imports are no news."""
    first, last = (datetime.combine(d + DAY, time(), UTC) for d in (since, day))
    people = {each.id: each for one in cards for each in one.contacts if each.owner != one.reader}
    joint = {each.id: each for one in cards for each in one.activities}
    for change, at in edits_since(session, first, last, {*people, *joint}):
        if change.record_id in people and change.kind != "create":
            person = people[change.record_id]
            title = said("How to reach %(officer)s", officer=person.officer)
            yield from _reached(change, at.date(), title, person.marking)
        elif change.record_id in joint:
            item = joint[change.record_id]
            if change.kind == "create":
                yield Change(NEW, ACTIVITIES, at.date(), item.title, None, None, item.state)
            elif "state" in change.new:
                was = word("activity", "state", str(change.old.get("state")))
                now = word("activity", "state", str(change.new.get("state")))
                told = (CHANGED, ACTIVITIES, at.date(), item.title, None, was, now)
                yield Change(*told, None, item.marking)


def _reached(change: Written, day: date, title: Msg, marking: int) -> Iterator[Change]:
    for key in _REACH:
        if key in change.new and change.new[key] != change.old.get(key):
            was, now = (str(held.get(key) or "–") for held in (change.old, change.new))
            told = (CHANGED, CONTACTS, day, title, None, Bilingual(was, was), Bilingual(now, now))
            yield Change(*told, None, marking)


def _withheld(cards: Sequence[CountryCard]) -> tuple[Withheld, ...]:
    """Whom to ask; a record of several countries is counted where it is most."""
    most: dict[tuple[str, str], Withheld] = {}
    for each in (item for one in cards for item in one.withheld):
        key = each.kind, each.originator.en
        if key not in most or most[key].count < each.count:
            most[key] = each
    return tuple(most[key] for key in sorted(most))
