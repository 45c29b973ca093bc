"""The next step of a joint assessment, its document and its record: a row of buttons."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lo_desk.domain.agencies import JOINT
from lo_desk.domain.joint import DECIDED, DRAFT, FOLLOWED, OPEN, SCORING
from lo_desk.domain.joint_facts import JointFacts
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, Msg
from lo_desk.services import joint_progress, score_sheets
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, button
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import tried
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

_STEPS = {
    DRAFT: N_("Begin s&coring"),
    OPEN: N_("Record the &decision…"),
    DECIDED: N_("Record the re&view…"),
}
"""The next step in a word, where it does not hang on seals."""


class JointSteps(QWidget):
    """What one can do with an assessment as it stands, and why not."""

    done = Signal()  # a step was taken: read the assessment again
    deciding = Signal()  # show the form of the decision

    def __init__(self, line: JointLine, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._workspace, self._line = Texts(self, workspace.language), workspace, line
        self._facts: JointFacts | None = None
        self._sealing = False
        self._main = button(self._say, "joint_main", "", self, PRIMARY)
        self._paper = button(self._say, "make_joint", N_("&Make the document"), self, OUTLINE)
        self._record = button(self._say, "open_joint_record", N_("Open the &record"), self, OUTLINE)
        self._fault = label(self._say, "", self, "fault")
        self._fault.setObjectName("joint_fault")
        self._job = Job(self._say, workspace, self)
        self._place()
        self._main.clicked.connect(self.act)
        self._paper.clicked.connect(self.make)
        self._record.clicked.connect(self._on_record)
        self.setFocusProxy(self._main)
        self._main.hide()
        self._fault.hide()
        writes(self._say, workspace, self._main)

    def _place(self) -> None:
        row, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for made in (self._main, self._paper, self._record):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._fault)
        column.addWidget(self._job)

    @property
    def read(self) -> bool:
        """Whether the facts are known, so that the next step is."""
        return self._facts is not None

    def show_facts(self, facts: JointFacts) -> None:
        """Offer the step that follows from these facts."""
        self._facts = facts
        self._name()
        self._main.setVisible(self._line.state != FOLLOWED)
        held = self.window().focusWidget()
        if held is None or (isinstance(held, QScrollArea) and held.isAncestorOf(self)):
            self._main.setFocus()  # what had it went with the state before

    def object_to(self, words: str | Msg) -> None:
        """Say what is in the way."""
        self._say(self._fault.setText, words)
        self._fault.show()

    @Slot()
    def act(self) -> None:
        """Take the next step of the assessment."""
        desk, key = self._workspace.desk, self._line.id
        if self._facts is None:
            return  # still being read
        if self._line.state == OPEN:
            self.deciding.emit()
        elif self._line.state == DECIDED:
            self._workspace.open_field("assessment", key, "state")
        elif self._line.state == DRAFT:
            self._do(partial(joint_progress.begin, desk, key), N_("Scoring has begun."))
        elif self._line.state == SCORING:
            self._seal_or_open()

    def _seal_or_open(self) -> None:
        desk, key = self._workspace.desk, self._line.id
        if self._sealed:
            self._do(partial(score_sheets.open_sheets, desk, key), N_("Both sheets are open."))
        elif self._sealing:
            self._do(partial(score_sheets.seal_sheet, desk, key), N_("The sheet is sealed."))
        else:
            self._sealing = True
            self._name()
            self.object_to(
                N_(
                    "Once sealed, no score of your sheet changes any more, and this cannot be"
                    " undone. Press again to seal it for good."
                )
            )

    @property
    def _sealed(self) -> bool:
        home, facts = self._workspace.desk.home, self._facts
        return facts is not None and home in {seal.agency for seal in facts.seals}

    def _name(self) -> None:
        """The next step in a word."""
        seal = N_("Se&al it for good") if self._sealing else N_("Se&al the sheet…")
        words = N_("Open both s&heets") if self._sealed else seal
        self._say(self._main.setText, _STEPS.get(self._line.state, words))

    def _do(self, act: Callable[[], object], told: str) -> None:
        undo = self._line.state == DRAFT  # a seal is for good, and so is what others have seen
        _, error = tried(self._workspace, act, told, undo=undo)
        if error is not None:
            self.object_to(error.msg)
            return
        self._facts, self._sealing = None, False  # nothing is done twice before it is read again
        self._fault.hide()
        self.done.emit()

    @Slot()
    def make(self) -> None:
        """Print the document of what is shown."""
        day = self._workspace.desk.day
        self._job.draft(DocumentRequest("joint-assessment", self._line.code, JOINT, day))

    @Slot()
    def _on_record(self) -> None:
        self._workspace.open("assessment", self._line.id)
