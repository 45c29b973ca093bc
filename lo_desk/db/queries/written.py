"""What was written after a moment, and what it is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.models import MODELS
from lo_desk.db.models.officer import Officer, Tour
from lo_desk.db.models.post import Post, PostProfile
from lo_desk.db.models.registers import Country, Place
from lo_desk.db.queries.journal import changes_after
from lo_desk.db.queries.records import in_parts
from lo_desk.domain.freshness import Position, Written

MOST = 20_000
"""Changes that are looked at one by one; of more, nobody asks what they are about."""

NO_FACTS = ("issued_document", "issued_copy", "copy_receipt", "saved_view")
"""Entities that no document prints."""

Keys = frozenset[str]


@dataclass(frozen=True)
class Anchors:
    """What people look things up by: countries, places, posts, officers, missions.

    ``ids`` gives, for the hex of an id, all that facts may refer to it by; ``codes`` the same for
    a code.
    """

    ids: Mapping[str, Keys]
    codes: Mapping[str, Keys]


def written_after(session: Session, position: Position) -> list[Written]:
    """Every record written after ``position``, with what it is about."""
    changes = list(changes_after(session, position, NO_FACTS, MOST + 1))
    if len(changes) > MOST:
        return list({Written(site, number, frozenset()) for site, number, *_ in changes})
    known = anchors(session)
    rows = _rows(session, {(entity, record) for _, _, entity, record, *_ in changes})
    found = []
    for site, number, entity, record, old, new in changes:
        values = [*old.values(), *new.values(), *rows.get(record, {}).values(), record]
        about, anchored = _about(known, values)
        if not anchored:
            above, anchored = _above(session, known, entity, rows.get(record, {}))
            about |= above
        found.append(Written(site, number, about if anchored else frozenset()))
    return found


def anchors(session: Session) -> Anchors:
    """What records can be about."""
    ids: dict[str, Keys] = {}
    codes: dict[str, Keys] = {}
    for key, iso2 in session.execute(select(Country.id, Country.iso2)):
        codes[iso2] = ids[key.hex] = frozenset({key.hex, iso2})
    for key, code, country in session.execute(select(Place.id, Place.code, Place.country_id)):
        codes[code] = ids[key.hex] = frozenset({key.hex, code}) | ids.get(country.hex, frozenset())
    for key, code in session.execute(select(Post.id, Post.code)):
        codes[code] = ids[key.hex] = frozenset({key.hex, code})
    for key, number in session.execute(select(Officer.id, Officer.service_no)):
        ids[key.hex] = frozenset({key.hex, number or key.hex})
    for near in (
        select(Tour.officer_id, Tour.post_id),
        select(PostProfile.mission_id, PostProfile.post_id),
    ):
        for key, post in session.execute(near.distinct()):
            ids[key.hex] = ids.get(key.hex, frozenset()) | ids.get(post.hex, frozenset())
    return Anchors(ids, codes)


def _about(known: Anchors, values: Iterable[object]) -> tuple[Keys, bool]:
    """All that these values refer to, and whether any of it is an anchor."""
    keys: set[str] = set()
    anchored = False
    for word in _words(values):
        near = known.ids.get(word) or known.codes.get(word)
        anchored = anchored or near is not None
        keys |= near or ({word} if len(word) == 32 else set())
    return frozenset(keys), anchored


def _above(
    session: Session, known: Anchors, entity: str, row: Mapping[str, object]
) -> tuple[Keys, bool]:
    """The same of the records it is a part of."""
    parent = ENTITIES[entity].parent
    if not parent:
        return frozenset(), False
    field = ENTITIES[entity].field(parent)
    key = row.get(field.column)
    record = session.get(MODELS[field.target], key) if key else None
    if record is None:
        return frozenset(), False
    values = _values(record)
    about, anchored = _about(known, values.values())
    return (about, True) if anchored else _above(session, known, field.target, values)


def _words(values: Iterable[object]) -> Iterator[str]:
    """Ids in hex and whatever may be a code."""
    for value in values:
        if isinstance(value, UUID):
            yield value.hex
        elif isinstance(value, list | tuple):
            yield from _words(value)
        elif isinstance(value, str):
            yield value.replace("-", "") if len(value) == 36 else value


def _rows(
    session: Session, wanted: Iterable[tuple[str, UUID]]
) -> Mapping[UUID, Mapping[str, object]]:
    """The records as they are now, by id."""
    by_entity: dict[str, list[UUID]] = {}
    for entity, key in wanted:
        by_entity.setdefault(entity, []).append(key)
    found: dict[UUID, Mapping[str, object]] = {}
    for entity, keys in by_entity.items():
        model: Any = MODELS[entity]
        for record in in_parts(session, select(model), model.id, keys):
            found[record.id] = _values(record)
    return found


def _values(record: Any) -> Mapping[str, object]:
    return {each.key: getattr(record, each.key) for each in inspect(record).mapper.column_attrs}
