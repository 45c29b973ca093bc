"""How one record hangs together with others: what it refers to, what refers to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES, REFERRERS
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.db.models import MODELS
from lo_desk.db.queries.about import countries_of_posts, posts_held
from lo_desk.db.queries.records import by_code, choices_of, live, records_on
from lo_desk.domain.rows import Facts, Part
from lo_desk.services.desk import Desk
from lo_desk.services.merged import merged_into

MOST = 50
"""Records named of one kind; of more only the number is told."""


@dataclass(frozen=True)
class Related:
    """Records of one kind that one field ties to the record.

    Attributes:
        entity: Their kind.
        by: Label of the field.
        inward: Whether they refer to the record; else it refers to them.
        records: At most ``MOST``, by name as they are referred to.
        count: How many there are.
    """

    entity: str
    by: str
    inward: bool
    records: tuple[Choice, ...]
    count: int


def of(desk: Desk, entity: str, facts: Facts) -> Sequence[Related]:
    """What the record refers to, then what refers to it, in the catalogue’s order."""
    kind = ENTITIES[entity]
    with desk.store.reading() as session:
        return (*_outward(session, kind, facts), *_inward(session, desk, kind, facts))


def _outward(session: Session, kind: Entity, facts: Facts) -> Iterator[Related]:
    for field in kind.fields:
        if not field.target:
            continue
        keys = list(_targets(session, field, facts[field.key]))
        found = choices_of(session, field.target, keys)
        named = tuple(found[key] for key in keys[:MOST] if key in found)
        if named:
            yield Related(field.target, field.label, inward=False, records=named, count=len(found))


def _targets(session: Session, field: Field, value: object) -> Iterator[UUID]:
    if isinstance(value, Choice) and isinstance(value.key, UUID):
        yield value.key
    elif isinstance(value, tuple):
        for code in value:
            yield from by_code(session, field.target, str(code))[:1]


def _inward(session: Session, desk: Desk, kind: Entity, facts: Facts) -> Iterator[Related]:
    for other, column in REFERRERS[kind.key]:
        model = MODELS[other]
        never = ENTITIES[other].append_only  # it names what was merged into this for good
        keys = [facts.id, *(merged_into(session, kind.key, facts.id) if never else ())]
        there = (getattr(model, column).in_(keys), live(model))
        count = session.scalar(select(func.count()).select_from(model).where(*there)) or 0
        newest = select(model.id).where(*there).order_by(model.id.desc()).limit(MOST)
        yield from _found(session, other, column, list(session.scalars(newest)), count)
    if kind.code:
        for other, field in _naming(kind.key):
            part = Part(where=((field.key, str(facts[kind.code])),), count=MOST + 1)
            keys = [record.id for record in records_on(session, other, desk.day, part)]
            yield from _found(session, other, field.column, keys[:MOST], len(keys))


def _naming(entity: str) -> Iterator[tuple[str, Field]]:
    """Kinds of record that name ``entity`` among codes, and the field that does."""
    for other in ENTITIES.values():
        for field in other.fields:
            if field.kind is Kind.CODES and field.target == entity:
                yield other.key, field


def _found(
    session: Session, other: str, column: str, keys: Sequence[UUID], count: int
) -> Iterator[Related]:
    found = choices_of(session, other, keys)
    named = tuple(found[key] for key in keys if key in found)
    by = next(field.label for field in ENTITIES[other].fields if field.column == column)
    if named:
        yield Related(other, by, inward=True, records=named, count=count)


def countries_of(desk: Desk, entity: str, facts: Facts) -> tuple[Choice, ...]:
    """The countries a record is about, as documents are made of them; their code is ISO’s."""
    with desk.store.reading() as session:
        keys = list(dict.fromkeys(_countries(session, desk, entity, facts)))
        found = choices_of(session, "country", keys)
        return tuple(found[key] for key in keys if key in found)


def _countries(session: Session, desk: Desk, entity: str, facts: Facts) -> Iterator[UUID]:
    if entity == "country":
        yield facts.id
    posts = [facts.id] if entity == "post" else []
    for field in ENTITIES[entity].fields:
        found = list(_targets(session, field, facts[field.key])) if field.target else []
        if field.target == "country":
            yield from found
        elif field.target == "post":
            posts += found
    if entity == "officer":
        posts += posts_held(session, facts.id, desk.day)
    yield from countries_of_posts(session, posts, desk.day)
