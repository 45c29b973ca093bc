"""One joint assessment: where it stands, one's own sheet, and what follows when both are open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.assessment.score_hints import Suggestion
from lo_desk.catalogue.assessing_choices import ASSESSMENT_STATES
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.joint import (
    DECIDED,
    DRAFT,
    FOLLOWED,
    OPEN,
    REVEALED,
    SCORING,
    short_of,
)
from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.packs import DocumentRequest
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
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, button
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.joint.open_sheets import OpenSheets
from lo_desk.ui.widgets.joint.own_sheet import OwnSheet
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetBody, tried
from lo_desk.ui.workspace import Workspace

STATES = {str(each.key): each.label for each in ASSESSMENT_STATES}
READING = N_("The assessment is being read…")
COMPUTING = N_("What follows from both sheets is being computed…")
MOST = 10_000
_STEPS = {
    DRAFT: N_("Begin s&coring"),
    OPEN: N_("Record the &decision…"),
    DECIDED: N_("Record the re&view…"),
}
"""The next step in a word, where it does not hang on seals."""


@dataclass(frozen=True)
class _Read:
    """What the registry says of an assessment: its line, facts, places and one's own scores."""

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
        self._sealing = False
        self.head(line.title, JOINT, STATES[line.state])
        self.tell(line.question)
        self._sealed = [self.tell("", "small") for _ in range(len(AGENCIES) + 1)]
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("joint_fault")
        self._fault.hide()
        self._job = Job(self.say, workspace, self)
        self._acts()
        self.column.addWidget(self._fault)
        self.column.addWidget(self._job)
        self._waiting = self.tell(READING)
        self._waiting.setObjectName("computing")
        self._own: OwnSheet | None = None
        self._found: QWidget | None = None
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Read it again beside the window; what is typed stays."""
        work = partial(_read, self.workspace.desk, self.line)
        self.workspace.tasks.run(work, self._hear)

    @property
    def read(self) -> bool:
        """Whether its facts are known."""
        return self._facts is not None

    def _hear(self, task: Task) -> None:
        task.done.connect(self._on_read)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        if read.line.state != self.line.state:
            self.moved.emit(read.line)
            return
        changed, self._facts = read.facts != self._facts, read.facts
        self._tell_seals(read.facts)
        sealed = _sealed_by(self._facts, self.workspace.desk.home)
        step = _step(self.line.state, sealed=sealed, sealing=self._sealing)
        self.say(self._main.setText, step)
        self._main.setVisible(self.line.state != FOLLOWED)
        self._main.setEnabled(True)
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

    def _acts(self) -> None:
        row = QHBoxLayout()
        self._main = button(self.say, "joint_main", "", self, PRIMARY)
        self._main.hide()
        self._main.clicked.connect(self.act)
        paper = button(self.say, "make_joint", N_("&Make the document"), self, OUTLINE)
        paper.clicked.connect(self.make)
        record = button(self.say, "open_joint_record", N_("Open the &record"), self, OUTLINE)
        record.clicked.connect(self._on_record)
        for made in (self._main, paper, record):
            row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def touched(self) -> bool:
        """Whether a score is typed that is not saved."""
        return self._own is not None and self._own.touched

    @Slot()
    def act(self) -> None:
        """The next step of the assessment."""
        desk, key = self.workspace.desk, self.line.id
        if self._facts is None:
            return  # still being read
        if self.line.state == OPEN:
            self.workspace.open_field("assessment", key, "decision")
        elif self.line.state == DECIDED:
            self.workspace.open_field("assessment", key, "state")
        elif self.line.state == DRAFT:
            self._do(partial(joint_progress.begin, desk, key), N_("Scoring has begun."))
        elif self.line.state == SCORING:
            if _sealed_by(self._facts, self.workspace.desk.home):
                self._do(partial(score_sheets.open_sheets, desk, key), N_("Both sheets are open."))
            elif self._sealing:
                self._do(partial(score_sheets.seal_sheet, desk, key), N_("The sheet is sealed."))
            else:
                self._ask_to_seal()

    def _ask_to_seal(self) -> None:
        self._sealing = True
        self.say(self._main.setText, _step(SCORING, sealed=False, sealing=True))
        self._object(
            N_(
                "Once sealed, no score of your sheet changes any more, and this cannot be undone."
                " Press again to seal it for good."
            )
        )

    def _do(self, act: Callable[[], object], told: str) -> None:
        _, error = tried(self.workspace, act, told)
        if error is not None:
            self._object(error.msg)
            return
        self._facts, self._sealing = None, False  # nothing is done twice before it is read again
        self._main.setEnabled(False)
        self._fault.hide()
        self.refresh()

    def _object(self, words: str | Msg) -> None:
        self.say(self._fault.setText, words)
        self._fault.show()

    @Slot()
    def make(self) -> None:
        """Print the document of what is shown."""
        day = self.workspace.desk.day
        self._job.draft(DocumentRequest("joint-assessment", self.line.code, JOINT, day))

    @Slot()
    def _on_record(self) -> None:
        self.workspace.open("assessment", self.line.id)

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
        self._object(error.msg)


def _step(state: str, *, sealed: bool, sealing: bool) -> str:
    """The next step in a word."""
    if state in _STEPS:
        return _STEPS[state]
    if sealed:
        return N_("Open both s&heets")
    return N_("Se&al it for good") if sealing else N_("Se&al the sheet…")


def _sealed_by(facts: JointFacts | None, agency: str) -> bool:
    return facts is not None and agency in {seal.agency for seal in facts.seals}


def _read(desk: Desk, line: JointLine, _report: object) -> _Read:
    every = joint_assessments.lines(desk, Part(count=MOST))
    now = next((each for each in every if each.id == line.id), line)
    facts = joint_assessments.facts(desk, line.code)
    if now.state != SCORING:
        return _Read(now, facts)
    places = joint_progress.places(desk, line.id)
    cells = score_sheets.own_cells(desk, line.id)
    return _Read(now, facts, places, cells, score_hints.hints(desk, line.id))


def _found(facts: JointFacts, _report: object) -> JointFindings | None:
    return joint_assessments.findings(facts)
