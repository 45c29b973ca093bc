"""What every block needs to know: the languages, their places on the page, how a text is set."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.language import NBSP, Language
from lo_desk.i18n.msg import Msg, in_context
from lo_desk.reports.blocks.pending import pending, sentence, settled
from lo_desk.reports.blocks.places import Places
from lo_desk.reports.pdf.rows import Cell
from lo_desk.reports.pdf.text import Run, Text, raised, small_mark
from lo_desk.reports.pdf.theme import (
    GREY,
    SANS,
    SEMI,
    Style,
)

Words = str | Msg | Bilingual
"""What blocks print: a marked text, a sentence with facts, or a text kept in both languages."""

DEMO = in_context("fictional", "DEMO")
_COUNT = re.compile(r"(?<=:) (?=\d+\b)")
_UNIT = re.compile(r"(?<=\d) (?=km\b)")
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(r"(?<=\b1)er\b|(?<=\b1)re\b|(?<=\b\d)e\b|(?<=\b\d\d)e\b")


@dataclass(frozen=True)
class Page(Places):
    """Both languages, the paper, and which names are fictional.

    Attributes:
        fictional: Names after which DEMO stands.
        tables: Gives each table its number.
        figures: Gives each figure its number.
    """

    fictional: frozenset[str] = frozenset()
    tables: "count[int]" = field(default_factory=lambda: count(1))
    figures: "count[int]" = field(default_factory=lambda: count(1))

    def cells(self, *words: Words, style: Style) -> list[Cell]:
        """A cell a language, ``words`` one below the other."""
        return [
            Cell(x, width, [self.text(language, each, style) for each in words])
            for language, x, width in self.halves()
        ]

    def text(self, language: Language, words: Words, style: Style) -> Text:
        """Words as a paragraph."""
        return Text(self.runs(language, words), style, tag(language))

    def labelled(self, language: Language, told: tuple[Words, Words, str], style: Style) -> Text:
        """Words after a label in a stronger face, before figures in grey: *Who acts: …*."""
        label, words, figures = told
        runs = [Run(f"{self.say(language, label)} ", SEMI), *self.runs(language, words)]
        if figures:
            runs.append(Run(f" · {figures}", SANS, GREY))
        return Text(runs, style, tag(language))

    def say(self, language: Language, words: Words) -> str:
        """Words in one language; what is missing in it is said to be pending."""
        if isinstance(words, Msg):
            return language.text(sentence(language.code, words))
        if not isinstance(words, Bilingual):
            return language.text(words)
        lacking = pending(language.code, words)
        return language.text(lacking) if lacking else words.in_(language.code)

    def alts(self, words: Words) -> list[tuple[str, str]]:
        """What a picture shows, for who does not see it: a text a language."""
        return [(tag(each), self.say(each, words)) for each in self.languages]

    def pending(self, language: Language, words: Words) -> str:
        """What stands in place of a half that is missing or no longer true; empty if neither."""
        return pending(language.code, words)

    def listed(self, names: Iterable[Bilingual]) -> Bilingual:
        """Names one after the other, each language in its own order."""
        told = {"en": "", "fr": ""}
        known = [name for name in names if name]
        for language in self.languages:
            texts = sorted((self.show(language, name) for name in known), key=language.sort_key)
            told[language.code] = f"{NBSP}· ".join(texts)
        return Bilingual(told["en"], told["fr"])

    def runs(self, language: Language, words: Words) -> list[Run]:
        """Words with their ordinals raised and DEMO after each fictional name."""
        return self.looked(language, self.say(language, words))

    def looked(self, language: Language, text: str) -> list[Run]:
        """The same of what was said already."""
        return list(self._runs(language, text))

    def quiet(self, language: Language, words: Words) -> Run:
        """Words that only say how something goes on."""
        return Run(f" {self.say(language, words)}", SANS, GREY)

    def show(self, language: Language, fact: object) -> str:
        """A fact as a cell shows it."""
        if isinstance(fact, Bilingual) and fact:
            return self.say(language, fact)
        return language.show(settled(language.code, fact))

    def _runs(self, language: Language, text: str) -> Iterator[Run]:
        text = _held(text)
        french = language.code == "fr"
        for piece in self._names.split(text) if self._names else (text,):
            yield from _ordinals(piece) if french and _DIGIT.search(piece) else (Run(piece),)
            if piece in self.fictional:
                yield Run(NBSP)
                yield small_mark(language.text(DEMO))

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        if not self.fictional:
            return None
        longest = sorted(self.fictional, key=lambda name: (-len(name), name))
        return re.compile(f"({'|'.join(map(re.escape, longest))})")


def tag(language: Language) -> str:
    """A language as documents name it: ``en-CA``."""
    return language.tag.replace("_", "-")


def joined(page: Page, words: Words, between: str) -> str:
    """Both languages in order, once if they agree."""
    return between.join(dict.fromkeys(page.say(each, words) for each in page.languages))


def people_in(reasons: Iterable[Msg]) -> Iterator[str]:
    """Officers whom sentences name."""
    for reason in reasons:
        for name in ("officer", "leaving", "arriving"):
            who = reason.facts.get(name)
            if isinstance(who, str) and who:
                yield who


def _held(text: str) -> str:
    """Counts and units never stand alone on a line, and no line begins with a dot."""
    if ": " in text:
        text = _COUNT.sub(NBSP, text)
    if " · " in text:
        text = text.replace(" · ", f"{NBSP}· ")
    return _UNIT.sub(NBSP, text) if " km" in text else text


def _ordinals(text: str) -> Iterable[Run]:
    at = 0
    for found in _ORDINAL.finditer(text):
        yield Run(text[at : found.start()])
        yield raised(found.group())
        at = found.end()
    yield Run(text[at:])
