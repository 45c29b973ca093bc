"""What spellings of one word have in common, and the words of choices in both languages."""

from collections.abc import Mapping
from unicodedata import combining, normalize

from lo_desk.catalogue.field import Choice, Field
from lo_desk.i18n.language import Language, spoken


def folded(name: str) -> str:
    """What two spellings of a word have in common: letters without accents, case or blanks."""
    letters = normalize("NFKD", name.replace("’", "'").replace("œ", "oe").replace("Œ", "oe"))
    plain = "".join(sign for sign in letters if not combining(sign))
    return " ".join(plain.replace("_", " ").split()).casefold()


def both() -> tuple[Language, Language]:
    """English and French; the French words are read the first time somebody asks."""
    return spoken("en_CA"), spoken("fr_CA")


def choice_called(field: Field, text: str) -> Choice | None:
    """The choice of ``field`` that ``text`` means: by key, or by its words in either language."""
    by_key = next((choice for choice in field.choices if str(choice.key) == text), None)
    return by_key or _by_word(field.choices).get(folded(text))


_WORDS: dict[int, tuple[tuple[Choice, ...], Mapping[str, Choice]]] = {}
"""Words by what they are a choice of; each entry holds its choices, so that no id is met twice."""


def _by_word(choices: tuple[Choice, ...]) -> Mapping[str, Choice]:
    if id(choices) not in _WORDS:
        words: dict[str, Choice] = {}
        for choice in choices:
            words.setdefault(folded(str(choice.key)), choice)
        for language in both():
            for choice in choices:
                words.setdefault(folded(language.show(choice.label)), choice)
        _WORDS[id(choices)] = (choices, words)
    return _WORDS[id(choices)][1]
