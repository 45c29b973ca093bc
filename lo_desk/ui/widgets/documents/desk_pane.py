"""The pane beside the register: the chosen document, the form of a new one, or a verdict."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from lo_desk.catalogue.field import Choice
from lo_desk.domain.batch import BatchItem
from lo_desk.domain.differences import Difference
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.language_gate import PendingText
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.services import rebuilding, register
from lo_desk.services.desk import Desk
from lo_desk.services.issued_list import kind_words
from lo_desk.services.rebuilding import Rebuilt
from lo_desk.ui.language import Texts
from lo_desk.ui.stops import focus_in
from lo_desk.ui.widgets.documents.batch_form import BatchForm
from lo_desk.ui.widgets.documents.document_job import DocumentJob
from lo_desk.ui.widgets.documents.issued_sheet import IssuedSheet
from lo_desk.ui.widgets.documents.make_form import MakeForm
from lo_desk.ui.widgets.documents.preview import Item, Preview
from lo_desk.ui.widgets.documents.slip_form import SlipForm
from lo_desk.ui.widgets.documents.verdict_sheet import VerdictSheet
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.sheet_parts import HEAD_ROOM, SheetArea, SheetBody
from lo_desk.ui.workspace import Workspace


class DeskPane(QStackedWidget):
    """One thing at a time; what is typed in the form stays while one looks at another."""

    left = Signal()
    numbered = Signal(str)  # number of the register to show
    marked = Signal(int)
    widened = Signal(bool)  # pages are looked at, which want room
    _cursor: QWidget | None = None  # what had the focus before

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documents_pane")
        self.setProperty("ground", "surface")
        self._workspace = workspace
        self._line: IssuedLine | None = None
        self._sheet = QWidget(self)
        self._area = SheetArea(self._sheet, top=HEAD_ROOM)
        self._job = DocumentJob(Texts(self, workspace.language), workspace, self)
        self._job.rebuilt.connect(workspace.changed)
        self._job.held_back.connect(self._on_held_back)
        self._shown: IssuedSheet | None = None
        self._issued = _over(self._sheet, self._job, self)
        self.addWidget(self._issued)
        self.form = MakeForm(workspace, self)
        self._batch: BatchForm | None = None
        self._batches: QWidget | None = None
        self._slip: SlipForm | None = None
        self._slips: QWidget | None = None
        self.verdict = VerdictSheet(workspace, self)
        self._forms = self._scrolled(self.form)
        self._verdicts = self._scrolled(self.verdict)
        self.preview = Preview(workspace, self)
        self.addWidget(self.preview)
        self._before: QWidget = self._forms
        self.preview.left.connect(self._on_looked)
        self.preview.marked.connect(self._on_marked)
        self.form.looked_at.connect(self._on_look)
        self.form.left.connect(self.left)
        self.verdict.left.connect(self.left)
        self.verdict.found.connect(self.numbered)

    def _scrolled(self, inside: SheetBody) -> QScrollArea:
        inside.make_room()
        made = scrolled(inside, self)
        self.addWidget(made)
        return made

    def show_issued(self, line: IssuedLine, changed: Sequence[Difference] = ()) -> None:
        """Show what the register says of that document."""
        same = self._line is not None and self._line.id == line.id
        self._line = line
        if not same and not self._job.busy_now:
            self._job.hide()
        sheet = IssuedSheet(line, changed, self._workspace, self._sheet)
        sheet.reprint_asked.connect(self._on_reprint)
        sheet.rebuild_asked.connect(self._on_rebuild)
        sheet.looked_at.connect(self._on_look_at_issued)
        self._shown = sheet
        self._area.show(sheet, same=same)
        self._turn(self._issued)

    def refresh(self, line: IssuedLine, changed: Sequence[Difference]) -> None:
        """The same document as it stands now; a form that is open stays."""
        if self.currentWidget() is self._issued and line != self._line:
            self.show_issued(line, changed)

    def begin(self, kind: str, subject: Choice | None) -> None:
        """Ask for a new document of that kind; empty: the one that is chosen."""
        self.marked.emit(0)
        self._turn(self._forms)
        self.form.begin(kind, subject)

    def begin_many(self, entity: str, keys: Sequence[UUID]) -> None:
        """Ask for a document of each of these records."""
        self.marked.emit(0)
        if self._batch is None or self._batches is None:  # made when it is first asked for
            self._batch = BatchForm(self._workspace, self)
            self._batches = _over(scrolled(self._batch, self), self._batch.foot, self)
            self.addWidget(self._batches)
            self._batch.left.connect(self.left)
            self._batch.looked_at.connect(self._on_look_at_many)
        self._turn(self._batches)
        self._batch.begin(entity, keys)

    def verify(self, file: Path | None) -> None:
        """Compare a file with the register; None: one that is to be chosen."""
        self.marked.emit(0)
        self._turn(self._verdicts)
        if file is not None:
            self.verdict.judge(file)
        else:
            self.verdict.setFocus()

    def enter_slip(self) -> None:
        """Ask for the code on a slip that came back."""
        if self._slip is None or self._slips is None:  # made when it is first asked for
            self._slip = SlipForm(self._workspace, self)
            self._slips = self._scrolled(self._slip)
            self._slip.left.connect(self.left)
            self._slip.found.connect(self.numbered)
            self._slip.marked.connect(self.marked)
        self._turn(self._slips)
        self._slip.begin()

    @Slot()
    def act(self) -> None:
        """Make what the form says, or record what the slip says."""
        if self.currentWidget() is self._forms:
            self.form.make()
        elif self._slip is not None and self.currentWidget() is self._slips:
            self._slip.acknowledge()
        elif self._batch is not None and self.currentWidget() is self._batches:
            self._batch.make()

    def _turn(self, to: QWidget) -> None:
        self._before = self.currentWidget() or to
        self._cursor = focus_in(self._before)
        self.setCurrentWidget(to)
        self.widened.emit(to in {self.preview, self._batches})

    @Slot(object)
    def _on_look(self, request: DocumentRequest) -> None:
        about = self.form.about
        kind = kind_words(request.kind)
        name = said("%(kind)s: %(about)s", kind=kind, about=about) if about else kind
        self._turn(self.preview)
        self.preview.show_items([Item(name, request)], N_("&Back to the form"))

    @Slot(object)
    def _on_reprint(self, line: IssuedLine) -> None:
        desk = self._workspace.desk
        self._job.start(partial(register.reprint, desk, line.number, documents_folder()))

    @Slot(object)
    def _on_rebuild(self, numbers: Sequence[str]) -> None:
        desk = self._workspace.desk
        self._job.start(partial(_rebuilt, desk, tuple(numbers), documents_folder()))

    @Slot(object)
    def _on_held_back(self, texts: Sequence[PendingText]) -> None:
        if self._shown is not None:
            self._shown.show_pending(texts)

    @Slot(object)
    def _on_look_at_many(self, items: Sequence[BatchItem]) -> None:
        self._turn(self.preview)
        self.preview.show_items(
            [Item(item.name, item.request) for item in items], N_("&Back to the form")
        )

    @Slot(object)
    def _on_look_at_issued(self, line: IssuedLine) -> None:
        name = said("Document %(number)s", number=line.number)
        self._turn(self.preview)
        self.preview.show_items([Item(name, number=line.number)], N_("&Back"))

    @Slot()
    def _on_looked(self) -> None:
        """Back to where one came from."""
        before = self._before
        before = self._forms if before is self.preview else before
        cursor = self._cursor
        self._turn(before)
        issued = self._line if before is self._issued else None
        self.marked.emit(issued.marking if issued is not None else 0)
        back = cursor if cursor is not None and isValid(cursor) else before
        back.setFocus()

    @Slot(int)
    def _on_marked(self, marking: int) -> None:
        if self.currentWidget() is self.preview:
            self.marked.emit(marking)


def _over(inside: QWidget, foot: QWidget, parent: QWidget) -> QWidget:
    """What scrolls, over what stays in sight."""
    made = QWidget(parent)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(inside, 1)
    column.addWidget(foot)
    return made


def _rebuilt(
    desk: Desk, numbers: Sequence[str], folder: Path, report: Progress
) -> Sequence[Rebuilt]:
    return rebuilding.rebuild_stale(desk, folder, report, numbers)
