"""What lists ask besides their rows: how many there are, which groups, any other field."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models import MODELS
from lo_desk.db.queries import officers, posts, priorities
from lo_desk.db.queries.arranging import number, sizes
from lo_desk.db.queries.conditions import Keys, keys_of
from lo_desk.db.queries.records import asked, in_parts
from lo_desk.domain import sifting
from lo_desk.domain.rows import Facts, Part, Row
from lo_desk.services import network, records
from lo_desk.services.desk import Desk

Asked = Callable[[Session, date, Part], Any]
Rows = Callable[[Desk, Part], Sequence[Row]]


@dataclass(frozen=True)
class Source:
    """A list that a query gives, but for what is computed.

    Attributes:
        rows: Gives a part of it, ready to be shown.
        asked: The query behind, in no order.
        keys: The columns that the query knows.
    """

    rows: Rows
    asked: Asked
    keys: Keys


SOURCES: Mapping[str, Source] = {
    "post": Source(network.posts, posts.asked, posts.POST_KEYS),
    "officer": Source(network.officers, officers.asked, officers.OFFICER_KEYS),
    "tour": Source(network.tours, officers.tours_asked, officers.TOUR_KEYS),
    "priority": Source(network.priorities, priorities.asked, priorities.PRIORITY_KEYS),
}
"""Lists of a kind of record that say more than its fields."""


def rows(desk: Desk, entity: str, part: Part) -> Sequence[Row]:
    """The records of a register as of the desk's day."""
    return records.rows(desk, entity, part)


def count(desk: Desk, entity: str, part: Part) -> int:
    """How many rows the list of ``entity`` has in all."""
    source = SOURCES.get(entity)
    if source is None:
        return records.count(desk, entity, part)
    if sifting.depends(part, source.keys):
        return len(source.rows(desk, sifting.whole(part)))
    with desk.store.reading() as session:
        return number(session, source.asked(session, desk.day, part))


def groups(desk: Desk, entity: str, part: Part) -> Sequence[tuple[object, int]]:
    """Each value of the column that rows are grouped by, in their order, and how many have it."""
    source = SOURCES.get(entity)
    if source is not None and sifting.depends(part, source.keys):
        return sifting.sizes(source.rows(desk, sifting.whole(part)), part)
    with desk.store.reading() as session:
        if source is not None:
            return sizes(session, source.asked(session, desk.day, part), part, source.keys)
        return sizes(session, asked(session, entity, desk.day, part), part, keys_of(entity))


def facts(desk: Desk, entity: str, keys: Collection[UUID]) -> Mapping[UUID, Facts]:
    """The records with these ids, with all their fields."""
    model = MODELS[entity]
    with desk.store.reading() as session:
        found = in_parts(session, select(model), model.id, keys)
        return {one.id: one for one in records.facts_of(session, entity, found)}
