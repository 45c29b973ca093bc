"""What-if: changes played through before anybody makes them."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.rows import Part, Row
from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.i18n.msg import N_
from lo_desk.services import scenarios
from lo_desk.ui.list_page import ListPage
from lo_desk.ui.listing import Listing
from lo_desk.ui.page import MAIN, NEW, PANE, SAVE, SEARCH
from lo_desk.ui.widgets.scenario.what_if_sheet import WhatIfSheet
from lo_desk.ui.widgets.sheet_parts import HEAD_ROOM, SheetArea
from lo_desk.ui.workspace import Workspace

LIST_WIDTH = 420
MOST = 10_000

SCENARIOS = Listing(
    title=N_("What-if"),
    columns=(
        Column("name", N_("Name"), Kind.BILINGUAL),
        Column("many", N_("Changes"), Kind.NUMBER),
        Column("owner", N_("Agency")),
    ),
    rows=scenarios.lines,
    picture="target",
    nothing=N_("No scenario is saved. A new one shows what would be, before anybody does it."),
    search=N_("Search scenarios"),
    new=N_("&New scenario"),
    wide_first=True,
)


class ScenariosPage(ListPage):
    """The saved scenarios, and the chosen or the new one beside them."""

    acts = frozenset({SEARCH, NEW, SAVE, PANE, MAIN})
    main = N_("A&pply the scenario")

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(SCENARIOS, workspace, parent, width=LIST_WIDTH, pane_grows=True)
        self._inside = QWidget(self)
        self._inside.setProperty("ground", "surface")
        self._area = SheetArea(self._inside, top=HEAD_ROOM)
        self._body: WhatIfSheet | None = None
        self.split.put(self._inside)
        self.browser.add_asked.connect(self.begin)

    @override
    def show_row(self, row: Row) -> None:
        """Show that scenario and what follows from it."""
        if isinstance(row, ScenarioLine):
            same = self._body is not None and self._body.line == row
            self._show(WhatIfSheet(row, self.workspace, self._inside), same=same)
            self.mark(row.marking)

    @Slot()
    def begin(self) -> None:
        """Show a scenario without any change."""
        self.list.forget()
        self._show(WhatIfSheet(None, self.workspace, self._inside), same=False)
        self.split.show_pane(shown=True)

    @override
    def show_record(self, entity: str, key: UUID) -> None:
        """Choose the scenario in the whole list."""
        self.browser.clear()
        self.list.choose(key)

    @override
    def start_record(self, entity: str, values: Mapping[str, object]) -> None:
        """Begin a scenario with the first change filled in as far as it is known."""
        self.begin()
        if self._body is not None:
            self._body.begin(values)
            self._area.reveal()

    def _show(self, body: WhatIfSheet, *, same: bool) -> None:
        self._body = body
        self._area.show(body, same=same)

    @override
    def reload(self) -> None:
        """List again; what is shown beside is shown as it stands now, unless it is not saved."""
        super().reload()
        if self._body is None or not self.split.opened or self.unsaved:
            return
        shown = self._body.line
        found = scenarios.lines(self.workspace.desk, Part(count=MOST)) if shown else ()
        for line in found:
            if shown and line.id == shown.id:
                self.show_row(line)
                return
        if shown:
            self._body = None
            self.leave_pane()

    @override
    def act(self, name: str) -> None:
        """Begin a scenario, save it or apply it."""
        if name == NEW:
            self.begin()
        elif name in {SAVE, MAIN} and self._body is not None and self.split.opened:
            if name == SAVE:
                self._body.save()
            else:
                self._body.apply()
        else:
            super().act(name)

    @property
    @override
    def unsaved(self) -> bool:
        """Whether a change or a name is not saved."""
        return self._body is not None and self._body.touched
