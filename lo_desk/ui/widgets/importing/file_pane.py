"""The first step: a file, and blank templates to send out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import PRIMARY, Say, button
from lo_desk.ui.widgets.cards import Card, Shape
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.importing.flow import Flow
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

FILES = N_("Workbooks, CSV files and contacts (*.xlsx *.ods *.csv *.txt *.vcf)")


class FilePane(QWidget):
    """A file is dropped, chosen, or typed; nothing is changed by it."""

    def __init__(self, flow: Flow, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow, self._workspace = flow, workspace
        self._say = Texts(self, workspace.language)
        self._drop = DropField(self._say, self)
        self._blank = BlankTemplates(self._say, flow, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(dp(self, 12))
        grid.addWidget(self._drop, 0, 0)
        grid.addWidget(self._blank, 1, 0)
        grid.setRowStretch(2, 1)
        self._drop.given.connect(flow.open)


class DropField(QFrame):
    """Takes a file or a folder."""

    given = Signal(object)  # Path

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.setObjectName("drop")
        self.setProperty("panel", "card")
        self.setAcceptDrops(True)
        picture = Shape("upload", self)
        picture.setFixedSize(em(self, 30), em(self, 30))
        head = label(say, N_("Drop a file here, or choose one"), self, "card")
        words = N_(
            "A workbook (.xlsx, .ods) or a CSV file with one record a row, or contacts (.vcf). You"
            " will see what each row would do before anything is changed."
        )
        self._path = QLineEdit(self)
        self._path.setObjectName("path")
        say(self._path.setPlaceholderText, N_("File or folder"))
        say(self._path.setAccessibleName, N_("File or folder"))
        choose = button(say, "choose_file", N_("&Choose a file…"), self, PRIMARY)
        choose.clicked.connect(self._on_choose)
        self._path.returnPressed.connect(self._on_typed)
        row = QHBoxLayout()
        row.setSpacing(dp(self, 8))
        row.addWidget(self._path, 1)
        row.addWidget(choose)
        grid = QGridLayout(self)
        margin = dp(self, 20)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setHorizontalSpacing(dp(self, 16))
        grid.setVerticalSpacing(dp(self, 6))
        grid.addWidget(picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(head, 0, 1)
        grid.addWidget(label(say, words, self, "quiet"), 1, 1)
        grid.addLayout(row, 2, 1)
        grid.setColumnStretch(1, 1)

    def enter(self) -> None:
        """Put the focus where a path is typed."""
        self._path.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        text = self._path.text().strip().strip('"')
        if text:
            self.given.emit(Path(text).expanduser())

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, filter=self._filter())
        if chosen:
            self._path.setText(chosen)
            self.given.emit(Path(chosen))

    def _filter(self) -> str:
        told: list[str] = []
        self._say(told.append, FILES)
        return told[-1]

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from this computer's files, and nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Emit ``given`` with the first file dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self._path.setText(files[0])
            self.given.emit(Path(files[0]))


class BlankTemplates(Card):
    """A workbook with the right columns and no rows, for whoever has the facts."""

    def __init__(self, say: Say, flow: Flow, parent: QWidget) -> None:
        super().__init__(say, N_("Blank templates to send out"), parent)
        self._flow = flow
        words = N_(
            "A workbook with the columns of one kind of record, what may be entered in each, and"
            " no rows. It comes back through this import."
        )
        self.add(label(say, words, self, "quiet"))
        self._kinds = Picker(self)
        self._kinds.setObjectName("template_kind")
        say(self._kinds.setAccessibleName, N_("Kind of record"))
        for number, entity in enumerate(ENTITIES.values()):
            self._kinds.addItem("", entity.key)
            say(partial(self._kinds.setItemText, number), entity.plural)
        save = button(say, "save_template", N_("Sa&ve a blank template…"), self)
        save.clicked.connect(self._on_save)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 8))
        row.addWidget(self._kinds, 1)
        row.addWidget(save)
        self.add(holder)

    def choose(self, entity: str) -> None:
        """Offer the template of that entity."""
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(entity)))

    @Slot()
    def _on_save(self) -> None:
        entity = str(self._kinds.currentData())
        target, _ = QFileDialog.getSaveFileName(self, dir=f"{entity}.xlsx", filter="*.xlsx")
        if target:
            self._flow.files.keep_template(Path(target).with_suffix(".xlsx"), entity)
