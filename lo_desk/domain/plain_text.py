"""What text a registry accepts: readable, of bounded length, the same on every machine."""

import re
from unicodedata import category, combining, normalize

from lo_desk.i18n.msg import Msg, counted, said

NAME_LENGTH, TEXT_LENGTH = 200, 20_000
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_WHOLE = {
    "’": "'",
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
}


def tidy(text: str) -> str:
    """``text`` as it is kept: composed (NFC), lines ended by LF, no blanks around it."""
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def letters(text: str) -> str:
    """``text`` in small plain letters: what it is searched and sorted by."""
    if not text.isascii():
        text = text.translate(_LATIN)
        if not text.isascii():
            text = _bare(text.casefold())
    return text.lower()


def _bare(text: str) -> str:
    """Composed letters taken apart, their marks dropped."""
    whole = "".join(_WHOLE.get(sign, sign) for sign in text)
    return "".join(sign for sign in normalize("NFKD", whole) if not combining(sign))


_LATIN = {code: _bare(chr(code).casefold()) for code in (*range(0xC0, 0x180), ord("’"))}
"""The letters of most names, taken apart beforehand: lists sort by them."""


def unfit(text: str, most: int, *, lines: bool) -> Msg | None:
    """Why ``text`` cannot be kept, if it cannot.

    Args:
        text: What was typed or imported.
        most: Characters it may have at most.
        lines: Whether it may hold line ends and tabs.
    """
    if len(text) > most:
        return counted(
            "This text is longer than %(n)s character.",
            "This text is longer than %(n)s characters.",
            most,
        )
    if _DIRECTION.search(text):
        return said("This text holds a mark that reverses the reading direction: remove it.")
    if _INVISIBLE.search(text):
        return said("This text holds an invisible character: remove it.")
    allowed = "\n\r\t" if lines else ""
    if any(category(sign) in {"Cc", "Cs", "Co", "Cn"} and sign not in allowed for sign in text):
        return said("This text holds a control character: remove it.")
    return None
