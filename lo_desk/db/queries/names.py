"""What records are called, for those who look for them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.db.models import MODELS
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Country, Mission
from lo_desk.db.queries.asking import profile_of
from lo_desk.db.queries.posts import posts_on
from lo_desk.db.queries.priorities import priorities_on
from lo_desk.db.queries.records import holds_on, live
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.finding import Entry
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import Msg, said

ALL = Part(count=2**31 - 1)
_DAY = timedelta(days=1)
_NAMES = frozenset({Kind.TEXT, Kind.BILINGUAL})
APART = frozenset({"post", "officer", "country", "priority"})
"""Entities whose records say more than their name when they are found."""


def names_on(session: Session, day: date) -> Iterator[Entry]:
    """Every live record that has a name of its own, as of ``day``."""
    yield from _posts(session, day)
    yield from _officers(session, day)
    yield from _countries(session)
    yield from _priorities(session, day)
    for entity in ENTITIES.values():
        if (
            entity.key not in APART
            and ENTITIES[entity.key].field(entity.named_by[0]).kind in _NAMES
        ):
            yield from _others(session, entity)


def names_by_code(session: Session, entity: str) -> Iterator[tuple[object, Bilingual]]:
    """What each live record of an entity is called, by the code that other records keep."""
    model: Any = MODELS[entity]
    key = ENTITIES[entity].natural[0]
    for record in session.scalars(select(model).where(live(model))):
        yield getattr(record, key), record.name


def _posts(session: Session, day: date) -> Iterator[Entry]:
    for post in posts_on(session, day, ALL):
        more = _each(post.country, post.code)
        names = _pair(post.city) if post.city else (post.code, post.code)
        yield Entry("post", post.id, names, more, post.owner, post.country)


def _officers(session: Session, day: date) -> Iterator[Entry]:
    at = _stays(session, day)
    table = Officer.__table__.c
    query = select(table.id, table.owner, table.name, table.service_no).where(live(Officer))
    for key, owner, name, number in session.execute(query.order_by(table.id)):
        more = number or ""
        yield Entry("officer", key, (name, name), (more, more), owner, at.get(key, ""))


def _stays(session: Session, day: date) -> dict[UUID, Msg]:
    """Where officers are on ``day`` and until when."""
    starts, ends = Tour.starts, Tour.ends
    city = Mission.__table__.c
    query = (
        select(Tour.officer_id, city.city_en, city.city_fr, ends)
        .join(Post, Post.id == Tour.post_id)
        .join(PostProfile, profile_of(day))
        .join(Mission, Mission.id == PostProfile.mission_id)
        .where(and_(holds_on(Tour, day), live(Tour)))
        .order_by(starts)
    )
    return {
        key: _until(Bilingual(en or "", fr or ""), last)
        for key, en, fr, last in session.execute(query)
    }


def _until(city: Bilingual, ends: date | None) -> Msg:
    if ends is None:
        return said("%(city)s, until further notice", city=city)
    return said("%(city)s, until %(day)s", city=city, day=(ends - _DAY).isoformat())


def _countries(session: Session) -> Iterator[Entry]:
    for country in session.scalars(select(Country).where(live(Country)).order_by(Country.id)):
        en, fr = _pair(country.capital)
        codes = f"{country.iso2} {country.iso3}"
        more = (
            " ".join((en, codes, *country.aliases_en)),
            " ".join((fr, codes, *country.aliases_fr)),
        )
        yield Entry("country", country.id, _pair(country.name), more, "", country.capital)


def _priorities(session: Session, day: date) -> Iterator[Entry]:
    for line in priorities_on(session, day, ALL):
        names = _pair(line.statement) if line.statement else (line.code, line.code)
        yield Entry("priority", line.id, names, (line.code, line.code), line.owner, line.code)


def _others(session: Session, kind: Entity) -> Iterator[Entry]:
    named = [kind.field(key) for key in kind.named_by if kind.field(key).kind in _NAMES]
    searched = [f for f in kind.fields if f.searchable and f.kind is Kind.TEXT and f not in named]
    model: Any = MODELS[kind.key]
    for record in session.scalars(select(model).where(live(model)).order_by(model.id)):
        names = _joined(record, named)
        if any(names):
            more = " ".join(str(getattr(record, f.column) or "") for f in searched)
            detail = said(kind.title)
            yield Entry(kind.key, record.id, names, (more, more), record.owner, detail)


def _joined(record: Any, fields: Sequence[Field]) -> tuple[str, str]:
    pairs = [_pair(getattr(record, field.column)) for field in fields]
    en, fr = (", ".join(filter(None, half)) for half in zip(*pairs, strict=True))
    return en, fr


def _pair(name: object) -> tuple[str, str]:
    """A name in both languages; where one is missing, the other."""
    if isinstance(name, Bilingual):
        return name.en or name.fr, name.fr or name.en
    return str(name or ""), str(name or "")


def _each(name: object, more: str) -> tuple[str, str]:
    en, fr = _pair(name)
    return f"{en} {more}", f"{fr} {more}"
