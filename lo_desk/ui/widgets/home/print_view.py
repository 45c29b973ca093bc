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
from lo_desk.services import print_desk
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.documents.batch_course import BatchCourse
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.home.pack_rows import PackRows
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.ticks.table import TickTable
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
        self._making: list[PackLine] = []
        self._assessing = False
        self._rows = PackRows(workspace.language, self)
        self._table = TickTable(self._rows, workspace.language, self)
        self._table.setObjectName("packs")
        self._agency = self._picker("pack_agency", AGENCY_OPTIONS)
        self._languages = self._picker("pack_languages", LANGUAGE_OPTIONS)
        self._course = BatchCourse(self._say, workspace, self)
        self._job = Job(self._say, workspace, self)
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
        self._course.moved.connect(self._on_moved)
        self._course.over.connect(self._on_over)
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
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._assessing or self._course.busy

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
            self._workspace.tell(N_("Tick the countries first, by mouse or with Space."))
            self._table.setFocus()
            return
        self._making = chosen
        self._workspace.tell(
            counted(
                "Making %(n)s pack beside the window",
                "Making %(n)s packs beside the window",
                len(chosen),
            )
        )
        batch = print_desk.batch_of(desk, chosen, self._chosen_languages)
        self._course.start(batch, documents_folder())
        self._assess.setEnabled(False)
        self.changed.emit()

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
        column.addWidget(self._course)
        column.addWidget(self._job)
        order = (self._agency, self._languages, self._due, self._assess, self._table, self._course)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _look(self) -> None:
        """Narrow the list to what is asked for, and see which of it is made already."""
        languages = self._chosen_languages
        batch = print_desk.batch_of(self._workspace.desk, self._lines, languages)
        there = print_desk.present(batch, documents_folder())
        made = {line.key for line, known in zip(self._lines, there, strict=True) if known}
        self._rows.narrow(self._agency.currentData(), languages)
        self._rows.show(self._lines, made)

    @Slot()
    def _on_choice(self) -> None:
        self._look()

    @Slot()
    def _on_moved(self) -> None:
        self._rows.follow(self._making, self._course.course.results)

    @Slot()
    def _on_over(self) -> None:
        self._look()
        self._assess.setEnabled(True)
        self.changed.emit()

    @Slot(bool)
    def _on_busy(self, busy: object) -> None:
        self._assessing = bool(busy)
        self._assess.setEnabled(not busy)
        self.changed.emit()

    @Slot()
    def _on_assess(self) -> None:
        """For one agency if packs are for one alone, else joint: released items only."""
        desk, reader = self._workspace.desk, self._agency.currentData() or JOINT
        spoken = self._chosen_languages
        self._job.draft(DocumentRequest("gap-assessment", "", reader, desk.day, spoken))
