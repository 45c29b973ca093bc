"""How each engine is opened: one module knows SQLite's file and PostgreSQL's address."""

import logging
import os
import re
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from lo_desk.db.faults import OtherDatabase, RegistryMoved
from lo_desk.db.sorting import know_order

PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")
APPLICATION = 0x4C4F4453  # "LODS"
_SECRET = re.compile(r"(password=)[^&]*", re.IGNORECASE)


def file_engine(path: Path, *, read_only: bool = False, new: bool = False) -> Engine:
    """An engine on a SQLite file; only a ``new`` one is made, a file that went away is not.

    Through sqlcipher3 unkeyed: the standard library's SQLite may be in the range whose
    checkpoints can lose committed data (3.7.0 to 3.51.2).
    """
    where = file_address(path, read_only=read_only, new=new)

    def begin(link: Connection) -> None:
        if _writes(link) and link.info.get("file") != identity(path):
            raise RegistryMoved(str(path))  # its log would be left behind, and what it holds
        _begin(link)

    def remember(_link: Any, record: Any) -> None:
        record.info["file"] = identity(path)

    def connect() -> Any:
        if not new and not path.exists():
            raise RegistryMoved(str(path))
        link = driver.connect(where, uri=True, timeout=5, check_same_thread=False)
        link.isolation_level = None  # Python begins nothing by itself
        for pragma in (*PRAGMAS, "query_only=ON" if read_only else "journal_mode=WAL"):
            link.execute(f"PRAGMA {pragma}")
        return link

    engine = create_engine(
        "sqlite://", creator=connect, module=driver, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "connect", _teach)
    event.listen(engine, "connect", remember)
    event.listen(engine, "begin", begin)
    event.listen(engine, "reset", _forget_writing)
    return engine


def file_address(path: Path, *, read_only: bool, new: bool = False) -> str:
    """The URI that SQLite opens ``path`` by.

    Even a reader needs the index of the write-ahead log beside the file. Where none can be made
    and there is no log, nobody writes, and SQLite is told that nothing there changes.
    """
    file = path.resolve()
    uri = f"{file.as_uri()}?mode={'ro' if read_only else 'rwc' if new else 'rw'}"
    logged = file.with_name(f"{file.name}-wal").exists()
    fixed = read_only and not logged and not os.access(file.parent, os.W_OK)
    return f"{uri}&immutable=1" if fixed else uri


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from every other, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def address(place: str) -> URL:
    """The server's address in ``place``, a database URL.

    Raises:
        OtherDatabase: It is no address, or none of PostgreSQL.
    """
    try:
        url = make_url(place)
    except (ArgumentError, ValueError) as error:  # a port that is no number
        raise OtherDatabase(told(place)) from error
    if url.drivername not in {"postgresql", "postgresql+psycopg"}:
        raise OtherDatabase(told(place))
    return url.set(drivername="postgresql+psycopg")


def told(place: str) -> str:
    """The registry's place as it may be told: never with a password."""
    scheme, isaddress, rest = place.partition("://")
    if not isaddress:
        return place
    try:
        shown = make_url(place).render_as_string()
    except (ArgumentError, ValueError):
        shown = ""
    if not shown or rest.count("@") > 1:  # whatever is before the last @ may be a password
        shown = f"{scheme}://***{''.join(rest.rpartition('@')[1:]) if '@' in rest else ''}"
    return _SECRET.sub(r"\1***", shown)


def server_engine(url: URL) -> Engine:
    """An engine on a PostgreSQL registry; a dead connection is noticed before it is used."""
    logging.getLogger("psycopg").setLevel(logging.ERROR)  # what it passes over is told as a fault
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": 10,
            "keepalives_idle": 10,  # a peer that fell silent is found out in half a minute
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "options": "-c lock_timeout=10s",
        },
    )


def _teach(link: Any, record: Any) -> None:
    record.info["writing"] = 0
    link.create_function("lo_writing", 0, lambda: record.info.get("writing", 0))
    know_order(link)


def _begin(link: Connection) -> None:
    # a deferred transaction that reads, then writes after somebody else did, fails at once
    link.exec_driver_sql("BEGIN IMMEDIATE" if _writes(link) else "BEGIN")


def _writes(link: Connection) -> bool:
    return bool(link.get_execution_options().get("writing", False))


def _forget_writing(_link: Any, record: Any, _state: Any) -> None:
    record.info["writing"] = 0
