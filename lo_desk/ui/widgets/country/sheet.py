"""The chosen country: its head, its pack, its cards."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.naming import THE, Form
from lo_desk.domain.packs import CountryPack, PackRequest
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import packs
from lo_desk.ui.language import Texts
from lo_desk.ui.page import PageHead
from lo_desk.ui.theme import design_width, dp
from lo_desk.ui.widgets.buttons import PRIMARY, Segments, button
from lo_desk.ui.widgets.country.view import TWO_COLUMNS, CountryView
from lo_desk.ui.widgets.empty import EmptyState
from lo_desk.ui.widgets.job import Job, documents_folder
from lo_desk.ui.widgets.layouts import scrolled
from lo_desk.ui.workspace import Workspace


class CountrySheet(QWidget):
    """One country as of the workspace's day, as the chosen agency may see it."""

    marked = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._iso2 = workspace, ""
        self._pack: CountryPack | None = None
        self._scroll: QScrollArea | None = None
        self._narrow = False
        self._say = Texts(self, workspace.language)
        self._head = PageHead(workspace, "", self)
        self._reader = Segments(self._say, "reader", AGENCIES, self)
        self._make = button(self._say, "make_pack", N_("Make &pack"), self, PRIMARY)
        self._job = Job(self._say, workspace, self)
        self._empty = EmptyState(self._say, "globe", self)
        self._place()
        self._reader.chosen.connect(self.reload)
        self._make.clicked.connect(self.make)
        self._show_pack(None)

    def _place(self) -> None:
        words = N_("Print the country pack in both languages (Ctrl+Enter)")
        self._say(self._make.setToolTip, words)
        self._say(self._reader.setAccessibleName, N_("Reader’s agency"))
        self._reader.choose(self._workspace.desk.home)
        self._head.add(self._reader)
        self._head.add(self._make)
        self._column = QVBoxLayout(self)
        margin = dp(self, 20)
        self._column.setContentsMargins(margin, dp(self, 14), margin, 0)
        self._column.setSpacing(dp(self, 10))
        self._column.addWidget(self._head)
        self._column.addWidget(self._job)
        self._column.addWidget(self._empty, 1)

    def show_country(self, iso2: str) -> None:
        """Show that country; none if empty."""
        if iso2 != self._iso2:
            self._job.hide()
        self._iso2 = iso2
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Ask the registry again; what is scrolled to stays."""
        desk, pack = self._workspace.desk, None
        if self._iso2:
            request = PackRequest(self._iso2, self._reader.value, desk.day)
            pack = packs.country_pack(desk, request)
        self._show_pack(pack)

    @Slot()
    def make(self) -> None:
        """Print the pack of what is shown."""
        if not self._iso2:
            return
        desk, reader = self._workspace.desk, self._reader.value
        request = PackRequest(self._iso2, reader, desk.day)
        name = f"country-pack-{self._iso2}-{reader}-{desk.day.isoformat()}.pdf"
        target = documents_folder() / name
        self._job.start(partial(packs.print_country_pack, desk, request, target))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = design_width(self) < TWO_COLUMNS
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_pack(self._pack)

    def _show_pack(self, pack: CountryPack | None) -> None:
        same = pack is not None and self._pack is not None and _same(pack, self._pack)
        where = self._scroll.verticalScrollBar().value() if self._scroll and same else 0
        self._pack = pack
        if self._scroll is not None:
            self._scroll.hide()
            self._scroll.deleteLater()
            self._scroll = None
        self._empty.setVisible(pack is None)
        self._head.setVisible(pack is not None)
        self.marked.emit(pack.marking if pack else 0)
        if pack is None:
            self._empty.show_reason(N_("Choose a country to see who covers it."), "")
            return
        country = pack.card.country
        self._head.set_title(country.name)
        self._head.tell(_context(pack))
        view = CountryView(pack, self._workspace, self, narrow=self._narrow)
        self._scroll = scrolled(view, self)
        self._scroll.setObjectName("country")
        self._column.addWidget(self._scroll, 1)
        self._scroll.show()
        self._scroll.verticalScrollBar().setValue(where)


def _same(one: CountryPack, other: CountryPack) -> bool:
    return one.request.country == other.request.country


def _context(pack: CountryPack) -> Msg:
    owners = {line.owner for line in pack.card.cover}
    region = pack.card.country.region
    if len(owners) > 1:
        return said("%(region)s · both agencies cover it", region=region)
    if not owners:
        return said("%(region)s · neither agency covers it", region=region)
    the = Form("agency", owners.pop(), THE)
    return said("%(region)s · covered by %(agency_the)s alone", region=region, agency_the=the)
