"""Where one is in a window: places, records, back and forward."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication

from lo_desk.domain.trail import Spot, Trail
from lo_desk.errors import DeskError, ReadOnly
from lo_desk.services.watch import read_only
from lo_desk.ui.pages import MORE, place_of
from lo_desk.ui.places import Places
from lo_desk.ui.regions import enter_region
from lo_desk.ui.widgets.rail import Rail
from lo_desk.ui.workspace import Workspace

PASSING_MS = 800  # a shorter look is no stop
TEXTS = "translations"
PLAYED = "scenario"
_RAILLESS = frozenset(place.key for place in MORE)


class Navigation(QObject):
    """Goes to places and records as the rail and the workspace ask; remembers the stops.

    Attributes:
        trail: Where one has been.
    """

    entered = Signal(object)  # Page
    moved = Signal()  # what is behind or ahead may be another

    def __init__(self, workspace: Workspace, rail: Rail, places: Places) -> None:
        super().__init__(places)
        self._workspace, self._rail, self._places = workspace, rail, places
        self.trail = Trail()
        self._going = False
        self._since = QElapsedTimer()
        self._since.start()
        rail.asked.connect(self._on_place)
        places.left.connect(self.back)
        workspace.visited.connect(self._on_visited)
        workspace.asked.connect(self._on_record)
        workspace.aimed.connect(self._on_aimed)
        workspace.paired.connect(self._on_paired)
        workspace.begun.connect(self._on_begun)
        workspace.sent.connect(self._on_sent)
        workspace.arrived.connect(self.focus)

    @property
    def here(self) -> Spot:
        """Where one is."""
        return self.trail.here or Spot("")

    def go(self, place: str) -> None:
        """Show the place, of the rail or not."""
        if place in _RAILLESS:
            self._rail.rest()
            self._on_place(place)
        else:
            self._rail.go(place)

    @Slot()
    def back(self) -> None:
        """Go to the stop before this one."""
        self._go(self.trail.back)

    @Slot()
    def forward(self) -> None:
        """Go to the stop one came back from."""
        self._go(self.trail.forward)

    @Slot(str)
    def _on_place(self, place: str) -> None:
        page = self._places.show_place(place)
        if place != self.here.place:
            self._visit(Spot(place), passing=False)
        self.entered.emit(page)
        self._workspace.marked.emit(page.marking)

    @Slot(str, object)
    def _on_record(self, entity: str, key: UUID) -> None:
        self._show(Spot(place_of(entity), entity, key))

    @Slot(str, object, str, str)
    def _on_aimed(self, entity: str, key: UUID, field: str, side: str) -> None:
        self._on_record(entity, key)
        if entity not in self._places.page.formed:
            self.go(TEXTS)  # it holds every text there is
        self._places.page.aim(key, field, side)

    @Slot(str, object, object)
    def _on_paired(self, entity: str, key: UUID, other: UUID | None) -> None:
        self._on_record(entity, key)
        self._places.page.merge(key, other)

    @Slot(str, object)
    def _on_begun(self, entity: str, values: Mapping[str, object]) -> None:
        """A form of what cannot be saved would be typed in vain; a what-if is played all the same."""
        place = place_of(entity)
        locked = entity != PLAYED and read_only(self._workspace.desk)
        page = self._places.made(place)
        why = ReadOnly().msg if locked else page.why_not_started(entity, values)
        if why is not None:
            self._workspace.tell(why)
            return
        self.go(place)
        self._places.page.start_record(entity, values)

    @Slot(str, object)
    def _on_sent(self, place: str, view: Mapping[str, object]) -> None:
        self.go(place)
        self._places.page.show_view(view)

    @Slot(str, object)
    def _on_visited(self, entity: str, key: UUID) -> None:
        spot = Spot(self.here.place, entity, key)
        at_list = self.here.id is None  # a place and its first record are one stop, not two
        self._visit(spot, passing=at_list or self._since.elapsed() < PASSING_MS)

    def _visit(self, spot: Spot, *, passing: bool) -> None:
        if self._going or spot == self.here:
            return
        self.trail = self.trail.visit(spot, passing=passing)
        self._since.restart()
        self.moved.emit()

    def _go(self, way: Callable[[], Trail]) -> None:
        trail = way()
        if trail is self.trail or trail.here is None:
            return
        self.trail, self._going = trail, True
        try:
            self._show(trail.here)
        finally:
            self._going = False
        self._since.restart()
        self.moved.emit()

    def _show(self, spot: Spot) -> None:
        """Go to ``spot``; the focus comes along unless it is there already."""
        before = self._places.page
        self.go(spot.place)
        page = self._places.page
        try:
            if spot.id is not None:
                page.show_record(spot.entity, spot.id)
        except DeskError as error:  # gone since: the place is shown all the same
            self._workspace.tell(error.msg)
        focus = QApplication.focusWidget()
        if page is not before or focus is None or not page.isAncestorOf(focus):
            self.focus()

    @Slot()
    def focus(self) -> None:
        """Into the page's list, where a record is chosen; else into what comes first."""
        regions = self._places.page.regions()
        lists = [region for region in regions if isinstance(region, QAbstractItemView)]
        enter_region((lists or regions)[0])
