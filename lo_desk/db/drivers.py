"""How each engine is opened: one module knows SQLite's file and PostgreSQL's address."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from lo_desk.db.sorting import know_order

PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")
APPLICATION = 0x4C4F4453  # "LODS"


def file_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on a SQLite file; it makes the file if it may write and there is none.

    Through sqlcipher3 unkeyed: the standard library's SQLite may be in the range whose
    checkpoints can lose committed data (3.7.0 to 3.51.2).
    """
    mode = "ro" if read_only else "rwc"
    address = f"{path.resolve().as_uri()}?mode={mode}"

    def connect() -> Any:
        link = driver.connect(address, uri=True, timeout=5, check_same_thread=False)
        link.isolation_level = None  # Python begins nothing by itself
        for pragma in (*PRAGMAS, "query_only=ON" if read_only else "journal_mode=WAL"):
            link.execute(f"PRAGMA {pragma}")
        return link

    engine = create_engine(
        "sqlite://", creator=connect, module=driver, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "connect", _teach)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "reset", _forget_writing)
    return engine


def server_engine(url: str) -> Engine:
    """An engine on a PostgreSQL registry; a dead connection is noticed before it is used."""
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "options": "-c lock_timeout=10s"},
    )


def _teach(link: Any, record: Any) -> None:
    record.info["writing"] = 0
    link.create_function("lo_writing", 0, lambda: record.info.get("writing", 0))
    know_order(link)


def _begin(link: Connection) -> None:
    # a deferred transaction that reads, then writes after somebody else did, fails at once
    writes = link.get_execution_options().get("writing", False)
    link.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _forget_writing(_link: Any, record: Any, _state: Any) -> None:
    record.info["writing"] = 0
