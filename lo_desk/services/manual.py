"""The help that comes with the program: one short text for each place, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lo_desk.i18n.language import Language
from lo_desk.paths import RESOURCES

FOLDER = RESOURCES / "help"
FIRST = "help"


@dataclass(frozen=True)
class Topic:
    """One text: its key is the place it is about; the first line is its title."""

    key: str
    title: str
    text: str


@cache
def topics(language: Language) -> Sequence[Topic]:
    """All texts in a language: how to find one's way first, the others by title."""
    read = [
        _topic(path.stem, path.read_text("utf-8")) for path in (FOLDER / language.code).glob("*.md")
    ]
    return sorted(read, key=lambda topic: (topic.key != FIRST, language.sort_key(topic.title)))


def about(key: str, language: Language) -> Topic:
    """The text on a place; on finding one's way where a place has none."""
    by_key = {topic.key: topic for topic in topics(language)}
    return by_key.get(key, by_key[FIRST])


def holding(words: str, language: Language) -> Sequence[Topic]:
    """Texts that hold all ``words``, whatever their accents and case."""
    wanted = _letters(words, language).split()
    return [
        topic
        for topic in topics(language)
        if all(word in _letters(topic.text, language) for word in wanted)
    ]


def _letters(text: str, language: Language) -> str:
    return language.sort_key(text)[0]


def _topic(key: str, text: str) -> Topic:
    return Topic(key, text.partition("\n")[0].removeprefix("# "), text)
