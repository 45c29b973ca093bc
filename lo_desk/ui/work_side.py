"""Beside a list of what is worked on: the work, or the record behind it with all its fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, Segments, icon_button
from lo_desk.ui.workspace import Workspace

WORK, RECORD = "work", "record"


class WorkSheet(QWidget):
    """What is done with the chosen row. A page puts its own in ``WorkedPage``."""

    marked = Signal(int)
    made = Signal(object)  # id of the record that an act made: choose it

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.say = Texts(self, workspace.language)

    def show_row(self, row: Row | None) -> None:
        """Show that row; None: nothing is chosen."""

    def act(self) -> None:
        """Do the sheet's main act."""

    def save(self) -> None:
        """Save what is typed here, if anything."""

    @property
    def unsaved(self) -> bool:
        """Whether something is typed here that is not saved."""
        return False


class WorkSide(QWidget):
    """Two aspects of one row under a bar that chooses between them; now and then a third view."""

    chosen = Signal(str)  # the aspect that is asked for
    left = Signal()

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._views: dict[str, QWidget] = {}
        self._stack = QStackedWidget(self)
        self._aspects = Segments(say, "aspect", {WORK: N_("Work"), RECORD: N_("Record")}, self)
        say(self._aspects.setAccessibleName, N_("What to show"))
        self._bare = QLabel(self)
        self._bare.setObjectName("no_record")
        self._bare.setProperty("kind", "quiet")
        say(self._bare.setText, N_("Not recorded yet"))
        leave = self._leave = icon_button(say, "leave_sheet", "x", N_("Close the pane (F4)"), self)
        leave.clicked.connect(self.left)
        self._aspects.chosen.connect(self.chosen)
        bar = QHBoxLayout()
        bar.setContentsMargins(dp(self, 16), dp(self, 10), dp(self, 12), dp(self, 4))
        bar.addWidget(self._aspects)
        bar.addWidget(self._bare)
        bar.addStretch(1)
        bar.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    @property
    def aspect(self) -> str:
        """``WORK`` or ``RECORD``: the one that is chosen."""
        return self._aspects.value

    def shows(self, aspect: str) -> bool:
        """Whether that aspect is what one sees."""
        return self._stack.currentWidget() is self._views.get(aspect)

    def put(self, aspect: str, view: QWidget) -> None:
        """``view`` is what that aspect shows from now on."""
        self._views[aspect] = view
        self._stack.addWidget(view)

    def offer(self, *, record: bool) -> None:
        """Whether there is a record to choose."""
        self._aspects.setVisible(record)
        self._bare.setVisible(not record)
        self._leave.show()

    def show_aspect(self, aspect: str) -> None:
        """Show that aspect, as if it were chosen."""
        self._aspects.choose(aspect)
        self._stack.setCurrentWidget(self._views[aspect])

    def show_alone(self, view: QWidget, *, headed: bool = False) -> None:
        """Show ``view``, where nothing of the list is chosen; ``headed``: it closes by itself."""
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        for made in (self._aspects, self._bare, self._leave):
            made.setVisible(made is self._leave and not headed)
