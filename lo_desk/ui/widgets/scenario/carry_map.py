"""A map on which posts and countries are carried: what is dropped is told, nothing is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.cover_picture import PostSpot
from lo_desk.domain.map_places import anchors
from lo_desk.domain.map_view import MapView
from lo_desk.domain.outlines import on_map
from lo_desk.ui.language import CurrentLanguage
from lo_desk.ui.theme import em
from lo_desk.ui.tokens import tokens_now
from lo_desk.ui.widgets.world_map import WorldMap
from lo_desk.ui.widgets.world_map.paths import country_at

_NEAR = 14  # design pixels around a post in which it is taken
_LEAST = 6  # design pixels from which a press is a drag
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True)
class Load:
    """What is carried: the posts of a city, or a country.

    Attributes:
        posts: Empty when a country is carried.
        country: Where it was taken.
        at: The same in the map's units.
    """

    posts: tuple[PostSpot, ...]
    country: str
    at: tuple[float, float]


@dataclass(frozen=True)
class Drop:
    """Where a load was put down.

    Attributes:
        country: Under the pointer, or chosen.
        posts: Near the pointer or, by keyboard, in the country.
        at: In the map's units.
    """

    load: Load
    country: str
    posts: tuple[PostSpot, ...]
    at: tuple[float, float]


class CarryMap(WorldMap):
    """A post dragged elsewhere, or a covered country dragged onto a post, is told as ``dropped``.

    By keyboard: Enter takes what is in the chosen country (its posts, else the country itself),
    arrows or letters go to another country, Enter puts it down there, Escape puts it back.
    """

    dropped = Signal(object)  # Drop
    taken = Signal(object)  # Load, or None when it is put back
    looked = Signal(object)  # MapView: another part of the world

    def __init__(self, language: CurrentLanguage, parent: QWidget) -> None:
        super().__init__(language, parent)
        self._posts: Sequence[PostSpot] = ()
        self._load: Load | None = None
        self._pressed: QPointF | None = None
        self._at: QPointF | None = None

    def carry(self, posts: Sequence[PostSpot]) -> None:
        """These are the posts that may be taken."""
        self._posts = posts
        self._put_back()

    @override
    def look(self, view: MapView) -> None:
        """Show that part of the world, and tell."""
        super().look(view)
        self.looked.emit(view)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the post or the covered country there; the map itself anywhere else."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        posts, country = self._under(at)
        if posts or country in self.facts.looks:
            self._dragged = None  # not the map
            self._pressed = at
            self._load = Load(posts, country, self.view.spot(at.x(), at.y()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where it would go."""
        super().mouseMoveEvent(event)
        at = event.position()
        if self._pressed is not None and self._load is not None:
            far = (at - self._pressed).manhattanLength() > em(self, _LEAST)
            if far and self._at is None:
                self.taken.emit(self._load)
            if far or self._at is not None:
                self._at = at
                self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down where the pointer is; a press without a way is a choice."""
        super().mouseReleaseEvent(event)
        if self._pressed is None:
            return
        load, moved, at = self._load, self._at is not None, event.position()
        self._pressed = None
        self._put_back()
        if load is not None and moved and self.rect().contains(at.toPoint()):
            posts, country = self._under(at)
            self.dropped.emit(Drop(load, country, posts, self.view.spot(at.x(), at.y())))

    @override
    def event(self, event: QEvent) -> bool:
        """Escape puts back what is carried before it means anything to the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self._load is not None
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes and puts down; Escape puts back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._load is not None:
            self._put_back()
        elif key in _ENTER and self.here in anchors():
            self._by_key(self.here)
        else:
            super().keyPressEvent(event)

    def _by_key(self, here: str) -> None:
        posts = tuple(post for post in self._posts if post.country == here)
        if self._load is None:
            if posts or here in self.facts.looks:
                self._load = Load(posts, here, anchors()[here])
                self.taken.emit(self._load)
                self.update()
            return
        load = self._load
        self._put_back()
        if load.country != here:
            self.dropped.emit(Drop(load, here, posts, anchors()[here]))

    def _put_back(self) -> None:
        told = self._load is not None and (self._at is not None or self._pressed is None)
        self._load, self._at = None, None
        self.update()
        if told:
            self.taken.emit(None)

    def _under(self, at: QPointF) -> tuple[tuple[PostSpot, ...], str]:
        """The posts of the city nearest to the pointer, if one is near, and the country there."""
        x, y = self.view.spot(at.x(), at.y())
        reach = em(self, _NEAR) / self.view.scale
        near = [(_far(post, x, y), post) for post in self._posts]
        near = [(far, post) for far, post in near if far <= reach]
        country = country_at(x, y, reach / 2)
        if not near:
            return (), country
        first = min(near, key=lambda each: (each[0], each[1].code))[1]
        city = (first.longitude, first.latitude)
        here = (post for _, post in near if (post.longitude, post.latitude) == city)
        return tuple(sorted(here, key=lambda post: post.code)), first.country

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line from where it was taken to where it would go."""
        super().paintEvent(event)
        goal = self._goal()
        if self._load is None or goal is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start = QPointF(*self.view.at(*self._load.at))
        tokens, side = tokens_now(), em(self, _LEAST)
        for colour, width in ((tokens.surface, em(self, 5)), (tokens.focus, em(self, 2))):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(start, goal)
            painter.drawEllipse(goal, side, side)
        painter.end()

    def _goal(self) -> QPointF | None:
        """The pointer, or by keyboard the chosen country."""
        if self._at is not None or self._pressed is not None:
            return self._at
        return QPointF(*self.view.at(*anchors()[self.here])) if self.here in anchors() else None


def _far(post: PostSpot, x: float, y: float) -> float:
    there = on_map(post.longitude, post.latitude)
    return float(((there[0] - x) ** 2 + (there[1] - y) ** 2) ** 0.5)
