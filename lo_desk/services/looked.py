"""What others changed since one last looked.

Per person and registry a bookmark is kept: the number of the newest step seen of each site. It
lies beside the user's settings, never in the registry: looking changes nothing there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk import settings
from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice
from lo_desk.db.entities import MODELS
from lo_desk.db.queries.journal import by_others, moment_of, newest
from lo_desk.db.queries.records import choices_of
from lo_desk.db.tables import Change
from lo_desk.services.desk import Desk

Marks = Mapping[UUID, int]
MOST = 20_000
"""Changes looked at: more than that since one last looked is told as that many."""

_AT_ONCE = 500


@dataclass(frozen=True)
class Changed:
    """One record that others changed.

    Attributes:
        who: Who did so last.
        at: When.
        made: Whether the record is new.
        fields: Keys of the fields that were changed; all that were filled in of a new record.
    """

    entity: str
    id: UUID
    who: str
    at: datetime
    made: bool
    fields: frozenset[str]


@dataclass(frozen=True)
class News:
    """All that others changed since the bookmark.

    Attributes:
        since: The moment of the newest step seen; None: nothing was seen yet.
        records: Newest change first, each record once.
        above: Records whose parts changed: a post of its profile, a priority of its version.
    """

    since: datetime | None = None
    records: tuple[Changed, ...] = ()
    above: frozenset[tuple[str, UUID]] = frozenset()

    def of(self, entity: str) -> frozenset[UUID]:
        """Records of one kind that changed, themselves or in a part of theirs."""
        return self._ids.get(entity, frozenset())

    def fields(self, entity: str, key: UUID) -> frozenset[str]:
        """Keys of the fields of a record that changed; none if only a part of it did."""
        return self._fields.get((entity, key), frozenset())

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many records changed by kind, most first."""
        return tuple(Counter(one.entity for one in self.records).most_common())

    def people(self) -> tuple[str, ...]:
        """Who changed them, who changed most first."""
        return tuple(name for name, _ in Counter(one.who for one in self.records).most_common())

    @cached_property
    def _ids(self) -> dict[str, frozenset[UUID]]:
        found: dict[str, set[UUID]] = defaultdict(set)
        for entity, key in (*self.above, *((one.entity, one.id) for one in self.records)):
            found[entity].add(key)
        return {entity: frozenset(keys) for entity, keys in found.items()}

    @cached_property
    def _fields(self) -> dict[tuple[str, UUID], frozenset[str]]:
        return {(one.entity, one.id): one.fields for one in self.records}


def news(desk: Desk) -> News:
    """What others changed since the desk's actor last looked; the first time: nothing.

    Raises:
        DeskError: The registry cannot be read.
    """
    seen = _kept(desk)
    if seen is None:
        mark_seen(desk)
        return News()
    with desk.store.reading() as session:
        changes = tuple(by_others(session, desk.actor, seen, MOST))
        records = _records(changes)
        return News(moment_of(session, seen), records, frozenset(_above(session, records)))


def names(desk: Desk, records: Iterable[Changed]) -> tuple[Choice, ...]:
    """Each record as one refers to it, in the same order; one that is not there by its id."""
    records = tuple(records)
    keys: dict[str, set[UUID]] = defaultdict(set)
    for one in records:
        keys[one.entity].add(one.id)
    with desk.store.reading() as session:
        known = {entity: choices_of(session, entity, some) for entity, some in keys.items()}
    return tuple(known[one.entity].get(one.id, Choice(one.id, str(one.id))) for one in records)


def mark_seen(desk: Desk) -> None:
    """All that is in the registry now was seen; a folder that cannot be written forgets it."""
    with desk.store.reading() as session:
        _keep(desk, newest(session))


def _records(changes: Iterable[tuple[Change, str, datetime]]) -> tuple[Changed, ...]:
    last: dict[tuple[str, UUID], tuple[str, datetime]] = {}
    fields: dict[tuple[str, UUID], set[str]] = defaultdict(set)
    made: set[tuple[str, UUID]] = set()
    for change, who, at in changes:
        key = change.entity, change.record_id
        if change.entity not in ENTITIES:
            continue
        last.setdefault(key, (who, at))
        fields[key] |= _touched(change)
        if change.kind == "create":
            made.add(key)
    return tuple(
        Changed(entity, key, *told, (entity, key) in made, frozenset(fields[entity, key]))
        for (entity, key), told in last.items()
    )


def _touched(change: Change) -> set[str]:
    """Keys of the fields whose columns a change gave another value."""
    columns = {name for name, value in change.new.items() if value != change.old.get(name)}
    columns |= {name.removesuffix(side) for name in columns for side in ("_en", "_fr")}
    known = ENTITIES[change.entity].exchanged
    return {field.key for field in known if columns & {field.key, field.column}}


def _above(session: Session, records: Iterable[Changed]) -> Iterable[tuple[str, UUID]]:
    """The records that the changed ones are parts of."""
    parts: dict[str, list[UUID]] = defaultdict(list)
    for one in records:
        if ENTITIES[one.entity].parent:
            parts[one.entity].append(one.id)
    for entity, keys in parts.items():
        field, model = ENTITIES[entity].field(ENTITIES[entity].parent), MODELS[entity]
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            whole = session.scalars(select(getattr(model, field.column)).where(model.id.in_(some)))
            yield from ((field.target, key) for key in whole.unique() if key is not None)


def _kept(desk: Desk) -> Marks | None:
    """The bookmark; None if there is none, or it cannot be read."""
    told = settings.read(_file()).get(_name(desk))
    if not isinstance(told, dict):
        return None
    try:
        return {UUID(site): int(seq) for site, seq in told.items()}
    except (TypeError, ValueError):
        return None


def _keep(desk: Desk, seen: Marks) -> None:
    mine = {_name(desk): {str(site): seq for site, seq in seen.items()}}
    with suppress(OSError):  # a folder that cannot be written must not keep anybody from working
        settings.write(settings.read(_file()) | mine, _file())


def _name(desk: Desk) -> str:
    return f"{desk.store.site}/{desk.actor}"


def _file() -> Path:
    return settings.folders().state / "looked.json"
