"""A cell that is written where it stands, with the editor a form would have."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Signal
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice, Field
from lo_desk.domain.rows import Edit, Facts
from lo_desk.errors import DeskError
from lo_desk.services import records
from lo_desk.ui.cells import CellDelegate, Index
from lo_desk.ui.editors import Editor, editor_for
from lo_desk.ui.record_table import RecordTable
from lo_desk.ui.workspace import Workspace


class EditingCells(CellDelegate):
    """Opens an editor in a cell; says what was typed when it is left."""

    edited = Signal(object, str, object)  # Edit, key, value as typed

    def __init__(self, entity: str, workspace: Workspace, view: QTableView) -> None:
        super().__init__(view)
        self._entity, self._workspace, self._view = entity, workspace, view
        self._open: tuple[Editor, Facts, Field, object] | None = None

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of the field, on the record as it stands now in the registry."""
        self._open = None
        table = index.model()
        row = table.lines.row(index.row()) if isinstance(table, RecordTable) else None
        if row is None or not isinstance(table, RecordTable):
            return QWidget(parent)
        field = ENTITIES[self._entity].field(table.columns[index.column()].key)
        try:
            facts = records.read(self._workspace.desk, self._entity, row.id)
        except DeskError as error:  # it went away under one's hands
            self._workspace.tell(error.msg)
            return QWidget(parent)
        editor = editor_for(field, self._workspace.language, self._choices, parent)
        editor.set_name(self._workspace.language.now.text(field.label))
        editor.show(field.shown(facts))
        before = editor.value()
        refused = table.words.refused.get(row.id, field.key)
        if refused is not None:
            editor.show(refused[0])
        editor.widget.setAutoFillBackground(True)
        self._open = (editor, facts, field, before)
        return editor.widget

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """It was shown when it was made; a row that is read again does not take it away."""

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Emit ``edited`` if the value changed; the list shows it once it is saved."""
        if self._open is None:
            return
        made, facts, field, before = self._open
        value = made.value()
        if value != before:
            edit = Edit(self._entity, facts.id, facts.version, {field.key: value})
            self.edited.emit(edit, field.key, value)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """As large as it needs to be, and inside the list."""
        box, room = option.rect, self._view.viewport().rect()
        hint = editor.sizeHint()
        width = min(max(box.width(), hint.width()), room.width())
        height = max(box.height(), hint.height())
        left = max(0, min(box.left(), room.right() - width))
        top = max(0, min(box.top(), room.bottom() - height))
        editor.setGeometry(left, top, width, height)

    def _choices(self, target: str, text: str) -> Sequence[Choice]:
        return records.choices(self._workspace.desk, target, text)
