"""Opening a registry: make it, bring it up to date, or say why not.

One SELECT compares its revision with this build's; Alembic is read only if they differ.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from sqlalchemy import Engine, Row, inspect, text
from sqlalchemy.exc import DBAPIError

from lo_desk.db.backup import back_up
from lo_desk.db.drivers import APPLICATION, address, file_engine, server_engine, told
from lo_desk.db.faults import DatabaseTaken, OtherDatabase, meaning, opening_meaning, unwritten
from lo_desk.db.shares import is_remote
from lo_desk.db.store import Store
from lo_desk.domain.standing import FOLDER, NEWER
from lo_desk.errors import (
    AlreadyThere,
    NewerRegistry,
    NoRegistry,
    NotARegistry,
    OnAShare,
    ReadOnly,
    RegistryDamaged,
)

REVISION, BUILD = "0008", 1
_MIGRATE = "lo_desk.db.migrations:upgrade"
_STATE = "SELECT v.version_num AS revision, r.min_reader FROM alembic_version v, registry r"

Clock = Callable[[], datetime]


def open_registry(place: str, who: str, now: Clock) -> Store:
    """Open the registry at ``place``, a file or a database URL.

    An older one is brought up to date, a file after a verified backup; a newer one that this
    build can read opens read-only.

    Raises:
        DeskError: There is none, it is no registry, it is too new, or it cannot be opened.
    """
    if "://" in place:
        return _checked(server_engine(address(place)), place, who, now)
    path = Path(place)
    if not path.is_file():
        raise NoRegistry(place)
    if is_remote(path):
        raise OnAShare(place)
    _look(path)
    read_only = not _is_writable(path)
    return _checked(file_engine(path, read_only=read_only), place, who, now, FOLDER * read_only)


def follow(store: Store, path: Path) -> None:
    """Go on with the registry of ``store`` at ``path``, where its file or a backup of it is now.

    Raises:
        AnotherRegistry: It is not the same registry; nothing was changed.
        DeskError: There is none, or it cannot be opened.
    """
    found = open_registry(str(path), store.who, store.now)
    found.close()
    store.follow(file_engine(path, read_only=bool(found.read_only)), path)
    store.read_only = found.read_only


def make_registry(place: str, kind: str, who: str, now: Clock) -> Store:
    """Make an empty registry at ``place``; ``kind`` is ``real`` or ``demo``.

    Raises:
        AlreadyThere: A file or a registry is there.
        DeskError: It cannot be made there.
    """
    if "://" in place:
        return _made_on_server(place, kind, who, now)
    path = Path(place)
    if path.exists():
        raise AlreadyThere(place)
    if is_remote(path):
        raise OnAShare(place)
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        engine = file_engine(part, new=True)
        resolve_name(_MIGRATE)(engine, kind, now())
        _settle(engine)
        part.replace(path)
    except (OSError, DBAPIError) as error:
        _sweep(part)
        raise unwritten(error, place) from error
    return Store(file_engine(path), who, now, path)


def _sweep(part: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            part.with_name(f"{part.name}{end}").unlink()


def _made_on_server(place: str, kind: str, who: str, now: Clock) -> Store:
    engine = server_engine(address(place))
    try:
        there = _has_tables(engine)
        if not there:
            resolve_name(_MIGRATE)(engine, kind, now())
    except DBAPIError as error:
        engine.dispose()
        raise _said(error, place) from error
    if there:
        engine.dispose()
        raise DatabaseTaken(told(place))
    return Store(engine, who, now)


def _settle(engine: Engine) -> None:
    with engine.connect() as link:
        link.exec_driver_sql("COMMIT")
        link.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        link.exec_driver_sql("BEGIN")
    engine.dispose()


def _look(path: Path) -> None:
    """Refuse what is plainly no registry before SQLite makes anything of it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise ReadOnly from error
    if not head.startswith(b"SQLite format 3\0"):
        raise NotARegistry(str(path))
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise NotARegistry(str(path))


def _is_writable(path: Path) -> bool:
    try:
        with path.open("r+b"):
            probe = path.with_name(f".{path.name}.probe")
            probe.touch()
            probe.unlink()
    except OSError:
        return False
    return True


def _checked(engine: Engine, place: str, who: str, now: Clock, read_only: str = "") -> Store:
    try:
        state = _state(engine, place)
        if state.revision > REVISION:
            engine, read_only = _newer(engine, place, state.min_reader), NEWER
        elif state.revision < REVISION:
            _upgrade(engine, place, state.revision, now)
        return Store(engine, who, now, None if "://" in place else Path(place), read_only)
    except DBAPIError as error:
        engine.dispose()
        raise _said(error, place) from error
    except BaseException:
        engine.dispose()
        raise


def _said(error: DBAPIError, place: str) -> Exception:
    if "://" not in place:
        found = meaning(error) or RegistryDamaged()
        return RegistryDamaged(place) if isinstance(found, RegistryDamaged) else found
    return opening_meaning(error, told(place)) or OtherDatabase(told(place))


def _has_tables(engine: Engine) -> bool:
    with engine.connect() as link:
        return inspect(link).has_table("alembic_version")


def _state(engine: Engine, place: str) -> Row[Any]:
    state = None
    if _has_tables(engine):
        with engine.connect() as link:
            state = link.execute(text(_STATE)).one_or_none()
    if state is None:
        raise OtherDatabase(told(place)) if "://" in place else NotARegistry(place)
    return state


def _newer(engine: Engine, place: str, min_reader: int) -> Engine:
    if min_reader > BUILD:
        raise NewerRegistry(min_reader)
    if "://" in place:
        return engine.execution_options(postgresql_readonly=True)
    engine.dispose()
    return file_engine(Path(place), read_only=True)


def _upgrade(engine: Engine, place: str, revision: str, now: Clock) -> None:
    if "://" not in place:
        back_up(engine, Path(place), revision)
    resolve_name(_MIGRATE)(engine, "", now())
