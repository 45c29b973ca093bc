"""The faces of the documents, as they are measured and embedded.

Of each face the same letters are embedded in every file, so that this part of it is made and packed
once a process. What a text needs besides is embedded in that file alone. A character that a face
lacks is taken from ``FALLBACK``; one that it lacks too is an error, never a blank.
"""

from collections.abc import Collection, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any
from unicodedata import bidirectional, category

from reportlab import rl_config
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont
from typing_extensions import override

from lo_desk.domain.unprintable import MissingGlyph
from lo_desk.paths import RESOURCES
from lo_desk.reports.pdf.theme import FACES, FALLBACK
from lo_desk.reports.pdf.writer import Ready, stream

_EXCERPT = 60
_BLOCK = 100  # characters in one block of a table, at most
_EXTRA = (
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u2013\u2014\u2011\u202f\u2026\u2022"
    "œŒŸ€™\u2212≤≥→✓†‡‰"
)
_FIXED = "".join(map(chr, (*range(33, 127), *range(0xA1, 0x100)))).replace("\xad", "") + _EXTRA
_SPACE = ord(" ")
_UNUSED = {0, 10, 13, _SPACE}  # nothing, line ends as a file has them, the blank
_ESCAPED = {"(": "\\(", ")": "\\)", "\\": "\\\\"}
_REVERSED = {"R", "AL", "AN"}
_TABLE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@cache
def load() -> None:
    """Make the faces known to reportlab, once a process."""
    rl_config.useA85 = 0  # binary streams: a fifth smaller, and faster to write
    for name in FACES:
        registerFont(face(name))


@cache
def face(name: str) -> "Face":
    """A face of the resources, by the name of its file."""
    return Face(name)


@lru_cache(maxsize=1 << 15)
def measured(text: str, name: str) -> tuple[tuple[str, str, float], ...]:
    """``text`` in pieces of one face each, with the face and the width at one point.

    Raises:
        KeyError: No face has one of its characters.
    """
    widths = face(name).widths
    try:
        return ((text, name, sum(map(widths.__getitem__, text))),)
    except KeyError:
        pass
    pieces: list[tuple[str, str, float]] = []
    for sign in text:
        of = name if sign in widths else FALLBACK
        width = face(of).widths[sign]
        if pieces and pieces[-1][1] == of:
            before, _, wide = pieces.pop()
            pieces.append((before + sign, of, wide + width))
        else:
            pieces.append((sign, of, width))
    return tuple(pieces)


def fit(text: str, name: str) -> tuple[tuple[str, str, float], ...]:
    """The same.

    Raises:
        MissingGlyph: It cannot be printed; the first such character is named.
    """
    try:
        return measured(text, name)
    except KeyError as error:
        raise missing(text, name) from error


def width(text: str, name: str, size: float) -> float:
    """How wide ``text`` is, in points.

    Raises:
        MissingGlyph: It cannot be printed.
    """
    return size * sum(wide for *_, wide in fit(text, name))


def unprintable(text: str) -> str:
    """The first character that neither every face nor the one that helps out has; empty for none.

    Args:
        text: As ``breaking.plain`` gives it.
    """
    return next((sign for sign in text if sign not in _everywhere()), "")


@cache
def _everywhere() -> frozenset[str]:
    every = (frozenset(face(name).widths) for name in FACES)
    return frozenset.intersection(*every) | face(FALLBACK).widths.keys() | {"\n"}


def missing(text: str, name: str) -> MissingGlyph:
    """What to say of the first character of ``text`` that no face has."""
    known = face(name).widths.keys() | face(FALLBACK).widths.keys() | {"\n"}
    return MissingGlyph(next(sign for sign in text if sign not in known), text[:_EXCERPT])


