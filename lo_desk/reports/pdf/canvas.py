"""A canvas where everything is decoration until the structure claims it.

Each page opens an artifact; claiming closes it, opens marked content of its own and opens the
artifact again behind it. So nothing painted can be neither, by construction. What may be forgotten
is text: text that is drawn outside a claim and outside a declared artifact is remembered as stray,
and a document with stray text is not written.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from typing_extensions import override

from lo_desk.reports.pdf.structure import Elem, Spot, Tree
from lo_desk.reports.pdf.writer import TaggedDocument, page_of

_DECORATION, _END = "/Artifact BMC", "EMC"


class StrayText(Exception):
    """Text that nobody would hear: a fault of ours, never of the facts."""


class TaggedCanvas(Canvas):
    """Draws a document and its structure.

    Attributes:
        stray: Pages, from 1, on which text was drawn that nothing claimed or declared.
    """

    _code: list[str]

    def __init__(
        self, filename: BinaryIO, *, tree: Tree, identifier: str = "", **given: Any
    ) -> None:
        super().__init__(filename, **given)
        self._tree = tree
        self._doc: TaggedDocument = TaggedDocument(tree, given["lang"], identifier)
        self._claims: list[list[Elem]] = [[]]
        self._open: list[Elem] = []
        self._declared = 0
        self.stray: list[int] = []

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

    @override
    def drawText(self, aTextObject: PDFTextObject) -> None:
        """Draw, and keep the page's number where the text belongs to no element."""
        if not (self._open or self._declared):
            self.stray.append(self.getPageNumber())
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
        """Hand the claims of every page to the document before it is written."""
        self._doc.claims = self._claims[:-1]
        super().save()

    def _begin(self, elem: Elem) -> None:
        here = self._claims[-1]
        elem.kids.append(Spot(len(self._claims) - 1, len(here)))
        self._code += [_END, f"/{elem.tag} <</MCID {len(here)}>> BDC"]
        here.append(elem)
