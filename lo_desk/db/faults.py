"""What an engine's complaint means to a user."""

from sqlalchemy.exc import DBAPIError

from lo_desk.errors import (
    Busy,
    ConnectionLost,
    DeskError,
    Duplicate,
    NeverChanged,
    NoRoom,
    PublishedIsFixed,
    ReadOnly,
    RegistryDamaged,
    RuleBroken,
)

_MEANINGS: tuple[tuple[type[DeskError], tuple[str, ...]], ...] = (
    (NoRoom, ("database or disk is full", "disk i/o error", "no space left")),
    (ReadOnly, ("readonly database", "read-only transaction", "unable to open database file")),
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
            "connection is closed",
            "connection timeout",
            "consuming input failed",
        ),
    ),
)


def meaning(error: DBAPIError) -> DeskError | None:
    """The sentence for ``error``; None when it is a bug of ours."""
    said = str(error.orig).lower()
    if error.connection_invalidated:
        return ConnectionLost()
    for kind, signs in _MEANINGS:
        if any(sign in said for sign in signs):
            return kind()
    return None
