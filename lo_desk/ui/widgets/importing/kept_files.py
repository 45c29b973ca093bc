"""Files that an import gives back: rows that were refused, templates to send out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lo_desk.domain.imports import ImportPlan
from lo_desk.errors import DeskError
from lo_desk.services import import_files
from lo_desk.services.import_draft import Draft
from lo_desk.ui.language import CurrentLanguage


class KeptFiles(QObject):
    """Writes them in the language of the moment."""

    kept = Signal(object)  # Path of a file that was written
    refused = Signal(object)  # DeskError

    def __init__(self, language: CurrentLanguage, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def keep_refused(self, target: Path, draft: Draft, plan: ImportPlan) -> None:
        """Write the rows that are refused to a file, each with its reason."""
        told = (draft.source, draft.maps, draft.put_right, plan, self._language.now)
        self._keep(partial(import_files.write_refused, target, *told))

    def keep_template(self, target: Path, entity: str) -> None:
        """Write a blank workbook to send out."""
        self._keep(partial(import_files.write_template, target, entity, self._language.now))

    def _keep(self, write: Callable[[], Path]) -> None:
        try:
            self.kept.emit(write())
        except DeskError as error:
            self.refused.emit(error)
