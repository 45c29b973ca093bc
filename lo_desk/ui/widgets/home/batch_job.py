"""Many documents being made: how many are, which were refused and why, and where they are."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services.batches import Batch, Refused
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.job import Job
from lo_desk.ui.widgets.layouts import label
from lo_desk.ui.workspace import Workspace

MOST = 8  # refusals told one by one


class BatchJob(Job):
    """A job whose result is a ``Batch``, or one file."""

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(say, workspace, parent)
        self._reasons: list[QLabel] = []

    @override
    def _tell(self, words: str | Msg, *, running: bool = False, made: bool = False) -> None:
        for each in self._reasons:
            each.hide()
            each.deleteLater()
        self._reasons.clear()
        super()._tell(words, running=running, made=made)

    @override
    @Slot(object)
    def _on_done(self, made: object) -> None:
        if not isinstance(made, Batch):
            super()._on_done(made)
            self.announce()
            return
        self._over()
        self._tell(outcome(made))
        for each in made.refused[:MOST]:
            self._reasons.append(label(self._say, reason(each), self, "warn"))
            self.below(self._reasons[-1])
        if made.made:
            self._made = made.made[-1]
            self._folder.show()
        self._workspace.tell(outcome(made))
        self.announce()

    def announce(self) -> None:
        """A screen reader hears how it ended, wherever it is."""
        event = QAccessibleAnnouncementEvent(self, self._words.text())
        QAccessible.updateAccessibility(event)


def outcome(batch: Batch) -> Msg | str:
    """What was made, what was refused, whether it was stopped."""
    made, refused = len(batch.made), len(batch.refused)
    if batch.stopped:
        if not made:
            return N_("Stopped. No pack was finished.")
        return counted(
            "Stopped: %(n)s pack was finished and is kept.",
            "Stopped: %(n)s packs were finished and are kept.",
            made,
        )
    done = counted("%(n)s pack made", "%(n)s packs made", made)
    if not refused:
        return said("%(made)s.", made=done)
    failed = counted("%(n)s refused", "%(n)s refused", refused)
    return said("%(made)s, %(refused)s.", made=done, refused=failed)


def reason(refused: Refused) -> Msg:
    """Why a pack was not made."""
    return said(
        "%(country)s, for %(agency)s: %(reason)s",
        country=refused.line.name,
        agency=AGENCIES[refused.line.reader],
        reason=refused.reason,
    )
