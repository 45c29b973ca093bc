"""Figures as French spreadsheets write them: ``35 000,50`` and ``0,62``."""

import re
from collections.abc import Sequence

_FRENCH = re.compile(r"-?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)(,\d+)?", re.ASCII)
_EITHER = re.compile(r"-?\d{1,3},\d{3}", re.ASCII)


def with_points(texts: Sequence[str], separator: str) -> list[str]:
    """The figures of a column with a decimal point and no groups, where they can be read one way.

    They can where cells are separated by semicolons, every figure that is there has the French
    form, and one of them at least tells that the comma is no mark of thousands, as that of
    ``35,000`` might be. Otherwise they are given as they are.
    """
    given = [text for text in texts if text]
    commas = [text for text in given if "," in text]
    told = not commas or any(not _EITHER.fullmatch(text) for text in commas)
    if separator != ";" or not told or not all(_FRENCH.fullmatch(text) for text in given):
        return list(texts)
    return [re.sub(r"[ \u00a0\u202f]", "", text).replace(",", ".") for text in texts]
