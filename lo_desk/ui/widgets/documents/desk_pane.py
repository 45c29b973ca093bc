"""The pane beside the register: the chosen document, the form of a new one, or a verdict."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from lo_desk.catalogue.field import Choice
from lo_desk.domain.issued_lines import IssuedLine
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, said
from lo_desk.services.issued_list import kind_words
from lo_desk.ui.widgets.documents.issued_sheet import IssuedSheet
from lo_desk.ui.widgets.documents.make_form import MakeForm
from lo_desk.ui.widgets.documents.preview import Item, Preview
from lo_desk.ui.widgets.documents.verdict_sheet import VerdictSheet
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.sheet_parts import SheetArea
from lo_desk.ui.workspace import Workspace


class DeskPane(QStackedWidget):
    """One thing at a time; what is typed in the form stays while one looks at another."""

    left = Signal()
    numbered = Signal(str)  # number of the register to show
    marked = Signal(int)
    widened = Signal(bool)  # pages are looked at, which want room

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documents_pane")
        self.setProperty("ground", "surface")
        self._workspace = workspace
        self._line: IssuedLine | None = None
        self._issued = QWidget(self)
        self._area = SheetArea(self._issued)
        self.form = MakeForm(workspace, self)
        self.verdict = VerdictSheet(workspace, self)
        self._forms = self._scrolled(self.form)
        self._verdicts = self._scrolled(self.verdict)
        self.addWidget(self._issued)
        self.preview = Preview(workspace, self)
        self.addWidget(self.preview)
        self._before: QWidget = self._forms
        self.preview.left.connect(self._on_looked)
        self.form.looked_at.connect(self._on_look)
        self.form.left.connect(self.left)
        self.verdict.left.connect(self.left)
        self.verdict.found.connect(self.numbered)

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        made = scrolled(inside, self)
        self.addWidget(made)
        return made

    def show_issued(self, line: IssuedLine) -> None:
        """Show what the register says of that document."""
        same = self._line is not None and self._line.id == line.id
        self._line = line
        sheet = IssuedSheet(line, self._workspace, self._issued)
        sheet.looked_at.connect(self._on_look_at_issued)
        self._area.show(sheet, same=same)
        self._turn(self._issued)

    def refresh(self, line: IssuedLine) -> None:
        """The same document as it stands now; a form that is open stays."""
        if self.currentWidget() is self._issued and line != self._line:
            self.show_issued(line)

    def begin(self, kind: str, subject: Choice | None) -> None:
        """Ask for a new document of that kind; empty: the one that is chosen."""
        self.marked.emit(0)
        self._turn(self._forms)
        self.form.begin(kind, subject)

    def verify(self, file: Path | None) -> None:
        """Compare a file with the register; None: one that is to be chosen."""
        self.marked.emit(0)
        self._turn(self._verdicts)
        if file is not None:
            self.verdict.judge(file)
        else:
            self.verdict.setFocus()

    @Slot()
    def act(self) -> None:
        """Make what the form says."""
        if self.currentWidget() is self._forms:
            self.form.make()

    def _turn(self, to: QWidget) -> None:
        self._before = self.currentWidget() or to
        self.setCurrentWidget(to)
        self.widened.emit(to is self.preview)

    @Slot(object)
    def _on_look(self, request: DocumentRequest) -> None:
        about = self.form.about
        kind = kind_words(request.kind)
        name = said("%(kind)s: %(about)s", kind=kind, about=about) if about else kind
        self._turn(self.preview)
        self.preview.show_items([Item(name, request)], N_("&Back to the form"))

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
        self._turn(before)
        before.setFocus()
