"""Handover packs: gather the facts of one post and freeze them."""

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from lo_desk.db.models.post import Post
from lo_desk.db.queries.country_items import country_of
from lo_desk.db.queries.postings import posts_coded
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.handover import HandoverPack
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.postings import countries_of, highest, quarters_before
from lo_desk.services.cards import postings as cards
from lo_desk.services.cards.seen import Sieve
from lo_desk.services.country_here import bodies_in
from lo_desk.services.desk import Desk
from lo_desk.services.posting_facts import (
    activities_around,
    briefings_at_post,
    leaving_and_arriving,
    next_days,
    post_on,
    seen_by,
)


def handover_pack(desk: Desk, request: DocumentRequest) -> HandoverPack:
    """Everything the pack prints, as the reader's agency may see it.

    Raises:
        UnknownRecord: No post has this code.
        NotReleased: The other agency keeps it to itself.
    """
    desk, sieve = desk.on(request.day), Sieve(request.reader)
    with desk.store.reading() as session:
        found = posts_coded(session, request.subject)
        post: Post = seen_by("post", found, request.subject, sieve)
        told = _told(session, desk, post, request, sieve)
    told = replace(told, withheld=sieve.withheld)
    return replace(told, fingerprint=fingerprint(told))


def _told(
    session: Session, desk: Desk, post: Post, request: DocumentRequest, sieve: Sieve
) -> HandoverPack:
    facts = post_on(session, desk, post)
    leaving, arriving = leaving_and_arriving(session, desk, post, sieve)
    area = sieve.through("area_line", cards.area_items(session, post, desk.day))
    countries = countries_of(area) or (facts.iso2,)
    matters = sieve.through("handover_item", cards.matters(session, post))
    matters = tuple(sorted(matters, key=lambda one: one.done_on is not None))
    instruments = sieve.through("instrument", cards.instruments(session, countries))
    returns = cards.returns(session, post, quarters_before(desk.day))
    returns = sieve.through("post_return", returns)
    briefings = briefings_at_post(session, desk, facts, sieve)
    people = [tour for tour in (leaving, arriving) if tour is not None]
    around = activities_around(session, countries, sieve)
    ahead = tuple(item for item in around if item.state_key in {"planned", "approved"})
    contacts = sieve.through("contact", _contacts(session, countries))
    return HandoverPack(
        request=request,
        post=facts,
        leaving=leaving,
        arriving=arriving,
        matters=matters,
        area=area,
        contacts=contacts,
        instruments=instruments,
        dates=next_days(desk, facts, briefings, area),
        returns=returns,
        activities=ahead,
        withheld=(),
        demo=desk.demo,
        marking=highest([facts], people, area, matters, instruments, returns, contacts, ahead),
    )


def _contacts(session: Session, countries: tuple[str, ...]) -> Iterator[ContactHere]:
    for iso2 in countries:
        country = country_of(session, iso2)
        if country is not None:
            yield from bodies_in(session, country)
