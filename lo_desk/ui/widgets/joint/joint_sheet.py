"""One joint assessment: where it stands, one's own sheet, and what follows when both are open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lo_desk.catalogue.assessing_choices import ASSESSMENT_STATES
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.joint import DRAFT, OPEN, REVEALED, SCORING, short_of
from lo_desk.domain.joint_facts import JointFacts, JointFindings
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import joint_assessments, joint_progress, score_sheets
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, button
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.joint.findings_view import FindingsView
from lo_desk.ui.widgets.joint.own_sheet import OwnSheet
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetBody, tried
from lo_desk.ui.workspace import Workspace

STATES = {str(each.key): each.label for each in ASSESSMENT_STATES}


class JointSheet(SheetBody):
    """Made anew for each assessment and after each step of it."""

    def __init__(self, line: JointLine, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("joint_sheet")
        self.line = line
        self._facts: JointFacts = joint_assessments.facts(workspace.desk, line.code)
        self._sealing = False
        self.head(line.title, JOINT, STATES[line.state])
        self.tell(line.question)
        self._seals()
        self._fault = label(self.say, "", self, "fault")
        self._fault.setObjectName("joint_fault")
        self._fault.hide()
        self._job = Job(self.say, workspace, self)
        self._acts()
        self.column.addWidget(self._fault)
        self.column.addWidget(self._job)
        self._own: OwnSheet | None = None
        if line.state == SCORING:
            places = joint_progress.places(workspace.desk, line.id)
            criteria = [weight.criterion for weight in self._facts.weights]
            self._own = OwnSheet(line.id, places, criteria, workspace, self)
            self.column.addWidget(self._own)
        elif line.state in REVEALED:
            self._waiting = self.tell(N_("What follows from both sheets is being computed…"))
            self._waiting.setObjectName("computing")
            workspace.tasks.run(partial(_found, self._facts), self._listen)
        self.column.addStretch(1)

    def _seals(self) -> None:
        sealed = {seal.agency for seal in self._facts.seals}
        for agency, name in AGENCIES.items():
            there = agency in sealed
            told = (
                said("%(agency)s: sheet sealed", agency=name)
                if there
                else said("%(agency)s: sheet not sealed", agency=name)
            )
            self.tell(told, "small")
        if self._facts.short and self.line.state in {DRAFT, SCORING, OPEN}:
            self.tell(short_of(self._facts.short), "small")

    def _acts(self) -> None:
        row = QHBoxLayout()
        self._main = button(self.say, "joint_main", self._main_words(), self, PRIMARY)
        self._main.setVisible(self.line.state in {DRAFT, SCORING})
        self._main.clicked.connect(self.act)
        paper = button(self.say, "make_joint", N_("&Make the document"), self, OUTLINE)
        paper.clicked.connect(self.make)
        record = button(self.say, "open_joint_record", N_("Open the &record"), self, OUTLINE)
        record.clicked.connect(self._on_record)
        for made in (self._main, paper, record):
            row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)

    def _main_words(self) -> str:
        if self.line.state == DRAFT:
            return N_("Begin s&coring")
        sealed = {seal.agency for seal in self._facts.seals}
        if self.workspace.desk.home not in sealed:
            return N_("Se&al the sheet…") if not self._sealing else N_("Se&al it for good")
        return N_("Open both s&heets")

    @property
    def touched(self) -> bool:
        """Whether a score is typed that is not saved."""
        return self._own is not None and self._own.touched

    @Slot()
    def act(self) -> None:
        """The next step of the assessment."""
        desk, key = self.workspace.desk, self.line.id
        if self.line.state == DRAFT:
            self._do(partial(joint_progress.begin, desk, key), N_("Scoring has begun."))
        elif self.line.state == SCORING:
            if desk.home in {seal.agency for seal in self._facts.seals}:
                self._do(partial(score_sheets.open_sheets, desk, key), N_("Both sheets are open."))
            elif self._sealing:
                self._do(partial(score_sheets.seal_sheet, desk, key), N_("The sheet is sealed."))
            else:
                self._ask_to_seal()

    def _ask_to_seal(self) -> None:
        self._sealing = True
        self.say(self._main.setText, self._main_words())
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

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_found)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, found: JointFindings | None) -> None:
        self._waiting.hide()
        if found is not None:
            view = FindingsView(self._facts, found, self.workspace.language, self)
            self.column.insertWidget(self.column.count() - 1, view)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self._waiting.hide()
        self._object(error.msg)


def _found(facts: JointFacts, _report: object) -> JointFindings | None:
    return joint_assessments.findings(facts)
