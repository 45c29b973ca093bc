"""The form of a new document: one for all kinds, from the table of documents."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Choice
from lo_desk.domain.packs import DocumentRequest
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, in_context
from lo_desk.services import register
from lo_desk.services.document_kinds import offered
from lo_desk.services.gate import TextsPending
from lo_desk.services.register import AboveCeiling, Issuing, MarkingLowered, NotLower
from lo_desk.ui.stops import tab_through
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.documents.document_job import DocumentJob
from lo_desk.ui.widgets.documents.form_body import FormBody
from lo_desk.ui.widgets.documents.kind_picker import KindPicker
from lo_desk.ui.widgets.documents.marking_form import MarkingForm
from lo_desk.ui.widgets.documents.recipients import Recipients
from lo_desk.ui.widgets.documents.request_form import RequestForm
from lo_desk.ui.widgets.documents.wanted import ISSUING, code_of, faults_in
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace


class MakeForm(FormBody):
    """What it says outlives new facts and a look at the pages; another kind keeps what it can."""

    looked_at = Signal(object)  # DocumentRequest to see before it is made

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("make_form")
        self.say(self.form_head("leave_form").setText, N_("New document"))
        self._kind = KindPicker(self.say, offered(), self)
        self._form = RequestForm(workspace, self)
        self._issue = QCheckBox(self)
        self._issue.setObjectName("issue")
        self._issuing = QWidget(self)
        self._recipients = Recipients(self.say, workspace, self._issuing)
        self._more = ShortForm(ISSUING, workspace, self._issuing, columns=2)
        self._marking = MarkingForm(workspace, self._issuing)
        self._look = button(self.say, "look_at_pages", N_("Previe&w"), self)
        self._make = button(self.say, "make_document", "", self, PRIMARY)
        self.job = DocumentJob(self.say, workspace, self)
        self._place()
        self._connect()
        self._on_kind()

    def _place(self) -> None:
        self.say(self._issue.setText, N_("Issue it: every copy is numbered and registered"))
        inside = QVBoxLayout(self._issuing)
        inside.setContentsMargins(dp(self, 20), 0, 0, 0)
        inside.addWidget(self._recipients)
        inside.addWidget(self._more)
        inside.addWidget(self._marking)
        acts = QHBoxLayout()
        acts.addWidget(self._make)
        acts.addWidget(self._look)
        acts.addStretch(1)
        for widget in (self._kind, self._form, self._issue, self._issuing):
            self.column.addWidget(widget)
        self.column.addLayout(acts)
        self.column.addWidget(self.job)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._kind.chosen.connect(self._on_kind)
        self._issue.toggled.connect(self._name)
        self._issue.toggled.connect(self._weigh)
        self._form.changed.connect(self._weigh)
        self.workspace.changed.connect(self._weigh)
        self._recipients.changed.connect(self._name)
        self._look.clicked.connect(self.look)
        self._make.clicked.connect(self.make)
        self.job.busy.connect(self._on_busy)
        self.job.issued.connect(self._on_issued)
        self.job.refused.connect(self._on_refused)

    @property
    def about(self) -> object:
        """What the document is about, in words; None for both networks."""
        return self._form.about

    @property
    def words(self) -> Msg:
        """What making it is called now."""
        if not self._issue.isChecked():
            return in_context("command", "&Make the draft")
        count = self._recipients.count
        return counted("&Issue %(n)s copy", "&Issue %(n)s copies", count)

    def begin(self, kind: str, subject: Choice | None = None) -> None:
        """Ask for a document of that kind, about ``subject`` if it is known."""
        self._kind.choose(kind)
        if subject is not None:
            self._form.about_this(subject)
        self.job.hide()
        self._kind.setFocus()

    @Slot()
    def look(self) -> None:
        """Show its pages before it is made."""
        request = self._form.request()
        if request is not None:
            self.looked_at.emit(request)

    @Slot()
    def make(self) -> None:
        """Make the draft, or issue it."""
        request, desk = self._form.request(), self.workspace.desk
        if request is None or not self._make.isEnabled():
            return
        self.forget_pending()
        if not self._issue.isChecked():
            self.job.draft(request)
            return
        asked = self._asked(request)
        if asked is not None:
            self.job.start(partial(register.issue, desk, asked, documents_folder()))

    def _asked(self, request: DocumentRequest) -> Issuing | None:
        more = self._more.values()
        faults = faults_in(ISSUING, more)
        self._more.show_faults(faults)
        right = [self._marking.check(), not faults, self._recipients.check()]
        if not all(right):
            return None
        expires = more["expires"]
        number = code_of(more["supersedes"])
        return Issuing(
            request,
            self._recipients.value,
            expires,  # type: ignore[arg-type]
            number,
            self._marking.value,
            self._recipients.posts,
        )

    @Slot()
    def _on_kind(self) -> None:
        self._form.show_kind(self._kind.value)
        parts = (self._form, self._issue, self._issuing, self._make, self._look)
        tab_through(self._kind, *parts)
        self._name()

    @Slot()
    def _name(self) -> None:
        self._issuing.setVisible(self._issue.isChecked())
        self.say(self._make.setText, self.words)

    @Slot()
    def _weigh(self) -> None:
        """The due marking is told before anything is made, of what is to be issued."""
        self._marking.ask(self._form.typed if self._issue.isChecked() else None)

    @Slot(bool)
    def _on_busy(self, busy: object) -> None:
        for act in (self._make, self._look):
            act.setDisabled(bool(busy))

    @Slot(object)
    def _on_issued(self, _issued: object) -> None:
        self.workspace.changed.emit()

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        """Texts that lack a language are listed, each with the way to its field."""
        if isinstance(error, TextsPending):
            self.show_pending(error.items, self.column.indexOf(self.job) + 1)
        elif isinstance(error, MarkingLowered | NotLower | AboveCeiling):
            self._marking.refuse(error.msg)
