"""The one control that re-dates everything."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from lo_desk.catalogue.field import unknown_year
from lo_desk.domain.period import months_on
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.icons import icon
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import TOOL, button
from lo_desk.ui.widgets.day_popup import DayPopup
from lo_desk.ui.workspace import Workspace


class AsOf(QWidget):
    """Says the day everything is shown as of; amber and with a way back when it is not today."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = Texts(self, workspace.language)
        self._opener = button(self._say, "as_of", "", self, TOOL)
        self._today = button(self._say, "today", N_("Today"), self, TOOL)
        self._say(self._today.setAccessibleName, N_("Back to today"))
        self._say(self._today.setToolTip, N_("Back to today (Ctrl+Shift+T)"))
        self._small = False
        self._made: DayPopup | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._opener)
        row.addWidget(self._today)
        self._opener.clicked.connect(self.ask)
        self._today.clicked.connect(self.go_back)
        workspace.changed.connect(self._dress)
        self._dress()

    @property
    def _popup(self) -> DayPopup:
        """Where one asks for another day, made when it is first needed."""
        if self._made is None:
            self._made = popup = DayPopup(self._say, self)
            popup.go.clicked.connect(self._on_day)
            popup.day.returnPressed.connect(self._on_day)
            popup.month.activated.connect(self._on_month)
            popup.month.clicked.connect(self._on_month)
            popup.back.clicked.connect(self.month_back)
            popup.on.clicked.connect(self.month_on)
            popup.moved.connect(self._on_moved)
        return self._made

    @property
    def answers(self) -> Mapping[str, Callable[[], object]]:
        """What it does of the menus' entries."""
        return {
            "day": self.ask,
            "month_back": self.month_back,
            "month_on": self.month_on,
            "today": self.go_back,
        }

    @Slot()
    def ask(self) -> None:
        """Ask for another day."""
        self._popup.offer(self._workspace.desk, self.window().locale())
        self._popup.show_under(self)
        self._popup.day.setFocus()
        self._popup.day.selectAll()

    def shrink(self, *, small: bool) -> None:
        """Say the day alone where room is short, and go back by a picture."""
        if small != self._small:
            self._small = small
            self._dress()

    @Slot()
    def _dress(self) -> None:
        desk = self._workspace.desk
        away, day = desk.day != desk.today, desk.day.isoformat()
        words = said("As of %(day)s", day=day) if away else N_("As of today")
        short = said("%(day)s", day=day) if away else N_("Today")
        self._say(self._opener.setText, short if self._small else words)
        self._say(self._opener.setAccessibleName, words)
        self._say(self._opener.setToolTip, N_("Show everything as of another day (Ctrl+Shift+D)"))
        self._say(self._today.setText, "" if self._small else N_("Today"))
        self._today.setIcon(icon("undo-2", "text2") if self._small else QIcon())
        self._today.setVisible(away)
        self._opener.setIcon(icon("calendar", "amber" if away else "text2"))
        _dress_as(self._opener, "amber" if away else TOOL)

    @Slot()
    def go_back(self) -> None:
        """Show everything as of today."""
        self._workspace.look_at(self._workspace.desk.today)

    @Slot()
    def month_back(self) -> None:
        """Show everything as of the same day a month earlier."""
        self._step(-1)

    @Slot()
    def month_on(self) -> None:
        """Show everything as of the same day a month later."""
        self._step(1)

    def _step(self, months: int) -> None:
        self._on_moved(months_on(self._workspace.desk.day, months))

    @Slot(object)
    def _on_moved(self, day: date) -> None:
        """The popup stays: one may want to go on."""
        if unknown_year(day) is not None:
            return
        self._workspace.look_at(day)
        if self._made is not None and self._made.isVisible():
            self._popup.offer(self._workspace.desk, self.window().locale())

    @Slot()
    def _on_day(self) -> None:
        try:
            day = date.fromisoformat(self._popup.day.text().strip())
        except ValueError:
            self._popup.complain(N_("Enter a date as year-month-day: 2027-03-31."))
            return
        self._go(day)

    @Slot(QDate)
    def _on_month(self, day: QDate) -> None:
        self._go(date(day.year(), day.month(), day.day()))

    def _go(self, day: date) -> None:
        strange = unknown_year(day)
        if strange is not None:
            self._popup.complain(strange)
            return
        self._popup.hide()
        self._workspace.look_at(day)


def _dress_as(opener: QPushButton, kind: str) -> None:
    opener.setProperty("kind", kind)
    opener.style().unpolish(opener)
    opener.style().polish(opener)
