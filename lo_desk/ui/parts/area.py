"""The area of responsibility of a post: a small map, its lines, and the chosen one to edit."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lo_desk.catalogue.area import AREA_LINE
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import picked
from lo_desk.domain.rows import Facts, Part, Row
from lo_desk.i18n.msg import N_
from lo_desk.services import area_lines
from lo_desk.services.area_lines import Area
from lo_desk.services.desk import Desk
from lo_desk.ui.icons import icon
from lo_desk.ui.listing import Listing
from lo_desk.ui.parts.line_form import LineForm
from lo_desk.ui.parts.part import RecordPart
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.theme import dp, em
from lo_desk.ui.widgets.buttons import button
from lo_desk.ui.widgets.layouts import label, scrolled
from lo_desk.ui.widgets.world_map.facts import MapFacts
from lo_desk.ui.widgets.world_map.widget import WorldMap
from lo_desk.ui.workspace import Workspace
from lo_desk.ui.writing import writes

MAP_HEIGHT, ROWS_SEEN = 150, 5
MOST_ASKED = 31  # a row and its header, in design pixels


def _never(_desk: Desk, _part: Part) -> Sequence[Row]:
    return ()


LINES = Listing(
    title=AREA_LINE.plural,
    columns=picked(AREA_LINE.fields, "country", "basis", "starts", "place", "ends"),
    rows=_never,
    picture="globe",
    nothing=N_("This post covers nothing yet."),
)


class AreaPart(RecordPart):
    """Lines are added, changed and closed here; the map shows those of the day."""

    def __init__(self, entity: Entity, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(entity, workspace, parent)
        self._area: Area | None = None
        self._post: UUID | None = None
        self.setObjectName("area")
        inside = QWidget(self)
        self._map = WorldMap(workspace.language, inside)
        self._list = RecordList(LINES, workspace.language, inside)
        self._nothing = label(self.say, LINES.nothing, inside, "quiet")
        self._add = button(self.say, "add_line", N_("Add a line"), inside)
        writes(self.say, workspace, self._add)
        self._form = LineForm(self.say, workspace, inside)
        self._place(inside)
        self._connect()

    def _place(self, inside: QWidget) -> None:
        self._map.setObjectName("area_map")
        self._map.setFixedHeight(em(self, MAP_HEIGHT))
        self._list.setObjectName("lines")
        self._add.setIcon(icon("plus"))
        self.say(self._map.setAccessibleName, N_("Map of the area of responsibility"))
        self.say(self._list.setAccessibleName, AREA_LINE.plural)
        row = QHBoxLayout()
        row.setContentsMargins(dp(self, 16), dp(self, 6), dp(self, 16), 0)
        row.addWidget(self._nothing, 1)
        row.addStretch(0)
        row.addWidget(self._add)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._map, self._list):
            column.addWidget(widget)
        column.addLayout(row)
        column.addLayout(self._form.column)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside, self), 1)
        whole.addWidget(self._form.foot)

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._add.clicked.connect(self._on_add)
        self._map.chosen.connect(self._on_country)

    @override
    def show_record(self, facts: Facts) -> None:
        """Show the area of this post; what is being edited stays if the post is the same."""
        other = facts.id != self._post
        self._post = facts.id
        area = self._area = area_lines.of(self.workspace.desk, facts.id)
        if other:
            self._list.forget()
            self._form.put_away()
        self._list.show_rows(self._rows)
        self._nothing.setVisible(not area.lines)
        self._list.setVisible(bool(area.lines))
        rows = min(len(area.lines), ROWS_SEEN) + 1
        self._list.setFixedHeight(rows * em(self, MOST_ASKED) + 2)
        looks = dict.fromkeys(area.countries, area.agency)
        self._map.show_facts(MapFacts(looks=looks, names=area.countries))
        self._map.frame(list(area.countries))
        self._map.setVisible(bool(area.countries))
        if not other:
            self._form.refresh()

    def _rows(self, first: int, count: int) -> Sequence[Facts]:
        return self._area.lines[first : first + count] if self._area else ()

    @Slot(object)
    def _on_chosen(self, row: Row) -> None:
        self._form.load(row.id)

    @Slot()
    def _on_add(self) -> None:
        self._list.forget()
        values = {"post": self._post, "starts": self.workspace.desk.day}
        self._form.start(values, "country")

    @property
    @override
    def unsaved(self) -> bool:
        """Whether a line of the area was changed and not saved."""
        return self._form.unsaved

    @override
    def save(self) -> None:
        """Save the line that is being edited, if one is."""
        self._form.save()

    @Slot(str)
    def _on_country(self, iso2: str) -> None:
        """Choosing a country on the map chooses its line."""
        lines = self._area.lines if self._area else ()
        for line in lines:
            if getattr(line["country"], "code", "") == iso2:
                self._list.choose(line.id)
