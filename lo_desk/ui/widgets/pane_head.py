"""Head and foot of a record's pane."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from lo_desk.catalogue.entity import CLOSED_ON, OWNER, Entity
from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.ui.grid.cell_words import fact
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import PRIMARY, QUIET, Say, button, icon_button
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import hairline
from lo_desk.ui.widgets.lock_note import LockNote


class PaneHead(QWidget):
    """Name of the record, whose it is, whether it is closed; its parts; a cross that leaves."""

    left = Signal()
    part_asked = Signal(int)

    def __init__(self, say: Say, parts: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._title, self._kind = QLabel(self), QLabel(self)
        self._agency, self._state = Badge(self), QLabel(self)
        self._tabs, self._complaint = QTabBar(self), QLabel(self)
        self._leave = icon_button(say, "leave_pane", "x", N_("Close the pane (F4)"), self)
        self._leave.clicked.connect(self.left)
        self._tabs.tabBarClicked.connect(self.part_asked)
        self._tabs.currentChanged.connect(self.part_asked)
        self._closed = False
        self._name(parts)
        self._place()

    def _name(self, parts: Sequence[str]) -> None:
        self._title.setObjectName("record")
        self._title.setProperty("kind", "pane")
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._kind.setProperty("kind", "quiet")
        self._state.setObjectName("state")
        self._state.setProperty("badge", "amber")
        self._complaint.setObjectName("message")
        self._complaint.setWordWrap(True)
        self._complaint.setProperty("kind", "fault")
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setExpanding(False)
        self._say(self._tabs.setAccessibleName, N_("Parts of the record"))
        for number, title in enumerate((N_("Facts"), *parts)):
            self._tabs.addTab("")
            self._say(partial(self._tabs.setTabText, number), title)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(dp(self, 16), dp(self, 12), dp(self, 12), 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._leave, 0, 1)
        row = QHBoxLayout()
        for widget in (self._kind, self._agency, self._state):
            row.addWidget(widget)
        row.addStretch(1)
        grid.addLayout(row, 1, 0, 1, 2)
        grid.addWidget(self._tabs, 2, 0, 1, 2)
        grid.addWidget(self._complaint, 3, 0, 1, 2)
        self._lock = LockNote(self._say, self)
        grid.addWidget(self._lock, 4, 0, 1, 2)

    def show_record(self, entity: Entity, facts: Facts | None) -> None:
        """Name that record."""
        self._say(self._kind.setText, entity.title)
        for number in range(1, self._tabs.count()):
            self._tabs.setTabVisible(number, facts is not None)
        closed: Msg | str = ""
        if facts is None:
            self._say(self._title.setText, N_("New record"))
        else:
            parts = tuple(fact(entity.field(key), facts) for key in entity.named_by)
            self._say(self._title.setText, parts)
            owner = str(facts[OWNER.key])
            self._agency.set_glyph(owner)
            self._say(self._agency.setText, OWNERS.get(owner, owner))
            if facts[CLOSED_ON.key] is not None:
                closed = said("Closed on %(day)s", day=facts[CLOSED_ON.key])
        self._agency.setVisible(facts is not None and not entity.joint)
        self._closed = bool(closed)
        self._tell_state(closed, "amber")

    def lock(self, why: Msg | None) -> None:
        """Say why the record is only read here, and who may change it."""
        self._lock.show_reason(why)

    @Slot(object, object, object)
    def rename(self, title: object, kind: object, state: object) -> None:
        """Say better what the record is than its own fields do; a closed one stays told so."""
        self._say(self._title.setText, title)
        self._say(self._kind.setText, kind)
        if state is not None and not self._closed:
            self._tell_state(state, "green")

    def _tell_state(self, words: object, tint: str) -> None:
        self._state.setProperty("badge", tint)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._say(self._state.setText, words)
        self._state.setVisible(bool(words))

    @property
    def part(self) -> int:
        """The tab that is seen, from 0."""
        return self._tabs.currentIndex()

    def choose(self, part: int) -> None:
        """Show which part is seen, without asking for it."""
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(part)
        self._tabs.blockSignals(False)

    def complain(self, words: str | Msg) -> None:
        """Say what is wrong with the record as a whole, or nothing."""
        self._say(self._complaint.setText, words)
        self._complaint.setVisible(bool(words))


class PaneFoot(QWidget):
    """What can be done with the record."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.save = button(say, "save", N_("&Save"), self, PRIMARY)
        self.discard = button(say, "discard", N_("D&iscard"), self, QUIET)
        self.close_ = button(say, "close", N_("C&lose…"), self, QUIET)
        self.restore = button(say, "restore", N_("&Restore"), self)
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(hairline(self))
        whole.addLayout(row)
        row.setContentsMargins(dp(self, 16), dp(self, 10), dp(self, 16), dp(self, 10))
        for widget in (self.save, self.restore, self.discard):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_)

    def offer(self, *, new: bool, closed: bool, fixed: bool) -> None:
        """Only what makes sense for such a record."""
        for widget in (self.save, self.discard):
            widget.setHidden(closed or fixed)
        self.restore.setHidden(fixed or not closed)
        self.close_.setHidden(new or closed or fixed)
