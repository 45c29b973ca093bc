"""All that is no table: triggers, search indexes, functions. Made again after every migration.

SQLite: ``lo_writing()`` is a function the store registers; it answers 1 only inside a flush of
the journal, so that nothing writes a record without its history.
"""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, inspect

from lo_desk.catalogue import ENTITIES
from lo_desk.db import guards_postgres, guards_sqlite
from lo_desk.db.models import MODELS


def renew(link: Connection) -> None:
    """Drop what is there and make all guards of the models whose tables are there.

    Half way up the migrations some are not yet.
    """
    engine = guards_postgres if link.dialect.name == "postgresql" else guards_sqlite
    there = set(inspect(link).get_table_names())
    tables = tuple(key for key in MODELS if key in there)
    kept = tuple(key for key in guards_sqlite.JOURNAL if key in there)
    for statement in (*engine.drops(link), *engine.makes(tables, kept), *_keys(tables)):
        link.exec_driver_sql(statement)


def drop(link: Connection) -> None:
    """Take the guards away: a migration may rebuild tables."""
    engine = guards_postgres if link.dialect.name == "postgresql" else guards_sqlite
    for statement in engine.drops(link):
        link.exec_driver_sql(statement)


def names(link: Connection) -> Iterator[str]:
    """The guards that are there."""
    engine = guards_postgres if link.dialect.name == "postgresql" else guards_sqlite
    yield from sorted(engine.there(link))


def _keys(tables: Collection[str] = tuple(MODELS)) -> Iterator[str]:
    """No two live records of an owner share their natural key.

    Contested and closed ones stand outside. Keys with a part that may be empty have no index:
    lines of an area of responsibility are kept apart by their days, the rest by a rule.
    """
    for entity in ENTITIES.values():
        table = MODELS[entity.key].__table__
        columns = [entity.field(key).column for key in entity.natural]
        if entity.key not in tables:
            continue
        if columns and (len(columns) == 1 or not any(table.c[c].nullable for c in columns)):
            yield (
                f"CREATE UNIQUE INDEX key_{entity.key} ON {entity.key} (owner, {', '.join(columns)})"
                " WHERE NOT contested AND closed_on IS NULL"
            )
