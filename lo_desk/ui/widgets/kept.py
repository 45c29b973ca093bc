"""Parts of a sheet that stay while what they show stays: another day changes few of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lo_desk.ui.language import CurrentLanguage, Texts

NEVER = object()


class Kept(QWidget):
    """The place of one part; what stands there dies with its texts when another comes."""

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: object = NEVER
        self._made: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def take(self, shown: object, make: Callable[[Texts], QWidget | None]) -> bool:
        """Have what shows ``shown`` made, unless it stands here already; whether it did not.

        Args:
            shown: All that ``make`` makes it from, compared by value.
            make: Makes it inside this place, with these texts; None: nothing is to be shown.
        """
        if shown == self._shown:
            return False
        held = self._held()
        if self._made is not None:
            self._made.hide()
            self._made.deleteLater()
        say = Texts(self, self._language)
        self._shown, self._made = shown, make(say)
        self.setVisible(self._made is not None)
        if self._made is not None:
            say.setParent(self._made)
            self._column.addWidget(self._made)
            self._made.show()
            if held is not None:
                self._hold(held)
        return True

    def _held(self) -> int | None:
        """Where Tab stands in the part that goes; None: the focus is elsewhere."""
        focus, stops = QApplication.focusWidget(), _stops(self)
        return stops.index(focus) if focus in stops else None

    def _hold(self, number: int) -> None:
        """Tab stands at the same place of the part that came, or at its end."""
        stops = _stops(self._made) if self._made is not None else []
        if stops:
            stops[min(number, len(stops) - 1)].setFocus()


def _stops(inside: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order of what stands there."""
    found = inside.findChildren(QWidget)
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
