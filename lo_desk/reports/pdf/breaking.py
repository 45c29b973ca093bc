"""Text as words, and words as lines: pure rules, measured in points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from reportlab.lib.colors import Color

from lo_desk.reports.pdf.fonts import fit, measured, missing

JOINED, MAY_BREAK, SPACE, LINE = range(4)
_CLOSE = 0.001  # points: sums of widths are not exact
_LINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK = re.compile("[\t\u2000-\u200a\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
_HYPHEN = re.compile("(?<=[^\\W\\d_A-Z]{2}[-\u2010])(?=[^\\W\\d_]{2})")  # of names, not codes
_INSIDE = re.compile("(?<=[-\u2010/.,;:@_&=?+])(?=\\w)")
_SIGNS = re.compile("(?s:.)[\u0300-\u036f]*")


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """How words are set; one look is one object.

    Attributes:
        space: Width of the blank behind a word, in points.
        ink: Its colour, as a page’s stream says it.
    """

    face: str
    size: float
    rise: float
    space: float
    ink: str


class Word(NamedTuple):
    """A word or a part of one.

    Attributes:
        after: ``JOINED`` to what follows, or what stands between it and that: nothing but a place
            where a line may end, a space, the end of a line.
    """

    text: str
    look: Look
    width: float
    after: int


Lines = Sequence[tuple[int, int, float]]
"""First word, the one after the last, and the width in points."""


@lru_cache(maxsize=1 << 10)
def look(face: str, size: float, colour: Color, rise: float = 0) -> Look:
    """The look of these properties."""
    return Look(face, size, rise, size * measured(" ", face)[0][2], ink(colour))


def ink(colour: Color) -> str:
    """A colour of what is filled, as a page’s stream says it; in capitals, of what is drawn."""
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} rg"


def plain(text: str) -> str:
    """What is printed of a text: composed letters, line ends and blanks of one kind.

    What cannot be seen is left out, among it what turns the direction of reading: text stands on
    paper in the order in which it is kept, so that nothing can pretend to be something else.
    """
    if not text.isascii():
        if not is_normalized("NFC", text):
            text = normalize("NFC", text)
        text = _BLANK.sub(" ", text)
    elif text.isprintable():
        return text
    return _UNSEEN.sub("", _LINES.sub("\n", text).replace("\t", " "))


def one_line(text: str) -> str:
    """The same on one line: a title as files and outlines have it."""
    return " ".join(plain(text).split())


def words(text: str, at: Look, *, narrow: bool = False) -> list[Word]:
    """The words of a stretch of one look, the last one joined to whatever follows.

    Args:
        text: As ``plain`` gives it.
        at: Its look.
        narrow: Whether a word may always break after its own hyphen.

    Raises:
        MissingGlyph: A character cannot be printed.
    """
    made: list[Word] = [Word("", at, 0, SPACE)] if text[:1] == " " else []
    lines = text.split("\n")
    last = lines.pop()
    try:
        for line in lines:
            _row(made, line, at, LINE, narrow=narrow)
        _row(made, last, at, SPACE if text[-1:] == " " else JOINED, narrow=narrow)
    except KeyError as error:
        raise missing(text, at.face) from error
    return made


def joined(made: list[Word], more: list[Word]) -> None:
    """Add the words of the next stretch to ``made``; a blank at its beginning ends the last."""
    if made and more and not more[0].text:
        blank = more.pop(0)
        made[-1] = made[-1]._replace(after=max(made[-1].after, blank.after))
    made += more


def in_faces(text: str, at: Look) -> tuple[list[tuple[Look, str]], float]:
    """One line in stretches of one face each, and its width in points.

    Raises:
        MissingGlyph: A character cannot be printed.
    """
    pieces = fit(text, at.face)
    told = [(at if face == at.face else _other(at, face), piece) for piece, face, _ in pieces]
    return told, at.size * sum(wide for *_, wide in pieces)


def broken(told: Sequence[Word], width: float) -> tuple[Sequence[Word], Lines]:
    """The words, the longest of them parted, and the lines of at most ``width`` they make."""
    lines = _lines(told, width)
    if lines is None:
        told = [part for word in _chains(told) for part in _parted(word, width)]
        lines = _lines(told, width, strict=False)
    return told, lines or ()


def stretches(told: Sequence[Word]) -> list[tuple[Look, str]]:
    """The words of a line, those of one look together, each space with the word before it.

    A line ends in a space too, or its last word would run into the next for who listens.
    """
    found: list[tuple[Look, str]] = []
    at, texts = told[0].look, list[str]()
    for text, its, _, after in told:
        if its is not at:
            found.append((at, "".join(texts)))
            at, texts = its, []
        texts.append(f"{text} " if after >= SPACE else text)
    return [*found, (at, "".join(texts))]


def _row(made: list[Word], line: str, at: Look, after: int, *, narrow: bool) -> None:
    """Add the words of a line; what stands behind the last one is ``after``."""
    row = [word for word in line.split(" ") if word]
    if not row:
        if after == LINE:
            made.append(Word("", at, 0, LINE))
        return
    last = row.pop()
    for word in row:
        made += _pieces(word, at, SPACE, narrow)
    made += _pieces(last, at, after, narrow)


@lru_cache(maxsize=1 << 14)
def _pieces(word: str, at: Look, after: int, narrow: bool) -> tuple[Word, ...]:  # noqa: FBT001
    """A word in parts of one face each that no line ends between, but after hyphens of a name."""
    made: list[Word] = []
    for part in _HYPHEN.split(word) if narrow else (word,):
        for text, face, wide in measured(part, at.face):
            its = at if face == at.face else _other(at, face)
            made.append(Word(text, its, wide * at.size, JOINED))
        made[-1] = made[-1]._replace(after=MAY_BREAK)
    made[-1] = made[-1]._replace(after=after)
    return tuple(made)


@lru_cache(maxsize=1 << 10)
def _other(at: Look, face: str) -> Look:
    """The same look in another face."""
    return replace(at, face=face, space=at.size * measured(" ", face)[0][2])


def _lines(told: Sequence[Word], width: float, *, strict: bool = True) -> Lines | None:
    """As many words a line as fit; None if a word is wider than a line may be."""
    lines: list[tuple[int, int, float]] = []
    first = start = 0
    x = chain = gap = 0.0
    most = width + _CLOSE
    for at, (_, its, wide, after) in enumerate(told, 1):
        chain += wide
        if after == JOINED and at < len(told):
            continue
        if strict and chain > most:
            return None
        if start > first and x + gap + chain > most:
            lines.append((first, start, x))
            first, x = start, chain
        else:
            x += gap + chain
        start, chain = at, 0.0
        gap = its.space if after == SPACE else 0.0
        if after == LINE:
            lines.append((first, at, x))
            first, x, gap = at, 0.0, 0.0
    if first < len(told):
        lines.append((first, len(told), x))
    return lines


def _chains(told: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that no line may end between."""
    chain: list[Word] = []
    for word in told:
        chain.append(word)
        if word.after != JOINED:
            yield chain
            chain = []
    if chain:
        yield chain


def _parted(chain: list[Word], width: float) -> Iterator[Word]:
    """A chain that is too wide may break after its signs, else anywhere."""
    if sum(word.width for word in chain) <= width + _CLOSE:
        yield from chain
        return
    for place, word in enumerate(chain, 1):
        end = word.after if place == len(chain) else MAY_BREAK
        parts = [part for part in _INSIDE.split(word.text) if part] or [word.text]
        for number, part in enumerate(parts, 1):
            after = end if number == len(parts) else MAY_BREAK
            yield from _fitting(word, part, after, width)


def _fitting(word: Word, part: str, after: int, width: float) -> Iterator[Word]:
    wide = _wide(part, word.look)
    if wide <= width:
        yield Word(part, word.look, wide, after)
        return
    signs = _SIGNS.findall(part)
    for sign in signs[:-1]:
        yield Word(sign, word.look, _wide(sign, word.look), MAY_BREAK)
    yield Word(signs[-1], word.look, _wide(signs[-1], word.look), after)


def _wide(text: str, at: Look) -> float:
    return at.size * sum(piece[2] for piece in measured(text, at.face))
