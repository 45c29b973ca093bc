"""The faces of the documents. A character that a face lacks is an error, never a blank."""

from functools import cache

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from lo_desk.errors import MissingGlyph
from lo_desk.paths import RESOURCES
from lo_desk.reports.pdf.theme import FACES

_EXCERPT = 60


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


@cache
def _font(face: str) -> TTFont:
    return TTFont(face, str(RESOURCES / "fonts" / f"{face}.ttf"))


@cache
def _known(face: str) -> frozenset[str]:
    glyphs = _font(face).face.charToGlyph
    return frozenset(chr(code) for code, glyph in glyphs.items() if glyph)