class Face(TTFont):
    """A face.

    Attributes:
        widths: Of each character at one point. Scripts that run from right to left are left out:
            nothing here could set them in their order. So are signs that mean what some agree on.
        codes: What stands for each letter that is in every file, as a page’s stream has it.
    """

    def __init__(self, name: str) -> None:
        path = RESOURCES / "fonts" / f"{name}.ttf"
        super().__init__(name, str(path), asciiReadable=0, shapable=False)
        read: Any = self.face
        self.widths: dict[str, float] = {
            chr(code): read.charWidths[code] / 1000
            for code, glyph in read.charToGlyph.items()
            if glyph and bidirectional(chr(code)) not in _REVERSED and category(chr(code)) != "Co"
        }
        self.widths["\xa0"] = self.widths[" "]
        self._fixed = [] if name == FALLBACK else _places(self.widths.keys())
        written = {code: _written(at) for at, code in enumerate(self._fixed) if code}
        self.codes: dict[int, str] = written | {0xA0: " "} if self._fixed else {}

    def encoded(self, text: str, document: Any) -> list[tuple[str, str]]:
        """``text`` as strings of a page’s stream, each with the name of its font there."""
        ready = text.translate(self.codes)
        if self.codes and ready.isascii():
            return [(self.getSubsetInternalName(0, document), ready)]
        return [
            (self.getSubsetInternalName(number, document), "".join(map(_written, coded)))
            for number, coded in self.splitString(text, document)
        ]

    @override
    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """As ever, but what is fixed has its place already."""
        self._prepare(doc)
        told: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return told

    @override
    def getSubsetInternalName(self, subset: int, doc: Any) -> str:
        """As ever, but what is fixed has its place already."""
        self._prepare(doc)
        name: str = super().getSubsetInternalName(subset, doc)
        return name

    @override
    def addObjects(self, doc: Any) -> None:
        """Add each part of the face that the file uses."""
        state = self.state.pop(doc)
        for number, subset in enumerate(state.subsets):
            fixed = subset == self._fixed
            streams = self._fixed_streams if fixed else self._streams(subset)
            name = f"{state.internalName}+{number}"
            fonts = doc.idToObject["BasicFonts"].dict
            fonts[name] = doc.Reference(self._font(doc, name, number, subset, streams), name)

    def _prepare(self, doc: Any) -> None:
        if doc in self.state:
            return
        state: Any = TTFont.State(0, self)
        self.state[doc] = state
        if self._fixed:
            state.subsets, state.nextCode = [list(self._fixed)], len(self._fixed)
            state.assignments = {code: at for at, code in enumerate(self._fixed) if code}

    @cached_property
    def _fixed_streams(self) -> Sequence[bytes]:
        return self._streams(self._fixed)

    @cached_property
    def _fixed_widths(self) -> str:
        return self._widths(self._fixed)

    def _widths(self, subset: Sequence[int]) -> str:
        """Of a subset’s characters, as the file says them."""
        read: Any = self.face
        return f"[{fp_str(*map(read.getCharWidth, subset))}]"

    def _streams(self, subset: Sequence[int]) -> Sequence[bytes]:
        """The outlines of a subset, and which character each of its places is."""
        made = self.face.makeSubset(subset)
        return stream(made, b"/Length1 %d" % len(made)), stream(_table(subset))

    def _font(
        self, doc: Any, name: str, number: int, subset: Sequence[int], streams: Sequence[bytes]
    ) -> PDFDictionary:
        program, table = (doc.Reference(Ready(each)) for each in streams)
        read: Any = self.face
        title = PDFName(f"{SUBSETN(number).decode()}+{read.name.decode()}")
        descriptor = {
            "Type": PDFName("FontDescriptor"),
            "Ascent": read.ascent,
            "CapHeight": read.capHeight,
            "Descent": read.descent,
            "Flags": 4,  # its letters stand at places of our own
            "FontBBox": PDFArray(read.bbox),
            "FontName": title,
            "ItalicAngle": read.italicAngle,
            "StemV": read.stemV,
            "FontFile2": program,
            "MissingWidth": read.defaultWidth,
        }
        entries = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("TrueType"),
            "Name": PDFName(name),
            "BaseFont": title,
            "FirstChar": 0,
            "LastChar": len(subset) - 1,
            "Widths": self._fixed_widths if subset == self._fixed else self._widths(subset),
            "ToUnicode": table,
            "FontDescriptor": doc.Reference(PDFDictionary(descriptor)),
        }
        return PDFDictionary(entries)


def _places(known: Collection[str]) -> list[int]:
    """The character at each of 256 places: plain letters where they are in ASCII, others between."""
    signs = [sign for sign in _FIXED if sign in known]
    places = [0] * 256
    places[_SPACE] = _SPACE
    for sign in filter(_is_plain, signs):
        places[ord(sign)] = ord(sign)
    free = (at for at in range(256) if not places[at] and at not in _UNUSED)
    others = (sign for sign in signs if not _is_plain(sign))
    for at, sign in zip(free, others, strict=False):
        places[at] = ord(sign)
    return places


def _is_plain(sign: str) -> bool:
    return " " < sign < "\x7f"


def _written(place: int) -> str:
    """A place as a string of a page’s stream has it."""
    sign = chr(place)
    return _ESCAPED.get(sign, sign) if _is_plain(sign) or sign == " " else f"\\{place:03o}"


def _table(subset: Sequence[int]) -> bytes:
    """Which character each place of a subset stands for, in blocks as the format wants them."""
    told = [
        f"<{at:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for at, code in enumerate(subset)
        if code
    ]
    blocks = [told[at : at + _BLOCK] for at in range(0, len(told), _BLOCK)]
    said = [line for each in blocks for line in (f"{len(each)} beginbfchar", *each, "endbfchar")]
    return (_TABLE % "\n".join(said)).encode("ascii")
