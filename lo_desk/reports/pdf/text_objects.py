"""Lines of text as a page’s stream holds them."""

from collections.abc import Iterable, Mapping, Sequence

from lo_desk.reports.pdf.breaking import Look
from lo_desk.reports.pdf.fonts import face
from lo_desk.reports.pdf.writer import TaggedDocument

Placed = tuple[float, float, Sequence[tuple[Look, str]]]
"""Where a line begins, in points, and its words, those of one look together."""


class TextObjects:
    """Writes them for one document, which keeps the fonts they are set in."""

    def __init__(self, document: TaggedDocument) -> None:
        self._document = document
        self._fonts: dict[str, tuple[str, Mapping[int, str]]] = {}

    def told(self, lines: Iterable[Placed]) -> str:
        """A text object of the page’s stream."""
        out, ink, font, size = ["BT"], "", "", 0.0
        for x, y, stretches in lines:
            out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            for at, text in stretches:
                if at.ink != ink:
                    ink = at.ink
                    out.append(ink)
                for own, ready in self._encoded(at.face, text):
                    if own != font or at.size != size:
                        font, size = own, at.size
                        out.append(f"{own} {size:g} Tf")
                    out.append(f"{at.rise:g} Ts ({ready}) Tj 0 Ts" if at.rise else f"({ready}) Tj")
        out.append("ET")
        return "\n".join(out)

    def _encoded(self, name: str, text: str) -> list[tuple[str, str]]:
        """Strings of the page’s stream, each with the font it is meant for."""
        known = self._fonts.get(name)
        if known:
            ready = text.translate(known[1])
            if ready.isascii():
                return [(known[0], ready)]
        its = face(name)
        told = its.encoded(text, self._document)
        if its.codes and not known:
            self._fonts[name] = its.getSubsetInternalName(0, self._document), its.codes
        return told
