"""F6: from one region of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def next_region(regions: Sequence[QWidget]) -> None:
    """Put the focus into the region after the one that has it."""
    shown = [region for region in regions if region.isVisible()]
    focus = QApplication.focusWidget()
    here = next((n for n, region in enumerate(shown) if _inside(focus, region)), -1)
    enter_region(shown[(here + 1) % len(shown)])


def _inside(widget: QWidget | None, region: QWidget) -> bool:
    return widget is not None and (widget is region or region.isAncestorOf(widget))


def enter_region(region: QWidget) -> None:
    """Put the focus where it is seen: on the region, or the first control in it."""
    target: QWidget | None = region
    if region.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(region, QScrollArea):
        found = (
            widget
            for widget in region.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget, QScrollArea)  # around others: no ring would be seen
        )
        target = next(found, target)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
