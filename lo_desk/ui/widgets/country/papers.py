"""What is made of the chosen country: its pack on paper, its contacts as vCards."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.packs import DocumentRequest
from lo_desk.progress import Progress
from lo_desk.services import contacts
from lo_desk.services.desk import Desk
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.workspace import Workspace


class CountryPapers(QObject):
    """Writes files into the user's folder.

    Attributes:
        job: Shows how far that is; whoever makes the papers gives it its place.
    """

    def __init__(self, say: Say, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.job = Job(say, workspace, parent)

    def make(self, iso2: str, reader: str) -> None:
        """Print the pack of that country, as that agency may see it."""
        day = self._workspace.desk.day
        self.job.draft(DocumentRequest("country-pack", iso2, reader, day))

    def export(self, iso2: str, shown: Iterable[ContactHere]) -> None:
        """Save the contacts that are shown as vCards."""
        desk, only = self._workspace.desk, {one.id for one in shown}
        target = documents_folder() / f"contacts-{iso2}-{desk.day.isoformat()}.vcf"
        self.job.start(partial(_export, desk, target, only))


def _export(desk: Desk, target: Path, only: set[UUID], report: Progress) -> Path:
    return contacts.export(desk, target, report, only)
