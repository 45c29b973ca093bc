"""A canvas where everything is decoration until the structure claims it.

Each page opens an artifact; claiming closes it, opens marked content of its own and opens the
artifact again behind it. So nothing painted can be neither, by construction. What may be forgotten
is text: text that is drawn outside a claim and outside a declared artifact is remembered as stray,
and a document with stray text is not written.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString, xObjectName
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from typing_extensions import override

from lo_desk.reports.pdf.breaking import Look, in_faces, one_line
from lo_desk.reports.pdf.elements import LINKS
from lo_desk.reports.pdf.structure import Elem, Held, Spot, Tree
from lo_desk.reports.pdf.text_objects import Placed, TextObjects
from lo_desk.reports.pdf.writer import Ready, TaggedDocument, page_of

Box = tuple[float, float, float, float]
_DECORATION, _END = "/Artifact BMC", "EMC"


class StrayText(Exception):
    """Text that nobody would hear: a fault of ours, never of the facts."""


class TaggedCanvas(Canvas):
    """Draws a document and its structure.

    Attributes:
        starts: How many pages lie before each part that was begun.
        depth: Of the outline entries of a part: 0 where the document has one part.
        folios: On which page, as it bears its number, each place is that was drawn.
        order: Of the pages as they lie in the file, from 0; empty: as they were drawn.
        stray: Pages, from 1, on which text was drawn that nothing claimed or declared.
    """

    _code: list[str]
    _bookmarkReference: Callable[[str], Any]  # noqa: N815  (reportlab’s own name)
    _addAnnotation: Callable[[Any, str], None]  # noqa: N815  (the same)
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
        self._late: list[tuple[int, Callable[[], Iterable[Placed]]]] = []
        self._texts = TextObjects(self._doc)
        self.starts: list[int] = []
        self.folios: dict[str, int] = {}
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

    def set_text(self, lines: Iterable[Placed], elem: Elem | None) -> None:
        """Set lines of text as content of ``elem``, or as decoration where that is declared."""
        if elem is None or self._declared:
            self._watch()
            self._code.append(self._texts.told(lines))
            return
        self._begin(elem)
        self._code += [self._texts.told(lines), _END, _DECORATION]
        if self._open:
            self._begin(self._open[-1])

    def put(self, x: float, y: float, text: str, at: Look, tracking: float = 0) -> float:
        """Write one line; where it ends.

        Raises:
            MissingGlyph: A character cannot be printed.
        """
        line, wide = in_faces(text, at)
        if tracking:
            self._code.append(f"{tracking:g} Tc")
        self.set_text([(x, y, line)], None)
        if tracking:
            self._code.append("0 Tc")
        return x + wide + tracking * len(text)

    def form(self, name: str, made: Callable[[], bytes]) -> None:
        """Draw what is kept in the file once under this name, and made ready by ``made``."""
        document: Any = self._doc
        if not self.hasForm(name):
            document.Reference(Ready(made()), xObjectName(name))
        self.doForm(name)

    def lead(self, elem: Elem | None, box: Box, key: str, words: str) -> None:
        """An area that leads to a place of the document, as part of the link ``elem``.

        Args:
            box: Two corners, in points.
            words: What is said of where it leads.
        """
        self._link(elem, box, words, {"Dest": self._bookmarkReference(key)})

    def lead_out(self, elem: Elem | None, box: Box, address: str) -> None:
        """An area that leads to a page of the web, as part of the link ``elem``."""
        action = {"Type": PDFName("Action"), "S": PDFName("URI"), "URI": PDFString(address)}
        self._link(elem, box, address, {"A": PDFDictionary(action)})

    def _link(self, elem: Elem | None, box: Box, words: str, target: Mapping[str, object]) -> None:
        if elem is None or self._declared:
            return
        corners = [self.absolutePosition(*box[:2]), self.absolutePosition(*box[2:])]
        (left, right), (low, high) = (sorted(ends) for ends in zip(*corners, strict=True))
        number = len(self._doc.links)
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray([left, low, right, high]),
            "Border": PDFArray([0, 0, 0]),
            "F": 4,  # it is printed, as archives want it
            "Contents": PDFString(one_line(words)),
            **target,
            "StructParent": LINKS + number,
        }
        self._addAnnotation(PDFDictionary(entries), f"link-{number}")
        self._doc.links.append(elem)
        elem.kids.append(Held(len(self._claims) - 1, f"Annot.link-{number}"))

    def later(self, lines: Callable[[], Iterable[Placed]]) -> None:
        """Leave room for what is known only once all pages are drawn: how many there are."""
        self._code.append(_marker(len(self._late)).strip())
        self._late.append((len(self._claims) - 1, lines))

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
        for number, (page, lines) in enumerate(self._late):
            held: Any = self._doc.Pages[page]
            told = self._texts.told(lines())
            held.stream = held.stream.replace(_marker(number), f"\n{told}\n", 1)
        self._doc.claims, self._doc.order = self._claims[:-1], self.order
        super().save()

    def _watch(self) -> None:
        if not (self._open or self._declared):
            self.stray.append(self.getPageNumber())

    def _begin(self, elem: Elem) -> None:
        here, code = self._claims[-1], self._code
        elem.kids.append(Spot(len(self._claims) - 1, len(here)))
        if code and code[-1] == _DECORATION:  # there was none
            code.pop()
        else:
            code.append(_END)
        code.append(f"/{elem.tag} <</MCID {len(here)}>> BDC")
        here.append(elem)


def _marker(number: int) -> str:
    """A line of its own: no string of a page holds a line end."""
    return f"\n%later {number}\n"
