"""Cells that are written in the list itself, and what is wrong with them, in words."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from lo_desk.domain.rows import Edit, Ref
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import records
from lo_desk.ui.grid.editing import EditingCells
from lo_desk.ui.language import Texts
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.workspace import Workspace


class Writing(QObject):
    """Saves what was typed into a cell as one step; what is refused stays in its cell."""

    def __init__(
        self, rows: RecordList, cells: EditingCells, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(rows)
        self._rows, self._workspace = rows, workspace
        self.notice = QLabel(parent)
        self.notice.setObjectName("cell_fault")
        self.notice.setProperty("kind", "fault")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self._say = Texts(self, workspace.language)
        # later: the list is read again, which must not happen while its editor closes
        cells.edited.connect(self._on_edited, Qt.ConnectionType.QueuedConnection)
        rows.selectionModel().currentChanged.connect(self._say_fault)

    def refuse_column(self) -> None:
        """Say why the cell one stands in cannot be written."""
        label = Msg(self._rows.current_column().label)
        self.tell(
            said("%(column)s follows from other facts: it cannot be written here.", column=label)
        )

    def tell(self, words: str | Msg) -> None:
        """Say it under the list; nothing takes it away."""
        self._say(self.notice.setText, words)
        self.notice.setVisible(bool(words))

    @Slot(object, str, object)
    def _on_edited(self, edit: Edit, key: str, value: object) -> None:
        refused = self._rows.table.words.refused
        label = said("change to %(record)s", record=Ref(edit.entity, edit.id))
        try:
            records.save(self._workspace.desk, [edit], label)
        except DeskError as error:
            fault = error.fields.get(key, next(iter(error.fields.values()), error.msg))
            refused.note(edit.id, {key: (value, fault)})
            self._rows.table.repaint_rows()
            self.tell(fault)
            return
        refused.note(edit.id, {})
        self.tell("")
        self._workspace.saved(N_("Saved."))

    @Slot()
    def _say_fault(self) -> None:
        row = self._rows.current()
        key = self._rows.current_column().key
        fault = self._rows.table.words.refused.get(row.id, key) if row else None
        self.tell(fault[1] if fault else "")
