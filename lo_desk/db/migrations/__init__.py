"""Bring a registry to this build's revision: Alembic's scripts, then the guards again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, insert, select

from lo_desk.db import guards
from lo_desk.db.drivers import APPLICATION
from lo_desk.db.tables import Registry
from lo_desk.errors import NotARegistry
from lo_desk.ids import new_id


def upgrade(engine: Engine, kind: str, now: datetime, to: str = "head") -> None:
    """All steps up to revision ``to`` in one transaction; killed in the middle, nothing happened.

    Args:
        engine: An engine on the registry.
        kind: ``real`` or ``demo`` for a registry that is made now; not read otherwise.
        now: When it is made.
        to: The revision to reach; tests go up and down.
    """
    _moved(engine, kind, now, lambda config: command.upgrade(config, to))


def downgrade(engine: Engine, to: str) -> None:
    """All steps down to revision ``to``, in one transaction."""
    _moved(engine, "", None, lambda config: command.downgrade(config, to))


def _moved(
    engine: Engine, kind: str, now: datetime | None, move: Callable[[Config], object]
) -> None:
    with engine.connect().execution_options(writing=True) as link:
        _references(link, "OFF")  # a table rebuilt with them on deletes its children
        with link.begin():
            guards.drop(link)
            config = Config()
            config.set_main_option("script_location", str(Path(__file__).parent))
            config.attributes["connection"] = link
            try:
                move(config)
            except CommandError as error:  # a revision that no build of ours ever had
                raise NotARegistry(str(engine.url.database or "")) from error
            _finish(link, kind, now)
        _references(link, "ON")


def _references(link: Connection, checked: str) -> None:
    raw = link.connection.dbapi_connection
    if link.dialect.name == "sqlite" and raw is not None:
        raw.cursor().execute(f"PRAGMA foreign_keys={checked}")  # outside any transaction


def _finish(link: Connection, kind: str, now: datetime | None) -> None:
    if not link.dialect.has_table(link, "registry"):
        return
    guards.renew(link)
    if link.dialect.name == "sqlite":
        lost = link.exec_driver_sql("PRAGMA foreign_key_check").first()
        if lost is not None:
            raise RuntimeError(f"a reference of {lost[0]} was lost")
        link.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    if now is not None and link.scalar(select(Registry.id)) is None:
        row = {"id": new_id(), "site": uuid4(), "kind": kind, "min_reader": 1, "created_at": now}
        link.execute(insert(Registry), [row])
