"""The facts of a record: what is worth reading first, notices, the form."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lo_desk.catalogue.entity import Entity
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import Msg
from lo_desk.services.beside import Beside
from lo_desk.ui.doubles import Doubles
from lo_desk.ui.language import Texts
from lo_desk.ui.pickers import Choices
from lo_desk.ui.record_form import RecordForm
from lo_desk.ui.theme import dp
from lo_desk.ui.unprinted import Unprinted
from lo_desk.ui.widgets.beside import BesideNotice
from lo_desk.ui.widgets.fresh import Freshness
from lo_desk.ui.widgets.layouts import reveal
from lo_desk.ui.workspace import Workspace


class FactsSide(QWidget):
    """Everything of the Facts tab, in one column that scrolls."""

    def __init__(
        self, entity: Entity, workspace: Workspace, choices: Choices, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._say = Texts(self, workspace.language)
        today = workspace.desk.today
        self.form = RecordForm(entity, workspace.language, self, choices, today)
        self.beside = BesideNotice(self._say, self)
        self._fresh = Freshness(entity, workspace, self)
        self._doubles = Doubles(self.form, entity, workspace, self)
        self._unprinted = Unprinted(self.form, entity, workspace, self)
        self._kept = QLabel(self)
        self._kept.setObjectName("draft_kept")
        self._kept.setProperty("kind", "small")
        self._kept.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(dp(self, 16), dp(self, 8), dp(self, 16), 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._kept)
        for notice in (self._fresh, self.beside, self._doubles, self._unprinted):
            self._notices.addWidget(notice)
        self._notices.addLayout(row)
        self._column.addLayout(self._notices)
        self._column.addWidget(self.form, 1)

    def put_first(self, overview: QWidget) -> None:
        """What is read before anything else."""
        self._column.insertWidget(0, overview)

    def show_record(self, facts: Facts | None) -> None:
        """Begin anew with that record, or with a new one."""
        self.beside.hide()
        self._doubles.forget()
        self._unprinted.forget()
        self._fresh.show_record(facts)

    def tell_beside(self, found: Beside) -> None:
        """Say over the form what others saved; the field one types in stays in sight."""
        seen = _types_in_sight(self)
        self.beside.show_changes(found)
        if seen:
            reveal(self)

    @Slot(object)
    def tell_kept(self, told: str | Msg) -> None:
        """Say when what is typed was kept; nothing: there is no draft."""
        seen = _types_in_sight(self)
        self._say(self._kept.setText, told)
        if self._kept.isHidden() == bool(told):
            self._kept.setVisible(bool(told))
            if seen:
                reveal(self)


def _types_in_sight(side: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and side.isAncestorOf(focus) and not focus.visibleRegion().isEmpty()
