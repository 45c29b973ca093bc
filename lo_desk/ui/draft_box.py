"""The drafts of a window: in memory and on disk, and those a run before left behind."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from PySide6.QtCore import QLockFile, QObject, Signal

from lo_desk.domain.drafts import Draft
from lo_desk.ids import new_id
from lo_desk.services.drafts import DraftFolder, folder_of

LOCK = "run.lock"


class DraftBox(QObject):
    """One folder a run, locked while the run lives: what a dead run left is adopted.

    Nothing is written or read before it is needed.
    """

    changed = Signal()

    def __init__(self, site: UUID, parent: QObject) -> None:
        super().__init__(parent)
        self._site = site
        self._lock: QLockFile | None = None
        self._folder: DraftFolder | None = None
        self._drafts: dict[tuple[str, UUID, bool], Draft] = {}
        self._typed: set[tuple[str, UUID, bool]] = set()

    def keep(self, draft: Draft) -> bool:
        """Keep ``draft``; whether it is safe on disk."""
        self._drafts[draft.key] = draft
        self._typed.add(draft.key)
        safe = self._write(draft)
        self.changed.emit()
        return safe

    def drop(self, draft: Draft) -> None:
        """Keep it no more."""
        if self._drafts.pop(draft.key, None) is not None and self._folder is not None:
            self._folder.drop(draft)
        self._typed.discard(draft.key)
        self.changed.emit()

    def of(self, entity: str, key: UUID) -> Draft | None:
        """What was typed for that record."""
        return self._drafts.get((entity, key, False))

    def of_new(self, entity: str) -> Draft | None:
        """The newest half-typed new record of that kind."""
        found = [d for d in self._drafts.values() if d.new and d.entity == entity and not d.later]
        return max(found, key=lambda draft: draft.at, default=None)

    def typed(self, entity: str) -> bool:
        """Whether something of that kind was typed in this window and is not saved."""
        return any(key[0] == entity and not key[2] for key in self._typed)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All of them, the newest first."""
        return tuple(sorted(self._drafts.values(), key=lambda draft: draft.at, reverse=True))

    def take_up(self, draft: Draft) -> Draft:
        """Make a difference left for later what its record’s form will show."""
        typed = self.of(draft.entity, draft.id)
        changes = {**(typed.changes if typed else {}), **draft.changes}
        whole = replace(draft, changes=changes, later=False)
        self.keep(whole)
        if draft.later:
            self.drop(draft)
        return whole

    def recover(self) -> int:
        """Adopt what runs that ended without saying so left behind; how many drafts."""
        before = len(self._drafts)
        root = folder_of(self._site)
        for run in sorted(root.iterdir()) if root.is_dir() else ():
            lock = QLockFile(str(run / LOCK))
            lock.setStaleLockTime(0)  # stale only if its process is gone
            if lock.tryLock(0):
                self._adopt(run)
                lock.unlock()
                rmtree(run, ignore_errors=True)
        found = len(self._drafts) - before
        if found:
            self.changed.emit()
        return found

    def _adopt(self, run: Path) -> None:
        for draft in DraftFolder(run).drafts():
            known = self._drafts.get(draft.key)
            if known is None or known.at < draft.at:
                self._drafts[draft.key] = draft
                self._write(draft)

    def _write(self, draft: Draft) -> bool:
        with suppress(OSError):  # a full or read-only disk: the draft lives as long as the window
            self._own().keep(draft)
            return True
        return False

    def _own(self) -> DraftFolder:
        if self._folder is None:
            path = folder_of(self._site) / new_id().hex
            path.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock = QLockFile(str(path / LOCK))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)
            self._folder = DraftFolder(path)
        return self._folder
