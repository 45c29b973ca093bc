"""What is drawn and not written: it says in words what it shows, or it is decoration."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from lo_desk.reports.pdf.canvas import TaggedCanvas
from lo_desk.reports.pdf.structure import Elem


class Picture(Flowable):
    """A drawing.

    Attributes:
        alts: What it shows, by language tag; none: it only repeats what words beside it say.
        elems: Its elements, one a language, given when the structure is built.
    """

    canv: TaggedCanvas
    alts: Sequence[tuple[str, str]] = ()
    elems: Sequence[Elem] = ()

    def draw(self) -> None:
        """Called by reportlab once it is placed: once for the eye, once a language for the ear."""
        if not self.elems:
            with self.canv.artifact():
                self.paint()
            return
        box = self._box()
        for elem in self.elems:
            elem.attributes = f"/O /Layout /Placement /Block /BBox [{box}]"
        with self.canv.claimed(self.elems[0]):
            self.paint()
        for other in self.elems[1:]:
            with self.canv.claimed(other):
                self.canv.setLineWidth(0.1)  # marked content that paints nothing

    def _box(self) -> str:
        """Where it is on the page, as the file says it."""
        corners = (self.canv.absolutePosition(*spot) for spot in ((0, 0), self.wrap(0, 0)))
        (left, right), (low, high) = (sorted(ends) for ends in zip(*corners, strict=True))
        return f"{left:.2f} {low:.2f} {right:.2f} {high:.2f}"

    def paint(self) -> None:
        """Draw it; its lower left corner is the origin."""
        raise NotImplementedError
