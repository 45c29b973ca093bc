"""Angles as people read them, and as the registry keeps them: whole millionths of a degree."""

import re
from decimal import Decimal

from typing_extensions import override

MILLION = 1_000_000
_TYPED = re.compile(r"[+-]?\d{1,9}([.,]\d{1,30})?(e-?\d{1,2})?", re.ASCII | re.IGNORECASE)


class Degrees(Decimal):
    """An angle in degrees; the registry keeps it to a millionth, some 11 cm on the ground."""

    @override
    def __str__(self) -> str:
        """With a point and no needless zeros, never as a power of ten: ``-0.127758``."""
        whole, point, rest = format(self, "f").partition(".")
        return f"{whole}{point}{rest}".rstrip("0").rstrip(".") if point else whole

    @property
    def millionths(self) -> int:
        """The nearest whole number of millionths."""
        return round(self * MILLION)


def degrees_of(millionths: int) -> Degrees:
    """What the registry keeps, as people read it."""
    return Degrees(Decimal(millionths) / MILLION)


def read_degrees(text: str) -> Degrees:
    """What was typed, with a point or a comma; a degree sign may follow.

    Raises:
        ValueError: It is no number.
    """
    plain = text.strip().removesuffix("°").strip().replace("\N{MINUS SIGN}", "-")
    if not _TYPED.fullmatch(plain):
        raise ValueError(text)
    return Degrees(plain.replace(",", "."))
