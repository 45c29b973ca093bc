"""A warning over a form: documents cannot print what is typed. It never stands in the way."""

from collections.abc import Sequence
from functools import partial
from pkgutil import resolve_name

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import Msg
from lo_desk.progress import Progress
from lo_desk.ui.language import Texts
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.task import Task
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

WARNINGS = "lo_desk.services.scripts:warnings"
"""Read when letters were typed that not every face has: it takes the faces of the documents."""
Typed = tuple[tuple[Field, object], ...]
COMMON = 0x250  # every Latin letter before it is in every face


class Unprinted(QFrame):
    """Asks beside the window after each field that was changed and left."""

    def __init__(
        self, form: RecordForm, entity: Entity, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._form, self._entity, self._workspace = form, entity, workspace
        self._asked: Typed = ()
        self._say = Texts(self, workspace.language)
        self._words = label(self._say, "", self)
        self._words.setObjectName("unprinted_words")
        self.setObjectName("unprinted")
        self.setProperty("panel", "notice")
        QVBoxLayout(self).addWidget(self._words)
        form.left.connect(self._on_left)
        self.hide()

    def forget(self) -> None:
        """Another form is shown, or this one is saved."""
        self._asked = ()
        self.hide()

    @Slot()
    def _on_left(self) -> None:
        typed = self._form.typed()
        given = [(field, typed.get(field.key)) for field in self._entity.fields]
        self._asked = tuple(pair for pair in given if _is_rare(pair[1]))
        if self._asked:
            self._workspace.tasks.run(partial(_judged, self._asked), self._listen)
        else:
            self.hide()

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, told: tuple[object, Sequence[Msg]]) -> None:
        asked, warnings = told
        if asked is self._asked:  # else another form by now, or something else is typed
            self._say(self._words.setText, warnings[0] if warnings else "")
            self.setVisible(bool(warnings))
            if warnings:  # the cursor is in another field by now
                event = QAccessibleAnnouncementEvent(self, self._words.text())
                QAccessible.updateAccessibility(event)


def _is_rare(value: object) -> bool:
    halves = (value.en, value.fr) if isinstance(value, Bilingual) else (value,)
    return any(ord(sign) >= COMMON for half in halves if isinstance(half, str) for sign in half)


def _judged(typed: Typed, _report: Progress) -> tuple[object, Sequence[Msg]]:
    """What was asked about, and what is to be said of it."""
    return typed, resolve_name(WARNINGS)(typed)
