"""The fields of a request: those of its kind, and the reason where an order is decided."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Choice
from lo_desk.domain.packs import DocumentRequest
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.documents.wanted import (
    BECAUSE,
    decides,
    faults_in,
    fields_of,
    request_of,
    subject_field,
    usual,
)
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace


class RequestForm(QWidget):
    """Made again for each kind; what both kinds have stays as it is."""

    changed = Signal()  # something was typed or chosen

    def __init__(self, workspace: Workspace, parent: QWidget, *, subject: bool = True) -> None:
        super().__init__(parent)
        self._workspace, self._with_subject = workspace, subject
        self.kind = ""
        self._given: Choice | None = None  # what it is about, where no field can say so
        self._say = Texts(self, workspace.language)
        self._said = label(self._say, "", self, "small")
        self._form: ShortForm | None = None
        self._because = ShortForm(BECAUSE, workspace, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        self._said.setObjectName("request_about")
        self._column.addWidget(self._said)
        self._column.addWidget(self._because)
        self._because.hide()

    @property
    def about(self) -> object:
        """What the document is about, in words; None where nothing is chosen."""
        if self._given is not None:
            return self._given.label
        subject = self._form.values().get("subject") if self._form is not None else None
        return subject.label if isinstance(subject, Choice) else None

    @property
    def _asks_subject(self) -> bool:
        return self._with_subject and self._given is None

    def about_this(self, subject: Choice) -> None:
        """It is about ``subject``, whether or not a field could say so."""
        field = subject_field(self.kind)
        if field is not None and field.choices and subject not in field.choices:
            self.show_kind(self.kind, subject)
        else:
            self.take(subject=subject)

    def show_kind(self, kind: str, given: Choice | None = None) -> None:
        """The fields of that kind; with ``given``, it is not asked what it is about."""
        self._given = given
        self._say(self._said.setText, given.label if given is not None else "")
        self._said.setVisible(given is not None)
        kept = self._form.values() if self._form is not None else {}
        fields = fields_of(kind, subject=self._asks_subject)
        known = {field.key: kept[field.key] for field in fields if _fits(field, kept)}
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self.kind = kind
        self._form = ShortForm(fields, self._workspace, self, columns=2)
        self._form.show_values(usual(kind, self._workspace.desk) | known)
        self._column.insertWidget(1, self._form)
        self._form.show()
        languages = self._form.findChild(QComboBox, "languages")
        if languages is not None:
            languages.currentIndexChanged.connect(self._on_languages)
        self._because.raise_()  # Tab comes to it after the form
        self._listen(self._form)
        self._on_languages()
        self.changed.emit()

    def _listen(self, form: QWidget) -> None:
        for picker in form.findChildren(QComboBox):
            picker.currentTextChanged.connect(self.changed)
        for line in form.findChildren(QLineEdit):
            line.textChanged.connect(self.changed)

    def take(self, **values: object) -> None:
        """Type these values in, by field."""
        if self._form is not None:
            self._form.show_values(self._form.values() | values)

    @property
    def typed(self) -> DocumentRequest | None:
        """What is typed, nothing said of what is wrong; the order of its languages is the rule’s.

        None while something is missing.
        """
        if self._form is None:
            return None
        values = self._form.values() | ({"subject": self._given} if self._given else {})
        if faults_in(fields_of(self.kind, subject=self._asks_subject), values):
            return None
        return request_of(self.kind, values)

    def request(self) -> DocumentRequest | None:
        """What is typed; None while something is wrong, which is then said under its field."""
        if self._form is None:
            return None
        fields = fields_of(self.kind, subject=self._asks_subject)
        values = self._form.values()
        faults = faults_in(fields, values)
        if decides(values):
            values |= self._because.values()
            reasons = faults_in(BECAUSE, values)
            self._because.show_faults(reasons)
            faults |= reasons
        self._form.show_faults(faults)
        if self._given is not None:
            values["subject"] = self._given
        return None if faults else request_of(self.kind, values)

    @Slot()
    def _on_languages(self) -> None:
        if self._form is not None:
            self._because.setVisible(decides(self._form.values()))


def _fits(field: object, kept: dict[str, object]) -> bool:
    """Whether what was typed for another kind can be typed for this one."""
    key, choices = getattr(field, "key", ""), getattr(field, "choices", ())
    if key == "subject" or key not in kept:
        return False
    value = kept[key]
    return not choices or (isinstance(value, Choice) and value in choices)
