"""Finding what has a name: both languages at once, accents and case aside, slips forgiven."""

import heapq
import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from lo_desk.domain.plain_text import letters

Near = Callable[[str, Sequence[str]], Iterable[tuple[int, int]]]
"""Numbers of the words that a typed word may have been meant for, each with its slips."""

EN, FR = 0, 1
LANGUAGES = ("en", "fr")
ENOUGH = 3  # hits without a slip after which slips are not looked for
LOOKED_THROUGH = 2000  # hits that are ranked
SHORTEST = 3  # letters of a word that may hold a slip
MOST_SLIPS = 2
_WORD = re.compile(r"[^\W_]+")
_EXACT, _BEGUN, _SLIPPED = 6.0, 4.0, 2.0
_IN_NAME, _OPENS, _WHOLE = 2.0, 3.0, 4.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be found by its name.

    Attributes:
        kind: An entity, or another kind of thing.
        key: What it is known by, among its kind.
        names: What it is called, in English and in French.
        more: Other words it is found by, in each language.
        owner: ``CBSA``, ``RCMP``, or empty.
        detail: What is said beside its name; any fact that a language can show.
    """

    kind: str
    key: object
    names: tuple[str, str]
    more: tuple[str, str] = ("", "")
    owner: str = ""
    detail: object = ""


@dataclass(frozen=True)
class Hit:
    """An entry that was found.

    Attributes:
        entry: What was found.
        score: The higher the better.
        language: ``en`` or ``fr`` where only that language holds the words; empty: both, or each
            a part of them.
    """

    entry: Entry
    score: float
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Begun:
    """The beginnings of all words, as long as what is typed; kept while that is as long.

    Attributes:
        longer: Whole words that are longer by a slip or two: what they begin with is not all of
            them.
        numbers: Theirs.
    """

    length: int
    words: Sequence[str]
    longer: Sequence[str]
    numbers: Sequence[int]


class Names:
    """An index of entries by their words; made once, asked often."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        found: dict[str, list[int]] = {}
        for number, entry in enumerate(self._entries):
            for word in set(chain(words_of(entry.names), words_of(entry.more))):
                found.setdefault(word, []).append(number)
        self._words = sorted(found)
        self._where = [found[word] for word in self._words]
        self._begun = _Begun(0, (), (), ())

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entries(self) -> Sequence[Entry]:
        """All of them."""
        return self._entries

    def find(
        self,
        text: str,
        near: Near,
        limit: int,
        kinds: Collection[str] = (),
        bonus: Mapping[str, float] | None = None,
    ) -> Sequence[Hit]:
        """The best entries that hold all words of ``text``, each whole or begun.

        Args:
            text: What was typed.
            near: Tells which words may have been meant where too few entries hold what was typed.
            limit: Most hits to give, the best first.
            kinds: Only entries of these kinds; empty: of all.
            bonus: What a hit of a kind is worth more than another.
        """
        typed = words_of((text,))
        if not typed:
            return ()
        asked = [self._begun_by(word) for word in typed]
        hits = self._ranked(text, asked, limit, kinds, bonus or {})
        if len(hits) >= min(limit, ENOUGH):
            return hits
        slipped = [self._near(word, near) | known for word, known in zip(typed, asked, strict=True)]
        known_already = {id(hit.entry) for hit in hits}
        more = self._ranked(text, slipped, limit, kinds, bonus or {})
        return (*hits, *(hit for hit in more if id(hit.entry) not in known_already))[:limit]

    def _begun_by(self, typed: str) -> dict[int, float]:
        """Words that begin with ``typed``, by number, each with its worth."""
        found = {}
        for number in range(bisect_left(self._words, typed), len(self._words)):
            word = self._words[number]
            if not word.startswith(typed):
                break
            found[number] = _EXACT if word == typed else _BEGUN + len(typed) / len(word)
        return found

    def _near(self, typed: str, near: Near) -> dict[int, float]:
        """Words that differ from ``typed``, or begin with what differs from it, by some slips."""
        if len(typed) < SHORTEST:
            return {}
        if len(typed) != self._begun.length:
            self._begun = self._cut(len(typed))
        begun = self._begun
        found = {number: _SLIPPED - slips / 2 for number, slips in near(typed, begun.words)}
        for at, slips in near(typed, begun.longer):
            number = begun.numbers[at]
            found[number] = max(found.get(number, 0), _SLIPPED - slips / 2)
        return found

    def _cut(self, length: int) -> "_Begun":
        most = length + MOST_SLIPS  # longer ones differ by more
        numbers = [n for n, word in enumerate(self._words) if length < len(word) <= most]
        longer = [self._words[number] for number in numbers]
        return _Begun(length, [word[:length] for word in self._words], longer, numbers)

    def _ranked(
        self,
        text: str,
        asked: Sequence[Mapping[int, float]],
        limit: int,
        kinds: Collection[str],
        bonus: Mapping[str, float],
    ) -> Sequence[Hit]:
        plain, typed = letters(text).strip(), words_of((text,))
        found = (
            (entry, worth + bonus.get(entry.kind, 0) + _of_name(entry, plain, typed))
            for entry, worth in self._holding(asked)
            if not kinds or entry.kind in kinds
        )
        best = heapq.nsmallest(limit, found, key=_order)
        return [Hit(entry, worth, _language(entry, typed)) for entry, worth in best]

    def _holding(self, asked: Sequence[Mapping[int, float]]) -> Iterator[tuple[Entry, float]]:
        """Entries that hold a word of each of ``asked``, the words' worth added up."""
        if len(asked) == 1:
            alone = islice(self._worthiest(asked[0]), LOOKED_THROUGH)
            yield from ((self._entries[number], worth) for number, worth in alone)
            return
        held = sorted((self._worths(words) for words in asked), key=len)
        first, rest = held[0], held[1:]
        both = (number for number in first if all(number in other for other in rest))
        for number in islice(both, LOOKED_THROUGH):
            yield self._entries[number], sum(worths[number] for worths in held)

    def _worthiest(self, words: Mapping[int, float]) -> Iterator[tuple[int, float]]:
        """Numbers of entries that hold one of ``words``, the worthiest words first."""
        seen: set[int] = set()
        for word, worth in sorted(words.items(), key=_worth, reverse=True):
            for number in self._where[word]:
                if number not in seen:
                    seen.add(number)
                    yield number, worth

    def _worths(self, words: Mapping[int, float]) -> dict[int, float]:
        """What each entry that holds one of ``words`` is worth for it; the worthiest come last."""
        worths: dict[int, float] = {}
        for word, worth in sorted(words.items(), key=_worth):
            worths.update(dict.fromkeys(self._where[word], worth))
        return worths


