"""Where one asks for another day: typed, slid to by months, or taken from a month."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from lo_desk.i18n.msg import N_, Msg
from lo_desk.services.desk import Desk
from lo_desk.ui.language import Texts
from lo_desk.ui.widgets.buttons import PRIMARY, button
from lo_desk.ui.widgets.fields import Month
from lo_desk.ui.widgets.month_slider import MonthSlider


class DayPopup(QFrame):
    """A day to type, months to slide over, a month to take a day from."""

    def __init__(self, say: Texts, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("day_popup")
        self.setProperty("panel", "card")
        self._say = say
        self.day, self.month = QLineEdit(self), Month(self)
        self.go = button(say, "show_day", N_("Sho&w this day"), self, PRIMARY)
        self.month.setNavigationBarVisible(False)  # the months over it are gone through
        self._months = MonthSlider(say, self)
        self.back, self.on, self.moved = self._months.back, self._months.on, self._months.moved
        self._fault = QLabel(self)
        self._fault.setProperty("kind", "fault")
        self._fault.setObjectName("day_fault")
        self._fault.setWordWrap(True)
        self.day.setObjectName("day")
        label = QLabel(self)
        label.setProperty("kind", "label")
        label.setBuddy(self.day)
        say(label.setText, N_("As of"))
        say(self.day.setAccessibleName, N_("As of"))
        say(self.month.setAccessibleName, N_("Month"))
        column = QVBoxLayout(self)
        for widget in (label, self.day, self._fault, self._months, self.month, self.go):
            column.addWidget(widget)

    def offer(self, desk: Desk, locale: QLocale) -> None:
        """Begin from the day of ``desk``; the month speaks as ``locale`` does."""
        day: date = desk.day
        self._fault.hide()
        self.day.setText(day.isoformat())
        self._months.offer(day, desk.today)
        self.month.setLocale(locale)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))

    def show_under(self, widget: QWidget) -> None:
        """Open under ``widget``, within its screen."""
        self.adjustSize()
        room = widget.screen().availableGeometry()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        left = min(corner.x(), room.right() - self.width())
        top = min(corner.y(), room.bottom() - self.height())
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()

    def complain(self, words: str | Msg) -> None:
        """Say what to type."""
        self._say(self._fault.setText, words)
        self._fault.show()
