"""Amounts as people type them: whole dollars, grouped or not; nothing is not known."""

from lo_desk.i18n.language import NBSP

CENTS = 100
_SILENT = str.maketrans("", "", f"$ ,{NBSP}\u202f'’")


def cents_of(text: str) -> int | None:
    """Cents of whole dollars, ``438 100``, ``$438,100``; None of an empty text.

    Raises:
        ValueError: It is no whole amount of 0 or more: NaN, infinity, a sign, a fraction.
    """
    whole = whole_of(text)
    return None if whole is None else whole * CENTS


def whole_of(text: str) -> int | None:
    """A whole number of 0 or more; None of an empty text.

    Raises:
        ValueError: It is something else.
    """
    plain = text.translate(_SILENT)
    if not plain:
        return None
    if not plain.isascii() or not plain.isdigit():
        raise ValueError(text)
    return int(plain)


def dollars_of(cents: int | None) -> str:
    """As it is typed: ``438100``; a part of a dollar counts as a whole one."""
    return "" if cents is None else str(-(-cents // CENTS))
