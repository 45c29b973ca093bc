"""Answers what is typed: names at once from memory, texts from the registry beside the window."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lo_desk.domain.finding import Hit, Names
from lo_desk.errors import DeskError
from lo_desk.progress import Progress
from lo_desk.services import finding
from lo_desk.services.desk import Desk
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace

PAUSE_MS = 120  # after the last key, before texts are searched
AGAIN_MS = 1000  # after a reading that failed
SHORTEST = 3  # letters that texts are searched for
MOST_HITS, MOST_MENTIONS = 40, 5


class Asker(QObject):
    """Keeps the names of the registry in memory, read again when it or the day has changed."""

    ready = Signal()  # there are names, or newer ones
    told = Signal(object)  # the words, and Mentions of them

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._index: finding.Index | None = None
        self._reading, self._outdated, self._failed = False, False, False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.refresh)
        self._wanted: tuple[str, frozenset[UUID]] = ("", frozenset())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._search)

    @property
    def names(self) -> Names | None:
        """The names, None until they were read the first time."""
        return self._index.names if self._index else None

    @Slot()
    def refresh(self) -> None:
        """Read the names if they are not those of the moment; nobody who types waits for others."""
        self._again.stop()
        if self._reading:
            self._outdated = True  # what is being read may be of the moment before
            return
        self._reading, self._outdated = True, False
        work = partial(_read, self._workspace.desk, self._index)
        self._workspace.tasks.run(work, self._listen, first=True)

    def hits(self, question: finding.Asked) -> Sequence[Hit]:
        """Records found by name."""
        if self._index is None or question.kind == finding.COMMAND:
            return ()
        return finding.find(self._index.names, question, MOST_HITS)

    def search(self, words: str, known: frozenset[UUID]) -> None:
        """Look for records whose texts hold ``words``, once nobody types; ``told`` tells."""
        if (words, known) == self._wanted:
            return
        self._wanted = (words, known)
        if len(words) >= SHORTEST:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _search(self) -> None:
        work = partial(_mentions, self._workspace.desk, *self._wanted)
        self._workspace.tasks.run(work, self._listen_to_search, first=True)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_read)
        task.failed.connect(self._on_failed)

    def _listen_to_search(self, task: Task) -> None:
        task.done.connect(self._on_mentions)
        task.failed.connect(self._on_not_searched)

    @Slot(object)
    def _on_read(self, index: finding.Index) -> None:
        self._reading, self._failed = False, False
        if index is not self._index:
            self._index = index
            self.ready.emit()
        if self._outdated:
            self.refresh()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """What is known goes on serving; where there is nothing, it is read again, and said why."""
        self._reading = False
        if not isinstance(error, DeskError):
            raise error
        if self._index is None:
            self._again.start(AGAIN_MS)
            if not self._failed:
                self._workspace.tell(error.msg)
            self._failed = True

    @Slot(object)
    def _on_mentions(self, told: tuple[str, Sequence[finding.Mention]]) -> None:
        if told[0] == self._wanted[0]:
            self.told.emit(told)

    @Slot(object)
    def _on_not_searched(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error


def _read(desk: Desk, known: finding.Index | None, _report: Progress) -> finding.Index:
    if known is not None and known.stamp == finding.stamp(desk):
        return known
    return finding.index(desk)


def _mentions(
    desk: Desk, words: str, known: frozenset[UUID], _report: Progress
) -> tuple[str, Sequence[finding.Mention]]:
    return words, finding.mentions(desk, words, known, MOST_MENTIONS)
