"""Where the files of a batch go, and how they are named: with an example of now."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lo_desk.domain.batch import (
    BY_REGION,
    ONE_VOLUME,
    PLACES,
    TOGETHER,
    USUAL,
    Batch,
    BatchItem,
    names_of,
)
from lo_desk.domain.batch import fault_of as pattern_fault
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.faults import FaultLine
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

GROUPINGS = {
    TOGETHER: N_("All in one folder"),
    BY_REGION: N_("A folder for each region"),
    ONE_VOLUME: N_("All in one volume, with contents"),
}


class BatchFiles(QWidget):
    """A pattern that means nothing is said as it is typed."""

    changed = Signal()

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._workspace = say, workspace
        self.folder: Path = documents_folder()
        self._grouping = Picker(self)
        self._grouping.setObjectName("batch_grouping")
        for number, (key, words) in enumerate(GROUPINGS.items()):
            self._grouping.addItem("", key)
            say(partial(self._grouping.setItemText, number), words)
        self._pattern = QLineEdit(USUAL, self)
        self._pattern.setObjectName("batch_pattern")
        self._example = label(say, "", self, "small")
        self._example.setObjectName("batch_example")
        self._fault = FaultLine(say, self)
        self._fault.setObjectName("batch_pattern_fault")
        self._where = label(say, "", self, "small")
        self._choose = button(say, "batch_folder", N_("Another folde&r…"), self, QUIET)
        self._place()
        self._grouping.currentIndexChanged.connect(self.changed)
        self._pattern.textChanged.connect(self._on_typed)
        self._choose.clicked.connect(self._on_choose)

    def _place(self) -> None:
        say = self._say
        say(self._grouping.setAccessibleName, N_("Files"))
        say(self._pattern.setAccessibleName, N_("Names of the files"))
        places = ", ".join(f"{{{place}}}" for place in PLACES)
        say(self._pattern.setAccessibleDescription, said("In braces: %(places)s", places=places))
        column, where = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 3))
        for words, control in (
            (N_("Files"), self._grouping),
            (N_("Names of the files"), self._pattern),
        ):
            named = label(say, words, self, "label")
            named.setBuddy(control)
            column.addWidget(named)
            column.addWidget(control)
        column.addWidget(self._fault)
        column.addWidget(self._example)
        where.addWidget(self._where, 1)
        where.addWidget(self._choose)
        column.addLayout(where)
        self._tell()

    def batch_of(self, items: Sequence[BatchItem]) -> Batch:
        """Drafts of these, named and grouped as is chosen here."""
        return Batch(tuple(items), self._pattern.text(), self.grouping)

    @property
    def grouping(self) -> str:
        """``together``, ``by-region`` or ``one-volume``."""
        return str(self._grouping.currentData())

    def check(self) -> bool:
        """Whether the pattern can name files; what is wrong is said."""
        fault = pattern_fault(self._pattern.text())
        self._fault.show_fault(fault or "")
        return fault is None

    def show_example(self, items: Sequence[BatchItem]) -> None:
        """The name of the first of these files, as it would be now."""
        bound = self.grouping == ONE_VOLUME  # one name, with the number of its chapters
        if not self.check() or not items or bound:
            self._say(self._example.setText, "")
            return
        [first, *_] = names_of(self.batch_of(items))
        self._say(self._example.setText, said("For example: %(name)s", name=first))

    @Slot()
    def _on_typed(self) -> None:
        self.check()
        self.changed.emit()

    @Slot()
    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, dir=str(self.folder))
        if chosen:
            self.folder = Path(chosen)
            self._tell()

    def _tell(self) -> None:
        self._say(self._where.setText, said("Folder: %(path)s", path=str(self.folder)))
