"""The fields of a request: those of its kind, and the reason where an order is decided."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lo_desk.catalogue.field import Choice
from lo_desk.domain.packs import DocumentRequest
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.documents.wanted import (
    BECAUSE,
    decides,
    faults_in,
    fields_of,
    request_of,
    usual,
)
from lo_desk.ui.widgets.short_form import ShortForm
from lo_desk.ui.workspace import Workspace


class RequestForm(QWidget):
    """Made again for each kind; what both kinds have stays as it is."""

    def __init__(self, workspace: Workspace, parent: QWidget, *, subject: bool = True) -> None:
        super().__init__(parent)
        self._workspace, self._with_subject = workspace, subject
        self.kind = ""
        self._form: ShortForm | None = None
        self._because = ShortForm(BECAUSE, workspace, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(dp(self, 8))
        self._column.addWidget(self._because)
        self._because.hide()

    @property
    def about(self) -> object:
        """What the document is about, in words; None where nothing is chosen."""
        subject = self._form.values().get("subject") if self._form is not None else None
        return subject.label if isinstance(subject, Choice) else None

    def show_kind(self, kind: str) -> None:
        """The fields of that kind."""
        kept = self._form.values() if self._form is not None else {}
        fields = fields_of(kind, subject=self._with_subject)
        known = {field.key: kept[field.key] for field in fields if _fits(field, kept)}
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self.kind = kind
        self._form = ShortForm(fields, self._workspace, self, columns=2)
        self._form.show_values(usual(kind, self._workspace.desk) | known)
        self._column.insertWidget(0, self._form)
        self._form.show()
        languages = self._form.findChild(QComboBox, "languages")
        if languages is not None:
            languages.currentIndexChanged.connect(self._on_languages)
        self._on_languages()

    def take(self, **values: object) -> None:
        """Type these values in, by field."""
        if self._form is not None:
            self._form.show_values(self._form.values() | values)

    def request(self) -> DocumentRequest | None:
        """What is typed; None while something is wrong, which is then said under its field."""
        if self._form is None:
            return None
        fields = fields_of(self.kind, subject=self._with_subject)
        values = self._form.values()
        faults = faults_in(fields, values)
        if decides(values):
            values |= self._because.values()
            reasons = faults_in(BECAUSE, values)
            self._because.show_faults(reasons)
            faults |= reasons
        self._form.show_faults(faults)
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
