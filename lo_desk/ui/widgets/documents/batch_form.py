"""The form of a batch: one document for each record of a list, made one after the other."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.batch import ONE_VOLUME, Batch, BatchItem
from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted
from lo_desk.progress import Progress
from lo_desk.services import batch_items, volumes
from lo_desk.services.desk import Desk
from lo_desk.services.document_kinds import kinds_for
from lo_desk.ui.stops import tab_through
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.documents.batch_course import BatchCourse
from lo_desk.ui.widgets.documents.batch_files import BatchFiles
from lo_desk.ui.widgets.documents.form_body import FormBody
from lo_desk.ui.widgets.documents.item_rows import ItemRows
from lo_desk.ui.widgets.documents.kind_picker import KindPicker
from lo_desk.ui.widgets.documents.own_facts import OwnFacts
from lo_desk.ui.widgets.documents.recipients import Recipients
from lo_desk.ui.widgets.documents.request_form import RequestForm
from lo_desk.ui.widgets.documents.wanted import EXPIRY, faults_in
from lo_desk.ui.widgets.layouts import hairline
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.widgets.ticks.table import TickTable
from lo_desk.ui.workspace import Workspace

ROWS = 8  # of the table, seen at once


class BatchForm(FormBody):
    """Which records it is of, is said by whoever opens it."""

    looked_at = Signal(object)  # BatchItems to see before they are made

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("batch_form")
        self._entity, self._keys = "", tuple[UUID, ...]()
        self._title = self.form_head("leave_batch")
        self._kind = KindPicker(self.say, (), self)
        self._form = RequestForm(workspace, self, subject=False)
        self._rows = ItemRows(workspace.language, self)
        self._table = TickTable(self._rows, workspace.language, self, ROWS)
        self._table.setObjectName("batch_items")
        self._own = OwnFacts(self.say, workspace.language, self._table, self._rows, self)
        self._files = BatchFiles(self.say, workspace, self)
        self._issue = QCheckBox(self)
        self._issue.setObjectName("issue_batch")
        self._issuing = QWidget(self)
        self._recipients = Recipients(self.say, workspace, self._issuing)
        self._more = ShortForm(EXPIRY, workspace, self._issuing)
        self.foot = QWidget(self)  # stays in sight, whatever is scrolled to
        self._make = button(self.say, "make_batch", "", self.foot, PRIMARY)
        self._look = button(self.say, "look_at_batch", N_("Previe&w"), self.foot)
        self.course = BatchCourse(self.say, workspace, self.foot)
        self._place()
        self._connect()

    def _place(self) -> None:
        self.say(self._issue.setText, N_("Issue them: every copy is numbered and registered"))
        self.say(self._table.setAccessibleName, N_("Documents of the batch"))
        hint = N_("Space chooses the document you are on.")
        self.say(self._table.setAccessibleDescription, hint)
        acts = QHBoxLayout()
        acts.addWidget(self._make)
        acts.addWidget(self._look)
        acts.addStretch(1)
        parts = (self._kind, self._form, self._table, self._own, self._files, self._issue)
        for widget in (*parts, self._issuing):
            self.column.addWidget(widget)
        inside = QVBoxLayout(self._issuing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._recipients)
        inside.addWidget(self._more)
        self.column.addStretch(1)
        under = QVBoxLayout(self.foot)
        under.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 16), dp(self, 8))
        under.addWidget(hairline(self.foot))
        under.addLayout(acts)
        under.addWidget(self.course)
        self._issuing.hide()

    def _connect(self) -> None:
        self._kind.chosen.connect(self._on_kind)
        self._rows.ticked.connect(self._name)
        self._files.changed.connect(self._name)
        self._issue.toggled.connect(self._issuing.setVisible)
        self._make.clicked.connect(self.make)
        self._look.clicked.connect(self.look)
        self.course.moved.connect(self._on_moved)
        self.course.over.connect(self._on_over)

    def begin(self, entity: str, keys: Sequence[UUID]) -> None:
        """Ask for a document of each of these records."""
        self._entity, self._keys = entity, tuple(keys)
        self._kind.offer(kinds_for(entity))
        self._on_kind()
        self._kind.setFocus()

    @Slot()
    def make(self) -> None:
        """Make what is ticked and not there yet; asked again, it goes on."""
        batch = self._batch()
        if batch is None or self.course.busy:
            return
        if not batch.items:
            self.workspace.tell(N_("Choose the documents first: Space chooses the row."))
            return
        if self._issue.isChecked() and not self._whom_is_right():
            return
        self.forget_pending()
        waits = self._make.hasFocus()
        self.course.start(batch, self._files.folder)
        if waits:
            self.course.wait()
        self._make.setEnabled(False)

    @Slot()
    def look(self) -> None:
        """Show what is ticked before it is made, one after the other."""
        batch = self._batch()
        if batch is not None and batch.items:
            self.looked_at.emit(batch.items)

    def _whom_is_right(self) -> bool:
        faults = faults_in(EXPIRY, self._more.values())
        self._more.show_faults(faults)
        return self._recipients.check() and not faults

    def _batch(self) -> Batch | None:
        request = self._form.request()
        if request is None or not self._files.check():
            return None
        batch = self._files.batch_of(self._rows.asked(request))
        if self._issue.isChecked():
            expires, whom = self._more.values()["expires"], self._recipients
            batch = replace(batch, recipients=whom.value, posts=whom.posts, expires=expires)  # type: ignore[arg-type]
        try:
            return volumes.grouped(batch, request)
        except DeskError as error:
            self.workspace.tell(error.msg)
            return None

    @Slot()
    def _on_kind(self) -> None:
        """Its fields, and its documents: gathered beside the window."""
        kind, desk = self._kind.value, self.workspace.desk
        self._form.show_kind(kind)
        self._own.show_kind(kind)
        parts = (self._form, self._table, self._own, self._files, self._issue, self._issuing)
        tab_through(self._kind, *parts, self.foot)
        request = self._form.request()
        if request is not None:
            work = partial(_found, desk, request, self._entity, self._keys)
            self.workspace.tasks.run(work, self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_found)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, found: tuple[str, tuple[BatchItem, ...]]) -> None:
        kind, items = found
        if kind == self._kind.value:
            self._rows.show(items)
            self._name()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            raise error
        self.workspace.tell(error.msg)

    @Slot()
    def _name(self) -> None:
        count = len(self._rows.chosen)
        words: str | Msg = counted("%(n)s document", "%(n)s documents", count)
        self.say(self._title.setText, words)
        bound = self._files.grouping == ONE_VOLUME
        self._own.setEnabled(not bound)
        make: str | Msg = counted("&Make %(n)s document", "&Make %(n)s documents", count)
        if bound:
            make = counted("&Make a volume of %(n)s", "&Make a volume of %(n)s", count)
        self.say(self._make.setText, make)
        request = self._form.request() if self._form.kind else None
        self._files.show_example(self._rows.asked(request) if request is not None else ())

    @Slot()
    def _on_moved(self) -> None:
        self._rows.follow(self.course.batch, self.course.course.results)

    @Slot()
    def _on_over(self) -> None:
        self._make.setEnabled(True)
        if self.course.awaited:
            self._make.setFocus()
        pending = [text for one in self.course.course.results for text in one.pending]
        texts = {(t.entity, t.record, t.field): t for t in pending}
        if texts:
            self.show_pending(tuple(texts.values()), 1)
        if self._issue.isChecked():
            self.workspace.changed.emit()


def _found(
    desk: Desk, request: DocumentRequest, entity: str, keys: Sequence[UUID], _report: Progress
) -> tuple[str, tuple[BatchItem, ...]]:
    return request.kind, batch_items.items_of(desk, request, entity, keys)
