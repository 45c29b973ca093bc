"""What fits its inside anew, however it comes to have another size."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override


class Fitting(QFrame):
    """Calls ``fit`` when there is more or less room, or when its inside asks for another size."""

    def fit(self) -> None:
        """Arrange the inside in the room there is."""
        raise NotImplementedError

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Other words or another size of text: what is inside asks for other room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done
