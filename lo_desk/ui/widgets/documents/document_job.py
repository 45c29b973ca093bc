"""A document being made or issued: how far it is, and what came of it, in words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from typing_extensions import override

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.services.gate import TextsPending
from lo_desk.services.rebuilding import Rebuilt
from lo_desk.services.register import Issued
from lo_desk.ui.widgets.job import Job


class DocumentJob(Job):
    """Its result is one file, copies of an issued document, or files printed again."""

    issued = Signal(object)  # Issued
    refused = Signal(object)  # DeskError
    rebuilt = Signal()
    held_back = Signal(object)  # texts that keep a document from being made once more

    @property
    def busy_now(self) -> bool:
        """Whether something is being made."""
        return self._task is not None

    @override
    @Slot(object)
    def _on_done(self, made: object) -> None:
        if isinstance(made, Issued):
            self._over()
            self._made = made.files[0]
            told = said("Issued as %(number)s.", number=made.number)
            folder = str(self._made.parent)
            copies = counted(
                "%(number)s %(n)s copy is in %(folder)s",
                "%(number)s %(n)s copies are in %(folder)s",
                len(made.files),
                number=told,
                folder=folder,
            )
            self._tell(copies, made=True)
            self.issued.emit(made)
        elif isinstance(made, list | tuple) and all(isinstance(one, Rebuilt) for one in made):
            self._over()
            self._tell(rebuilt_words(made))
            self.rebuilt.emit()
            texts = [
                t for one in made if isinstance(one.error, TextsPending) for t in one.error.items
            ]
            if texts:
                self.held_back.emit(texts)
        elif isinstance(made, tuple) and made and isinstance(made[0], Path):
            self._over()
            self._made = made[0]
            told = counted(
                "Printed again, the same byte for byte: %(n)s copy in %(folder)s",
                "Printed again, the same byte for byte: %(n)s copies in %(folder)s",
                len(made),
                folder=str(self._made.parent),
            )
            self._tell(told, made=True)
        else:
            super()._on_done(made)
        self.announce()

    @override
    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        if isinstance(error, DeskError):
            self.announce()
            self.refused.emit(error)

    def announce(self) -> None:
        """A screen reader hears how it ended, wherever it is."""
        event = QAccessibleAnnouncementEvent(self, self._words.text())
        QAccessible.updateAccessibility(event)


def rebuilt_words(made: Sequence[Rebuilt]) -> Msg:
    """Which numbers supersede which, and why some do not."""
    if not made:
        return said("Nothing is stale: no document was made.")
    return said("%(what)s", what=tuple(_rebuilt_words(one) for one in made))


def _rebuilt_words(one: Rebuilt) -> Msg:
    if one.error is not None:
        return said("%(number)s: %(why)s", number=one.number, why=one.error.msg)
    return said("%(new)s supersedes %(number)s", new=one.new, number=one.number)
