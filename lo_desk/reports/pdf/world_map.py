"""The world, or a part of it, as it is drawn: a base that is made once, areas painted on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reportlab.lib.colors import Color
from reportlab.pdfgen.pathobject import PDFPathObject
from typing_extensions import override

from lo_desk.domain.outlines import Outline, Ring, world
from lo_desk.reports.pdf import paint
from lo_desk.reports.pdf.breaking import ink, look
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.map_view import View, meet
from lo_desk.reports.pdf.paint import Box, Paint
from lo_desk.reports.pdf.picture import Picture
from lo_desk.reports.pdf.theme import BOLD, HAIR, HOME, INK, LAND, SEA, WHITE
from lo_desk.reports.pdf.writer import stream

_FINEST = 0.3
_SMALL = 3
_LABEL = 7.2
_TIGHT = 22
_VIEWS = 16  # maps that are kept ready: a few documents use the same ones


@dataclass(frozen=True)
class Shape:
    """An outline in a view: its path, ready to be drawn, and the box it lies in."""

    outline: Outline
    path: str
    box: Box


Decoration = Callable[[TaggedCanvas], None]


class MapPicture(Picture):
    """A view with areas painted.

    Attributes:
        paints: By ISO 3166-1 alpha-2; what is not named is land.
        codes: Countries whose code stands on the map.
        home: The country that is named and grey; empty for none.
        over: What else is drawn on top.
        land: Colour of what is not painted.
    """

    def __init__(
        self,
        view: View,
        paints: Mapping[str, Paint],
        codes: Sequence[str] = (),
        home: str = "",
        over: Decoration | None = None,
        land: Color = LAND,
    ) -> None:
        super().__init__()
        self._land = land
        self._view, self._paints = view, paints
        self._codes, self._home, self._over = codes, home, over

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Width and height of the view, in points."""
        return self._view.width, self._view.height

    @override
    def paint(self) -> None:
        """The land, the areas, then the points, clipped to the view."""
        canvas, view = self.canv, self._view
        canvas.saveState()
        frame = canvas.beginPath()
        frame.rect(0, 0, view.width, view.height)
        canvas.clipPath(frame, stroke=0, fill=0)
        _base(canvas, view, self._land)
        self._areas(canvas)
        self._points(canvas)
        _plates(canvas, view, self._codes)
        if self._home:
            _name_home(canvas, view, self._home)
        if self._over:
            self._over(canvas)
        canvas.restoreState()
        canvas.setStrokeColor(HAIR)
        canvas.setLineWidth(0.5)
        canvas.rect(0, 0, view.width, view.height)

    def _areas(self, canvas: TaggedCanvas) -> None:
        painted = [(shape, look) for shape in shapes(self._view) if (look := self._paint(shape))]
        for shape, look in sorted(painted, key=lambda pair: pair[1].weight):
            paint.fill(canvas, ready(shape.path), _seen(self._view, shape.box), look)

    def _paint(self, shape: Shape) -> Paint | None:
        outline = shape.outline
        if outline.kind == "disputed":
            return paint.DISPUTED
        if outline.iso2 == self._home != "":
            return Paint(HOME)
        return self._paints.get(outline.iso2 or "")

    def _points(self, canvas: TaggedCanvas) -> None:
        for point in world().points:
            look = self._paints.get(point.iso2 or "")
            x, y = self._view.at(*point.at)
            if look and self._view.holds(x, y):
                paint.fill_disc(canvas, x, y, _SMALL, _small(look))


@lru_cache(maxsize=_VIEWS)
def shapes(view: View) -> tuple[Shape, ...]:
    """Every outline that the view shows, as a path; made once for each view."""
    near = (outline for outline, box in _boxes() if _meets(view, box))
    return tuple(shape for outline in near if (shape := _shape(outline, view)))


@cache
def _boxes() -> tuple[tuple[Outline, Box], ...]:
    """Every outline with the box it lies in, in the map's units."""
    found = []
    for outline in world().outlines:
        xs = [x for ring in outline.rings for x, _ in ring]
        ys = [y for ring in outline.rings for _, y in ring]
        found.append((outline, (min(xs), min(ys), max(xs), max(ys))))
    return tuple(found)


def _meets(view: View, box: Box) -> bool:
    right, bottom = view.left + view.width / view.scale, view.top + view.height / view.scale
    return meet(box, (view.left, view.top, right, bottom))


def ready(path: str) -> PDFPathObject:
    """A path that is drawn as it stands."""
    return PDFPathObject([path])


