"""The Home of who prints: which packs are wanted, and the making of those that are chosen."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.packs import BOTH, DocumentRequest
from lo_desk.domain.print_desk import PackLine
from lo_desk.i18n.msg import N_, Msg, counted, in_context
from lo_desk.services import batches, documents
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.home.batch_job import BatchJob
from lo_desk.ui.widgets.home.pack_rows import PackRows
from lo_desk.ui.widgets.home.pack_table import PackTable
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

AGENCY_OPTIONS = {"": in_context("agencies", "Both"), **AGENCIES}
LANGUAGE_OPTIONS = {
    BOTH: N_("English and French"),
    ("fr", "en"): N_("French and English"),
    ("en",): in_context("edition", "English"),
    ("fr",): in_context("edition", "French"),
}


class PrintView(QWidget):
    """It outlives new facts: what is ticked, chosen and being made stays."""

    changed = Signal()  # what is chosen, or whether something is being made

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._lines: tuple[PackLine, ...] = ()
        self.busy = False
        self._rows = PackRows(workspace.language, self)
        self._table = PackTable(self._rows, workspace.language, self)
        self._agency = self._picker("pack_agency", AGENCY_OPTIONS)
        self._languages = self._picker("pack_languages", LANGUAGE_OPTIONS)
        self._job = BatchJob(self._say, workspace, self)
        self._due = button(self._say, "choose_due", N_("Choose all that are d&ue"), self)
        self._assess = button(self._say, "assess", N_("Make g&ap assessment"), self)
        self._say(self._table.setAccessibleName, N_("Documents to make"))
        hint = N_("Space chooses the country you are on.")
        self._say(self._table.setAccessibleDescription, hint)
        self._empty = label(
            self._say,
            N_(
                "No country is covered on this day, so there is no pack to make. Packs can be"
                " made once posts and their areas of responsibility are recorded."
            ),
            self,
            "quiet",
        )
        self._arrange()
        self._rows.ticked.connect(self.changed)
        self._job.busy.connect(self._on_busy)
        self._due.clicked.connect(self._rows.choose_due)
        self._assess.clicked.connect(self._on_assess)

    def take(self, lines: tuple[PackLine, ...]) -> None:
        """Show these; what is ticked stays."""
        self._lines = lines
        self._empty.setVisible(not lines)
        self._table.setVisible(bool(lines))
        self._look()

    @property
    def words(self) -> Msg:
        """What making them is called now."""
        count = len(self._rows.chosen)
        if not count:
            return in_context("command", "&Make packs")
        return counted("&Make %(n)s pack", "&Make %(n)s packs", count)

    def make(self) -> None:
        """Make what is chosen, one after the other, beside the window."""
        chosen, desk = self._rows.chosen, self._workspace.desk
        if self.busy:
            return
        if not chosen:
            self._workspace.tell(N_("Choose the countries first: Space chooses the row."))
            return
        folder = documents_folder()
        self._job.start(partial(batches.print_packs, desk, chosen, self._chosen_languages, folder))

    @property
    def _chosen_languages(self) -> tuple[str, ...]:
        return tuple(self._languages.currentData())

    def _picker(self, name: str, options: Mapping[Any, object]) -> Picker:
        made = Picker(self)
        made.setObjectName(name)
        for number, (value, words) in enumerate(options.items()):
            made.addItem("", value)
            self._say(partial(made.setItemText, number), words)
        made.currentIndexChanged.connect(self._on_choice)
        return made

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(dp(self, 8))
        for words, picker in (
            (N_("Packs for"), self._agency),
            (N_("Languages"), self._languages),
        ):
            named = label(self._say, words, self, "label")
            named.setWordWrap(False)
            named.setBuddy(picker)
            self._say(picker.setAccessibleName, words)
            picker.setMaximumWidth(em(self, 230))
            choices.addWidget(named)
            choices.addWidget(picker, 1)
        choices.addStretch(1)
        acts = QHBoxLayout()
        acts.addWidget(self._due)
        acts.addWidget(self._assess)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 10))
        column.addLayout(choices)
        column.addLayout(acts)
        column.addWidget(self._empty)
        column.addWidget(self._table, 1)
        column.addWidget(self._job)
        order = (self._agency, self._languages, self._due, self._assess, self._table, self._job)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _look(self) -> None:
        """Narrow the list to what is asked for, and see which of it is made already."""
        desk, languages = self._workspace.desk, self._chosen_languages
        there = batches.present(documents_folder())
        made = {
            line.key
            for line in self._lines
            if batches.request_of(desk, line, languages).file_name in there
        }
        self._rows.narrow(self._agency.currentData(), languages)
        self._rows.show(self._lines, made)

    @Slot()
    def _on_choice(self) -> None:
        self._look()

    @Slot(bool)
    def _on_busy(self, busy: object) -> None:
        self.busy = bool(busy)
        self._assess.setEnabled(not busy)
        if not busy:
            self._look()
        self.changed.emit()

    @Slot()
    def _on_assess(self) -> None:
        """For one agency if packs are for one alone, else joint: released items only."""
        desk, reader = self._workspace.desk, self._agency.currentData() or JOINT
        request = DocumentRequest("gap-assessment", "", reader, desk.day, self._chosen_languages)
        target = documents_folder() / request.file_name
        self._job.start(partial(documents.print_draft, desk, request, target))
