"""Which gaps a step just saved has closed: told where the window says what happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from lo_desk.i18n.msg import Msg, counted
from lo_desk.ui.counts import Counts
from lo_desk.ui.workspace import Workspace

if TYPE_CHECKING:  # the rules of all gaps would be read before the window is there
    from lo_desk.domain.inbox import GapKey, InboxLine

MOST = 3


class Closing(QObject):
    """Compares the gaps before a step of this window with those after it, on the same day."""

    def __init__(self, workspace: Workspace, counts: Counts) -> None:
        super().__init__(counts)
        self._workspace = workspace
        self._before: dict[GapKey, Msg] = {}
        self._day = workspace.desk.day
        self._stepped = False
        workspace.stepped.connect(self._on_stepped)
        counts.found.connect(self._on_found)

    @Slot()
    def _on_stepped(self) -> None:
        self._stepped = True

    @Slot(str, object)
    def _on_found(self, place: str, found: Sequence["InboxLine"]) -> None:
        if place != "gaps":
            return
        now, day = {line.gap.key: line.title for line in found}, self._workspace.desk.day
        closed = [title for key, title in self._before.items() if key not in now]
        if self._stepped and closed and day == self._day:
            self._workspace.tell(_told(closed))
        self._before, self._day, self._stepped = now, day, False


def _told(closed: Sequence[Msg]) -> Msg:
    return counted(
        "%(n)s gap closed: %(titles)s.",
        "%(n)s gaps closed: %(titles)s.",
        len(closed),
        titles=tuple(closed[:MOST]),
    )