def _shape(outline: Outline, view: View) -> Shape | None:
    rings = [ring for ring in (_thinned(ring, view) for ring in outline.rings) if ring]
    spots = [spot for ring in rings for spot in ring]
    if not spots:
        return None
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    box = (min(xs), min(ys), max(xs), max(ys))
    if box[2] < 0 or box[3] < 0 or box[0] > view.width or box[1] > view.height:
        return None
    return Shape(outline, " ".join(map(_written, rings)), box)


def _thinned(ring: Ring, view: View) -> list[tuple[float, float]]:
    """The ring without vertices that a printer could not tell apart."""
    kept: list[tuple[float, float]] = []
    for spot in ring:
        x, y = view.at(*spot)
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > _FINEST:
            kept.append((x, y))
    return kept if len(kept) > 2 else []


def _written(ring: Sequence[tuple[float, float]]) -> str:
    (x, y), *rest = ring
    return f"{x:.1f} {y:.1f} m " + " ".join(f"{x:.1f} {y:.1f} l" for x, y in rest) + " h"


def _base(canvas: TaggedCanvas, view: View, land: Color) -> None:
    """Sea and land, as one form that each page only refers to."""
    name = f"map-{view.left:.0f}-{view.top:.0f}-{view.scale:.5f}-{view.height:.0f}"
    canvas.form(name, lambda: _land(view, land))


@lru_cache(maxsize=_VIEWS)
def _land(view: View, land: Color) -> bytes:
    """The form, packed: what takes longest of a map is made once for each view."""
    size = f"{view.width:.2f} {view.height:.2f}"
    path = " ".join(shape.path for shape in shapes(view))
    drawn = f"{ink(SEA)} 0 0 {size} re f {ink(land)} {ink(WHITE).upper()} 0.35 w {path} B*"
    return stream(
        drawn.encode("ascii"),
        f"/Type /XObject /Subtype /Form /Resources << >> /BBox [0 0 {size}]".encode("ascii"),
    )


def _seen(view: View, box: Box) -> Box:
    return max(box[0], 0), max(box[1], 0), min(box[2], view.width), min(box[3], view.height)


def _small(look: Paint) -> Paint:
    """A disc needs an edge, else its lines float."""
    if look.edge not in {None, WHITE}:
        return look
    edge = look.colour if look.lines else look.ground
    return Paint(look.ground, look.colour, look.lines, 1.6, 0.6, edge, 0.6)


def _plates(canvas: TaggedCanvas, view: View, codes: Sequence[str]) -> None:
    """Codes on white plates, each where it hides no other."""
    taken = [box for code, box in _extents(view) if code in codes and box[2] - box[0] < _TIGHT]
    for code, (x, y) in _labels(view, codes):
        half, high = width(code, BOLD, _LABEL) / 2 + 1.5, _LABEL / 2 + 0.6
        for dx, dy in _NEARBY:
            box = (x + dx - half, y + dy - high, x + dx + half, y + dy + high)
            if not any(meet(box, other) for other in taken):
                break
        taken.append(box)
        canvas.setFillColor(WHITE)
        canvas.roundRect(box[0], box[1], box[2] - box[0], box[3] - box[1], 1.2, stroke=0, fill=1)
        _name(canvas, (box[0] + box[2]) / 2, box[1] + 1.6, code)


_NEARBY = [
    (dx, dy)
    for far in (0, 9, 12, 15, 19, 25, 32)
    for dx, dy in ((0, 0), (far, 0), (-far, 0), (0, far), (0, -far), (far, far), (-far, -far))
    if far or not (dx or dy)
]


def _extents(view: View) -> Iterator[tuple[str, Box]]:
    """Where the pieces of countries are, and the discs of those too small to see."""
    for shape in shapes(view):
        if shape.outline.kind == "main" and shape.outline.iso2:
            yield shape.outline.iso2, shape.box
    for point in world().points:
        x, y = view.at(*point.at)
        yield point.iso2 or "", (x - _SMALL, y - _SMALL, x + _SMALL, y + _SMALL)


def _labels(view: View, codes: Sequence[str]) -> Iterator[tuple[str, tuple[float, float]]]:
    spots = {point.iso2: point.at for point in world().points}
    spots |= {o.iso2: o.label for o in world().outlines if o.kind == "main"}
    for code in codes:
        if code in spots:
            at = view.at(*spots[code])
            if view.holds(*at):
                yield code, at


def _name_home(canvas: TaggedCanvas, view: View, home: str) -> None:
    for _, (x, y) in _labels(view, [home]):
        _name(canvas, x, y, "Canada")


def _name(canvas: TaggedCanvas, middle: float, y: float, words: str) -> None:
    left = middle - width(words, BOLD, _LABEL) / 2
    canvas.put(left, y, words, look(BOLD, _LABEL, INK))
