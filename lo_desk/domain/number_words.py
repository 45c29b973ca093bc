"""Numbers that a text says in words, from one to 999, and their ordinals up to the hundredth."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from lo_desk.domain.stated import NUMBER, Stated

_ONES = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt",
}
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
    "cinq": "cinquième",
    "neuf": "neuvième",
}
_MORE = {
    "en": {"dozen": 12, "hundredth": 100},
    "fr": {"une": 1, "premier": 1, "première": 1, "second": 2, "seconde": 2, "tiers": 3}
    | {"douzaine": 12, "quatre-vingts": 80, "centième": 100},
}
_HUNDREDS = {
    "en": r"(?:(?P<many>{ones})[\s-])?hundred(?:[\s-](?:and[\s-])?(?P<rest>{words}))?",
    "fr": r"(?:(?P<many>{ones})[\s-]cents?|(?<!pour\s)cent)(?:[\s-](?P<rest>{words}))?",
}
_BOTH = re.compile(r"\b(?:both|twice|double|pair|couple|second)\b", re.IGNORECASE)
_THE_TWO = re.compile(r"\b(?:les|des|aux|ces|leurs|tous|toutes)\s(?:les\s)?deux\b", re.IGNORECASE)
_FORTNIGHT = {
    "en": re.compile(r"\b(?:two|2)[\s-]weeks?\b|\bfortnight\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:quinze|15)\sjours\b", re.IGNORECASE),
}


def said_in_words(text: str, language: str) -> Stated:
    """The numbers that ``text`` says in words, each as often as it says it.

    An ordinal is its number: *the third*, *le troisième*, *3rd*.
    """
    found: Stated = Counter()
    for match in _PATTERNS[language].finditer(text.replace("\N{NON-BREAKING HYPHEN}", "-")):
        found[NUMBER, str(_value(match, _VALUES[language]))] += 1
    return found


def other_words(en: str, fr: str, stated_en: Stated, stated_fr: Stated) -> tuple[Stated, Stated]:
    """Numbers in words where each language has one that the other has in no way at all.

    One language alone may say a number otherwise: *two weeks*, *quinze jours*; *both*, *les deux*.
    *Un* is an article, and *les deux* may be *the* in English.

    Args:
        en: The English text.
        fr: The French text.
        stated_en: What the English states in figures.
        stated_fr: What the French states in figures.

    Returns:
        What only the English and what only the French says in words; both empty if one is.
    """
    if _FORTNIGHT["en"].search(en) and _FORTNIGHT["fr"].search(fr):
        en, fr = _FORTNIGHT["en"].sub(" ", en), _FORTNIGHT["fr"].sub(" ", fr)
    english, french = said_in_words(en, "en"), said_in_words(_THE_TWO.sub(" ", fr), "fr")
    more = _besides(english, french, stated_fr)
    less = _besides(french, english, stated_en)
    if _BOTH.search(en):
        del less[NUMBER, "2"]
    return (more, less) if more and less else (Counter(), Counter())


def _besides(own: Stated, words: Stated, figures: Stated) -> Stated:
    """What the other language says in no way; how often it says the rest is its own affair."""
    article = (NUMBER, "1")
    return Counter(
        {
            fact: many
            for fact, many in own.items()
            if fact != article and fact not in words and fact not in figures
        }
    )


def cardinals(language: str) -> dict[str, int]:
    """The words for 1 to 99 in one language, hyphens between their parts."""
    ones = _ONES[language].split()
    found = {word: number for number, word in enumerate(ones, 1)}
    for ten, word in enumerate(_TENS[language].split(), 2):
        on_ten_before = language == "fr" and ten in {7, 9}  # soixante-dix: 60 and 10
        first, last = (10, 19) if on_ten_before else (1, 9)
        base = 10 * (ten - 1) if on_ten_before else 10 * ten
        if not on_ten_before:
            found[word] = base
        found |= {_and(word, one, ones[one - 1]): base + one for one in range(first, last + 1)}
    return found


def _and(tens: str, one: int, unit: str) -> str:
    """French has *et* before one and eleven, but not after *quatre-vingt*."""
    with_and = one in {1, 11} and tens in {"vingt", "trente", "quarante", "cinquante", "soixante"}
    return f"{tens}-et-{unit}" if with_and else f"{tens}-{unit}"


def _ordinal(word: str, language: str) -> str:
    """Of a cardinal, by its last part."""
    before, hyphen, last = word.rpartition("-")
    if language == "en":
        told = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    else:
        told = f"{last.removesuffix('e')}ième"
    return f"{before}{hyphen}{_ORDINALS.get(last, told)}"


def _known(language: str) -> dict[str, int]:
    """Every word for a number below 100, and of its place in an order."""
    words = cardinals(language)
    ordinals = {_ordinal(word, language): number for word, number in words.items()}
    feminine = {f"{word}e": number for word, number in words.items() if word.endswith("-un")}
    return words | ordinals | feminine | _MORE[language]


def _any_of(words: Iterable[str]) -> str:
    """A pattern of these words, the longest first; a space may stand for a hyphen."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(longest).replace("-", r"[\s-]")


def _pattern(language: str) -> re.Pattern[str]:
    words = _any_of(_VALUES[language])
    ones = _any_of(_ONES[language].split()[:9])
    hundreds = _HUNDREDS[language].format(ones=ones, words=words)
    return re.compile(rf"(?<![\w-])(?:{hundreds}|(?P<word>{words}))(?![\w-])", re.IGNORECASE)


def _value(found: re.Match[str], values: Mapping[str, int]) -> int:
    many, rest, word = (
        values[_BLANK.sub("-", found[name].lower())] if found[name] else 0
        for name in ("many", "rest", "word")
    )
    return word or 100 * (many or 1) + rest


_BLANK = re.compile(r"\s")
_VALUES = {language: _known(language) for language in _ONES}
_PATTERNS = {language: _pattern(language) for language in _ONES}
