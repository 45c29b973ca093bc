"""The faces of the documents. A character that a face lacks is an error, never a blank."""

from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from typing_extensions import override

from lo_desk.errors import MissingGlyph
from lo_desk.paths import RESOURCES
from lo_desk.reports.pdf.theme import FACES

_EXCERPT = 60
_BLOCK = 100  # characters in one block of a table, at most


@cache
def load() -> None:
    """Make the faces known to reportlab, once a process."""
    rl_config.useA85 = 0  # binary streams: a fifth smaller, and faster to write
    for face in FACES:
        registerFont(_font(face))


def fit(text: str, face: str) -> str:
    """``text``, if ``face`` can print all of it.

    Raises:
        MissingGlyph: It cannot; the first such character is named.
    """
    lacking = set(text) - _known(face)
    if lacking:
        first = next(sign for sign in text if sign in lacking)
        raise MissingGlyph(first, text[:_EXCERPT])
    return text


class _Face(TTFont):
    """A face whose file says of each glyph which character it is, and nothing of unused places."""

    @override
    def addObjects(self, doc: Any) -> None:
        """Add the face, and correct its map from glyphs to characters."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - before:
            if name.startswith("toUnicodeCMap:"):
                doc.idToObject[name].content = _told(doc.idToObject[name].content)


def _told(table: str) -> str:
    lines = table.split("\n")
    first = next(n for n, line in enumerate(lines) if line.endswith("beginbfchar"))
    last = lines.index("endbfchar")
    known = [line for line in lines[first + 1 : last] if not line.endswith("<0000>")]
    blocks = [known[at : at + _BLOCK] for at in range(0, len(known), _BLOCK)]
    said = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return "\n".join([*lines[:first], *said, *lines[last + 1 :]])


@cache
def _font(face: str) -> TTFont:
    return _Face(face, str(RESOURCES / "fonts" / f"{face}.ttf"))


@cache
def _known(face: str) -> frozenset[str]:
    glyphs = _font(face).face.charToGlyph
    return frozenset(chr(code) for code, glyph in glyphs.items() if glyph)
