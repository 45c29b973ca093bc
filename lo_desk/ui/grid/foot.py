"""Under the rows: how many are shown of how many, and the keys that matter."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.ui.grid.source import Source
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace

HINT = N_("F2 edit · Ctrl+V paste rows")


class Numbers(QObject):
    """Counts beside the window: the rows that match, and all there are; the latest answer counts."""

    told = Signal(int, int)  # matching, in all

    def __init__(self, source: Source, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._workspace = source, workspace
        self._asked: tuple[Part, Part] | None = None

    def ask(self, part: Part, whole: Part) -> None:
        """Count what ``part`` finds, and what ``whole`` does."""
        self._asked = (part, whole)
        work = partial(_counted, self._source, self._workspace.desk, part, whole)
        self._workspace.tasks.run(work, self._listen)

    def forget(self) -> None:
        """An answer that is still to come no longer counts."""
        self._asked = None

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, answer: tuple[tuple[Part, Part], int, int]) -> None:
        asked, found, whole = answer
        if asked == self._asked:
            self.told.emit(found, whole)


class Foot(QWidget):
    """One line, small and grey."""

    def __init__(self, workspace: Workspace, parent: QWidget, *, hint: bool) -> None:
        super().__init__(parent)
        self._say = Texts(self, workspace.language)
        self._words, self._hint = QLabel(self), QLabel(self)
        self._words.setObjectName("foot")
        self._hint.setObjectName("foot_hint")
        for label in (self._words, self._hint):
            label.setProperty("kind", "small")
        self._hint.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._hint)
        self._can_hint = self._has_hint = hint
        self._say(self._hint.setText, HINT)
        self._hint.setVisible(hint)

    def tell(self, shown: int, whole: int | None, left_out: int) -> None:
        """Say how many rows are shown, of how many, and how many columns found no room."""
        self._say(self._words.setText, _sentence(shown, whole, left_out))

    def allow(self, *, hint: bool) -> None:
        """The keys that write are named only where one may write."""
        self._has_hint = hint and self._can_hint
        self._hint.setVisible(self._has_hint)

    def fit(self, width: int) -> None:
        """The hint stands there only where it finds room."""
        needed = self._words.sizeHint().width() + self._hint.sizeHint().width() + 24
        self._hint.setVisible(self._has_hint and needed <= width)


def _sentence(shown: int, whole: int | None, left_out: int) -> Msg:
    told = counted("%(n)s row shown", "%(n)s rows shown", shown)
    if whole is not None and whole != shown:
        told = counted(
            "%(n)s of %(whole)s row shown", "%(n)s of %(whole)s rows shown", shown, whole=whole
        )
    if left_out:
        hidden = counted("%(n)s column hidden", "%(n)s columns hidden", left_out)
        told = said("%(rows)s · %(columns)s", rows=told, columns=hidden)
    return told


def _counted(
    source: Source, desk: Desk, part: Part, whole: Part, _report: Progress
) -> tuple[tuple[Part, Part], int, int]:
    found = source.count(desk, part)
    return (part, whole), found, found if part == whole else source.count(desk, whole)
