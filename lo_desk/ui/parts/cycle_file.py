"""The file of indicators that a cycle counts with: chosen, told, left out again."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.assessment.indicator_words import SUPPLIED, counted_with
from lo_desk.assessment.refusals import BadIndicators
from lo_desk.domain.indicator_file import IndicatorFile
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg
from lo_desk.progress import Progress
from lo_desk.services import cycle_files
from lo_desk.services.desk import Desk
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, QUIET, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

READING = N_("The file of indicators is being read…")
SHOWN = 5


class CycleFile(QWidget):
    """A file is read beside the window; what is wrong with it is told line by line."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._workspace = Texts(self, workspace.language), workspace
        self._cycle: UUID | None = None
        self._told = label(self._say, "", self)
        self._told.setObjectName("cycle_indicators")
        self._faults = [label(self._say, "", self, "fault") for _ in range(SHOWN)]
        self._faults[0].setObjectName("indicators_fault")
        self._choose = button(
            self._say, "choose_indicators", N_("Read a file of &indicators…"), self, OUTLINE
        )
        self._leave = button(self._say, "leave_indicators", N_("Leave the file o&ut"), self, QUIET)
        self._choose.clicked.connect(self._on_choose)
        self._leave.clicked.connect(self._on_leave)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, dp(self, 8), 0, dp(self, 8))
        for widget in (label(self._say, N_("Indicators"), self, "label"), self._told):
            column.addWidget(widget)
        for fault in self._faults:
            column.addWidget(fault)
        row.addWidget(self._choose)
        row.addWidget(self._leave)
        row.addStretch(1)
        column.addLayout(row)
        writes(self._say, workspace, self._choose, self._leave)

    def show_cycle(self, cycle: UUID, *, fixed: bool) -> None:
        """Tell what that cycle counts with; a ``fixed`` one takes no other file."""
        self._cycle = cycle
        file = cycle_files.in_use(self._workspace.desk, cycle)
        self._say(self._told.setText, counted_with(file) if file else SUPPLIED)
        self._choose.setVisible(not fixed)
        self._leave.setVisible(file is not None and not fixed)
        self._object()

    @Slot()
    def _on_choose(self) -> None:
        language = self._workspace.language.now
        title = language.text(N_("Read a file of indicators"))
        tables = language.text(N_("Tables"))
        kinds = f"{tables} (*.csv *.txt *.xlsx *.ods)"
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Let the cycle count with that file, if all of it can be used."""
        if self._cycle is not None:
            self._object(READING)
            work = partial(_take, self._workspace.desk, self._cycle, path)
            self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_taken)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_taken(self, _file: IndicatorFile) -> None:
        self._object()
        self._workspace.saved(N_("The cycle counts with the file of indicators."))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        lines = error.lines[1:SHOWN] if isinstance(error, BadIndicators) else ()
        self._object(error.msg, *lines)

    @Slot()
    def _on_leave(self) -> None:
        if self._cycle is None:
            return
        try:
            cycle_files.leave_out(self._workspace.desk, self._cycle)
        except DeskError as error:
            self._object(error.msg)
            return
        self._choose.setFocus()
        self._workspace.saved(N_("The cycle counts with the supplied indicators."))

    def _object(self, *words: str | Msg) -> None:
        for number, fault in enumerate(self._faults):
            self._say(fault.setText, words[number] if number < len(words) else "")
            fault.setVisible(number < len(words))


def _take(desk: Desk, cycle: UUID, path: Path, _report: Progress) -> IndicatorFile:
    return cycle_files.take(desk, cycle, path)
