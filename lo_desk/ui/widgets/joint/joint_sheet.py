"""One joint assessment: where it stands, one's own sheet, and what follows when both are open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from lo_desk.assessment.score_hints import Suggestion
from lo_desk.catalogue.assessing_choices import ASSESSMENT_STATES
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint import DRAFT, OPEN, REVEALED, SCORING, short_of
from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.rows import Part
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import (
    joint_assessments,
    joint_progress,
    score_hints,
    score_sheets,
)
from lo_desk.services.desk import Desk
from lo_desk.services.score_hints import Spot
from lo_desk.services.score_sheets import Cell
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.joint.decision_form import DecisionForm
from lo_desk.ui.widgets.joint.joint_steps import JointSteps
from lo_desk.ui.widgets.joint.open_sheets import OpenSheets
from lo_desk.ui.widgets.joint.own_sheet import OwnSheet
from lo_desk.ui.widgets.sheet_parts import SheetBody
from lo_desk.ui.workspace import Workspace

STATES = {str(each.key): each.label for each in ASSESSMENT_STATES}
READING = N_("The assessment is being read…")
COMPUTING = N_("What follows from both sheets is being computed…")
MOST = 10_000


@dataclass(frozen=True)
class _Read:
    """What the registry says of an assessment: its line, facts, places and one's own scores.

    Attributes:
        asked: Which time it was asked: only the last answer counts.
    """

    asked: int
    line: JointLine
    facts: JointFacts
    places: Sequence[tuple[UUID, Bilingual]] = ()
    cells: Sequence[Cell] = ()
    hints: Mapping[Spot, Suggestion] = field(default_factory=dict)


class JointSheet(SheetBody):
    """Made anew for each assessment and for each state of it; read beside the window."""

    moved = Signal(object)  # JointLine: it is in another state now

    def __init__(self, line: JointLine, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("joint_sheet")
        self.line = line
        self._facts: JointFacts | None = None
        self._asked = 0
        self.head(line.title, JOINT, STATES[line.state])
        self.tell(line.question)
        self._sealed = [self.tell("", "small") for _ in range(len(AGENCIES) + 1)]
        self._steps = JointSteps(line, workspace, self)
        self._steps.done.connect(self.refresh)
        self._steps.deciding.connect(self._on_deciding)
        self._decision = DecisionForm(workspace, self)
        self._decision.left.connect(self._steps.setFocus)
        self.column.addWidget(self._steps)
        self.column.addWidget(self._decision)
        self._waiting = self.tell(READING)
        self._waiting.setObjectName("computing")
        self._own: OwnSheet | None = None
        self._found: QWidget | None = None
        self.column.addStretch(1)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read it again beside the window; what is typed stays."""
        self._asked += 1
        work = partial(_read, self.workspace.desk, self.line, self._asked)
        self.workspace.tasks.run(work, self._hear)

    @property
    def read(self) -> bool:
        """Whether its facts are known, and so its next step."""
        return self._steps.read

    def act(self) -> None:
        """Take the next step of the assessment."""
        self._steps.act()

    def _hear(self, task: Task) -> None:
        task.done.connect(self._on_read)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        if read.asked != self._asked:
            return  # it may be older than what was done since
        if read.line.state != self.line.state:
            self.moved.emit(read.line)
            return
        changed, self._facts, self.line = read.facts != self._facts, read.facts, read.line
        self._tell_seals(read.facts)
        self._steps.show_facts(read.facts)
        if self.line.state == SCORING:
            self._score(read)
        elif self.line.state in REVEALED and changed:
            self._compute(read.facts)
        else:
            self._waiting.hide()

    def _score(self, read: _Read) -> None:
        self._waiting.hide()
        if self._own is None:
            criteria = [weight.criterion for weight in read.facts.weights]
            own = OwnSheet(self.line.id, read.places, criteria, self.workspace, self)
            self._own = own
            self.column.insertWidget(self.column.count() - 1, own)
        self._own.show_cells(read.cells, read.hints)

    def _compute(self, facts: JointFacts) -> None:
        self.say(self._waiting.setText, COMPUTING)
        self._waiting.show()
        self.workspace.tasks.run(partial(_found, facts), self._listen)

    def _tell_seals(self, facts: JointFacts) -> None:
        sealed = {seal.agency for seal in facts.seals}
        told: list[Msg | str] = [
            said("%(agency)s: sheet sealed", agency=name)
            if agency in sealed
            else said("%(agency)s: sheet not sealed", agency=name)
            for agency, name in AGENCIES.items()
        ]
        short = facts.short and self.line.state in {DRAFT, SCORING, OPEN}
        told.append(short_of(facts.short) if short else "")
        for line, words in zip(self._sealed, told, strict=True):
            self.say(line.setText, words)
            line.setVisible(bool(words))

    @property
    def touched(self) -> bool:
        """Whether a score or a decision is typed that is not saved."""
        return self._decision.touched or (self._own is not None and self._own.touched)

    @Slot()
    def _on_deciding(self) -> None:
        if self._facts is not None:
            self._decision.begin(self.line, self._facts)

    @Slot(str, str)
    def _on_agree(self, candidate: str, criterion: str) -> None:
        """Begin the score that both agree on; theirs stay as they were sealed."""
        if self._facts is None:
            return
        codes = [each.code for each in self._facts.candidates]
        places = joint_progress.places(self.workspace.desk, self.line.id)
        key, _ = places[codes.index(candidate)]
        facts = {"owner": JOINT, "candidate": key, "criterion": criterion}
        self.workspace.open_new("score", facts)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_found)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, found: JointFindings | None) -> None:
        self._waiting.hide()
        if self._found is not None:
            self._found.hide()
            self._found.deleteLater()
            self._found = None
        if found is not None and self._facts is not None:
            self._found = OpenSheets(self._facts, found, self.workspace.language, self)
            self._found.agree.connect(self._on_agree)
            self.column.insertWidget(self.column.count() - 1, self._found)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._waiting.hide()
        self._steps.object_to(error.msg)


def _read(desk: Desk, line: JointLine, asked: int, _report: object) -> _Read:
    every = joint_assessments.lines(desk, Part(count=MOST))
    now = next((each for each in every if each.id == line.id), line)
    facts = joint_assessments.facts(desk, line.code)
    if now.state != SCORING:
        return _Read(asked, now, facts)
    places = joint_progress.places(desk, line.id)
    cells = score_sheets.own_cells(desk, line.id)
    return _Read(asked, now, facts, places, cells, score_hints.hints(desk, line.id))


def _found(facts: JointFacts, _report: object) -> JointFindings | None:
    return joint_assessments.findings(facts)
