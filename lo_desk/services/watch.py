"""Whether somebody saved since one last looked, and whether the registry is still there."""

from pathlib import Path

from lo_desk.db import backup as copies
from lo_desk.db import opening
from lo_desk.db.faults import AnotherRegistry, RegistryMoved
from lo_desk.domain.standing import AWAY, DAMAGED, MOVED, WELL
from lo_desk.errors import ConnectionLost, DeskError, RegistryDamaged
from lo_desk.services import backups
from lo_desk.services.desk import Desk


class Watch:
    """Remembers the newest step of the journal; asked about once a second."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self._seen = self._store.last_change()

    def changed(self) -> bool:
        """Whether the registry was written since the last call, by anyone.

        While a server is away everybody else is refused at once; this call asks it again.

        Raises:
            RegistryMoved: The file is no longer where it was.
            ConnectionLost: The server is away.
            DeskError: It is damaged, or cannot be read.
        """
        if not self._store.in_place:
            raise RegistryMoved(str(self._store.file))
        self._store.away = False
        try:
            now = self._store.last_change()
        except ConnectionLost:
            self._store.away = True
            raise
        before, self._seen = self._seen, now
        return now != before


def standing_of(error: DeskError) -> str:
    """How it stands with a registry that answers with ``error``; ``WELL`` if that says nothing."""
    found = (standing for kind, standing in _STANDINGS if isinstance(error, kind))
    return next(found, WELL)


_STANDINGS: tuple[tuple[type[DeskError], str], ...] = (
    (ConnectionLost, AWAY),
    (RegistryMoved, MOVED),
    (RegistryDamaged, DAMAGED),
)


def on_server(desk: Desk) -> bool:
    """Whether the registry is on a server, whose answer may take long."""
    return desk.store.file is None


def read_only(desk: Desk) -> str:
    """Why the registry is read and not written, ``NEWER`` or ``FOLDER``; empty if it is written."""
    return desk.store.read_only


def put_back(desk: Desk, chosen: Path) -> None:
    """Put a copy of a backup where the registry is or was, and go on with it.

    What is there is kept beside it.

    Raises:
        AnotherRegistry: The backup is of another registry; nothing was changed.
        DeskError: It does not verify, or could not be put there.
    """
    store = desk.store
    if copies.head(chosen).registry != store.id:
        raise AnotherRegistry(str(chosen))
    store.engine.dispose()
    place = store.file or Path(desk.place)
    opening.follow(store, Path(backups.restore(str(place), chosen, store.now())))


def find(desk: Desk, path: Path) -> None:
    """Go on with the same registry at ``path``: its file was moved, or a backup is taken.

    Raises:
        AnotherRegistry: It is not the same registry; nothing was changed.
        DeskError: There is none, or it cannot be opened.
    """
    opening.follow(desk.store, path)
