"""What the style sheet cannot say: mnemonics appear with Alt, one ring shows the focus."""

from PySide6.QtCore import QPointF, QRectF, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from typing_extensions import override

from lo_desk.ui.tokens import tokens_now

RING = 3
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


class DeskStyle(QProxyStyle):
    """Fusion, with mnemonics underlined only while Alt is held and room for the focus ring."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.underlines = False

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        """Letters are underlined while Alt is held, and at no other time."""
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.underlines)
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # a child of the window or of what scrolls: no neighbour cuts it
        if hint == QStyle.StyleHint.SH_ComboBox_Popup:
            return 0  # a list below the box: over it, a box with a fault cuts its last row
        return super().styleHint(hint, option, widget, returnData)

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Layouts leave the focus ring its room."""
        if metric in _MARGINS:
            return RING
        if metric == QStyle.PixelMetric.PM_ToolBarExtensionExtent and widget is not None:
            return 2 * widget.fontMetrics().height()  # the way to menus that find no room is seen
        if metric in _AS_TEXT and widget is not None:
            return widget.fontMetrics().ascent()  # as large as its text, at 200 % too
        if metric in _BESIDE and widget is not None:
            return widget.fontMetrics().height() // 3
        return super().pixelMetric(metric, option, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Boxes and circles to tick are seen in every colour scheme."""
        if element in {QStyle.PrimitiveElement.PE_IndicatorCheckBox, _RADIO}:
            draw_tick(painter, option, rounded=element == _RADIO)
        else:
            super().drawPrimitive(element, option, painter, widget)


def draw_tick(painter: QPainter, option: QStyleOption, *, rounded: bool) -> None:
    """A box or a circle to choose with, as large as the option's place, ticked if it is on."""
    tokens, state = tokens_now(), option.state
    chosen = bool(state & QStyle.StateFlag.State_On)
    ink = tokens.accent if state & QStyle.StateFlag.State_Enabled else tokens.ctl
    box = QRectF(option.rect).adjusted(0.7, 0.7, -0.7, -0.7)
    side, radius = box.width(), box.width() / 2 if rounded else 3
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink if chosen else tokens.ctl), 1.4))
    painter.setBrush(QColor(ink if chosen else tokens.surface))
    painter.drawRoundedRect(box, radius, radius)
    if chosen and rounded:
        painter.setBrush(QColor(tokens.onaccent))
        painter.drawEllipse(box.center(), side * 0.16, side * 0.16)
    elif chosen:
        painter.setPen(QPen(QColor(tokens.onaccent), max(1.6, side * 0.13)))
        painter.drawPolyline([box.topLeft() + QPointF(x * side, y * side) for x, y in _HOOK])
    painter.restore()


_HOOK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))  # of the side of the box
_RADIO = QStyle.PrimitiveElement.PE_IndicatorRadioButton
_AS_TEXT = frozenset(
    {
        QStyle.PixelMetric.PM_LineEditIconSize,
        QStyle.PixelMetric.PM_IndicatorWidth,
        QStyle.PixelMetric.PM_IndicatorHeight,
        QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
        QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
    }
)
_BESIDE = frozenset(
    {
        QStyle.PixelMetric.PM_CheckBoxLabelSpacing,
        QStyle.PixelMetric.PM_RadioButtonLabelSpacing,
    }
)
_MARGINS = frozenset(
    {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}
)


class FocusRing(QFocusFrame):
    """One ring for the whole window: round fields always, round buttons after a key.

    Lists draw the same ring on their current cell.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded outline, two pixels wide, in the colour of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_now().focus), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        ours = now is not None and now.window() is self.window()
        bare = isinstance(now, QAbstractItemView | QScrollArea) or (
            now is not None and now.property("ringless")
        )
        if now is None or not ours or bare:
            self.setWidget(None)  # type: ignore[arg-type]
            return
        combo = now.parentWidget()
        target = combo if isinstance(combo, QComboBox) else now
        keyed = not QGuiApplication.mouseButtons()  # a button that is clicked needs no ring
        self.setWidget(target if isinstance(target, FIELDS) or keyed else None)  # type: ignore[arg-type]
