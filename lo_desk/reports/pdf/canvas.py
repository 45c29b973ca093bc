"""A canvas where everything is decoration until the structure claims it.

Each page opens an artifact; claiming closes it, opens marked content of its own and opens the
artifact again behind it. So nothing painted can be neither, by construction. What may be forgotten
is text: text that is drawn outside a claim and outside a declared artifact is remembered as stray,
and a document with stray text is not written.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, BinaryIO

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from typing_extensions import override

from lo_desk.reports.pdf.breaking import Look
from lo_desk.reports.pdf.fonts import face, fit
from lo_desk.reports.pdf.structure import Elem, Spot, Tree
from lo_desk.reports.pdf.writer import TaggedDocument, page_of

_DECORATION, _END = "/Artifact BMC", "EMC"


class StrayText(Exception):
    """Text that nobody would hear: a fault of ours, never of the facts."""


class TaggedCanvas(Canvas):
    """Draws a document and its structure.

    Attributes:
        starts: How many pages lie before each part that was begun.
        depth: Of the outline entries of a part: 0 where the document has one part.
        order: Of the pages as they lie in the file, from 0; empty: as they were drawn.
        stray: Pages, from 1, on which text was drawn that nothing claimed or declared.
    """

    _code: list[str]
    _doc: TaggedDocument

    def __init__(
        self, filename: BinaryIO, *, tree: Tree, identifier: str = "", **given: Any
    ) -> None:
        super().__init__(filename, **given)
        self._tree = tree
        self._doc = TaggedDocument(tree, given["lang"], identifier)
        self._claims: list[list[Elem]] = [[]]
        self._open: list[Elem] = []
        self._declared = 0
        self._late: list[tuple[int, Callable[[], Iterable[str]]]] = []
        self._font = ""
        self.starts: list[int] = []
        self.depth = 0
        self.order: Sequence[int] = ()
        self.stray: list[int] = []

    @property
    def folio(self) -> int:
        """The number that the page bears, from 1 in each part."""
        return self.getPageNumber() - self.starts[-1]

    @contextmanager
    def claimed(self, elem: Elem) -> Iterator[None]:
        """What is drawn inside is content of ``elem``, a part of it that is read where it stands."""
        if self._declared:  # a repetition: it was read before
            yield
            return
        self._begin(elem)
        self._open.append(elem)
        yield
        self._open.pop()
        self._code += [_END, _DECORATION]
        if self._open:
            self._begin(self._open[-1])

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is not read: running parts, repeated heads, decoration."""
        self._declared += 1
        yield
        self._declared -= 1

    def set_text(self, strings: Iterable[str], elem: Elem | None) -> None:
        """Put strings of the page’s stream on the page, as content of ``elem`` if there is one."""
        if elem is None or self._declared:
            self._watch()
            self._code.append(self._object(strings))
        else:
            self._begin(elem)
            self._code += [self._object(strings), _END, _DECORATION]
            if self._open:
                self._begin(self._open[-1])

    def shown(self, at: Look, text: str, *, fresh: bool = True) -> Iterator[str]:
        """Strings that show ``text``; ``fresh`` where another look, or none, was before it."""
        if fresh:
            yield _ink(at.colour)
        if at.rise:
            yield f"{at.rise:g} Ts"
        for name, ready in face(at.face).encoded(text, self._doc):
            font = f"{name} {at.size:g} Tf"
            if font != self._font:
                self._font = font
                yield font
            yield f"({ready}) Tj"
        if at.rise:
            yield "0 Ts"

    def put(self, x: float, y: float, text: str, at: Look, tracking: float = 0) -> float:
        """Write one line; where it ends.

        Raises:
            MissingGlyph: A character cannot be printed.
        """
        pieces = fit(text, at.face)
        strings = [f"1 0 0 1 {x:.2f} {y:.2f} Tm", *([f"{tracking:g} Tc"] if tracking else ())]
        for piece, name, _ in pieces:
            strings += self.shown(at._replace(face=name), piece)
        self.set_text([*strings, *(["0 Tc"] if tracking else ())], None)
        return x + at.size * sum(wide for *_, wide in pieces) + tracking * len(text)

    def later(self, strings: Callable[[], Iterable[str]]) -> None:
        """Leave room for what is known only once all pages are drawn: how many there are."""
        self._code.append(_marker(len(self._late)).strip())
        self._late.append((len(self._claims) - 1, strings))

    @override
    def drawText(self, aTextObject: PDFTextObject) -> None:
        """Draw, and keep the page's number where the text belongs to no element."""
        self._watch()
        super().drawText(aTextObject)

    @override
    def showPage(self) -> None:
        """Close the page inside what is marked as decoration, and open its list of claims."""
        self._code[:0] = [_DECORATION]
        self._code.append(_END)
        super().showPage()
        page_of(self._doc, len(self._claims) - 1)
        self._claims.append([])

    @override
    def save(self) -> None:
        """Hand the claims of every page to the document before it is written.

        Raises:
            StrayText: Text was drawn that nobody would hear.
        """
        if self.stray:
            raise StrayText(self.stray[0])
        for number, (page, strings) in enumerate(self._late):
            held: Any = self._doc.Pages[page]
            told = self._object(strings())
            held.stream = held.stream.replace(_marker(number), f"\n{told}\n", 1)
        self._doc.claims, self._doc.order = self._claims[:-1], self.order
        super().save()

    def _object(self, strings: Iterable[str]) -> str:
        self._font = ""
        return "\n".join(("BT", *strings, "ET"))

    def _watch(self) -> None:
        if not (self._open or self._declared):
            self.stray.append(self.getPageNumber())

    def _begin(self, elem: Elem) -> None:
        here = self._claims[-1]
        elem.kids.append(Spot(len(self._claims) - 1, len(here)))
        self._code += [_END, f"/{elem.tag} <</MCID {len(here)}>> BDC"]
        here.append(elem)


@lru_cache(maxsize=1 << 8)
def _ink(colour: Color) -> str:
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} rg"


def _marker(number: int) -> str:
    """A line of its own: no string of a page holds a line end."""
    return f"\n%later {number}\n"
