"""Marks with names on a map; none hides another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lo_desk.reports.pdf.breaking import look, one_line
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.fonts import width
from lo_desk.reports.pdf.map_view import View, meet
from lo_desk.reports.pdf.marks import draw_mark
from lo_desk.reports.pdf.paint import Box
from lo_desk.reports.pdf.theme import INK, SEMI, WHITE

_MARK, _APART, _TYPE, _CENTRAL = 9, 10, 9.25, 40


@dataclass(frozen=True)
class Pin:
    """A mark at a spot of the picture, in points; ``kind`` as ``marks`` know it."""

    kind: str
    name: str
    x: float
    y: float


class Pins:
    """Draws pins; those of one city side by side, with one name."""

    def __init__(self, view: View, pins: Sequence[Pin]) -> None:
        self._pins = [pin for pin in pins if view.holds(pin.x, pin.y)]
        self._view = view

    def __call__(self, canvas: TaggedCanvas) -> None:
        """Draw them on a map."""
        placed = list(self._apart())
        taken = [_box(pin.x, pin.y, _MARK) for pin in placed]
        for pin in placed:
            canvas.setFillColor(WHITE)
            canvas.circle(pin.x, pin.y, _MARK * 0.68, stroke=0, fill=1)
            canvas.saveState()
            canvas.translate(pin.x - _MARK / 2, pin.y - _MARK / 2)
            draw_mark(canvas, pin.kind, _MARK)
            canvas.restoreState()
        for name in dict.fromkeys(pin.name for pin in placed):
            taken.append(self._name(canvas, [p for p in placed if p.name == name], taken))

    def _apart(self) -> Iterator[Pin]:
        for at, pin in enumerate(self._pins):
            before = [other for other in self._pins[:at] if _close(other, pin)]
            if all(other.kind != pin.kind for other in before):
                yield replace(pin, x=pin.x + _APART * len(before))

    def _name(self, canvas: TaggedCanvas, pins: Sequence[Pin], taken: Sequence[Box]) -> Box:
        name = one_line(pins[0].name)
        wide = width(name, SEMI, _TYPE)
        left, right = min(pin.x for pin in pins), max(pin.x for pin in pins)
        middle, y = (left + right) / 2, pins[0].y
        below, above = (middle - wide / 2, y - 19), (middle - wide / 2, y + 10)
        sides = [(left - 8 - wide, y - 3.2), (right + 8, y - 3.2)]
        if middle > self._view.width / 2:
            sides.reverse()
        central = abs(middle - self._view.width / 2) < _CENTRAL
        tries = [below, *sides, above] if central else [*sides, above, below]
        boxes = [(x - 1.5, low - 2, x + wide + 1.5, low + 7.5) for x, low in tries]
        free = (box for box in boxes if self._inside(box) and not any(meet(box, t) for t in taken))
        box = next(free, boxes[0])
        canvas.setFillColor(WHITE)
        canvas.roundRect(box[0], box[1], box[2] - box[0], box[3] - box[1], 1.5, stroke=0, fill=1)
        canvas.put(box[0] + 1.5, box[1] + 2, name, look(SEMI, _TYPE, INK))
        return box

    def _inside(self, box: Box) -> bool:
        return self._view.holds(box[0], box[1]) and self._view.holds(box[2], box[3])


def _close(one: Pin, other: Pin) -> bool:
    return abs(one.x - other.x) + abs(one.y - other.y) < _APART


def _box(x: float, y: float, size: float) -> Box:
    return x - size / 2, y - size / 2, x + size / 2, y + size / 2
