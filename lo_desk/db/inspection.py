"""Looking at a registry without changing it: its revision, and whether it is sound."""

from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from lo_desk.db.backup import verify
from lo_desk.db.drivers import file_engine, server_engine
from lo_desk.db.opening import REVISION

CURRENT, OLDER, NEWER, UNKNOWN = "current", "older", "newer", "unknown"


def age(place: str) -> str:
    """Whether a registry is of this version, older or newer; unknown if it cannot be read."""
    try:
        engine = _engine(place)
    except ArgumentError:
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
    if "://" not in place:
        return place
    try:
        return make_url(place).render_as_string()
    except ArgumentError:
        return place.partition("://")[0]


def _engine(place: str) -> Engine:
    if "://" not in place:
        return file_engine(Path(place), read_only=True)
    url = make_url(place).set(drivername="postgresql+psycopg")
    return server_engine(url.render_as_string(hide_password=False))
