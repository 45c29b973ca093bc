"""A row of months around today to slide over, a month back and a month on at its ends."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from lo_desk.domain.naming import WholeMonth
from lo_desk.domain.period import months_between, months_on
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import Say, icon_button

EARLIEST, LATEST, YEAR = -24, 36, 12  # months from today's
REST_MS = 120  # who slides on is not held up by what is on the way


class MonthSlider(QWidget):
    """Arrows go by a month, page keys by a year; what is slid to is told once it rests."""

    moved = Signal(object)  # date

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._today = say, date.min
        self._slider, self._name = QSlider(Qt.Orientation.Horizontal, self), QLabel(self)
        self._slider.setObjectName("months")
        self._slider.setRange(EARLIEST, LATEST)
        self._slider.setPageStep(YEAR)
        self._slider.setTickInterval(YEAR)
        self._slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._name.setObjectName("month_name")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        back, on = N_("One month earlier (Alt+Page Up)"), N_("One month later (Alt+Page Down)")
        self.back = icon_button(say, "month_earlier", "chevron-left", back, self)
        self.on = icon_button(say, "month_later", "chevron-right", on, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._place()
        self._slider.valueChanged.connect(self._on_value)
        self._rest.timeout.connect(self._on_rest)

    def _place(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(dp(self, 4))
        grid.addWidget(self.back, 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self.on, 0, 2)
        grid.addWidget(self._slider, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)

    def offer(self, day: date, today: date) -> None:
        """Stand at the month of ``day``; one beyond the ends is named all the same."""
        self._rest.stop()
        self._today = today
        self._slider.blockSignals(True)
        self._slider.setValue(months_between(today, day))
        self._slider.blockSignals(False)
        self._tell(day)

    def _tell(self, day: date) -> None:
        """The month in words: a reader would say the slider's number."""
        month = WholeMonth(day)
        self._say(self._name.setText, month)
        self._say(self._slider.setAccessibleName, said("As of the month: %(month)s", month=month))

    def _day(self) -> date:
        return months_on(self._today, self._slider.value())

    @Slot()
    def _on_value(self) -> None:
        self._tell(self._day())
        self._rest.start()

    @Slot()
    def _on_rest(self) -> None:
        self.moved.emit(self._day())
