"""Fields as Qt has them, with what they lack: an arrow, a calendar, room that grows."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from lo_desk.ui.icons import draw_icon, icon
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.offers import OfferRows

MOST_LINES = 8


class Picker(QComboBox):
    """A combo box with our arrow, that tells before it opens and is not turned by the wheel."""

    opening = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @override
    def showPopup(self) -> None:
        """Emit ``opening`` first, so that the choices can be filled only when needed."""
        self.opening.emit()
        if not isinstance(self.view().itemDelegate(), OfferRows):  # made when first needed
            self.setItemDelegate(OfferRows(self.view()))
        super().showPopup()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Ignored: scrolling the form must not change what it says."""
        e.ignore()  # scrolling the form must not change what it says

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the arrow in the ink of now."""
        super().paintEvent(e)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        arrow = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxArrow,
            self,
        )
        side = self.fontMetrics().ascent()
        box = QRect(0, 0, side, side)
        box.moveCenter(arrow.center())
        box.moveRight(min(box.right(), self.width() - 8))
        painter = QPainter(self)
        draw_icon(painter, "chevron-down", box, tokens_now().text2)


class Month(QCalendarWidget):
    """A month to choose a day from; its weekend is no warning."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        for name, picture in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            arrow = self.findChild(QToolButton, f"qt_calendar_{name}")
            if arrow is not None:
                arrow.setIcon(icon(picture))  # Qt’s own are black on every ground

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Saturdays and Sundays in the ink of other days: red would say a fault."""
        plain = QTextCharFormat()
        plain.setForeground(QColor(tokens_now().text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
        super().showEvent(event)


class DateField(QLineEdit):
    """A date as year-month-day, typed or taken from a calendar (Alt+Down)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._calendar: Month | None = None
        self._opener = QAction(icon("calendar"), "", self)
        self._opener.triggered.connect(self.open_calendar)
        self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)

    def name_calendar(self, name: str) -> None:
        """Say what the button in the field does."""
        self._opener.setText(name)

    @Slot()
    def open_calendar(self) -> None:
        """Show a month to choose a day from."""
        if self._calendar is None:
            self._calendar = Month(self)
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.clicked.connect(self._on_day)
            self._calendar.activated.connect(self._on_day)
        shown = QDate.fromString(self.text().strip(), Qt.DateFormat.ISODate)
        self._calendar.setLocale(self.window().locale())
        self._calendar.setAccessibleName(self.accessibleName())
        if shown.isValid():
            self._calendar.setSelectedDate(shown)
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._calendar.show()
        self._calendar.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    @Slot(QDate)
    def _on_day(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.setText(date(day.year(), day.month(), day.day()).isoformat())
        self.setFocus()
        self.editingFinished.emit()


class Lines(QPlainTextEdit):
    """Lines of text; those that are only read look so, and are chosen and copied by keyboard."""

    @override
    def setReadOnly(self, ro: bool) -> None:
        """Let it be read and copied, not changed: Qt's own forgets the keys and the looks."""
        super().setReadOnly(ro)
        if ro:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )
        self.style().unpolish(self)  # the rules that ask whether it is read-only are asked again
        self.style().polish(self)


class LinesField(Lines):
    """Text that is as high as what it holds, up to some lines; Tab leaves it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._grow)
        self._grow()

    @Slot()
    def _grow(self) -> None:
        lines = min(MOST_LINES, max(1, int(self.document().size().height())))
        frame = self.height() - self.viewport().height() if self.isVisible() else 8
        height = lines * self.fontMetrics().lineSpacing() + 6 + max(8, min(frame, 16))
        if height != self.maximumHeight():
            self.setFixedHeight(height)
        more = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._grow()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.FontChange:
            self._grow()

    @override
    def minimumSizeHint(self) -> QSize:
        """As high as its lines: a form never cuts what was written."""
        return QSize(80, self.maximumHeight())
