"""A verified copy of a registry's file, before something large is done to it."""

from pathlib import Path

from lo_desk.db import backup
from lo_desk.services.desk import Desk


def back_up(desk: Desk, reason: str) -> Path | None:
    """Copy the registry's file beside it; None where the registry is on a server.

    Args:
        desk: The registry.
        reason: A word for the copy's name; a copy of the same reason is replaced.

    Raises:
        NoRoom: The copy could not be written; nothing was done.
        RegistryDamaged: What was copied does not verify.
    """
    if "://" in desk.place or not desk.place:
        return None
    return backup.back_up(desk.store.engine, Path(desk.place), reason)
