"""One record beside its list: its facts to edit, its history, and what became of a save."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import NEW, Edit, Facts, Ref
from lo_desk.errors import DeskError, Outdated
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import records, steps
from lo_desk.ui.language import Texts
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, button
from lo_desk.ui.widgets.conflict import ConflictPanel
from lo_desk.ui.widgets.history import HistoryView
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.widgets.pane_head import ClosingStrip, PaneHead
from lo_desk.ui.workspace import Workspace

FACTS, HISTORY, CONFLICT = 0, 1, 2


class RecordPane(QFrame):
    """Reads, edits, saves, closes and restores one record at a time."""

    left = Signal()

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._entity, self._workspace = entity, workspace
        self._facts: Facts | None = None
        self.setObjectName("pane")
        self.setProperty("ground", "surface")
        language = workspace.language
        self._say = Texts(self, language)
        self._head = PaneHead(self._say, self)
        self._tabs, self._stack = QTabBar(self), QStackedWidget(self)
        self._form = RecordForm(entity, language, self, partial(_choices, workspace))
        self._history = HistoryView(language, self)
        self._conflict = ConflictPanel(language, self)
        self._message = QLabel(self)
        self._closing = ClosingStrip(self._say, self)
        self._place()
        self._connect()

    def _place(self) -> None:
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._say(self._tabs.setAccessibleName, N_("Parts of the record"))
        for number, title in enumerate((N_("Facts"), N_("History"))):
            self._tabs.addTab("")
            self._say(partial(self._tabs.setTabText, number), title)
        for widget in (scrolled(self._form, self), self._history, self._conflict):
            self._stack.addWidget(widget)
        self._message.setObjectName("message")
        self._message.setWordWrap(True)
        self._message.setProperty("kind", "fault")
        self._message.setContentsMargins(16, 4, 16, 0)
        self._message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        column.addWidget(self._message)
        column.addWidget(self._stack, 1)
        column.addWidget(self._closing)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self._save = button(self._say, "save", N_("&Save"), self, PRIMARY)
        self._discard = button(self._say, "discard", N_("&Discard"), self, QUIET)
        self._close = button(self._say, "close", N_("C&lose…"), self, QUIET)
        self._restore = button(self._say, "restore", N_("&Restore"), self)
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        for widget in (self._save, self._restore, self._discard):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    def _connect(self) -> None:
        self._head.left.connect(self.left)
        self._tabs.currentChanged.connect(self._on_tab)
        self._form.submitted.connect(self._on_submitted)
        self._save.clicked.connect(self.save)
        self._discard.clicked.connect(self._on_discard)
        self._close.clicked.connect(self._closing.ask)
        self._closing.confirmed.connect(self._on_close)
        self._restore.clicked.connect(self._on_restore)
        self._conflict.settled.connect(self._on_settled)
        self._conflict.left.connect(self._on_left_conflict)

    @property
    def key(self) -> UUID | None:
        """The record that is shown; None: a new one."""
        return self._facts.id if self._facts else None

    @property
    def touched(self) -> bool:
        """Whether something is typed that is not saved."""
        return bool(self._form.changed()) and self._facts is not None

    def load(self, key: UUID) -> None:
        """Show that record."""
        self._show(records.read(self._workspace.desk, self._entity.key, key))

    def start(self) -> None:
        """Show an empty form for a new record."""
        self._show(None)
        self._stack.setCurrentIndex(FACTS)
        self._form.focus_first()

    def refresh(self) -> None:
        """Show what others saved, unless something is half typed here."""
        if self._facts is not None and not self._form.changed():
            now = records.read(self._workspace.desk, self._entity.key, self._facts.id)
            if now.version != self._facts.version:
                self._show(now)

    @Slot()
    def save(self) -> None:
        """Save what is typed; pressing it explains what is wrong."""
        self._form.submit()

    def _show(self, facts: Facts | None) -> None:
        self._facts = facts
        self._form.load(facts)
        self._tell("")
        self._closing.hide()
        self._dress()
        self._tabs.setCurrentIndex(FACTS)
        self._stack.setCurrentIndex(FACTS)

    def _dress(self) -> None:
        facts, entity = self._facts, self._entity
        closed = facts is not None and facts["closed_on"] is not None
        self._head.show_record(entity, facts)
        fixed = facts is not None and entity.append_only
        self._save.setVisible(not closed and not fixed)
        self._discard.setVisible(not closed and not fixed)
        self._restore.setVisible(closed and not fixed)
        self._close.setVisible(facts is not None and not closed and not fixed)
        self._tabs.setTabVisible(HISTORY, facts is not None)

    def _tell(self, msg: str | Msg) -> None:
        self._say(self._message.setText, msg)
        self._message.setVisible(bool(msg))

    @Slot(object)
    def _on_submitted(self, edit: Edit) -> None:
        if not edit.changes and edit.version != NEW:
            self._tell("")
            self._workspace.tell(N_("Nothing was changed."))
            return
        made = edit.version == NEW
        record = Ref(edit.entity, edit.id)
        label = (
            said("new record %(record)s", record=record)
            if made
            else said("change to %(record)s", record=record)
        )
        try:
            saved = records.save(self._workspace.desk, [edit], label, self._form.why)
        except DeskError as error:
            self._refused(error)
            return
        self._form.saved(saved[edit.id])
        self._facts = records.read(self._workspace.desk, edit.entity, edit.id)
        self._tell("")
        self._dress()
        self._stack.setCurrentIndex(FACTS)
        self._workspace.saved(N_("Saved."))

    def _refused(self, error: DeskError) -> None:
        if isinstance(error, Outdated):
            self._conflict.show_conflict(error)
            self._stack.setCurrentIndex(CONFLICT)
            return
        self._form.show_faults(error.fields)
        self._tell(error.msg if not error.fields else "")

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        if number == HISTORY and self._facts is not None:
            desk = self._workspace.desk
            self._history.show_lines(steps.history(desk, self._entity.key, self._facts.id))
        self._stack.setCurrentIndex(number)

    @Slot()
    def _on_discard(self) -> None:
        if self._facts is None:
            self.left.emit()
        else:
            self.load(self._facts.id)

    @Slot(str)
    def _on_close(self, why: str) -> None:
        self._change_state(closing=True, why=why)

    @Slot()
    def _on_restore(self) -> None:
        self._change_state(closing=False)

    def _change_state(self, *, closing: bool, why: str = "") -> None:
        if self._facts is None:
            return
        desk, entity, facts = self._workspace.desk, self._entity.key, self._facts
        try:
            if closing:
                records.close(desk, entity, facts.id, facts.version, why)
            else:
                records.restore(desk, entity, facts.id, facts.version)
        except DeskError as error:
            self._tell(error.msg)
            return
        self.load(facts.id)
        self._workspace.saved(N_("Closed.") if closing else N_("Restored."))

    @Slot()
    def _on_settled(self) -> None:
        """Over what is stored now goes mine where I chose mine, and what did not meet."""
        if self._facts is None:
            return
        typed = dict(self._form.changed())
        mine = self._conflict.chosen()
        kept = {k: typed[k] for k in typed if k not in self._conflict.keys or k in mine}
        now = records.read(self._workspace.desk, self._entity.key, self._facts.id)
        self._show(now)
        if kept:
            self._form.take(kept, now.version)
            self._form.submit()
        else:
            self._workspace.tell(N_("Theirs was kept. Nothing was saved."))

    @Slot()
    def _on_left_conflict(self) -> None:
        self._stack.setCurrentIndex(FACTS)


def _choices(workspace: Workspace, target: str, text: str) -> Sequence[Choice]:
    return records.choices(workspace.desk, target, text)
