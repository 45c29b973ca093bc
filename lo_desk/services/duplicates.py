"""Whether a record that is being typed may be there already: told, never decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rapidfuzz import fuzz, process
from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.db.models import MODELS
from lo_desk.db.queries.records import choices_of, live
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.plain_text import letters
from lo_desk.i18n.msg import Msg, said
from lo_desk.services.desk import Desk

ALIKE, MOST = 88, 3
"""From 0 to 100, how alike two names must be; how many records are named."""
_SAME = {
    "service_no": said("same service number"),
    "phone": said("same telephone"),
    "email": said("same email"),
}


@dataclass(frozen=True)
class Likeness:
    """A record that may be the one that is typed, and why."""

    entity: str
    id: UUID
    label: object
    reason: Msg


def likely(desk: Desk, entity: str, key: UUID, typed: Mapping[str, object]) -> list[Likeness]:
    """Live records of the same kind with the same number, else with a name much like it.

    Args:
        desk: The registry.
        entity: Kind of the record.
        key: Its id: it is no double of itself.
        typed: What its form holds, by field key.
    """
    kind, reasons = ENTITIES[entity], dict[UUID, Msg]()
    with desk.store.reading() as session:
        others = _others(session, kind, key, typed)
        for other, reason in (*_same(kind, others, typed), *_alike(kind, others, typed)):
            reasons.setdefault(other, reason)
        found = list(reasons)[:MOST]
        named = choices_of(session, entity, found)
    return [Likeness(entity, one, named[one].label, reasons[one]) for one in found if one in named]


def watched(entity: Entity) -> frozenset[str]:
    """Keys of the fields that tell doubles."""
    same = {key for key in _SAME if entity.has(key)}
    return frozenset(same | {field.key for field in _names(entity)})


def _names(entity: Entity) -> list[Field]:
    """The fields whose words name a record; a code is no name."""
    fields = (entity.field(key) for key in entity.named_by if key != entity.code)
    return [field for field in fields if field.kind in {Kind.TEXT, Kind.BILINGUAL}]


def _others(
    session: Session, kind: Entity, key: UUID, typed: Mapping[str, object]
) -> Sequence[Any]:
    """Live records that name the same records as the one typed: a director of the same country."""
    model: Any = MODELS[kind.key]
    query = select(model).where(live(model), model.id != key)
    for name in ("country", *kind.named_by):
        chosen = typed.get(name)
        field = kind.field(name) if kind.has(name) else None
        if field is not None and field.kind is Kind.REFERENCE and isinstance(chosen, Choice):
            query = query.where(getattr(model, field.column) == chosen.key)
    return session.scalars(query).all()


def _same(
    kind: Entity, others: Sequence[Any], typed: Mapping[str, object]
) -> Iterator[tuple[UUID, Msg]]:
    for key, reason in _SAME.items():
        wanted = _number(typed.get(key)) if kind.has(key) else ""
        if wanted:
            yield from ((o.id, reason) for o in others if _number(getattr(o, key)) == wanted)


def _alike(
    kind: Entity, others: Sequence[Any], typed: Mapping[str, object]
) -> Iterator[tuple[UUID, Msg]]:
    for field in _names(kind):
        for side in ("en", "fr") if field.kind is Kind.BILINGUAL else ("",):
            wanted = _half(typed.get(field.key), side)
            names = {o.id: _half(getattr(o, field.key), side) for o in others} if wanted else {}
            given = {key: name for key, name in names.items() if name}
            for _, _score, key in process.extract(
                wanted, given, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=MOST
            ):
                yield key, said("a name much like it")


def _half(value: object, side: str) -> str:
    if isinstance(value, Bilingual):
        return letters(value.in_(side))
    return letters(value) if isinstance(value, str) and not side else ""


def _number(value: object) -> str:
    """A number or an address without its punctuation and case; too short a one says nothing."""
    kept = "".join(sign for sign in str(value or "").casefold() if sign.isalnum() or sign in "@.")
    return kept if len(kept) > 3 else ""
