"""What the views ask, and the answers of the day: read beside the window, kept until it changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.cover_picture import CoverPicture, Question
from lo_desk.i18n.msg import Msg
from lo_desk.progress import Progress
from lo_desk.services import coverage
from lo_desk.services.coverage import Timeline
from lo_desk.services.desk import Desk
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.coverage.stage import facts_of
from lo_desk.ui.widgets.world_map import MapFacts
from lo_desk.ui.widgets.world_map.paths import areas
from lo_desk.ui.workspace import Workspace


@dataclass(frozen=True)
class CoverAnswer:
    """What the map and its table show.

    Attributes:
        facts: The picture as the map paints and tells it.
        reasons: Why something is missing, by country, worst first.
    """

    picture: CoverPicture
    facts: MapFacts
    reasons: Mapping[str, tuple[Msg, ...]]


@dataclass(frozen=True)
class CoverAsked:
    """The map and its table ask that."""

    question: Question

    def read(self, desk: Desk) -> CoverAnswer:
        """The answer on the desk's day; not in the window's thread."""
        areas(fine=False)  # outlines of a whole world, made once: the window only paints them
        picture = coverage.shown(desk, self.question)
        return CoverAnswer(picture, facts_of(picture), coverage.reasons(desk))


@dataclass(frozen=True)
class LanesAsked:
    """The timeline asks for its months, ``shift`` months after those of the day."""

    shift: int

    def read(self, desk: Desk) -> Timeline:
        """The answer on the desk's day; not in the window's thread."""
        return coverage.timeline(desk, self.shift)


Asked = CoverAsked | LanesAsked
Answer = CoverAnswer | Timeline


@dataclass(frozen=True)
class _Found:
    turn: int
    desk: Desk
    asked: Asked
    answer: Answer
    areas: Mapping[str, Bilingual]


class Answers(QObject):
    """Asks beside the window; of several questions under way the last one alone is answered.

    Attributes:
        areas: Mandate areas by code, as they were read last.
    """

    came = Signal(object)  # Answer
    failed = Signal(object)  # Exception

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: dict[Asked, Answer] = {}
        self._turn = 0
        self.areas: Mapping[str, Bilingual] = {}

    def forget(self) -> None:
        """The day or the registry is another: nothing is known of it."""
        self._known.clear()

    def knows(self, asked: Asked) -> bool:
        """Whether the answer comes at once."""
        return asked in self._known

    def ask(self, asked: Asked) -> None:
        """Ask that, and nothing else any more; ``came`` or ``failed`` tells."""
        self._turn += 1
        if asked in self._known:
            self.came.emit(self._known[asked])
            return
        work = partial(_read, self._workspace.desk, asked, self._turn)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self.failed)

    @Slot(object)
    def _on_done(self, found: _Found) -> None:
        if found.turn == self._turn and found.desk == self._workspace.desk:
            self.areas = found.areas
            self._known[found.asked] = found.answer
            self.came.emit(found.answer)


def _read(desk: Desk, asked: Asked, turn: int, _report: Progress) -> _Found:
    return _Found(turn, desk, asked, asked.read(desk), coverage.areas(desk))
