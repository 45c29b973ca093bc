"""One value for one field of several rows."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice
from lo_desk.domain.changes import Wish
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, counted
from lo_desk.services import changing, lists, records
from lo_desk.ui.editors import Editor, editor_for
from lo_desk.ui.grid.change_panel import ChangePanel
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.workspace import Workspace


class BulkPanel(ChangePanel):
    """Field, value, preview of old and new, one step."""

    def __init__(self, workspace: Workspace, entity: str, parent: QWidget) -> None:
        super().__init__(workspace, entity, "bulk_panel", parent)
        self._rows: Sequence[UUID] = ()
        self._fields = Picker(self)
        self._fields.setObjectName("bulk_field")
        self.say(self._fields.setAccessibleName, N_("Field to change"))
        for number, field in enumerate(ENTITIES[entity].fields):
            self._fields.addItem("", field.key)
            self.say(partial(self._fields.setItemText, number), field.label)
        self._grid = QGridLayout()
        self._grid.addWidget(self._fields, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        look = button(self.say, "preview_changes", N_("Show what would change"), self)
        look.clicked.connect(self._on_look)
        self._grid.addWidget(look, 1, 0)
        self.above.addLayout(self._grid)
        self._editor = self._edited()
        self._fields.currentIndexChanged.connect(self._on_field)

    def about(self, rows: Sequence[Row], key: str) -> None:
        """These rows; begin with the field of that key, if it is one."""
        self._rows = [row.id for row in rows]
        number = self._fields.findData(key)
        self._fields.setCurrentIndex(max(0, number))
        count = len(self._rows)
        self.say_title(counted("Change %(n)s row", "Change %(n)s rows", count))
        self.forget()

    def fill(self, rows: Sequence[Row], key: str) -> None:
        """What the first of these rows says there, in all of them, at once if no rule objects."""
        self.about(rows[1:], key)
        first = rows[0].id
        facts = lists.facts(self.workspace.desk, self.entity, [first])[first]
        field = ENTITIES[self.entity].field(key)
        self._editor.show(field.shown(facts))
        self.at_once = True
        self._on_look()

    @override
    def enter(self) -> None:
        """Give the focus to the choice of a field."""
        self._fields.setFocus()

    def _edited(self) -> Editor:
        field = ENTITIES[self.entity].field(str(self._fields.currentData()))
        find = partial(_choices, self.workspace)
        made = editor_for(field, self.workspace.language, find, self)
        self.say(made.set_name, N_("New value"))
        self._grid.addWidget(made.widget, 0, 1)
        made.widget.show()
        return made

    @Slot()
    def _on_field(self) -> None:
        old = self._editor.widget
        old.hide()
        old.setObjectName("")
        old.deleteLater()
        self._editor = self._edited()

    @Slot()
    def _on_look(self) -> None:
        key, value = str(self._fields.currentData()), self._editor.value()
        wishes = [Wish(row, {key: value}) for row in self._rows]
        self.plan(partial(changing.planned, self.workspace.desk, self.entity, wishes))


def _choices(workspace: Workspace, target: str, text: str) -> Sequence[Choice]:
    return records.choices(workspace.desk, target, text)
