"""How a meaning is painted over an area or a bar: hue, hatch and edge, never a hue alone."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.ui.tokens import Tokens

ABSENT, NOTHING, DISPUTED = "absent", "nothing", "disputed"
VACANT, SUSPENDED, NEXT_CBSA, NEXT_RCMP = "vacant", "suspended", "next-CBSA", "next-RCMP"
UNDECIDED = "undecided"
RISING, CROSS, DOTS = "rising", "cross", "dots"
_STEP = 6  # design pixels between two lines of a hatch
_STROKE, _FAINT = 1.5, 0.7


@dataclass(frozen=True)
class Look:
    """Tokens by name.

    Attributes:
        ground: Under the hatch.
        edge: Of the outline.
        hatch: ``rising``, ``cross``, ``dots`` or empty for a solid ground.
        ink: Of the hatch.
        dashed: Whether the outline is.
        faint: Whether the hatch's lines are thin: what is still to come.
    """

    ground: str
    edge: str
    hatch: str = ""
    ink: str = ""
    dashed: bool = False
    faint: bool = False


LOOKS = {
    CBSA: Look("cbsa", "border"),
    RCMP: Look("rcmp_bg", "rcmp", RISING, "rcmp"),
    JOINT: Look("both_bg", "both", CROSS, "both"),
    ABSENT: Look("surface", "red", dashed=True),
    NOTHING: Look("land", "border"),
    DISPUTED: Look("land", "border", DOTS, "text2"),
    VACANT: Look("red_bg", "red", dashed=True),
    UNDECIDED: Look("bg", "ctl", dashed=True),
    SUSPENDED: Look("sunk", "ctl", DOTS, "text2"),
    NEXT_CBSA: Look("cbsa_bg", "cbsa"),
    NEXT_RCMP: Look("surface", "rcmp", RISING, "rcmp", faint=True),
}


def filling(look: Look, tokens: Tokens, scale: float) -> QBrush:
    """The brush of a look; its hatch is as wide on the screen whatever is painted.

    Args:
        look: What to paint.
        tokens: The colours in force.
        scale: Pixels a design pixel.
    """
    ground = QColor(getattr(tokens, look.ground))
    if not look.hatch:
        return QBrush(ground)
    side, stroke = max(4, round(_STEP * scale)), _FAINT if look.faint else _STROKE
    colours = ground.name(), QColor(getattr(tokens, look.ink)).name()
    return QBrush(_tile(look.hatch, colours, side, stroke * scale))


def outline(look: Look, tokens: Tokens, width: float) -> QPen:
    """The pen of a look: as wide on the screen whatever the zoom."""
    pen = QPen(QColor(getattr(tokens, look.edge)), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if look.dashed:
        pen.setDashPattern([3, 2])
    return pen


def draw_swatch(painter: QPainter, key: str, box: QRectF, tokens: Tokens, scale: float) -> None:
    """A patch of a look, as legends show it and bars are drawn."""
    look = LOOKS[key]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(filling(look, tokens, scale))
    if look.edge == "border":
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(outline(look, tokens, 1.4 if look.dashed else 1))
    painter.drawRoundedRect(box, 3 * scale, 3 * scale)
    painter.restore()


@cache
def _tile(hatch: str, colours: tuple[str, str], side: int, stroke: float) -> QImage:
    """A square that joins itself on all sides."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colours[0]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hatch == DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours[1]))
        for x, y in ((0.25, 0.25), (0.75, 0.75)):
            painter.drawEllipse(QPointF(x * side, y * side), stroke * 0.6, stroke * 0.6)
    else:
        painter.setPen(QPen(QColor(colours[1]), stroke))
        for shift in (-side, 0, side):
            painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
            if hatch == CROSS:
                painter.drawLine(QPointF(shift - 1, -1), QPointF(shift + side + 1, side + 1))
    painter.end()
    return image
