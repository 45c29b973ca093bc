"""Copies of a registry's file, verified before they count, and the way back from one."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lo_desk.db.drivers import file_engine
from lo_desk.db.queries.journal import newest
from lo_desk.db.tables import Registry
from lo_desk.errors import NoRoom, RegistryDamaged
from lo_desk.ids import new_id

ROOM = 2  # times the file's size must be free


@dataclass(frozen=True)
class Head:
    """What a registry is and how far its journal goes: the newest step of each site."""

    registry: UUID
    steps: dict[UUID, int]


def back_up(engine: Engine, source: Path, reason: str) -> Path:
    """A verified copy of ``source`` beside it; half a copy is never there.

    Args:
        engine: An engine on ``source``.
        source: The registry's file.
        reason: A word for the copy's name, such as ``0001`` for the revision it holds.

    Raises:
        NoRoom: The copy could not be written.
        RegistryDamaged: What was copied does not verify.
    """
    target = source.with_name(f"{source.stem}.{reason}.backup{source.suffix}")
    copy(engine, target)
    return target


def copy(engine: Engine, target: Path) -> None:
    """Put a verified copy of the engine's registry at ``target``, whole or not at all.

    In one step: one that waits for writers between its parts may never end.

    Raises:
        NoRoom: The copy could not be written.
        RegistryDamaged: What was copied does not verify.
    """
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as link:
            link.exec_driver_sql("COMMIT")  # VACUUM runs outside a transaction
            try:
                link.exec_driver_sql("VACUUM INTO ?", (str(part),))
            finally:
                link.exec_driver_sql("BEGIN")
        verify(part)
        _settle(part)
        part.replace(target)
    except OSError as error:
        raise NoRoom from error
    finally:
        part.unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Open ``path`` as a stranger and check it whole.

    Raises:
        RegistryDamaged: A page, an index or a reference is wrong.
    """
    engine = file_engine(path, read_only=True)
    try:
        with engine.connect() as link:
            good = link.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
            lost = link.exec_driver_sql("PRAGMA foreign_key_check").first()
    except DBAPIError as error:
        raise RegistryDamaged from error
    finally:
        engine.dispose()
    if not good or lost is not None:
        raise RegistryDamaged


def head(path: Path) -> Head:
    """How far the registry in the file at ``path`` goes; it is only read.

    Raises:
        RegistryDamaged: It cannot be read.
    """
    engine = file_engine(path, read_only=True)
    try:
        with Session(engine) as session:
            row = session.query(Registry.id).one()
            return Head(row[0], newest(session))
    except DBAPIError as error:
        raise RegistryDamaged from error
    finally:
        engine.dispose()


def put_back(backup: Path, target: Path, aside: Path) -> None:
    """Put a copy of ``backup`` at ``target``; what is there is moved to ``aside``, never lost.

    The copy signs its journal as a new site: it would otherwise give numbers again that the
    registry it replaces gave to other steps. At every moment a whole registry is at ``target``.

    Raises:
        OSError: It cannot be written, or somebody has the registry open.
        RegistryDamaged: The backup does not verify.
    """
    verify(backup)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(backup, part)
        _call_anew(part)
        _settle(part)
        if target.exists():
            _keep_aside(target, aside)
        part.replace(target)
    finally:
        for end in ("", "-wal", "-shm"):
            part.with_name(f"{part.name}{end}").unlink(missing_ok=True)


def _call_anew(part: Path) -> None:
    engine = file_engine(part)
    try:
        with engine.connect().execution_options(writing=True) as link:
            link.execute(update(Registry).values(site=new_id()))
            link.commit()
        with engine.connect() as link:
            link.exec_driver_sql("COMMIT")
            link.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            link.exec_driver_sql("BEGIN")
    finally:
        engine.dispose()


def _keep_aside(target: Path, aside: Path) -> None:
    """Give what is at ``target`` a second name, its log written into it where that can be."""
    with suppress(DBAPIError):  # a damaged file is kept as it is, its log beside it
        engine = file_engine(target)
        try:
            with engine.connect() as link:
                link.exec_driver_sql("COMMIT")
                link.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                link.exec_driver_sql("BEGIN")
        finally:
            engine.dispose()
    for end in ("-wal", "-shm"):  # of the old file: they would be read into the new one
        left = target.with_name(f"{target.name}{end}")
        if left.exists():
            left.replace(aside.with_name(f"{aside.name}{end}"))
    try:
        aside.hardlink_to(target)
    except OSError:  # a disk that knows no links
        target.replace(aside)


def _settle(path: Path) -> None:
    """Wait until the disk has ``path``."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
