"""Both agencies' priorities on a country, ours beside theirs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.db.models.priority import Priority, PriorityLink, PriorityVersion
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.country_items import first_acknowledged
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import CONFLICT, OVERLAP, SILENCE, PriorityItem, PriorityPair
from lo_desk.domain.deployment import PriorityVersion as InForce


def priorities_on(
    session: Session,
    versions: Iterable[InForce],
    keys: Collection[str],
    day: date,
    areas: Mapping[str, Bilingual],
    officers: Collection[UUID],
) -> tuple[PriorityItem, ...]:
    """Priorities of both agencies in force on ``day`` on one of the places ``keys``, by rank.

    ``versions`` are all that hold on some day; ``officers`` are those whose acknowledgements count.
    """
    read = first_acknowledged(session, officers, day)
    found = [v for v in versions if day in v.period and v.places & set(keys)]
    items = [_item(session, version, areas, read) for version in found]
    return tuple(sorted(items, key=lambda item: (item.rank, item.code)))


def _item(
    session: Session, in_force: InForce, areas: Mapping[str, Bilingual], read: Mapping[UUID, Any]
) -> PriorityItem:
    version = session.get_one(PriorityVersion, in_force.id)
    priority = session.get_one(Priority, in_force.priority)
    statement = version.statement
    behind = [side for side in ("en", "fr") if not statement.in_(side) or statement.stale(side)]
    return PriorityItem(
        id=priority.id,
        version_id=version.id,
        code=priority.code,
        owner=priority.owner,
        rank=version.rank,
        number=version.number,
        starts=version.starts,
        statement=statement,
        rationale=version.rationale,
        target=word("priority_version", "target", version.target),
        mandate_areas=tuple(areas[code] for code in version.mandate_areas if code in areas),
        originator=priority.originator,
        caveat=version.caveat,
        released=in_force.released,
        marking=in_force.marking,
        acknowledged=read.get(version.id),
        pending=behind[0] if behind else "",
    )


def paired(
    links: Sequence[PriorityLink], theirs: Sequence[PriorityItem], ours: Sequence[PriorityItem]
) -> tuple[PriorityPair, ...]:
    """Each of theirs with ours beside it: stated conflict, overlap, or silence."""
    pairs = []
    for item in theirs:
        stated = {
            link.other_id if link.priority_id == item.id else link.priority_id: link
            for link in reversed(links)
            if item.id in {link.priority_id, link.other_id}
        }
        linked = [our for our in ours if our.id in stated]
        alike = [our for our in ours if set(our.mandate_areas) & set(item.mandate_areas)]
        beside = tuple(our for our in ours if our in linked or our in alike)
        kinds = {stated[our.id].kind for our in linked}
        relation = CONFLICT if CONFLICT in kinds else OVERLAP if beside else SILENCE
        told = next((stated[o.id] for o in linked if stated[o.id].kind == relation), None)
        note, marking = (told.note, told.marking) if told else (Bilingual(), 0)
        pairs.append(PriorityPair(item, relation, beside, note, marking))
    return tuple(pairs)
