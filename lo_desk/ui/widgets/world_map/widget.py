"""The map gone through country by country, by mouse, by keyboard and by screen reader."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.map_places import DOWN, LEFT, RIGHT, UP, anchors, nearest
from lo_desk.i18n.msg import Msg
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.widgets.world_map.canvas import MapCanvas
from lo_desk.ui.widgets.world_map.facts import MapFacts
from lo_desk.ui.widgets.world_map.ground import SMALL
from lo_desk.ui.widgets.world_map.naming import TypeAhead
from lo_desk.ui.widgets.world_map.paths import country_at

_ARROWS = {
    Qt.Key.Key_Left: LEFT,
    Qt.Key.Key_Right: RIGHT,
    Qt.Key.Key_Up: UP,
    Qt.Key.Key_Down: DOWN,
}
_CLOSER = {Qt.Key.Key_Plus: 1.5, Qt.Key.Key_Equal: 1.5, Qt.Key.Key_Minus: 1 / 1.5}
_STEP, _MARGIN = 60, 40  # pixels: a move of the map, the least room around what is chosen
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class WorldMap(MapCanvas):
    """A picture of the world; what it says must be in a table beside it too.

    ``show_facts(MapFacts(looks={"CO": "CBSA"}, names={"CO": Bilingual("Colombia", "Colombie")}))``
    paints countries by the keys of ``ui.looks.LOOKS``; ``frame(["CO", "PE"])`` shows a part of the
    world (a small map of an area of responsibility), ``frame([])`` the whole. Give it an object
    name and an accessible name.

    Tab goes in, arrows go to the nearest country in that direction, letters to a name, Enter
    emits ``opened``; + − 0 and the wheel zoom, dragging and Ctrl+arrows move the map.
    """

    chosen = Signal(str)  # ISO 3166-1 alpha-2
    opened = Signal(str)

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(parent)
        self._language, self._typed = language, TypeAhead()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        language.changed.connect(self._describe)

    @property
    def here(self) -> str:
        """The chosen country's code; empty for none."""
        return self.marked

    @override
    def show_facts(self, facts: MapFacts) -> None:
        """Colour the countries, and tell a screen reader where one stands."""
        super().show_facts(facts)
        self._describe()

    def choose(self, iso2: str) -> None:
        """Make that country the chosen one, without telling; empty for none."""
        self.marked = iso2
        if iso2 in anchors():
            self.look(self.view.holding(*anchors()[iso2], _MARGIN))
        self._describe()
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        """Letters are names here, not shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            plain = modifiers == Qt.KeyboardModifier.NoModifier
            if plain and (event.text().isalpha() or Qt.Key(event.key()) in _CLOSER):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next country or with Ctrl move the map; + and − zoom; letters spell."""
        key, control = Qt.Key(event.key()), Qt.KeyboardModifier.ControlModifier
        if event.modifiers() & control:
            if key not in _ARROWS:
                super().keyPressEvent(event)
                return
            across, down = _ARROWS[key]
            self.look(self.view.moved(across * _STEP, down * _STEP))
        elif not self._go_by(key) and not self._zoom_by(key) and not self._spell(event.text()):
            super().keyPressEvent(event)

    def _go_by(self, key: Qt.Key) -> bool:
        if key in _ENTER and self.here:
            self.opened.emit(self.here)
            return True
        if key not in _ARROWS:
            return False
        places = {k: spot for k, spot in anchors().items() if k in self.facts.names}
        known = self.here in places
        self._go(nearest(places, self.here, _ARROWS[key]) if known else self._start())
        return True

    def _zoom_by(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_0:
            self.frame(())
        elif key in _CLOSER:
            self.zoom(_CLOSER[key])
        return key == Qt.Key.Key_0 or key in _CLOSER

    def _spell(self, text: str) -> bool:
        if text.isalpha():
            code = self._language.now.code
            self._go(self._typed.find(text, self.facts.names, code, self.here))
        return text.isalpha()

    def _start(self) -> str:
        """Where one comes in: the first country that is painted, else the first by code."""
        known = [iso2 for iso2 in self.facts.looks if iso2 in self.facts.names]
        return min(known or self.facts.names, default="")

    def _go(self, iso2: str) -> None:
        if iso2 and iso2 != self.here:
            self.choose(iso2)
            self.chosen.emit(iso2)
            if QAccessible.isActive():
                told = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
                QAccessible.updateAccessibility(told)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by key, the map begins at a country."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and not self.here:
            self._go(self._start())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the country under the pointer; small ones are near enough."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            spot = self.view.spot(event.position().x(), event.position().y())
            iso2 = country_at(*spot, em(self, SMALL + 2) / self.view.scale)
            self._go(iso2 if iso2 in self.facts.names else "")

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the country."""
        if self.here and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.here)

    @Slot()
    def _describe(self) -> None:
        """What is chosen, as it is heard."""
        told = self.facts.told.get(self.here, self.facts.names.get(self.here, ""))
        now = self._language.now
        words = now.text(told) if isinstance(told, str | Msg) else now.show(told)
        self.setAccessibleDescription(words if self.here else "")
