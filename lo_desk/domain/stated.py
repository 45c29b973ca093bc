"""What a text states, whatever its language: names, identifiers, dates, hours, numbers."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache

from lo_desk.domain.agencies import AGENCIES

AGENCY, DATE, HOUR, ID = "agency", "date", "hour", "identifier"
MONTH, NAME, NUMBER = "month", "name", "number"

Fact = tuple[str, str]
Stated = Counter[Fact]
"""Facts by kind and value, each as often as it is stated."""

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}
_MONTH = {
    language: re.compile(
        rf"(?:(?<=\d\s)|(?<=\der\s))(?P<a>{'|'.join(months)})\b|\b(?P<b>{'|'.join(months)})(?=\s\d)",
        re.IGNORECASE if language == "fr" else 0,
    )
    for language, months in MONTHS.items()
}
_GROUP = "[ \u00a0\u202f]"  # a no-break space is drawn as a space
_NUMBER = {
    "en": re.compile(
        rf"(?<!\d)\d{{1,3}}(?:(?:,\d{{3}})+|(?:{_GROUP}\d{{3}})+)(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
    ),
    "fr": re.compile(rf"(?<!\d)\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?"),
}
_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")
_HOUR = re.compile(
    r"(?<![\w:])(?P<h>\d{1,2})(?:"
    r"(?::(?P<m>\d{2})|\s?h(?:\s?(?P<n>\d{2}))?)(?!\w|:\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|\s?(?P<whole>[ap])\.?m\b\.?)"
)
_YEARS = re.compile(r"(?<![\w-])(?P<first>(?:19|20)\d\d)[-–](?P<last>\d\d|(?:19|20)\d\d)(?![\w-])")
_ID = re.compile(
    r"(?<![\w-])(?!\d{1,3}-\d{1,3}(?![\w-]))(?=[A-Z0-9-]*\d)[A-Z0-9]+(?:-[A-Z0-9]+)+(?![\w-])"
)
_MILLIONS = re.compile(r"\bmillions?\b|(?<=\d)\s?M(?:\s?\$|\b)")
_BILLIONS = {
    "en": re.compile(r"\bbillions?\b|(?<=\d)\s?[BG](?:\s?\$|\b)"),
    "fr": re.compile(r"\bmilliards?\b|(?<=\d)\s?[BG](?:\s?\$|\b)"),
}
_ALWAYS = {
    "en": re.compile(r"\b24/7\b|\b24 hours a day(?:,? (?:and )?(?:7|seven) days a week)?"),
    "fr": re.compile(
        r"\b24/7\b|\b24\s(?:h|heures)(?:/|\ssur\s)24(?:,?\s(?:et\s)?7\s(?:j|jours)(?:/|\ssur\s)7)?"
    ),
}
_SIGNS = str.maketrans("\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}", "--")
_EDITION = re.compile(r"-(?:EN|FR)$")


def stated(text: str, language: str, alike: re.Pattern[str] | None) -> Stated:
    """What ``text`` states. An agency counts once: a language may say *it* instead.

    Args:
        text: As it was read back.
        language: ``en`` or ``fr``.
        alike: Finds what is written alike in both languages; None: nothing is.
    """
    found: Stated = Counter()
    text = text.translate(_SIGNS)
    for kind, pattern, value in _steps(language, alike):
        if kind in {AGENCY, NAME} or _DIGIT.search(text):
            text = _taken(found, kind, pattern, value, text)
    return Counter({fact: 1 if fact[0] == AGENCY else many for fact, many in found.items()})


Step = tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]]


@lru_cache(8)
def _steps(language: str, alike: re.Pattern[str] | None) -> list[Step]:
    """What is looked for, in turn; what was found is taken out of the text."""
    agencies = {name.in_(language): key for key, name in AGENCIES.items()}
    months = {name: str(at) for at, name in enumerate(MONTHS[language], 1)}
    steps: list[Step] = [(NAME, alike, _whole)] if alike else []
    return [
        *steps,
        (DATE, _ISO, _whole),
        (ID, _YEARS, _years),
        (ID, _ID, lambda found: _EDITION.sub("", found[0])),
        (AGENCY, _any_of(agencies), lambda found: agencies[found[0]]),
        (NUMBER, _ALWAYS[language], lambda _: "24/7"),
        (NUMBER, _HOUR, _hour),
        (MONTH, _MONTH[language], lambda found: months[_month(found)]),
        (NUMBER, _MILLIONS, lambda _: "million"),
        (NUMBER, _BILLIONS[language], lambda _: "billion"),
        (NUMBER, _NUMBER[language], _english if language == "en" else _french),
    ]


def _taken(
    found: Stated,
    kind: str,
    pattern: re.Pattern[str],
    value: Callable[[re.Match[str]], str],
    text: str,
) -> str:
    def take(match: re.Match[str]) -> str:
        told = value(match)
        found[HOUR if ":" in told and kind == NUMBER else kind, told] += 1
        return " "

    return pattern.sub(take, text)


def _any_of(names: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


def _whole(found: re.Match[str]) -> str:
    return found[0]


def _years(found: re.Match[str]) -> str:
    """*2026-27* is *2026-2027*, as French has it."""
    first, last = found["first"], found["last"]
    return f"{first}-{last if len(last) == len(first) else first[:2] + last}"


def _month(found: re.Match[str]) -> str:
    name: str = found["a"] or found["b"]
    return name.lower() if name.lower() in MONTHS["fr"] else name


def _english(found: re.Match[str]) -> str:
    return re.sub(f"{_GROUP}|,", "", found[0])


def _french(found: re.Match[str]) -> str:
    return re.sub(_GROUP, "", found[0]).replace(",", ".")


def _hour(found: re.Match[str]) -> str:
    """A whole hour is a number: *9:00*, *9 h*, *9 hours*, *9 a.m.* are one."""
    hour, minutes = int(found["h"]), found["m"] or found["n"] or "00"
    half = found["half"] or found["whole"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return str(hour) if minutes == "00" else f"{hour}:{minutes}"
