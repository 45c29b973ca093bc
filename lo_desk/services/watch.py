"""Whether somebody saved since one last looked: another window, another machine."""

from lo_desk.services.desk import Desk


class Watch:
    """Remembers the newest step of the journal; asked about once a second."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self._seen = self._store.last_change()

    def changed(self) -> bool:
        """Whether the registry was written since the last call, by anyone."""
        now = self._store.last_change()
        before, self._seen = self._seen, now
        return now != before
