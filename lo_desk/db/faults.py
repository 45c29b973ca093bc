"""What an engine's complaint means to a user."""

import re
from errno import EDQUOT, ENOSPC

from sqlalchemy.exc import DBAPIError

from lo_desk.errors import (
    AlreadyThere,
    Busy,
    CannotWrite,
    ConnectionLost,
    DeskError,
    Duplicate,
    NeverChanged,
    NoRoom,
    NotARegistry,
    PublishedIsFixed,
    ReadOnly,
    RegistryDamaged,
    RuleBroken,
)
from lo_desk.i18n.msg import said


class RegistryMoved(DeskError):
    """The file that was opened is no longer where it was: moved, renamed, deleted or replaced."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The registry’s file is no longer at %(path)s: it was moved, renamed or replaced."
            " Everything saved before is safe in it, and nothing is saved until it is found: put"
            " it back, or say where it is now.",
            path=path,
        )


class AnotherRegistry(DeskError):
    """A registry, but not the one that is looked for."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "%(path)s is another registry. Nothing was changed: choose the one you were working"
            " in, or a backup of it.",
            path=path,
        )


class ServerAway(DeskError):
    """The server cannot be reached when its registry is opened."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The registry’s server at %(path)s does not answer. Nothing was changed: check the"
            " address and the network, then try again.",
            path=path,
        )


class ServerRefused(DeskError):
    """The server answers, but not to this user or not for this database."""

    msg = said(
        "The registry’s server refused. Nothing was changed: check the address, the name of the"
        " database, the user, the password and the user’s rights."
    )


class DatabaseTaken(AlreadyThere):
    """A registry in the database where a new one should be made."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "There is already a registry at %(path)s. It was not touched: choose another database.",
            path=path,
        )


class OtherDatabase(NotARegistry):
    """An address that leads to no registry."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "%(path)s is not a registry of LO Desk. It was not touched: check the address.",
            path=path,
        )


_REFUSED = (
    "authentication failed",
    "no password supplied",
    "no pg_hba.conf entry",
    "not permitted to log in",
    "permission denied for database",
)
_UNKNOWN = re.compile(r'fatal: +(database|role) ".*" does not exist')

_MEANINGS: tuple[tuple[type[DeskError], tuple[str, ...]], ...] = (
    (NoRoom, ("database or disk is full", "disk i/o error", "no space left")),
    (ReadOnly, ("readonly database", "read-only transaction", "unable to open database file")),
    (ReadOnly, ("permission denied",)),
    (Busy, ("database is locked", "lock timeout", "deadlock detected")),
    (RegistryDamaged, ("malformed", "file is not a database")),
    (PublishedIsFixed, ("lo_desk: published",)),
    (NeverChanged, ("lo_desk: acknowledged", "lo_desk: never")),
    (RuleBroken, ("lo_desk: ", "overlap_", "check constraint", "foreign key")),
    (Duplicate, ("unique constraint",)),
    (
        ConnectionLost,
        (
            "server closed the connection",
            "connection refused",
            "could not receive data",
            "terminating connection",
            "connection failed",
            "connection is bad",
            "failed to resolve",
            "could not translate host name",
            "name or service not known",
            "the database system is ",
            "connection is closed",
            "connection timeout",
            "consuming input failed",
        ),
    ),
)


OF_A_ROW = (PublishedIsFixed, NeverChanged, RuleBroken, Duplicate)
"""What a row can be refused for; all else is the registry’s own fault, or the disk’s."""

_TAKEN_BACK = "no such savepoint"


def meaning(error: DBAPIError) -> DeskError | None:
    """The sentence for ``error``; None when it is a bug of ours."""
    said = str(error.orig).lower()
    if any(sign in said for sign in _REFUSED) or _UNKNOWN.search(said):
        return ServerRefused()
    if error.connection_invalidated:
        return ConnectionLost()
    for kind, signs in _MEANINGS:
        if any(sign in said for sign in signs):
            return kind()
    return _earlier(error) if _TAKEN_BACK in said else None


def _earlier(error: DBAPIError) -> DeskError | None:
    """The engine took everything back by itself: the sentence for what it objected to first."""
    before = error.__context__
    while before is not None and not (
        isinstance(before, DBAPIError) and _TAKEN_BACK not in str(before.orig)
    ):
        before = before.__context__
    return meaning(before) if isinstance(before, DBAPIError) else None


def unwritten(error: Exception, path: str) -> DeskError:
    """The sentence for ``error`` while the file ``path`` is made."""
    if isinstance(error, OSError):
        return NoRoom() if error.errno in {ENOSPC, EDQUOT} else CannotWrite(path)
    told = meaning(error) if isinstance(error, DBAPIError) else None
    return CannotWrite(path) if told is None or isinstance(told, ReadOnly) else told


def opening_meaning(error: DBAPIError, place: str) -> DeskError | None:
    """The sentence for ``error`` while the server at ``place`` is opened; nothing is lost then.

    ``place`` is as it may be told.
    """
    told = meaning(error)
    if isinstance(told, ConnectionLost):
        return ServerAway(place)
    return ServerRefused() if "permission denied" in str(error.orig).lower() else told
