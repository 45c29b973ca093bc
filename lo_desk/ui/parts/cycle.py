"""Weights and rules of an assessment cycle: one set, saved and printed together."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.assessment.rules import WHOLE
from lo_desk.catalogue.assessing_choices import SHORT
from lo_desk.catalogue.entity import Entity
from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.rows import Facts
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import cycles
from lo_desk.services.cycle_rules import LIMITS
from lo_desk.services.cycles import VIEWS, Cycle, Spot
from lo_desk.ui.parts.cycle_file import CycleFile
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.choices import Setting
from lo_desk.ui.widgets.joint.worked_out import WorkedOut
from lo_desk.ui.widgets.layouts import label, scrolled
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

NOT_WHOLE = N_("Enter whole numbers of 0 or more only: thousandths for weights.")
FIXED = N_(
    "Sheets of this cycle are open: its weights and rules are fixed. Others are those of another"
    " cycle."
)
HOW = said(
    "Each set of weights adds up to %(whole)s thousandths. The working group’s set counts; an"
    " agency may leave its own blank.",
    whole=WHOLE,
)
Key = TypeVar("Key")
_WIDE = 64  # design pixels of a number


class CyclePart(RecordPart):
    """A table of weights with their totals, and the numbers that decide verdicts."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(entity, workspace, parent)
        self.setObjectName("cycle_rules")
        self._cycle: Cycle | None = None
        self._weights: dict[Spot, QLineEdit] = {}
        self._numbers: dict[str, QLineEdit] = {}
        self._totals: dict[str, QLabel] = {}
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        margin = dp(self, 16)
        column.setContentsMargins(margin, dp(self, 10), margin, margin)
        column.setSpacing(dp(self, 6))
        self._how = label(self.say, HOW, inside, "small")
        column.addWidget(self._how)
        column.addLayout(self._table(inside))
        self._worked = WorkedOut(self.say, self._weights, inside)
        column.addWidget(self._worked)
        for limit in LIMITS:
            field = self._number(f"rule_{limit.name}", inside)
            self._numbers[limit.name] = field
            column.addWidget(Setting(self.say, limit.words, field, inside))
        self._file = CycleFile(workspace, inside)
        column.addWidget(self._file)
        self._foot(column, inside)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside, self))

    def _foot(self, column: QVBoxLayout, inside: QWidget) -> None:
        self._fault = label(self.say, "", inside, "fault")
        self._fault.setObjectName("cycle_fault")
        self._keep = button(self.say, "save_cycle", N_("&Save weights and rules"), inside, PRIMARY)
        self._keep.clicked.connect(self.save)
        writes(self.say, self.workspace, self._keep)
        column.addWidget(self._fault)
        column.addWidget(self._keep)

    def _number(self, name: str, parent: QWidget) -> QLineEdit:
        made = QLineEdit(parent)
        made.setObjectName(name)
        made.setFixedWidth(em(self, _WIDE))
        return made

    def _table(self, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for column, view in enumerate(VIEWS, 1):
            grid.addWidget(label(self.say, OWNERS[view], parent, "label"), 0, column)
        for row, key in enumerate(cycles.weighted(), 1):
            words = said("%(key)s %(criterion)s", key=key, criterion=SHORT[key])
            grid.addWidget(label(self.say, words, parent), row, 0)
            for column, view in enumerate(VIEWS, 1):
                field = self._number(f"weight_{key}_{view}", parent)
                told = said("%(criterion)s, %(view)s", criterion=words, view=OWNERS[view])
                self.say(field.setAccessibleName, told)
                field.textChanged.connect(self._add_up)
                self._weights[key, view] = field
                grid.addWidget(field, row, column)
        last = len(cycles.weighted()) + 1
        grid.addWidget(label(self.say, N_("Total"), parent, "label"), last, 0)
        for column, view in enumerate(VIEWS, 1):
            self._totals[view] = QLabel(parent)
            self._totals[view].setObjectName(f"total_{view}")
            grid.addWidget(self._totals[view], last, column)
        return grid

    @override
    def show_record(self, facts: Facts) -> None:
        """Show the cycle as it is stored; what is typed stays."""
        try:
            now = cycles.of(self.workspace.desk, facts.id)
            self._file.show_cycle(facts.id, fixed=now.fixed)
            if self.unsaved and self._cycle is not None and self._cycle.id == facts.id:
                return
            self._cycle = now
        except DeskError as error:
            self._object(error.msg)
            return
        for spot, field in self._weights.items():
            field.setText(_shown(self._cycle.weights.get(spot)))
        for name, field in self._numbers.items():
            field.setText(_shown(self._cycle.numbers[name]))
        fixed = self._cycle.fixed
        self._worked.forget()
        self._worked.setVisible(not fixed)
        for field in (*self._weights.values(), *self._numbers.values()):
            field.setReadOnly(fixed)
        self._keep.setEnabled(not fixed)
        self.say(self._how.setText, FIXED if fixed else HOW)
        self._object("")

    @property
    @override
    def unsaved(self) -> bool:
        """Whether a number is typed that is not saved."""
        if self._cycle is None:
            return False
        weights = {spot: _shown(self._cycle.weights.get(spot)) for spot in self._weights}
        numbers = {name: _shown(self._cycle.numbers[name]) for name in self._numbers}
        return _typed(self._weights) != weights or _typed(self._numbers) != numbers

    @Slot()
    @override
    def save(self) -> None:
        """Save all of it as one step, or say why not."""
        if self._cycle is None:
            return
        try:
            weights = {k: _weight(text) for k, text in _typed(self._weights).items() if text}
            numbers = {k: int(text) for k, text in _typed(self._numbers).items()}
        except ValueError:
            self._object(NOT_WHOLE)
            return
        try:
            cycles.save(self.workspace.desk, self._cycle, weights, numbers)
            self._cycle = cycles.of(self.workspace.desk, self._cycle.id)
        except DeskError as error:
            self._object(error.msg)
            return
        self._object("")
        self._worked.forget()
        self.workspace.saved(N_("The weights and rules of the cycle are saved."))

    @Slot()
    def _add_up(self) -> None:
        """What each set comes to, in words where it is no whole; what was objected to is over."""
        self._object("")
        for view, shown in self._totals.items():
            typed = [t for (_, whose), t in _typed(self._weights).items() if whose == view and t]
            total = sum(int(text) for text in typed if text.isdigit())
            good = total == WHOLE or not typed
            words = (
                said("%(n)s", n=total)
                if good
                else said("%(n)s, not %(whole)s", n=total, whole=WHOLE)
            )
            self.say(shown.setText, words if typed else "")

    def _object(self, words: str | Msg) -> None:
        self.say(self._fault.setText, words)
        self._fault.setVisible(bool(words))


def _weight(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _typed(held: Mapping[Key, QLineEdit]) -> dict[Key, str]:
    return {key: field.text().strip() for key, field in held.items()}
