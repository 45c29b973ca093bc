"""In which order a document is printed: by rule, or as somebody decided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Country, Mission
from lo_desk.db.queries.asking import profile_of
from lo_desk.db.queries.country_items import country_of
from lo_desk.db.queries.records import live
from lo_desk.domain.language_order import Abroad, Order, order_for
from lo_desk.domain.packs import BOTH, DocumentRequest
from lo_desk.services.desk import Desk
from lo_desk.services.regions import countries_named


def in_order(desk: Desk, request: DocumentRequest, about: str) -> DocumentRequest:
    """The request with its languages in order and the reason.

    One language alone, an order that was asked for and one that has its reason stay.

    Args:
        desk: The registry.
        request: What is asked.
        about: Kind of record it is about, as ``DOCUMENTS`` has it.
    """
    if request.languages != BOTH or request.order is not None:
        return request
    return ordered(request, computed(desk, request, about))


def computed(desk: Desk, request: DocumentRequest, about: str) -> Order:
    """What the rule says of a document."""
    with desk.store.reading() as session:
        find = _USED_IN.get(about)
        return order_for([_abroad(each) for each in find(session, request)] if find else ())


def ordered(request: DocumentRequest, order: Order) -> DocumentRequest:
    """The request in that order."""
    return replace(request, languages=order.languages, order=order.reason)


def _abroad(country: Country) -> Abroad:
    return Abroad(country.iso2, country.name, country.un_mission_language or "")


def _country(session: Session, request: DocumentRequest) -> Sequence[Country]:
    found = country_of(session, request.subject.upper())
    return [found] if found is not None else []


def _of_post(session: Session, request: DocumentRequest) -> Sequence[Country]:
    """Where the post is: its officer reads the document there."""
    query = (
        select(Country)
        .join(Mission, Mission.country_id == Country.id)
        .join(PostProfile, PostProfile.mission_id == Mission.id)
        .join(Post, Post.id == PostProfile.post_id)
        .where(Post.code == request.subject, profile_of(request.day), live(Post))
    )
    return session.scalars(query).all()


def _region(session: Session, request: DocumentRequest) -> Sequence[Country]:
    return countries_named(session, request.subject)


_USED_IN: Mapping[str, Callable[[Session, DocumentRequest], Sequence[Country]]] = {
    "country": _country,
    "post": _of_post,
    "region": _region,
}
