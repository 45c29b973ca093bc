"""A list of what a document holds, each place with its page and a way to it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.reports.pdf.breaking import Word, in_faces, one_line
from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.flow import Landmark, Rows, Running
from lo_desk.reports.pdf.rows import Row
from lo_desk.reports.pdf.structure import Elem
from lo_desk.reports.pdf.text import Text, look_of
from lo_desk.reports.pdf.text_objects import Placed
from lo_desk.reports.pdf.theme import Style

CONTENTS = "contents"


class Contents(Rows):
    """Rows made from the places of a story, once the whole story is told."""

    def __init__(self, made: Callable[[Landmark], Row], running: Running, deepest: int = 0) -> None:
        super().__init__([], running, kind=CONTENTS)
        self._made, self._deepest = made, deepest

    def fill(self, places: Sequence[Landmark]) -> None:
        """List the places that follow it."""
        shown = (each for each in places if each.level <= self._deepest or each.listed)
        self.rows = [self._made(each) for each in shown]


class Folio(Flowable):
    """The number of the page on which a place is, at the right; known once all pages are drawn."""

    def __init__(self, place: Landmark, style: Style, lang: str) -> None:
        super().__init__()
        self.place, self.style, self.lang = place, style, lang
        self.elem: Elem | None = None

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The width offered and one line's height, in points."""
        self.width, self.height = availWidth, self.style.leading
        return self.width, self.height

    @override
    def drawOn(self, canvas: Any, x: float, y: float) -> None:
        """Leave room for the number, claimed for its element."""
        right, line = x + self.width, y + self.height - self.style.fontSize
        with canvas.claimed(self.elem) if self.elem else canvas.artifact():
            canvas.later(lambda: self._number(canvas, right, line))

    def _number(self, canvas: TaggedCanvas, right: float, y: float) -> Iterator[Placed]:
        told, wide = in_faces(str(canvas.folios[self.place.key]), look_of(self.style))
        yield right - wide, y, told


class Web(Text):
    """Text that leads to a page of the web; a part of it on the next page leads there too."""

    def __init__(self, words: str, style: Style, lang: str, address: str) -> None:
        super().__init__(words, style, lang)
        self.address = address

    @override
    def drawOn(self, canvas: Any, x: float, y: float) -> None:
        """Draw it, and the area that leads there."""
        super().drawOn(canvas, x, y)
        canvas.lead_out(self.elem, (x, y, x + self.width, y + self.height), self.address)

    @override
    def _part(self, told: Sequence[Word]) -> Text:
        part = Web("", self.style, self.lang, self.address)
        part.words, part.elem = told, self.elem
        return part


class Goal(Text):
    """Text that leads to a place of the document."""

    def __init__(self, words: str, style: Style, lang: str, place: Landmark) -> None:
        super().__init__(words, style, lang)
        self._said, self._place = words, place

    @override
    def drawOn(self, canvas: Any, x: float, y: float) -> None:
        """Draw it, and the area that leads there."""
        super().drawOn(canvas, x, y)
        box = (x, y, x + self.width, y + self.height)
        canvas.lead(self.elem, box, self._place.key, one_line(self._said) or "–")
