"""A list whose words are of the other language asks again when somebody sees it."""

from PySide6.QtCore import QObject, Signal, Slot

from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.record_list import RecordList


class Awaited(QObject):
    """Names sort as they are read; a list that nobody sees must not hold up the switch."""

    due = Signal()  # ask again now

    def __init__(self, rows: RecordList, language: CurrentLanguage) -> None:
        super().__init__(rows)
        self._rows = rows
        self._stale = False
        language.changed.connect(self._on_language)
        rows.shown.connect(self._on_shown)

    @Slot()
    def _on_language(self) -> None:
        self._stale = True
        if self._rows.isVisible():
            self._on_shown()

    @Slot()
    def _on_shown(self) -> None:
        if self._stale:
            self._stale = False
            self.due.emit()
