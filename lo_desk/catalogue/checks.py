"""What else is wrong with a value of a field, beyond its kind."""

import re
from collections.abc import Callable
from functools import cache
from zoneinfo import available_timezones

from lo_desk.domain.degrees import MILLION
from lo_desk.i18n.msg import Msg, said

Check = Callable[[object], Msg | None]


def pattern(shape: str, fault: Msg) -> Check:
    """A text, or each of some codes, of the given shape."""
    compiled = re.compile(shape)

    def check(value: object) -> Msg | None:
        texts = value if isinstance(value, tuple) else (value,)
        return None if all(compiled.fullmatch(str(text)) for text in texts) else fault

    return check


def between(least: int, most: int) -> Check:
    """A whole number from ``least`` to ``most``."""

    def check(value: object) -> Msg | None:
        if isinstance(value, int) and least <= value <= most:
            return None
        return said("Enter a number from %(least)s to %(most)s.", least=least, most=most)

    return check


def degrees(most: int) -> Check:
    """Millionths of a degree, from ``-most`` to ``most`` degrees."""

    def check(value: object) -> Msg | None:
        if isinstance(value, int) and abs(value) <= most * MILLION:
            return None
        return said("Enter degrees from −%(most)s to %(most)s, such as 51.507222.", most=most)

    return check


def time_zone(value: object) -> Msg | None:
    """A name of the IANA time zone database."""
    if str(value) in _zones():
        return None
    return said("Enter a time zone by its city, such as America/Bogota.")


@cache
def _zones() -> frozenset[str]:
    """Read from hundreds of files, so once."""
    return frozenset(available_timezones())


ISO2 = pattern("[A-Z]{2}", said("Enter two capital letters, such as CO."))
ISO3 = pattern("[A-Z]{3}", said("Enter three capital letters, such as COL."))
CODE = pattern(
    r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}",
    said("Enter a code of letters, digits, hyphens and periods, such as BOG-CBSA."),
)
PLACE_CODE = pattern(
    r"[A-Z]{2}[A-Z0-9]{3}|[A-Z]{2}-[A-Z0-9]{1,3}",
    said("Enter a UN/LOCODE such as USDET, or a subdivision such as CA-QC."),
)
LANGUAGE_CODES = pattern("[a-z]{2,3}", said("Enter language codes such as es;fr."))
LANGUAGE_LEVELS = pattern(
    "none|[a-z]{2,3}:(A1|A2|B1|B2|C1|C2)",
    said("Enter languages with their levels, such as es:C1;fr:B2, or none."),
)
LATITUDE, LONGITUDE = degrees(90), degrees(180)
PERCENT = between(0, 100)
PHONE = pattern(
    r"\+?[0-9 ()./x-]{3,40}", said("Enter a telephone number such as +57 601 555 0142.")
)
EMAIL = pattern(
    r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+", said("Enter an address such as name@example.ca.")
)
HASH = pattern("[0-9a-f]{64}", said("Enter 64 hexadecimal digits."))
HEX = pattern("[0-9a-f]{32}", said("Enter 32 hexadecimal digits."))
FISCAL_YEAR = between(1990, 2199)
