"""What changed between two wordings of a text, word by word; said in words, not by colour alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lo_desk.i18n.msg import Msg, said

SAME, REMOVED, ADDED = "same", "removed", "added"
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``kind`` is ``same``, ``removed`` or ``added``."""

    kind: str
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """How ``before`` became ``after``, in stretches of whole words.

    The stretches that are not ``added`` make up ``before``, those not ``removed`` make up
    ``after``, in order; no two neighbours are of one kind, and what was removed stands before
    what came in its place. A blank between two changed words changes with them.
    """
    return tuple(_joined(_changes(_TOKEN.findall(before), _TOKEN.findall(after))))


def told(pieces: Sequence[Piece]) -> tuple[Msg, ...]:
    """The changes as a screen reader says them, in order; none where the texts are the same."""
    return tuple(_TOLD[p.kind](p.text.strip()) for p in pieces if p.kind != SAME and p.text.strip())


def _removed(text: str) -> Msg:
    return said("removed: “%(text)s”", text=text)


def _added(text: str) -> Msg:
    return said("added: “%(text)s”", text=text)


_TOLD = {REMOVED: _removed, ADDED: _added}


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """(kept, removed, added) texts, in order; two of the three are empty or the first is."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield "".join(old[a:b]), "", ""
        else:
            yield "", "".join(old[a:b]), "".join(new[c:d])


def _joined(changes: Iterator[tuple[str, str, str]]) -> Iterator[Piece]:
    """One removed and one added stretch for each run of changes that only blanks keep apart."""
    removed = added = blank = ""
    for kept, gone, come in changes:
        if kept and not (kept.isspace() and (removed or added)):
            yield from _run(removed, added)
            yield from _run("", "", blank + kept)
            removed = added = blank = ""
        elif kept:
            blank = kept
        else:
            removed, added, blank = removed + blank + gone, added + blank + come, ""
    yield from _run(removed, added)
    yield from _run("", "", blank)


def _run(removed: str, added: str, kept: str = "") -> Iterator[Piece]:
    for kind, text in ((REMOVED, removed), (ADDED, added), (SAME, kept)):
        if text:
            yield Piece(kind, text)
