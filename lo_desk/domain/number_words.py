"""Numbers that a text says in words, from one to twelve."""

import re
from collections import Counter

from lo_desk.domain.stated import NUMBER, Stated

_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "fr": "une? deux trois quatre cinq six sept huit neuf dix onze douze",
}
_PATTERNS = {
    language: [re.compile(rf"(?<![\w-]){word}(?![\w-])", re.IGNORECASE) for word in words.split()]
    for language, words in _WORDS.items()
}
_BOTH = re.compile(r"\b(?:both|twice|double|pair|couple|second)\b", re.IGNORECASE)

_THE_TWO = re.compile(r"\b(?:les|des|aux|ces|leurs|tous|toutes)\s(?:les\s)?deux\b", re.IGNORECASE)


def said_in_words(text: str, language: str) -> Stated:
    """The numbers from one to twelve that ``text`` says in words, each as often as it says it."""
    found: Stated = Counter()
    for value, word in enumerate(_PATTERNS[language], 1):
        many = len(word.findall(text))
        if many:
            found[NUMBER, str(value)] = many
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
