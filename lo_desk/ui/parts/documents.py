"""Country packs made of a record's countries, and the act that makes one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Facts
from lo_desk.i18n.msg import N_, said
from lo_desk.services import relations
from lo_desk.ui.language import Texts
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.layouts import label, scrolled
from lo_desk.ui.workspace import Workspace

MOST = 12  # files named of one country, the newest first


class DocumentsPart(RecordPart):
    """The packs that lie in the documents folder, newest first."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(entity, workspace, parent)
        self.setObjectName("documents")
        self._facts: Facts | None = None
        self._area: QScrollArea | None = None
        self._job = Job(self.say, workspace, self)
        self._job.busy.connect(self._on_busy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, dp(self, 8))
        self._column.addWidget(self._job)

    @override
    def show_record(self, facts: Facts) -> None:
        """Offer the packs of the countries that the record concerns."""
        self._facts = facts
        if self._area is not None:
            self._area.hide()
            self._area.deleteLater()
        countries = relations.countries_of(self.workspace.desk, self.entity.key, facts)
        self._area = scrolled(_Packs(countries, self.workspace, self._job, self), self)
        self._column.insertWidget(0, self._area, 1)

    @Slot(bool)
    def _on_busy(self, busy: object) -> None:
        if not busy and self._facts is not None:
            self.show_record(self._facts)


class _Packs(QWidget):
    def __init__(
        self, countries: Sequence[Choice], workspace: Workspace, job: Job, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace, self._job = workspace, job
        self._say = Texts(self, workspace.language)
        self._files: dict[str, Path] = {}
        self._column = QVBoxLayout(self)
        margin = dp(self, 16)
        self._column.setContentsMargins(margin, dp(self, 12), margin, margin)
        self._column.setSpacing(dp(self, 4))
        for country in countries:
            self._country(country)
        if not countries:
            told = N_(
                "Country packs are made of countries, and this record is about none. Open a"
                " country to make its pack."
            )
            self._column.addWidget(label(self._say, told, self, "quiet"))
        self._column.addStretch(1)

    def _country(self, country: Choice) -> None:
        iso2 = country.code
        self._column.addWidget(label(self._say, country.label, self, "card"))
        found = made_of(documents_folder(), iso2)
        for file in found[:MOST]:
            self._file(file)
        if not found:
            nothing = N_("No pack was made yet on this computer.")
            self._column.addWidget(label(self._say, nothing, self, "quiet"))
        make = button(self._say, f"make_{iso2}", N_("Make the country pack"), self)
        make.clicked.connect(self._on_make)
        self._column.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(dp(self, 10))

    def _file(self, file: Path) -> None:
        _, _, _, agency, day = file.stem.split("-", 4)
        day = f"{day[:10]} {day[11:].upper()}".rstrip()
        told = said("%(agency)s · %(day)s", agency=AGENCIES.get(agency, agency), day=day)
        opener = button(self._say, file.name, told, self, QUIET)
        opener.clicked.connect(self._on_open)
        self._files[file.name] = file
        self._column.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_open(self) -> None:
        asked = self.sender()
        if asked is not None:
            path = self._files[asked.objectName()]
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @Slot()
    def _on_make(self) -> None:
        asked, desk = self.sender(), self._workspace.desk
        iso2 = asked.objectName().removeprefix("make_") if asked is not None else ""
        self._job.draft(DocumentRequest("country-pack", iso2, desk.home, desk.day))


def made_of(folder: Path, iso2: str) -> list[Path]:
    """The packs of a country in a folder, newest first."""
    found = folder.glob(f"country-pack-{iso2}-*-????-??-??*.pdf")
    return sorted(found, key=lambda file: file.stem.split("-", 4)[4], reverse=True)
