"""Two records of one thing become one: what names the second names the first, in one step.

The plan and the merge are made of the same edits, so that what was shown is what is done. A rule
that would object is met beforehand, by writing the edits and taking them back.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lo_desk.catalogue import ENTITIES, REFERRERS
from lo_desk.catalogue.doubled import changes, differences, may_be_doubled, readable
from lo_desk.catalogue.entity import CLOSED_ON, CLOSED_WHY, OWNER, Entity
from lo_desk.catalogue.field import Choice, Kind
from lo_desk.db.entities import MODELS
from lo_desk.db.faults import meaning
from lo_desk.db.queries.records import choices_of
from lo_desk.db.scratch import taken_back
from lo_desk.db.store import Step
from lo_desk.domain.merging import MergePlan, Obstacle, tied
from lo_desk.domain.naming import Name
from lo_desk.domain.rows import Edit, Facts, Ref
from lo_desk.errors import DeskError, UnknownRecord
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import permits
from lo_desk.services.desk import Desk
from lo_desk.services.merge_lines import Line, clashes, is_twin, key_of
from lo_desk.services.merged import LABEL
from lo_desk.services.records import facts_of
from lo_desk.services.writing import write

LONGEST = 70
"""Characters of a name in the reason for closing, which has room for it in both languages."""


class CannotMerge(DeskError):
    """Something stands in the way; nothing was merged."""

    def __init__(self, why: Msg) -> None:
        super().__init__(why)
        self.msg = said("%(why)s Nothing was merged.", why=why)


@dataclass
class _Work:
    """The edits of a merge, and what they come to.

    Attributes:
        edits: All of them; nothing else is written.
        counts: How many records are moved, closed as doubles and left, by kind.
        obstacles: What is known to stand in the way, by name.
    """

    edits: list[Edit] = field(default_factory=list)
    moved: Counter[str] = field(default_factory=Counter)
    doubled: Counter[str] = field(default_factory=Counter)
    staying: Counter[str] = field(default_factory=Counter)
    obstacles: list[Obstacle] = field(default_factory=list)


def plan(desk: Desk, entity: str, kept: UUID, other: UUID) -> MergePlan:
    """What merging ``other`` into ``kept`` would do; nothing is written.

    Raises:
        UnknownRecord: One of them is not there, or closed.
    """
    kind = ENTITIES[entity]
    with desk.store.reading() as session:
        two = _two(session, entity, kept, other)
        named = choices_of(session, entity, [kept, other])
        choices = tuple(differences(kind, *two))
        proposed = frozenset(choice.key for choice in choices if choice.takes)
        work = _worked(session, desk, kind, two, proposed)
    obstacles = work.obstacles or _objections(desk, work.edits)
    return MergePlan(
        entity=entity,
        kept=(kept, named[kept].label),
        other=(other, named[other].label),
        versions=(two[0].version, two[1].version),
        choices=choices,
        moved=tied(work.moved),
        doubled=tied(work.doubled),
        staying=tied(work.staying),
        obstacles=tuple(obstacles),
    )


def merge(desk: Desk, asked: MergePlan, taken: Collection[str]) -> None:
    """Merge as planned, one step that can be undone.

    Args:
        desk: The registry.
        asked: What was shown.
        taken: Keys of the choices where the other’s value is taken.

    Raises:
        CannotMerge: Something stands in the way.
        Outdated: Somebody changed one of the two meanwhile.
        DeskError: A right or a rule objects.
    """
    kind = ENTITIES[asked.entity]
    who = permits.person(desk)
    label = said(LABEL, other=Ref(kind.key, asked.other[0]), record=Ref(kind.key, asked.kept[0]))
    with desk.store.writing(Step(label)) as session:
        permits.seat(session, who, desk.today)
        two = _two(session, kind.key, asked.kept[0], asked.other[0])
        if tuple(facts.version for facts in two) != asked.versions:
            raise CannotMerge(_CHANGED)
        work = _worked(session, desk, kind, two, taken)
        if work.obstacles:
            raise CannotMerge(work.obstacles[0].told)
        write(session, work.edits)


_CHANGED = said("Somebody changed one of the two records since you looked. Look at them again.")


def _two(session: Session, entity: str, *keys: UUID) -> tuple[Facts, Facts]:
    if not may_be_doubled(ENTITIES[entity]) or keys[0] == keys[1]:
        raise UnknownRecord(said(ENTITIES[entity].title), str(keys[1]))
    records = [session.get(MODELS[entity], key) for key in keys]
    live = [record for record in records if record is not None and record.closed_on is None]
    if len(live) < 2:
        raise UnknownRecord(said(ENTITIES[entity].title), " · ".join(map(str, keys)))
    one, other = facts_of(session, entity, live)
    return one, other


def _worked(
    session: Session, desk: Desk, kind: Entity, two: tuple[Facts, Facts], taken: Collection[str]
) -> _Work:
    kept, other = two
    work = _Work()
    if kept[OWNER.key] != other[OWNER.key]:
        work.obstacles.append(Obstacle(_TWO_OWNERS))
        return work
    becomes = changes(kind, kept, other, taken)
    closed: Mapping[str, object] = {
        CLOSED_ON.key: desk.today,
        CLOSED_WHY.key: _reason(kind, {**kept.by_key, **becomes}),
    }
    name = choices_of(session, kind.key, [kept.id])[kept.id]
    _move(session, work, kind, (name, other.id), closed)
    _recode(session, work, kind, two, becomes)
    if becomes:
        work.edits.append(Edit(kind.key, kept.id, kept.version, becomes))
    work.edits.append(Edit(kind.key, other.id, other.version, closed))
    return work


_TWO_OWNERS = said(
    "The two records belong to different agencies, and each agency keeps its own: they are not"
    " merged."
)


def _reason(kind: Entity, becomes: Mapping[str, object]) -> str:
    """Why a record is closed; kept as text, so in both languages."""
    name = Name(readable(kind.field(key), becomes[key]) for key in kind.named_by)
    code = becomes[kind.code] if kind.code and kind.code not in kind.named_by else None
    after = f" ({code})" if code else ""
    room, told = LONGEST - len(after), []
    for tag in ("en_CA", "fr_CA"):
        language = spoken(tag)
        shown = language.show(name)
        shown = shown if len(shown) <= room else f"{shown[: room - 1]}…"
        told.append(language.text(said("Merged into %(record)s.", record=f"{shown}{after}")))
    return " / ".join(told)


def _move(
    session: Session,
    work: _Work,
    kind: Entity,
    ends: tuple[Choice, UUID],
    closed: Mapping[str, object],
) -> None:
    """What names the other names the kept one, unless it never changes or is there already."""
    name, other = ends
    kept = UUID(str(name.key))
    lines: dict[UUID, Line] = {}
    for entity, column in REFERRERS[kind.key]:
        model: Any = MODELS[entity]
        found = session.scalars(
            select(model)
            .where(getattr(model, column) == other, model.closed_on.is_(None))
            .order_by(model.id)
        ).all()
        if ENTITIES[entity].append_only:
            work.staying[entity] += len(found)
            continue
        for record in found:
            line = lines.setdefault(record.id, Line(entity, record))
            line.columns[column] = kept
    there = {key_of(line.entity, line.record): line for line in _theirs(session, kind, kept)}
    for line in lines.values():
        twin = there.get(key_of(line.entity, line.record, line.columns))
        if twin is not None and is_twin(line, twin):
            work.doubled[line.entity] += 1
            work.edits.append(Edit(line.entity, line.record.id, line.record.version, closed))
            continue
        work.moved[line.entity] += 1
        refers = {column.removesuffix("_id"): name for column in line.columns}
        work.edits.append(Edit(line.entity, line.record.id, line.record.version, refers))
        work.obstacles += clashes(session, line, [*there.values()])


def _theirs(session: Session, kind: Entity, kept: UUID) -> Iterator[Line]:
    """What names the kept record now."""
    for entity, column in REFERRERS[kind.key]:
        model: Any = MODELS[entity]
        if not ENTITIES[entity].append_only:
            held = select(model).where(getattr(model, column) == kept, model.closed_on.is_(None))
            yield from (Line(entity, record) for record in session.scalars(held))


def _recode(
    session: Session,
    work: _Work,
    kind: Entity,
    two: tuple[Facts, Facts],
    becomes: Mapping[str, object],
) -> None:
    """Records that name either by its code name the kept one by the code it has then."""
    codes = {str(facts[kind.code]) for facts in two} if kind.code else set()
    if len(codes) < 2:
        return
    last = str(becomes.get(kind.code, two[0][kind.code]))
    for entity in ENTITIES.values():
        for each in entity.fields:
            if each.kind is not Kind.CODES or each.target != kind.key:
                continue
            model: Any = MODELS[entity.key]
            for record in session.scalars(select(model).where(model.closed_on.is_(None))):
                held = set(getattr(record, each.column))
                if held & codes - {last}:
                    work.moved[entity.key] += 1
                    renamed = tuple(sorted(held - codes | {last}))
                    work.edits.append(
                        Edit(entity.key, record.id, record.version, {each.key: renamed})
                    )


def _objections(desk: Desk, edits: Sequence[Edit]) -> list[Obstacle]:
    """What a rule or a right would say, asked by writing the edits and taking them back."""
    if desk.store.read_only:
        return []
    who = permits.person(desk)
    try:
        with taken_back(desk.store) as session:
            permits.seat(session, who, desk.today)
            write(session, edits)
    except DeskError as error:
        return [Obstacle(error.msg)]
    except DBAPIError as error:
        told = meaning(error)
        if told is None:
            raise
        return [Obstacle(told.msg)]
    return []
