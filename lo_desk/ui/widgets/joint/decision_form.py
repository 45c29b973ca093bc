"""The decision of a joint assessment: which option, why, who did not agree, and until when."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.assessment.offer_words import OPTION, titled
from lo_desk.catalogue.assessing import ASSESSMENT
from lo_desk.catalogue.field import Choice, Field, Kind
from lo_desk.domain.joint_facts import DecisionFacts, JointFacts
from lo_desk.domain.joint_lines import JointLine
from lo_desk.domain.joint_options import OptionFacts
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.services import joint_progress
from lo_desk.services.desk import Desk
from lo_desk.ui.language import Texts
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import OUTLINE, PRIMARY, button
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

_KEYS = ("decision", "reasons", "dissent", "authority", "decided_on", "trial_review_on")


class DecisionForm(QFrame):
    """It is recorded beside the window; what is typed stays until it is."""

    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("decision_form")
        self.setProperty("panel", "card")
        self._say, self._workspace = Texts(self, workspace.language), workspace
        self._line: JointLine | None = None
        self._form: ShortForm | None = None
        self._shown: Mapping[str, object] = {}
        self._saving = False
        self._fault = label(self._say, "", self, "fault")
        self._fault.setObjectName("decision_fault")
        self._save = button(self._say, "save_decision", N_("Save the decis&ion"), self, PRIMARY)
        self._leave = button(self._say, "leave_decision", N_("Cancel"), self, OUTLINE)
        self._save.clicked.connect(self.save)
        self._leave.clicked.connect(self._on_leave)
        self._column = QVBoxLayout(self)
        edge = dp(self, 16)
        self._column.setContentsMargins(edge, dp(self, 12), edge, dp(self, 12))
        self._column.setSpacing(dp(self, 8))
        self._column.addWidget(label(self._say, N_("Decision"), self, "card"))
        self._column.addWidget(self._fault)
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addWidget(self._leave)
        row.addStretch(1)
        self._column.addLayout(row)
        writes(self._say, workspace, self._save)
        self.hide()

    @property
    def touched(self) -> bool:
        """Whether something is typed that is not recorded."""
        return self.isVisible() and self._form is not None and self._form.values() != self._shown

    def begin(self, line: JointLine, facts: JointFacts) -> None:
        """Show the decision as far as it is recorded, the cursor in it; what is typed stays."""
        if self._form is None or not self.isVisible():
            self._line = line
            self._make(facts)
        self._fault.hide()
        self.show()
        if self._form is not None:
            self._form.focus_first()

    def _make(self, facts: JointFacts) -> None:
        if self._form is not None:
            self._form.deleteLater()
        self._form = ShortForm(_fields(facts.options), self._workspace, self)
        self._column.insertWidget(1, self._form)
        self._form.show_values(_values(facts.decision, self._workspace.desk))
        self._shown = self._form.values()

    @Slot()
    def save(self) -> None:
        """Record what is typed."""
        if self._form is None or self._line is None or self._saving:
            return
        typed = {key: _number(value) for key, value in self._form.values().items()}
        self._object(N_("The decision is being recorded…"))
        self._saving = True
        work = partial(_decide, self._workspace.desk, self._line, typed)
        self._workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, _version: object) -> None:
        self._saving = False
        self.hide()
        self.left.emit()
        self._workspace.saved(N_("The decision is recorded."))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._saving = False
        if not isinstance(error, DeskError):
            raise error
        self._object(error.msg)
        if self._form is not None:
            self._form.show_faults(error.fields)

    def _object(self, words: object) -> None:
        self._say(self._fault.setText, words)
        self._fault.show()

    @Slot()
    def _on_leave(self) -> None:
        self.hide()
        self.left.emit()


def _fields(options: Sequence[OptionFacts]) -> list[Field]:
    """The fields of a decision, its option chosen by name."""
    choices = tuple(Choice(each.number, titled(each.number, each.title)) for each in options)
    number = ASSESSMENT.field("decided_option")
    option = replace(number, label=OPTION, kind=Kind.CHOICE, choices=choices)
    return [option, *(ASSESSMENT.field(key) for key in _KEYS)]


def _values(told: DecisionFacts, desk: Desk) -> Mapping[str, object]:
    """What is recorded; the day is today's where none is."""
    return {
        "decided_option": told.option,
        "decision": told.decision,
        "reasons": told.reasons,
        "dissent": told.dissent,
        "authority": told.authority,
        "decided_on": told.on or desk.today,
        "trial_review_on": told.trial_review_on,
    }


def _number(value: object) -> object:
    return value.key if isinstance(value, Choice) else value


def _decide(desk: Desk, line: JointLine, typed: Mapping[str, object], _report: Progress) -> int:
    return joint_progress.decide(desk, line.id, line.version, typed)
