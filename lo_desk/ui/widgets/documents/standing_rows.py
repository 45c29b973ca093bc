"""Rows that can be ticked, each a document of a batch: how it stands is shown as it is made."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from lo_desk.domain.batch_course import Result
from lo_desk.ui.cells import Index
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.widgets.ticks.rows import DISPLAY, Looks, TickRows

Line = TypeVar("Line")
NOT_YET = Result()
HINT = Qt.ItemDataRole.ToolTipRole


class StandingRows(TickRows[Line]):
    """Only the rows that stand otherwise than before are painted again."""

    def __init__(self, looks: Looks[Line], language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(looks, language, parent)
        self._standing: Mapping[Hashable, Result] = {}

    def stand(self, results: Mapping[Hashable, Result]) -> None:
        """Show how the documents of these keys stand; the others are still to be made."""
        before, self._standing = self._standing, results
        for row, line in enumerate(self.lines):
            key = self._looks.key(line)
            if before.get(key, NOT_YET) != results.get(key, NOT_YET):
                last = self.index(row, self.columnCount() - 1)
                self.dataChanged.emit(self.index(row, 0), last)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Why a document was refused is told where one rests on its row."""
        if role == HINT and index.isValid():
            reason = self.standing(self.lines[index.row()]).reason
            return self._language.now.text(reason) if reason is not None else None
        return super().data(index, role)

    def standing(self, line: Line) -> Result:
        """How the document of that line stands."""
        return self._standing.get(self._looks.key(line), NOT_YET)
