"""The registry as it was recorded at an earlier step: the journal, read up to there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Connection, Integer, Row, Select, and_, insert, or_, select
from sqlalchemy.orm import Session

from lo_desk.catalogue.paired import in_pairs
from lo_desk.db.base import Base, Codes
from lo_desk.db.columns import typed_value
from lo_desk.db.drivers import file_engine
from lo_desk.db.models import MODELS
from lo_desk.db.store import Store
from lo_desk.db.tables import Change, ChangeSet, FrozenFacts, Registry

_AT_ONCE = 1_000
State = dict[str, dict[UUID, dict[str, Any]]]


@contextmanager
def recorded(store: Store, step: UUID) -> Iterator[Store]:
    """A registry that holds what was recorded before ``step``; gone at the end.

    Of sites other than the step’s own, what was written up to its moment counts.
    """
    with TemporaryDirectory(prefix="lo-desk-") as folder:
        engine = file_engine(Path(folder) / "then.lodesk", new=True)
        try:
            with store.reading() as session, engine.begin() as link:
                link.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
                Base.metadata.create_all(link)
                _fill(session, link, step)
            yield Store(engine, store.who, store.now)
        finally:
            engine.dispose()


def _fill(session: Session, link: Connection, step: UUID) -> None:
    before = _before(session.get_one(ChangeSet, step))
    for table in (Registry, FrozenFacts):
        _copy(session, link, table, select(*table.__table__.c))
    sets = select(*ChangeSet.__table__.c).where(before)
    _copy(session, link, ChangeSet, sets.order_by(ChangeSet.at, ChangeSet.seq))
    changes = select(*Change.__table__.c).join(ChangeSet, ChangeSet.id == Change.set_id)
    ordered = changes.where(before).order_by(ChangeSet.at, ChangeSet.seq, Change.n)
    _copy(session, link, Change, ordered)
    for entity, records in _replayed(session, ordered).items():
        model: Any = MODELS[entity]
        rows = [_row(entity, held) for held in records.values()]
        for start in range(0, len(rows), _AT_ONCE):
            link.execute(insert(model.__table__), rows[start : start + _AT_ONCE])


def _before(step: ChangeSet) -> Any:
    own = and_(ChangeSet.site == step.site, ChangeSet.seq < step.seq)
    return or_(own, and_(ChangeSet.site != step.site, ChangeSet.at <= step.at))


def _copy(session: Session, link: Connection, table: Any, rows: Select[Any]) -> None:
    found = session.execute(rows).mappings()
    while part := found.fetchmany(_AT_ONCE):
        link.execute(insert(table.__table__), [dict(row) for row in part])


def _replayed(session: Session, changes: Select[Any]) -> State:
    """Every record as the last of these changes left it."""
    state: State = {entity: {} for entity in MODELS}
    for change in session.execute(changes):
        _apply(state, change)
    return state


def _apply(state: State, change: Row[Any]) -> None:
    record = state[change.entity].setdefault(change.record_id, {})
    record.update(in_pairs(change.entity, change.new))
    record["version"] = change.version


def _row(entity: str, held: Mapping[str, Any]) -> dict[str, Any]:
    """Values as columns hold them; a column that is newer than the record is empty."""
    model = MODELS[entity]
    columns = {column.key: column for column in model.__table__.c}
    return {
        key: typed_value(model, key, held[key]) if key in held else _nothing(column)
        for key, column in columns.items()
    }


def _nothing(column: Any) -> Any:
    if column.nullable:
        return None
    if isinstance(column.type, Boolean | Integer):
        return 0
    return () if isinstance(column.type, Codes) else ""
