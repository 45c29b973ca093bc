"""Looking at a registry without changing it: its revision, and whether it is sound."""

from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from lo_desk.db.backup import verify
from lo_desk.db.drivers import address, file_engine, server_engine, told
from lo_desk.db.opening import REVISION
from lo_desk.errors import NotARegistry

CURRENT, OLDER, NEWER, UNKNOWN = "current", "older", "newer", "unknown"


def age(place: str) -> str:
    """Whether a registry is of this version, older or newer; unknown if it cannot be read."""
    try:
        engine = _engine(place)
    except NotARegistry:
        return UNKNOWN
    try:
        with engine.connect() as link:
            revision = str(link.execute(text("SELECT version_num FROM alembic_version")).scalar())
    except DBAPIError:
        return UNKNOWN
    finally:
        engine.dispose()
    if revision == REVISION:
        return CURRENT
    return OLDER if revision < REVISION else NEWER


def check(place: str) -> None:
    """Check a file page by page; a server checks its own.

    Raises:
        RegistryDamaged: A page, an index or a reference is wrong.
    """
    if "://" not in place:
        verify(Path(place))


def shown(place: str) -> str:
    """The registry's place as it may be told: never with a password."""
    return told(place)


def _engine(place: str) -> Engine:
    if "://" not in place:
        return file_engine(Path(place), read_only=True)
    return server_engine(address(place))
