"""A few fields to fill in where the work is done: the same editors as a record's form."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Choice, Field
from lo_desk.i18n.msg import Msg
from lo_desk.services import records
from lo_desk.ui.editors import editor_for
from lo_desk.ui.language import Texts
from lo_desk.ui.pickers import ChoiceEditor, ReferenceEditor
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.faults import FaultLine
from lo_desk.ui.widgets.layouts import reveal
from lo_desk.ui.workspace import Workspace


class ShortForm(QWidget):
    """Label over control over fault; two columns where there is room for two."""

    def __init__(
        self, fields: Sequence[Field], workspace: Workspace, parent: QWidget, *, columns: int = 1
    ) -> None:
        super().__init__(parent)
        self._say = Texts(self, workspace.language)
        self._fields = {field.key: field for field in fields}
        choices = partial(choices_of, workspace)
        self._editors = {
            key: editor_for(field, workspace.language, choices, self)
            for key, field in self._fields.items()
        }
        self._faults: dict[str, FaultLine] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(self, 12))
        grid.setVerticalSpacing(dp(self, 8))
        for number, key in enumerate(self._fields):
            row, column = divmod(number, columns)
            grid.addLayout(self._made(key), row, column)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.show_values({})

    def _made(self, key: str) -> QVBoxLayout:
        field, editor = self._fields[key], self._editors[key]
        label, fault = QLabel(self), FaultLine(self._say, self)
        label.setProperty("kind", "label")
        label.setWordWrap(True)
        label.setBuddy(editor.widget)
        fault.setObjectName(f"{key}_fault")
        self._faults[key] = fault
        self._say(label.setText, field.label)
        self._say(editor.set_name, field.label)
        column = QVBoxLayout()
        column.setSpacing(dp(self, 3))
        for widget in (label, editor.widget, fault):
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show ``values`` by key; the fields without one are empty or as they usually are."""
        for key, editor in self._editors.items():
            editor.show(values.get(key, self._fields[key].default))
        self.show_faults({})

    def offer(self, key: str, choices: Sequence[Choice]) -> None:
        """Offer these in the field of that key instead; what is chosen stays where it can."""
        editor = self._editors[key]
        if isinstance(editor, ChoiceEditor):
            editor.offer(choices)

    def let_free(self, key: str) -> None:
        """What is typed in that field need not be one of those that are found."""
        editor = self._editors[key]
        if isinstance(editor, ReferenceEditor):
            editor.free = True

    def values(self) -> dict[str, object]:
        """What is typed, not yet checked; nothing is None."""
        typed = {key: editor.value() for key, editor in self._editors.items()}
        return {key: None if value == "" else value for key, value in typed.items()}

    def show_faults(self, faults: Mapping[str, Msg]) -> bool:
        """Each fault under its field; whether all of them found theirs."""
        for key, line in self._faults.items():
            line.show_fault(faults.get(key, ""))
            self._say(self._editors[key].widget.setAccessibleDescription, faults.get(key, ""))
        first = next((key for key in self._editors if key in faults), None)
        if first is not None:
            self._editors[first].widget.setFocus()
            reveal(self)
        return set(faults) <= set(self._editors)

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        next(iter(self._editors.values())).widget.setFocus()
        reveal(self)


def choices_of(workspace: Workspace, target: str, text: str) -> Sequence[Choice]:
    """Records to refer to, as the registry knows them now."""
    return records.choices(workspace.desk, target, text)
