"""The second step: what the rows are, and what each column means."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.mapping import SheetMap
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services.import_draft import Draft
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.importing.column_table import ColumnLines
from lo_desk.ui.widgets.importing.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.state import NOTICE, Banner
from lo_desk.ui.workspace import Workspace


class MapPane(QWidget):
    """One sheet at a time: its kind of record, then its columns, one a line."""

    def __init__(self, flow: Flow, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow, self._workspace = flow, workspace
        self._say = Texts(self, workspace.language)
        self._notes = Banner(self._say, "import_notes", self)
        self._sheets, self._kinds = Picker(self), Picker(self)
        self._left_out = label(self._say, "", self, "quiet")
        self._left_out.setObjectName("left_out")
        self._lines = ColumnLines(flow, workspace, self)
        self._place()
        self._shown: tuple[SheetMap, ...] = ()
        self._draft: Draft | None = None
        self._sheets.activated.connect(self._on_sheet)
        self._kinds.activated.connect(self._on_kind)
        workspace.language.changed.connect(self._show_kinds)
        flow.changed.connect(self._on_changed)

    def _place(self) -> None:
        say = self._say
        heads = QHBoxLayout()
        heads.setSpacing(dp(self, 8))
        named = (
            (self._sheets, "sheet", N_("Sheet")),
            (self._kinds, "kind", N_("Kind of record")),
        )
        self._labels = {}
        for picker, name, words in named:
            picker.setObjectName(name)
            picker.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToContents)
            say(picker.setAccessibleName, words)
            self._labels[name] = QLabel(self)
            self._labels[name].setProperty("kind", "label")
            say(self._labels[name].setText, words)
            heads.addWidget(self._labels[name])
            heads.addWidget(picker)
        heads.addStretch(1)
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(dp(self, 12))
        column.addWidget(self._notes, 0, 0)
        column.addLayout(heads, 1, 0)
        column.addWidget(self._left_out, 2, 0)
        column.addWidget(self._lines, 3, 0)
        column.setRowStretch(4, 1)

    @Slot()
    def _on_changed(self) -> None:
        draft = self._flow.draft
        if draft is None or draft.maps is self._shown:
            return
        self._draft, self._shown, source = draft, draft.maps, draft.source
        if [self._sheets.itemText(n) for n in range(self._sheets.count())] != [
            sheet.name for sheet in source.sheets
        ]:
            with QSignalBlocker(self._sheets):
                self._sheets.clear()
                self._sheets.addItems([sheet.name for sheet in source.sheets])
        several = len(source.sheets) > 1
        self._sheets.setVisible(several)
        self._labels["sheet"].setVisible(several)
        if source.notes:
            self._notes.show_state(NOTICE, source.notes[0])
        else:
            self._notes.clear()
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self._draft is not None:
            asked = self._draft.asked(self._sheets.currentText())
            self._show_kinds()
            self._say(self._left_out.setText, _told(asked))
            self._lines.show_columns(self._draft, asked)

    @Slot()
    def _show_kinds(self) -> None:
        """Kinds of record in the order of their names; the first leaves the sheet out."""
        if self._draft is None:
            return
        now = self._workspace.language.now
        named = sorted(
            ((now.text(entity.plural), key) for key, entity in ENTITIES.items()),
            key=lambda pair: now.sort_key(pair[0]),
        )
        with QSignalBlocker(self._kinds):
            self._kinds.clear()
            self._kinds.addItem(now.text(N_("(left out)")), "")
            for words, key in named:
                self._kinds.addItem(words, key)
            asked = self._draft.asked(self._sheets.currentText())
            self._kinds.setCurrentIndex(self._kinds.findData(asked.entity))

    @Slot()
    def _on_sheet(self) -> None:
        self._show_sheet()

    @Slot()
    def _on_kind(self) -> None:
        if self._draft is not None:
            sheet, entity = self._sheets.currentText(), str(self._kinds.currentData())
            self._flow.choose(self._draft.sheet_as(sheet, entity))


def _told(asked: SheetMap) -> Msg:
    """Which columns are not read, so that nothing is lost unseen."""
    if not asked.entity:
        return said("This sheet is left out. Choose what its rows are to read it.")
    out = tuple(column.header or "?" for column in asked.columns if not column.cell)
    if not out:
        return said("Every column is read.")
    return counted(
        "%(n)s column is left out: %(columns)s.",
        "%(n)s columns are left out: %(columns)s.",
        len(out),
        columns=out,
    )
