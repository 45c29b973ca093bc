"""Putting a gap aside: why, and until when; it comes back by itself."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from lo_desk.domain.inbox import InboxLine
from lo_desk.i18n.msg import N_, said
from lo_desk.services import gaps
from lo_desk.ui.closing import PUT_ASIDE
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, Say, button
from lo_desk.ui.widgets.fields import DateField
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.widgets.sheet_parts import tried
from lo_desk.ui.workspace import Workspace

USUAL_DAYS = 90
NO_REASON = N_("Say why this gap is accepted for now.")
NO_DAY = N_("Enter a last day from today on, as year-month-day: 2027-03-31.")


class AsideForm(QFrame):
    """Two fields; a fault is said under them."""

    given = Signal(str, object)  # reason, last day
    left = Signal()

    def __init__(self, say: Say, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aside_form")
        self.setProperty("panel", "notice")
        self._say, self._today = say, today
        self._reason, self._last = QLineEdit(self), DateField(self)
        self._reason.setObjectName("aside_reason")
        self._last.setObjectName("aside_last")
        self._fault = label(say, "", self, "fault")
        self._fault.setObjectName("aside_fault")
        self._fault.hide()
        self._last.setText((today + timedelta(days=USUAL_DAYS)).isoformat())
        say(self._last.name_calendar, N_("Choose a day from a calendar (Alt+Down)"))
        self._place()

    def _place(self) -> None:
        say = self._say
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setSpacing(dp(self, 4))
        for words, field in ((N_("Reason"), self._reason), (N_("Last day"), self._last)):
            head = QLabel(self)
            head.setProperty("kind", "label")
            say(head.setText, words)
            say(field.setAccessibleName, words)
            head.setBuddy(field)
            column.addWidget(head)
            column.addWidget(field)
        column.addWidget(self._fault)
        column.addLayout(row)
        done = button(say, "put_aside", N_("Put it aside"), self)
        leave = button(say, "leave_aside", N_("Cance&l"), self, QUIET)
        row.addWidget(done)
        row.addWidget(leave)
        row.addStretch(1)
        done.clicked.connect(self.put_aside)
        leave.clicked.connect(self.left)
        self._reason.returnPressed.connect(self.put_aside)
        self._last.returnPressed.connect(self.put_aside)

    def enter(self) -> None:
        """Begin to type."""
        self._reason.setFocus()

    @Slot()
    def put_aside(self) -> None:
        """Ask for it with what is typed, or say what is missing."""
        reason, last = self._reason.text().strip(), _day(self._last.text())
        if not reason:
            self._complain(NO_REASON, self._reason)
        elif last is None or last < self._today:
            self._complain(NO_DAY, self._last)
        else:
            self.given.emit(reason, last)

    def _complain(self, words: str, field: QLineEdit) -> None:
        self._say(self._fault.setText, words)
        self._fault.show()
        field.setFocus()


def finish_aside() -> bool:
    """Put aside the gap whose form somebody types in; False: nobody does."""
    form = QApplication.focusWidget()
    while form is not None and not isinstance(form, AsideForm):
        form = form.parentWidget()
    if form is None:
        return False
    form.put_aside()
    return True


class Aside(QObject):
    """Puts gaps aside and takes them up again, each a step of its own."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    @Slot(object, str, object)
    def put(self, line: InboxLine, reason: str, last: date) -> None:
        """It does not count up to its last day, for that reason."""
        put_aside = partial(gaps.put_aside, self._workspace.desk, line, reason, last)
        self._save(put_aside, PUT_ASIDE)

    @Slot(object)
    def take_up(self, line: InboxLine) -> None:
        """It counts again from now on."""
        if line.waiver is not None:
            self._save(partial(gaps.take_up, self._workspace.desk, line.waiver), N_("Saved."))

    def _save(self, write: Callable[[], None], done: str) -> None:
        _, error = tried(self._workspace, write, done)
        if error is not None:
            self._workspace.tell(error.msg)


def told(reason: str, who: str, last: date) -> object:
    """Why a gap is put aside, by whom, until when."""
    facts = {"reason": reason, "last": last}
    if not who:
        return said("Put aside up to %(last)s: %(reason)s", **facts)
    return said("Put aside by %(who)s up to %(last)s: %(reason)s", who=who, **facts)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
