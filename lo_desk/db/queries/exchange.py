"""What import and export ask: records by id, by key and by code, undone ones too."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.db.base import Record
from lo_desk.db.entities import MODELS
from lo_desk.db.queries.records import UNDONE, in_parts, live
from lo_desk.db.tables import Registry
from lo_desk.domain.bilingual import Bilingual

Keys = Mapping[tuple[object, ...], Sequence[tuple[UUID, str]]]
Codes = dict[str, list[tuple[UUID, str, bool]]]


def with_ids(session: Session, entity: str, ids: Iterable[UUID]) -> Sequence[Record]:
    """The records with these ids, whatever became of them."""
    model = MODELS[entity]
    return in_parts(session, select(model), model.id, ids)


def ids_of(session: Session, entity: str) -> set[UUID]:
    """The ids of all records but those whose making was undone."""
    model = MODELS[entity]
    return set(session.scalars(select(model.id).where(model.closed_why.is_distinct_from(UNDONE))))


def live_ids(session: Session, entity: str) -> Sequence[UUID]:
    """The ids of all live records, whatever day they hold on."""
    model = MODELS[entity]
    return session.scalars(select(model.id).where(live(model)).order_by(model.id)).all()


def by_key(session: Session, entity: str) -> Keys:
    """Id and owner of every live record by the facts that tell records apart."""
    kind, model = ENTITIES[entity], MODELS[entity]
    columns: list[Any] = [getattr(model, kind.field(key).column) for key in kind.natural]
    found: dict[tuple[object, ...], list[tuple[UUID, str]]] = {}
    rows = session.execute(select(model.id, model.owner, *columns).where(live(model)))
    for key, owner, *facts in rows:
        found.setdefault(tuple(comparable(fact) for fact in facts), []).append((key, owner))
    return found


def comparable(fact: object) -> object:
    """A fact as keys are compared by it: of a pair, its words."""
    if isinstance(fact, Bilingual):
        return (fact.en, fact.fr) if fact else None
    return fact


def by_code(session: Session, entity: str) -> Codes:
    """Id, owner and whether it is live of every record by its code or service number."""
    kind, model = ENTITIES[entity], MODELS[entity]
    if not kind.code:
        return {}
    columns: list[Any] = [model.closed_on, getattr(model, kind.code)]
    rows = session.execute(
        select(model.id, model.owner, *columns).where(model.closed_why.is_distinct_from(UNDONE))
    )
    found: Codes = {}
    for key, owner, closed_on, code in rows:
        if code is not None:
            found.setdefault(str(code), []).append((key, owner, closed_on is None))
    return found


def is_undone(record: Record) -> bool:
    """Whether the record’s making was undone: it may be made again."""
    return record.closed_why == UNDONE


def is_blank(session: Session) -> bool:
    """Whether nothing but reference data is in the registry."""
    models = [MODELS[key] for key, entity in ENTITIES.items() if not entity.joint]
    return not any(session.scalar(select(func.count()).select_from(model)) for model in models)


def call_demo(session: Session) -> None:
    """Say from now on that people and facts of this registry are fictional."""
    session.scalars(select(Registry)).one().kind = "demo"
