"""The form of a new document: one for all kinds, from the table of documents."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Choice
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, Msg, counted, in_context
from lo_desk.services import documents, register
from lo_desk.services.documents import DOCUMENTS
from lo_desk.services.issued_list import kind_words
from lo_desk.services.register import Issuing
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, button, icon_button
from lo_desk.ui.widgets.documents.document_job import DocumentJob
from lo_desk.ui.widgets.documents.recipients import Recipients
from lo_desk.ui.widgets.documents.wanted import (
    ISSUING,
    code_of,
    faults_in,
    fields_of,
    request_of,
    usual,
)
from lo_desk.ui.widgets.fields import Picker
from lo_desk.ui.widgets.job import documents_folder
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import SheetBody
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace


class MakeForm(SheetBody):
    """What it says outlives new facts and a look at the pages; another kind keeps what it can."""

    left = Signal()
    looked_at = Signal(object)  # DocumentRequest to see before it is made
    issued = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("make_form")
        self._form: ShortForm | None = None
        self._head()
        self._kind = Picker(self)
        self._kind.setObjectName("document_kind")
        self._why = label(self.say, "", self, "small")
        self._fields = QVBoxLayout()
        self._issue = QCheckBox(self)
        self._issue.setObjectName("issue")
        self._issuing = QWidget(self)
        self._recipients = Recipients(self.say, workspace, self._issuing)
        self._more = ShortForm(ISSUING, workspace, self._issuing, columns=2)
        self._look = button(self.say, "look_at_pages", N_("Previe&w"), self)
        self._make = button(self.say, "make_document", "", self, PRIMARY)
        self.job = DocumentJob(self.say, workspace, self)
        self._place()
        self._connect()
        self._on_kind()

    def _head(self) -> None:
        row = QHBoxLayout()
        title = label(self.say, N_("New document"), self, "pane")
        title.setObjectName("sheet_title")
        leave = icon_button(self.say, "leave_form", "x", N_("Close the pane (F4)"), self)
        leave.clicked.connect(self.left)
        row.addWidget(title, 1)
        row.addWidget(leave)
        self.column.addLayout(row)

    def _place(self) -> None:
        named = label(self.say, N_("Kind of document"), self, "label")
        named.setBuddy(self._kind)
        self.say(self._kind.setAccessibleName, N_("Kind of document"))
        for number, kind in enumerate(DOCUMENTS):
            self._kind.addItem("", kind)
            self.say(partial(self._kind.setItemText, number), kind_words(kind))
        self.say(self._issue.setText, N_("Issue it: every copy is numbered and registered"))
        inside = QVBoxLayout(self._issuing)
        inside.setContentsMargins(dp(self, 20), 0, 0, 0)
        inside.addWidget(self._recipients)
        inside.addWidget(self._more)
        acts = QHBoxLayout()
        acts.addWidget(self._make)
        acts.addWidget(self._look)
        acts.addStretch(1)
        for widget in (named, self._kind, self._why):
            self.column.addWidget(widget)
        self.column.addLayout(self._fields)
        self.column.addWidget(self._issue)
        self.column.addWidget(self._issuing)
        self.column.addLayout(acts)
        self.column.addWidget(self.job)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._issue.toggled.connect(self._name)
        self._recipients.changed.connect(self._name)
        self._look.clicked.connect(self.look)
        self._make.clicked.connect(self.make)
        self.job.busy.connect(self._on_busy)
        self.job.issued.connect(self._on_issued)

    @property
    def kind(self) -> str:
        """Key of the chosen kind."""
        return str(self._kind.currentData())

    @property
    def words(self) -> Msg:
        """What making it is called now."""
        if not self._issue.isChecked():
            return in_context("command", "&Make the draft")
        count = self._recipients.count
        return counted("&Issue %(n)s copy", "&Issue %(n)s copies", count)

    def begin(self, kind: str, subject: Choice | None = None) -> None:
        """Ask for a document of that kind, about ``subject`` if it is known."""
        number = self._kind.findData(kind)
        if number >= 0:
            self._kind.setCurrentIndex(number)
        if subject is not None and self._form is not None:
            self._form.show_values(self._form.values() | {"subject": subject})
        self.job.hide()
        self._kind.setFocus()

    @property
    def about(self) -> object:
        """What the document is about, in words; None for both networks."""
        subject = self._form.values().get("subject") if self._form is not None else None
        return subject.label if isinstance(subject, Choice) else None

    def request(self) -> DocumentRequest | None:
        """What is typed; None while something is wrong, which is then said."""
        if self._form is None:
            return None
        values, fields = self._form.values(), fields_of(self.kind)
        faults = faults_in(fields, values)
        self._form.show_faults(faults)
        return None if faults else request_of(self.kind, values)

    @Slot()
    def look(self) -> None:
        """Show its pages before it is made."""
        request = self.request()
        if request is not None:
            self.looked_at.emit(request)

    @Slot()
    def make(self) -> None:
        """Make the draft, or issue it."""
        request, desk = self.request(), self.workspace.desk
        if request is None or not self._make.isEnabled():
            return
        if not self._issue.isChecked():
            target = documents_folder() / request.file_name
            self.job.start(partial(documents.print_draft, desk, request, target))
            return
        asked = self._asked(request)
        if asked is not None:
            self.job.start(partial(register.issue, desk, asked, documents_folder()))

    def _asked(self, request: DocumentRequest) -> Issuing | None:
        more = self._more.values()
        faults = faults_in(ISSUING, more)
        self._more.show_faults(faults)
        if not self._recipients.check() or faults:
            return None
        expires = more["expires"]
        number = code_of(more["supersedes"])
        return Issuing(request, self._recipients.value, expires, number)  # type: ignore[arg-type]

    @Slot()
    def _on_kind(self) -> None:
        """The fields of another kind; what both have stays as it is."""
        kind, kept = self.kind, {}
        if self._form is not None:
            kept = self._form.values()
            kept.pop("subject", None)
            self._form.hide()
            self._form.deleteLater()
        fields = fields_of(kind)
        offered = {field.key: {choice.key for choice in field.choices} for field in fields}
        known = {
            key: value
            for key, value in kept.items()
            if not offered.get(key) or (isinstance(value, Choice) and value.key in offered[key])
        }
        self._form = ShortForm(fields, self.workspace, self, columns=2)
        self._form.show_values(usual(kind, self.workspace.desk) | known)
        self._fields.addWidget(self._form)
        self._form.show()
        self.say(self._say_why, DOCUMENTS[kind].why)
        self._name()

    def _say_why(self, words: str) -> None:
        self._why.setText(words[:1].upper() + words[1:])

    @Slot()
    def _name(self) -> None:
        self._issuing.setVisible(self._issue.isChecked())
        self.say(self._make.setText, self.words)

    @Slot(bool)
    def _on_busy(self, busy: object) -> None:
        for act in (self._make, self._look):
            act.setDisabled(bool(busy))

    @Slot(object)
    def _on_issued(self, _issued: object) -> None:
        self.workspace.changed.emit()
        self.issued.emit()
