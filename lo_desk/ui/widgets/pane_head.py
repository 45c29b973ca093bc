"""The head of a record's pane, and the strip that asks why a record is closed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from lo_desk.catalogue.entity import CLOSED_ON, OWNER, Entity
from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.record_table import fact
from lo_desk.ui.widgets.buttons import DANGER, QUIET, Say, button, icon_button
from lo_desk.ui.widgets.glyphs import Badge


class PaneHead(QWidget):
    """Name of the record, whose it is, whether it is closed; a cross that leaves."""

    left = Signal()

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._title, self._kind = QLabel(self), QLabel(self)
        self._agency, self._state = Badge(self), QLabel(self)
        self._title.setObjectName("record")
        self._title.setProperty("kind", "pane")
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._kind.setProperty("kind", "quiet")
        self._state.setObjectName("state")
        self._state.setProperty("badge", "amber")
        leave = icon_button(say, "leave_pane", "x", N_("Close the pane (F4)"), self)
        leave.clicked.connect(self.left)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 12, 4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(leave, 0, 1)
        row = QHBoxLayout()
        for widget in (self._kind, self._agency, self._state):
            row.addWidget(widget)
        row.addStretch(1)
        grid.addLayout(row, 1, 0, 1, 2)

    def show_record(self, entity: Entity, facts: Facts | None) -> None:
        """Name that record."""
        self._say(self._kind.setText, entity.title)
        if facts is None:
            self._say(self._title.setText, N_("New record"))
            self._agency.hide()
            self._state.hide()
            return
        parts = tuple(fact(entity.field(key), facts) for key in entity.named_by)
        self._say(self._title.setText, parts)
        owner = str(facts[OWNER.key])
        self._agency.set_glyph(owner)
        self._say(self._agency.setText, OWNERS.get(owner, owner))
        self._agency.setVisible(not entity.joint)
        closed: Msg | str = ""
        if facts[CLOSED_ON.key] is not None:
            closed = said("Closed on %(day)s", day=facts[CLOSED_ON.key])
        self._say(self._state.setText, closed)
        self._state.setVisible(bool(closed))


class ClosingStrip(QFrame):
    """Why the record is closed; closing can be undone, so nobody is asked twice."""

    confirmed = Signal(str)

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closing")
        self.setProperty("panel", "notice")
        self._reason = QLineEdit(self)
        self._reason.setObjectName("reason")
        label = QLabel(self)
        label.setProperty("kind", "label")
        label.setBuddy(self._reason)
        say(label.setText, N_("Reason for closing"))
        say(self._reason.setAccessibleName, N_("Reason for closing"))
        self._go = button(say, "close_record", N_("Close the record"), self, DANGER)
        stay = button(say, "keep_record", N_("Cancel"), self, QUIET)
        self._go.clicked.connect(self._on_go)
        self._reason.returnPressed.connect(self._on_go)
        stay.clicked.connect(self.hide)
        grid = QGridLayout(self)
        grid.addWidget(label, 0, 0, 1, 2)
        grid.addWidget(self._reason, 1, 0, 1, 2)
        grid.addWidget(self._go, 2, 0)
        grid.addWidget(stay, 2, 1)
        self.hide()

    @Slot()
    def ask(self) -> None:
        """Show the question."""
        self._reason.clear()
        self.show()
        self._reason.setFocus()

    @Slot()
    def _on_go(self) -> None:
        self.confirmed.emit(self._reason.text().strip())
