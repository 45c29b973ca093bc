"""Letters that act with Alt: one each, no two alike, whatever the language makes of the words."""

import re
from collections.abc import Iterable, Sequence

_MARK = re.compile(r"&(?=[^&\s])")
_DIGITS = "123456789"


def lettered(texts: Sequence[str], taken: Iterable[str] = ()) -> list[str]:
    """``texts`` with one mnemonic each, all different and ASCII.

    A marked letter is kept where it is free; then the first letter of a word, any letter, and at
    last a digit in front. A text for which nothing is left has none.

    Args:
        texts: Words of one menu in one language, ``&`` before the letter its writer wants.
        taken: Letters that are not free, in lower case.
    """
    used = set(taken)
    marked = [_wanted(text) for text in texts]
    kept: dict[int, str] = {}
    for number, letter in enumerate(marked):
        if letter and letter not in used:
            used.add(letter)
            kept[number] = texts[number]
    for number, text in enumerate(texts):
        if number not in kept:
            kept[number] = _free(plain(text), used)
    return [kept[number] for number in range(len(texts))]


def plain(text: str) -> str:
    """``text`` without its mark."""
    return _MARK.sub("", text, count=1)


def letter_of(text: str) -> str:
    """The letter that acts, in lower case; empty where there is none."""
    found = _MARK.search(text)
    return text[found.end()].lower() if found else ""


def _wanted(text: str) -> str:
    letter = letter_of(text)
    return letter if letter.isascii() and letter.isalnum() else ""


def _free(text: str, used: set[str]) -> str:
    starts = [m.start() for m in re.finditer(r"\b[a-zA-Z]", text)]
    for place in (*starts, *range(len(text))):
        letter = text[place].lower()
        if letter.isascii() and letter.isalpha() and letter not in used:
            used.add(letter)
            return f"{text[:place]}&{text[place:]}"
    digit = next((sign for sign in _DIGITS if sign not in used), "")
    used.add(digit)
    return f"&{digit} {text}" if digit else text
