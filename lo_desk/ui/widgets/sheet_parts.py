"""What the sheets of work have in common: a head, a scrolling body, a sentence of what went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from lo_desk.domain.agencies import OWNERS
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg
from lo_desk.ui.language import Texts
from lo_desk.ui.stops import first_stop
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import FollowingArea, label, scrolled
from lo_desk.ui.widgets.lock_note import LockNote
from lo_desk.ui.workspace import Workspace

HEAD_ROOM = 10  # design pixels over a sheet that begins its pane: its title is beside the list’s


class SheetBody(QWidget):
    """The inside of a sheet: made anew for each row, its texts die with it.

    Attributes:
        refusal: Why the person at the desk may not change what is shown; None: they may.
    """

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.say = Texts(self, workspace.language)
        self.refusal: Msg | None = None
        self.column = QVBoxLayout(self)
        margin = dp(self, 16)
        self.column.setContentsMargins(margin, dp(self, 4), margin, margin)
        self.column.setSpacing(dp(self, 8))

    def make_room(self) -> None:
        """Begin its pane: the title is beside the list’s."""
        edges = self.column.contentsMargins()
        edges.setTop(dp(self, HEAD_ROOM))
        self.column.setContentsMargins(edges)

    def head(self, title: object, owner: str, state: object, tone: str = "") -> None:
        """Name what is shown: a title, whose it is, how it stands."""
        name = label(self.say, title, self, "pane")
        name.setObjectName("sheet_title")
        self.column.addWidget(name)
        row = QHBoxLayout()
        badge = Badge(self, owner)
        self.say(badge.setText, OWNERS.get(owner, owner))
        row.addWidget(badge)
        if state:
            told = QLabel(self)
            told.setObjectName("sheet_state")
            told.setProperty("badge", tone)
            self.say(told.setText, state)
            row.addWidget(told)
        row.addStretch(1)
        self.column.addLayout(row)

    def lock(self, why: Msg | None) -> None:
        """Whoever may not change what is shown reads why."""
        self.refusal = why
        if why is not None:
            note = LockNote(self.say, self)
            note.show_reason(why)
            self.column.addWidget(note)

    def refused(self) -> bool:
        """Whether what is shown may not be changed; it is told then."""
        if self.refusal is not None:
            self.workspace.tell(self.refusal)
        return self.refusal is not None

    def tell(self, words: object, kind: str = "") -> QLabel:
        """Add a line of text."""
        made = label(self.say, words, self, kind)
        self.column.addWidget(made)
        return made

    def panel(self, title: object = "") -> QVBoxLayout:
        """Add a framed part; gives its column."""
        frame = QFrame(self)
        frame.setProperty("panel", "card")
        column = QVBoxLayout(frame)
        margin = dp(self, 12)
        column.setContentsMargins(margin, dp(self, 10), margin, margin)
        column.setSpacing(dp(self, 6))
        if title:
            column.addWidget(label(self.say, title, frame, "card"))
        self.column.addWidget(frame)
        return column


class SheetArea:
    """Shows one body at a time in a scrolling area of a sheet, ``top`` design pixels below."""

    def __init__(self, sheet: QWidget, top: int = 0) -> None:
        self._sheet = sheet
        self._area: FollowingArea | None = None
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, dp(sheet, top), 0, 0)

    def show(self, body: QWidget | None, *, same: bool = False) -> None:
        """Show ``body`` in place of the one before; ``same`` keeps what is scrolled to."""
        where = self._area.verticalScrollBar().value() if self._area and same else 0
        held = self._held()
        if self._area is not None:
            self._area.hide()
            self._area.deleteLater()
            self._area = None
        if body is None:
            return
        self._area = scrolled(body, self._sheet)
        self._column.addWidget(self._area, 1)
        self._area.show()
        if held is not None:
            again = body.findChild(QWidget, held) if held else None
            (again or first_stop(body) or self._area).setFocus()
        self._area.verticalScrollBar().setValue(where)

    def reveal(self) -> None:
        """Scroll to what has the focus in the body, once the body has its size."""
        if self._area is not None:
            QTimer.singleShot(0, self._area, self._area.follow)

    def _held(self) -> str | None:
        """The name of what has the focus in the body that goes; None: the focus is elsewhere."""
        focus = QApplication.focusWidget()
        inside = self._area is not None and focus is not None and self._area.isAncestorOf(focus)
        return focus.objectName() if focus is not None and inside else None


def tried(
    workspace: Workspace, act: Callable[[], object], done: str | Msg, *, undo: bool = True
) -> tuple[object, DeskError | None]:
    """Do ``act`` as one saved step and say so; gives what it gave, and what was objected to."""
    try:
        result = act()
    except DeskError as error:
        return None, error
    workspace.saved(done, undo=undo)
    return result, None
