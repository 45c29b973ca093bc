"""Amounts as people type them: whole dollars, grouped or not; nothing is not known."""

import re

from lo_desk.i18n.language import NBSP

CENTS = 100
_BETWEEN = f"[ ,{NBSP}\u202f'’]"
_WHOLE = re.compile(rf"\d+|\d{{1,3}}(?:{_BETWEEN}\d{{3}})+", re.ASCII)
_AROUND = f" ${NBSP}\u202f"


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
        ValueError: It is something else. A comma before other than three digits is that of a part
            of a dollar, as in ``35 000,50``: left out, it would make the amount a hundredfold.
    """
    plain = text.strip(_AROUND)
    if not plain:
        return None
    if not _WHOLE.fullmatch(plain):
        raise ValueError(text)
    return int(re.sub(_BETWEEN, "", plain))


def dollars_of(cents: int | None) -> str:
    """As it is typed: ``438100``; a part of a dollar counts as a whole one."""
    return "" if cents is None else str(-(-cents // CENTS))
