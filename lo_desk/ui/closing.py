"""Which gaps a step just saved has closed: told where the window says what happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from lo_desk.i18n.msg import N_, Msg, counted
from lo_desk.ui.counts import Counts
from lo_desk.ui.workspace import Workspace

if TYPE_CHECKING:  # the rules of all gaps would be read before the window is there
    from lo_desk.domain.inbox import InboxLine

MOST = 3
PUT_ASIDE = N_("Put aside: the gap counts again after its last day.")


class Closing(QObject):
    """Compares the gaps before a step of this window with those after it, on the same day."""

    def __init__(self, workspace: Workspace, counts: Counts) -> None:
        super().__init__(counts)
        self._workspace = workspace
        self._before: Sequence[InboxLine] = ()
        self._day = workspace.desk.day
        self._stepped = False
        workspace.stepped.connect(self._on_stepped)
        counts.found.connect(self._on_found)

    @Slot(object)
    def _on_stepped(self, step: object) -> None:
        self._stepped = step != PUT_ASIDE  # not closed: it counts again after a day

    @Slot(str, object)
    def _on_found(self, place: str, found: Sequence["InboxLine"]) -> None:
        if place != "gaps":
            return
        day = self._workspace.desk.day
        if self._stepped and day == self._day:
            self._tell_closed(found)
        self._before, self._day, self._stepped = found, day, False

    def _tell_closed(self, found: Sequence["InboxLine"]) -> None:
        now = {line.gap.key for line in found}
        closed = [line.title for line in self._before if line.gap.key not in now]
        if closed:
            self._workspace.tell(_told(closed))


def _told(closed: Sequence[Msg]) -> Msg:
    return counted(
        "%(n)s gap closed: %(titles)s.",
        "%(n)s gaps closed: %(titles)s.",
        len(closed),
        titles=tuple(closed[:MOST]),
    )
