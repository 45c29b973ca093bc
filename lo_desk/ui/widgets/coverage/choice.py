"""The country that is chosen: the same one in every view of coverage."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from lo_desk.domain.cover_picture import CountryCover
from lo_desk.i18n.msg import Msg
from lo_desk.ui.widgets.coverage.body import CoverBody
from lo_desk.ui.widgets.coverage.rows import CoverRows
from lo_desk.ui.widgets.coverage.views import View
from lo_desk.ui.workspace import Workspace


class CountryChoice(QObject):
    """Chosen in one view it is chosen in all, and told about beside them.

    Attributes:
        reasons: Why each country is covered as it is, by its code.
    """

    def __init__(
        self, rows: CoverRows, body: CoverBody, workspace: Workspace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._rows, self._body, self._workspace = rows, body, workspace
        self._here = ""
        self._view: View | None = None
        self.reasons: Mapping[str, tuple[Msg, ...]] = {}
        body.chosen.connect(self.choose)
        body.opened.connect(self.choose)
        body.opened.connect(self.open)
        body.dock.asked.connect(self.open)

    def show(self, view: View) -> None:
        """Show it in ``view``, the one that is looked at from now on."""
        self._view = view
        country = self._country()
        view.choose(country)
        if country is None:
            self._body.dock.show_nothing()
        else:
            self._body.dock.show_country(country, self.reasons.get(country.iso2, ()))

    @Slot(str)
    def choose(self, iso2: str) -> None:
        """Choose the country with this code."""
        if iso2 != self._here:
            self._here = iso2
            if self._view is not None:
                self.show(self._view)

    def choose_key(self, key: UUID) -> None:
        """Choose the country with this id, if it is among those shown."""
        for country in self._rows.countries:
            if country.id == key:
                self.choose(country.iso2)

    @Slot()
    def open(self) -> None:
        """Open its record elsewhere."""
        country = self._country()
        if country is not None:
            self._workspace.open("country", country.id)

    def _country(self) -> CountryCover | None:
        return next((one for one in self._rows.countries if one.iso2 == self._here), None)
