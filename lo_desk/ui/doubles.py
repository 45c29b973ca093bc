"""A warning over a form: what is typed may be recorded already. It never stands in the way."""

from functools import partial
from pkgutil import resolve_name
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from lo_desk.catalogue.doubled import may_be_doubled
from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import NEW
from lo_desk.i18n.msg import N_, said
from lo_desk.progress import Progress
from lo_desk.services.desk import Desk
from lo_desk.ui.language import Texts
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.task import Task
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

LIKELY = "lo_desk.services.duplicates:likely"
WATCHED = "lo_desk.services.duplicates:watched"
"""Read when the first field was left: the comparing of names takes a library."""


class Doubles(QFrame):
    """Asks beside the window after each field that could tell a double."""

    def __init__(
        self, form: RecordForm, entity: Entity, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._form, self._entity, self._workspace = form, entity, workspace
        self._asked: UUID | None = None
        self._inside: QWidget | None = None
        self.setObjectName("doubles")
        self.setProperty("panel", "notice")
        self._column = QVBoxLayout(self)
        form.left.connect(self._on_left)
        self.hide()

    def forget(self) -> None:
        """Another form is shown, or this one is saved."""
        self._asked = None
        self.hide()

    @Slot(str)
    def _on_left(self, key: str) -> None:
        if key in resolve_name(WATCHED)(self._entity):
            self._asked = self._form.id
            given = (self._workspace.desk, self._entity.key, self._form.id, self._form.typed())
            self._workspace.tasks.run(partial(_look, given), self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)

    @Slot(object)
    def _on_done(self, told: object) -> None:
        key, found = told if isinstance(told, tuple) else (None, ())
        if key != self._asked:
            return  # another form by now
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self.setVisible(bool(found))
        if found:
            self._inside = self._made(found)
            self._column.addWidget(self._inside)
            self._inside.show()

    def _made(self, found: object) -> QWidget:
        made = QWidget(self)
        say = Texts(made, self._workspace.language)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(made, 2))
        column.addWidget(label(say, N_("This may be recorded already:"), made))
        for one in found if isinstance(found, list) else ():
            words = said("%(record)s (%(reason)s)", record=one.label, reason=one.reason)
            link = Link(say, words, (one.entity, one.id), made)
            link.setObjectName(f"double_{one.id}")
            link.opened.connect(self._workspace.open)
            column.addWidget(link)
            if self._form.version != NEW and may_be_doubled(self._entity):
                column.addWidget(self._merge(say, one.id, made))
        return made

    def _merge(self, say: Texts, other: UUID, parent: QWidget) -> QPushButton:
        merge = button(say, f"merge_{other}", N_("&Merge the two…"), parent, QUIET)
        merge.clicked.connect(self._on_merge)
        return merge

    @Slot()
    def _on_merge(self) -> None:
        other = UUID(self.sender().objectName().removeprefix("merge_"))
        self._workspace.merge(self._entity.key, self._form.id, other)


def _look(given: tuple[Desk, str, UUID, dict[str, object]], _report: Progress) -> object:
    """Which form was asked about, and the records that may be it."""
    return given[2], resolve_name(LIKELY)(*given)
