"""The third step: what each row would do, and what is wrong put right."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QToolButton, QWidget

from lo_desk.domain.imports import CHANGED, NEW, REFUSED, SAME, ImportPlan
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.importing.bad_values import BadValues
from lo_desk.ui.widgets.importing.flow import Flow
from lo_desk.ui.widgets.importing.plan_table import VALUE, Line, PlanList, PlanTable
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

ORDER = (REFUSED, NEW, CHANGED, SAME)


class CheckPane(QWidget):
    """Counts that choose which rows are shown, values to correct, and the rows."""

    def __init__(self, flow: Flow, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = flow
        self._say = Texts(self, workspace.language)
        self._table = PlanTable(workspace.language, self)
        self._list = PlanList(self._table, self)
        self._values = BadValues(self._say, workspace, self)
        self._told = label(self._say, "", self)
        self._told.setObjectName("fault_told")
        self._state = REFUSED
        self._plan: ImportPlan | None = None
        self._place()
        self._say(self._list.setAccessibleName, N_("Rows"))
        flow.changed.connect(self._on_changed)
        self._values.corrected.connect(self._on_corrected)
        self._table.retyped.connect(self._on_retyped)
        self._list.selectionModel().currentChanged.connect(self._on_current)

    def _place(self) -> None:
        self._counts: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for state in ORDER:
            made = QToolButton(self)
            made.setObjectName(f"rows_{state}")
            made.setProperty("kind", "segment")
            made.setCheckable(True)
            self._group.addButton(made)
            self._counts[state] = made
            row.addWidget(made)
        row.addStretch(1)
        self._group.buttonToggled.connect(self._on_state)  # a reader toggles without a click
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(dp(self, 12))
        grid.addLayout(row, 0, 0)
        grid.addWidget(self._values, 1, 0)
        grid.addWidget(self._list, 2, 0)
        grid.addWidget(self._told, 3, 0)
        grid.setRowStretch(2, 1)

    @Slot()
    def _on_changed(self) -> None:
        plan = self._flow.plan
        if plan is None or plan is self._plan:
            return
        self._plan = plan
        for state, made in self._counts.items():
            self._say(made.setText, _counted(state, plan.counts[state]))
        self._state = next((s for s in ORDER if plan.counts[s]), NEW)
        self._counts[self._state].setChecked(True)
        self._values.show_values(self._flow.values)
        self._show()

    @Slot(object, bool)
    def _on_state(self, _made: object, checked: object) -> None:
        if checked:
            self._state = next(s for s, made in self._counts.items() if made.isChecked())
            self._show()

    def _show(self) -> None:
        self._table.show_rows(self._plan, self._state)
        self._list.setColumnHidden(VALUE, self._state != REFUSED)
        self._say(
            self._told.setText, N_("Type over a value to correct it.") if self._refused else ""
        )

    @property
    def _refused(self) -> bool:
        return self._state == REFUSED and self._table.rowCount() > 0

    @Slot()
    def _on_current(self) -> None:
        """The whole sentence of what is wrong: the list may be too narrow for it."""
        at = self._list.currentIndex()
        if at.isValid() and self._refused:
            fault = self._table.line(at.row()).fault
            if fault is not None:
                self._say(self._told.setText, fault.rule)

    @Slot(object, str)
    def _on_retyped(self, line: Line, text: str) -> None:
        draft = self._flow.draft
        if line.fault is not None and draft is not None:
            cell = (line.row.sheet, line.row.number, line.fault.column)
            self._flow.correct(draft.retyped(*cell, text))

    @Slot(object)
    def _on_corrected(self, values: Mapping[tuple[str, str, str], str]) -> None:
        if self._flow.draft is not None:
            self._flow.correct(self._flow.draft.corrected(values))


def _counted(state: str, count: int) -> Msg:
    if state == REFUSED:
        return said("Refused: %(n)s", n=count)
    if state == NEW:
        return said("New: %(n)s", n=count)
    if state == CHANGED:
        return said("Changed: %(n)s", n=count)
    return said("Same: %(n)s", n=count)