def words_of(texts: Iterable[str]) -> list[str]:
    """The words of ``texts`` in plain letters."""
    return [word for text in texts for word in _WORD.findall(letters(text))]


def _worth(of_word: tuple[int, float]) -> float:
    return of_word[1]


def _order(found: tuple[Entry, float]) -> tuple[float, int, str, str, str]:
    entry, worth = found
    name = entry.names[EN]
    return -worth, len(name), name, entry.owner, str(entry.key)


def _of_name(entry: Entry, plain: str, typed: Sequence[str]) -> float:
    """What it is worth that the name itself is, opens with, or holds what was typed."""
    names = [letters(name) for name in dict.fromkeys(entry.names)]
    worth = _IN_NAME if any(typed[0] in name for name in names) else 0.0
    if plain in names:
        return worth + _WHOLE + _OPENS
    return worth + (_OPENS if any(name.startswith(plain) for name in names) else 0.0)


def _language(entry: Entry, typed: Sequence[str]) -> str:
    """The one language that holds all of ``typed``; empty where both or neither does."""
    if entry.names[EN] == entry.names[FR] and entry.more[EN] == entry.more[FR]:
        return ""
    holds = [
        all(any(word.startswith(part) for word in words) for part in typed)
        for words in (words_of((entry.names[n], entry.more[n])) for n in (EN, FR))
    ]
    return LANGUAGES[holds.index(True)] if holds.count(True) == 1 else ""


def excerpt(text: str, typed: str, around: int = 30) -> str:
    """The part of ``text`` about the first word that begins with one of ``typed``.

    Args:
        text: Running text.
        typed: What was typed.
        around: Characters to keep before and after it, to the next word.
    """
    parts = words_of((typed,))
    flat = " ".join(text.split())
    for found in _WORD.finditer(flat):
        word = letters(found.group())
        if any(word.startswith(part) for part in parts):
            return _around(flat, found.start(), found.end(), around)
    return ""


def _around(text: str, start: int, end: int, room: int) -> str:
    first = text.rfind(" ", 0, max(0, start - room)) + 1 if start > room else 0
    last = text.find(" ", min(len(text), end + room))
    last = len(text) if last < 0 else last
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
