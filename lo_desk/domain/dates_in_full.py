"""Dates that share a day, a month or a year, each told in full: what a text states by them."""

import re
from dataclasses import dataclass, field

from lo_desk.domain.stated import MONTHS

_LINK = (
    r"(?:[\s,–]|(?<=\s)(?:and|to|or|then|through|until|from|on|the|of|et|au|aux|à|ou|puis|du|le|les"
    r"|de|jusqu[’']au)(?=\s)|(?<=\s)-(?=\s)|(?<=\d)-(?=\d))*"
)
_DAY = r"\d{1,2}(?=(?:er|st|nd|rd|th)?(?![\w:]|\s?h\b|\s?[ap]\.?m\b|[.,]\d))(?:er|st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d(?![\w-]|[.,]\d)"


def _run(language: str) -> re.Pattern[str]:
    names = "|".join(MONTHS[language])
    any_token = rf"(?:(?:{names})\b|{_YEAR}|{_DAY})"
    return re.compile(rf"(?<![\w.,:-]){any_token}(?:{_LINK}{any_token})*", _FLAGS[language])


def _token(language: str) -> re.Pattern[str]:
    names = "|".join(MONTHS[language])
    told = rf"(?P<month>{names})\b|(?P<year>{_YEAR})|(?P<day>{_DAY})"
    return re.compile(told, _FLAGS[language])


_FLAGS = {"en": re.NOFLAG, "fr": re.IGNORECASE}
_RUNS = {language: _run(language) for language in MONTHS}
_TOKENS = {language: _token(language) for language in MONTHS}


@dataclass
class _Month:
    """One month of a run of dates, with what is said of it."""

    name: str
    days: list[str] = field(default_factory=list)
    year: str = ""


def in_full(text: str, language: str) -> str:
    """The text with each of its dates in full.

    *July and August 2026* says *July 2026* and *August 2026*; *les 3 et 5 mars 2027* says the month
    and the year of each day.

    Args:
        text: As it was read back.
        language: ``en`` or ``fr``.
    """
    return _RUNS[language].sub(lambda run: _told(run[0], language), text)


def _told(run: str, language: str) -> str:
    tokens = list(_TOKENS[language].finditer(run))
    if not any(token["month"] for token in tokens) or len(tokens) == 1:
        return run
    months, loose = _read(tokens, before=language == "fr" or bool(tokens[0]["day"]))
    year = ""
    for month in reversed(months):  # the last one’s year is that of those before it
        month.year = year = month.year or year
    dates = [f"{day} {month.name} {month.year}" for month in months for day in month.days or [""]]
    return " · ".join(each.strip() for each in [*dates, *loose]) + " "


def _read(tokens: list[re.Match[str]], *, before: bool) -> tuple[list[_Month], list[str]]:
    """The months of a run with their days, which stand ``before`` them or after; other numbers."""
    months: list[_Month] = []
    days: list[str] = []
    loose: list[str] = []
    for token in tokens:
        if token["month"]:
            months.append(_Month(token["month"], days if before else []))
            days = days if not before else []
        elif token["year"]:
            _dated(months, token["year"], loose)
        elif before or not months:
            days.append(token["day"])
        else:
            months[-1].days.append(token["day"])
    return months, [*loose, *days]


def _dated(months: list[_Month], year: str, loose: list[str]) -> None:
    if months and not months[-1].year:
        months[-1].year = year
    else:
        loose.append(year)
