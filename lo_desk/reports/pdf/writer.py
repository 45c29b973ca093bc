"""The file: objects and streams as PDF 1.7 and PDF/A-2 write them, with the structure.

The only place that knows the format of the file.
"""

import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import accumulate
from struct import Struct
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFPage,
    PDFString,
)
from reportlab.pdfbase.pdfdoc import (
    format as formatted,
)
from typing_extensions import override

from lo_desk.reports.pdf.elements import Drawn, structure_objects
from lo_desk.reports.pdf.metadata import srgb, xmp
from lo_desk.reports.pdf.structure import Elem, Tree

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_TAIL = b"endstream\n"
_PLACE = Struct(">BIH")
_FAST, _LIGHT = 1, 3
"""How hard objects and pages are packed: harder, a file is a fiftieth smaller in twice the time."""

_PACKED = 200
"""Objects in one object stream: few enough that a reader need not unpack the whole file."""


class Ready(PDFObject):
    """An object that is written as it stands; one that is made last may be known by then only."""

    __RefOnly__ = 1

    def __init__(self, made: bytes | Callable[[], bytes]) -> None:
        self._made = made

    def format(self, _document: object) -> bytes:
        """Called by reportlab when the file is written."""
        return self._made if isinstance(self._made, bytes) else self._made()


def stream(content: bytes, entries: bytes = b"", level: int = -1) -> bytes:
    """A packed stream as ``Ready`` takes it; made once, it serves many files.

    Args:
        level: How hard it is packed, from 1; -1: as hard as pays for what is packed once.
    """
    packed = zlib.compress(content, level)
    head = b"<< %s /Filter /FlateDecode /Length %d >>" % (entries, len(packed))
    return b"%s\nstream\n%s%s" % (head, packed, _TAIL)


class TaggedDocument(PDFDocument):
    """A file with its structure, its language and what it conforms to.

    Attributes:
        claims: For each page as drawn, the element of each piece of marked content.
        links: The element of each link.
        order: Of the pages as they lie in the file, from 0; empty: as they were drawn.
    """

    Catalog: Any
    Pages: Any

    def __init__(self, tree: Tree, lang: str, identifier: str = "") -> None:
        super().__init__(compression=1, invariant=1, lang=lang, pdfVersion=(1, 7))
        self._tree, self._lang, self._identifier = tree, lang, identifier
        self.claims: Sequence[Sequence[Elem]] = ()
        self.links: list[Elem] = []
        self.order: Sequence[int] = ()

    @override
    def format(self) -> bytes:
        """The bytes of the file."""
        self._tree.root.prune()
        self._declare()
        self._drawn = list(self.Pages.pages)
        for page in self._drawn:
            page.Contents = Ready(stream(page.stream.encode("ascii"), level=_LIGHT))
        if self.order:
            self.Pages.pages = [self._drawn[page] for page in self.order]
        objects = list(self._objects())
        catalog, about = (self._number(self._refer(each)) for each in (self.Catalog, self.info))
        return _file(objects, catalog, about)

    def _declare(self) -> None:
        catalog: Any = self.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = self._refer(Ready(b"null"))
        catalog.Metadata = Ready(self._metadata())
        intent = {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "DestOutputProfile": self._refer(Ready(_profile())),
        }
        catalog.OutputIntents = PDFArray([PDFDictionary(intent)])

    def _objects(self) -> Iterator[tuple[int, bytes]]:
        """Every object by its number; formatting one may add others. The structure comes last."""
        self.encrypt.prepare(self)
        root = self._number(self.Catalog.StructTreeRoot)
        number = 0
        while (number := number + 1) in self.numberToId:
            held = self.idToObject[self.numberToId[number]]
            if held is self.info:
                title = formatted(PDFString(self.info.title), self)
                yield number, b"<< /Title %s >>" % title  # the rest is in the metadata
            elif number != root:
                yield number, formatted(held, self, toplevel=1)
        pages = [self._number(self._refer(page)) for page in self._drawn]
        drawn = Drawn(pages, self.claims, self.links, self._numbered)
        yield from structure_objects(self._tree.root, drawn, root, number)

    def _number(self, reference: Any) -> int:
        return self._numbered(reference.name)

    def _numbered(self, name: str) -> int:
        number: int = self.idToObjectNumberAndVersion[name][0]
        return number

    def _refer(self, held: Any) -> Any:
        document: Any = self  # reportlab tells no types here
        return document.Reference(held)

    def _metadata(self) -> bytes:
        """Unpacked: anybody can read it."""
        packet = xmp(self.info.title, self._lang, self._identifier)
        entries = b"<< /Type /Metadata /Subtype /XML /Length %d >>" % len(packet)
        return b"%s\nstream\n%s%s" % (entries, packet, _TAIL)


@cache
def _profile() -> bytes:
    return stream(srgb(), b"/N 3")


def page_of(document: TaggedDocument, number: int) -> None:
    """Tell the page just drawn, the ``number``-th from 0, where its structure is."""
    page: Any = document.Pages[number]
    page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = number, PDFName("S")


def _file(objects: Sequence[tuple[int, bytes]], catalog: int, about: int) -> bytes:
    """Streams and the catalog as they are, all else packed; then the table of where each is."""
    parts, offset = [_HEAD], len(_HEAD)
    streams: list[tuple[int, bytes]] = []
    plain: list[tuple[int, bytes]] = []
    for each in objects:
        (streams if each[1].endswith(_TAIL) else plain).append(each)
    streams = [(n, _ended(made)) for n, made in streams]
    own = next(each for each in plain if each[0] == catalog)
    plain.remove(own)
    streams.append(own)
    last = len(objects)
    places = [_PLACE.pack(0, 0, 0)] * (last + -(-len(plain) // _PACKED) + 2)
    places[0] = _PLACE.pack(0, 0, 0xFFFF)
    for at in range(0, len(plain), _PACKED):
        last += 1
        group = plain[at : at + _PACKED]
        streams.append((last, _pack(group)))
        for place, (n, _) in enumerate(group):
            places[n] = _PLACE.pack(2, last, place)
    for number, made in streams:
        whole = b"%d 0 obj\n%s\nendobj\n" % (number, made)
        places[number] = _PLACE.pack(1, offset, 0)
        parts.append(whole)
        offset += len(whole)
    places[last + 1] = _PLACE.pack(1, offset, 0)
    name = sha256(b"".join(parts)).hexdigest()[:32].encode()
    table = b"".join(places)
    entries = b"/Type /XRef /W [1 4 2] /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]" % (
        last + 2,
        catalog,
        about,
        name,
        name,
    )
    parts.append(b"%d 0 obj\n%s\nendobj\n" % (last + 1, _stream(entries, table, _FAST)))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % offset)
    return b"".join(parts)


def _ended(made: bytes) -> bytes:
    """Reportlab leaves out the end of line before ``endstream``.

    Both its characters, or data that ends in one of them would be taken to be shorter.
    """
    return made[: -len(_TAIL)] + b"\r\nendstream"


def _pack(group: Sequence[tuple[int, bytes]]) -> bytes:
    at = accumulate([len(made) + 1 for _, made in group], initial=0)
    index = [f"{number} {first}" for (number, _), first in zip(group, at, strict=False)]
    head = f"{' '.join(index)}\n".encode("ascii")
    body = b"\n".join([made for _, made in group])
    return _stream(b"/Type /ObjStm /N %d /First %d" % (len(group), len(head)), head + body, _FAST)


def _stream(entries: bytes, content: bytes, level: int) -> bytes:
    packed = zlib.compress(content, level)
    return b"<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\r\nendstream" % (
        entries,
        len(packed),
        packed,
    )
