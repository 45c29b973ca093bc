"""Whether both languages of a document state the same: identifiers, dates, numbers, names, order.

Each paragraph, heading and row of one language stands beside its like in the other, in the order
in which a reader hears them; what the two state is compared, not how they say it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from lo_desk.domain.dates_in_full import in_full
from lo_desk.domain.number_words import other_words, said_in_words
from lo_desk.domain.stated import Stated, stated

MOST = 20
"""Differences that are kept: more tell nobody anything new."""


@dataclass(frozen=True)
class Spoken:
    """An element of a document’s structure that says something.

    Attributes:
        tag: What it is: ``P``, ``H1``, ``TD``, ``Figure`` …
        lang: ``en-CA``, ``fr-CA``; empty: as both languages write it.
        text: What it says, or what stands for a picture.
        row: Which row of a table it is in; 0: in none.
    """

    tag: str
    lang: str
    text: str
    row: int = 0


@dataclass(frozen=True)
class Mismatch:
    """Two elements that should state the same and do not.

    Attributes:
        place: Of the elements in their language, from 1.
        en: The English text; empty: there is no such element.
        fr: The French text; empty: there is no such element.
        only_en: What only the English states.
        only_fr: What only the French states.
    """

    place: int
    en: str
    fr: str
    only_en: tuple[str, ...] = ()
    only_fr: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proof:
    """What was compared, and what differs.

    Attributes:
        elements: How many elements each language has.
        facts: How many facts they state, by kind.
        digest: SHA-256 of all that both state, in order.
        mismatches: Empty: both say the same.
    """

    elements: int
    facts: tuple[tuple[str, int], ...]
    digest: str
    mismatches: tuple[Mismatch, ...] = ()

    def kept(self) -> str:
        """The proof as the register keeps it."""
        told = {"elements": self.elements, "facts": dict(self.facts), "sha256": self.digest}
        return json.dumps(told, sort_keys=True)


def compared(en: Sequence[Spoken], fr: Sequence[Spoken], names: Iterable[str]) -> Proof:
    """The proof that two streams, one a language, state the same.

    Args:
        en: What is said in English, in order.
        fr: What is said in French, in order.
        names: What is written alike in both languages: people, codes, addresses.
    """
    alike = alternation(names)
    en, fr = _by_row(en), _by_row(fr)
    found: list[Mismatch] = []
    counts: Counter[str] = Counter()
    whole = sha256()
    for place in range(max(len(en), len(fr))):
        one, other = _at(en, place), _at(fr, place)
        said = stated(one.text, "en", alike), stated(other.text, "fr", alike)
        differs = _differs(place + 1, one, other, said)
        if differs and _differs(place + 1, one, other, _in_full(one, other, alike)):
            found.append(differs)
        counts.update(kind for kind, _ in said[0].elements())
        whole.update(repr((one.tag, sorted(said[0].elements()))).encode())
        if len(found) == MOST:
            break
    facts = tuple(sorted(counts.items()))
    return Proof(max(len(en), len(fr)), facts, whole.hexdigest(), tuple(found))


def alternation(names: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds each of ``names``, the longest first; None without names."""
    known = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    if not known:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)")


_NOTHING = Spoken("", "", "")


def _by_row(said: Sequence[Spoken]) -> list[Spoken]:
    """The cells of a row together: a language may have its names at the other end of it."""
    found = []
    for (row, _), group in groupby(enumerate(said), lambda each: _place(*each)):
        cells = [one for _, one in group]
        text = " · ".join(cell.text for cell in cells)
        found.append(Spoken("TR", cells[0].lang, text, row) if row else cells[0])
    return found


def _place(number: int, said: Spoken) -> tuple[int, int]:
    """What belongs together: cells by their row, all else each by itself."""
    return (said.row, 0) if said.row else (0, number)


def _at(said: Sequence[Spoken], place: int) -> Spoken:
    return said[place] if place < len(said) else _NOTHING


def _in_full(en: Spoken, fr: Spoken, alike: re.Pattern[str] | None) -> tuple[Stated, Stated]:
    """The same where a language may say a month or a year once for several days."""
    one, other = in_full(en.text, "en"), in_full(fr.text, "fr")
    return stated(one, "en", alike), stated(other, "fr", alike)


def _differs(place: int, en: Spoken, fr: Spoken, said: tuple[Stated, Stated]) -> Mismatch | None:
    more = said[0] - said[1] - said_in_words(fr.text, "fr")
    less = said[1] - said[0] - said_in_words(en.text, "en")
    words = other_words(en.text, fr.text, *said)
    more, less = more + words[0], less + words[1]
    if en.tag == fr.tag and not more and not less:
        return None
    told = tuple(tuple(text for _, text in sorted(side.elements())) for side in (more, less))
    return Mismatch(place, en.text, fr.text, *told)
