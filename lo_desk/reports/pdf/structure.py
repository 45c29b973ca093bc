"""The logical structure of a document: what is a heading, a paragraph, a table; in which language.

It is built with the story, in reading order; what is drawn later attaches to it. So columns, rows
that go on over pages and languages side by side cannot disturb the order in which it is read.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

_MAY_BE_EMPTY = {"TD", "TH"}
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


class Spot(NamedTuple):
    """Drawn content: the page, from 0, and its number among the marked content there."""

    page: int
    number: int


class Held(NamedTuple):
    """An object of the file that is content, a link: the page, from 0, and its name."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Elem:
    """One element of the structure.

    Attributes:
        tag: A standard structure type of PDF 1.7: ``P``, ``H1``, ``TD`` …
        lang: Language of what is in it, ``en-CA``; empty: its parent's.
        alt: What stands for a figure, in words.
        attributes: As PDF writes them: ``/O /Table /Scope /Column``.
        kids: Elements, drawn content and links, in reading order.
        number: Of its object, given when the file is written.
        above: Number of the object that it is in, given then too.
    """

    tag: str
    lang: str = ""
    alt: str = ""
    attributes: str = ""
    kids: list["Elem | Spot | Held"] = field(default_factory=list)
    number: int = field(init=False)
    above: int = field(init=False)

    def child(self, tag: str, lang: str = "", alt: str = "", attributes: str = "") -> "Elem":
        """A new element, the last in this one."""
        made = Elem(tag, lang, alt, attributes)
        self.kids.append(made)
        return made

    def prune(self) -> bool:
        """Take out what nothing was drawn of; whether anything is left, or it is a cell."""
        empty = False
        for kid in self.kids:
            if isinstance(kid, Elem) and not kid.prune():
                empty = True
        if empty:
            self.kids = [kid for kid in self.kids if not isinstance(kid, Elem) or kid.stays()]
        return self.stays()

    def stays(self) -> bool:
        """Whether anything is left in it, or it is a cell."""
        return bool(self.kids) or self.tag in _MAY_BE_EMPTY


class Tree:
    """The structure of one document.

    Attributes:
        root: The one ``Document``.
    """

    def __init__(self, lang: str) -> None:
        self.root = Elem("Document", lang)
        self._last: dict[str, int] = {}

    def heading(self, parent: Elem, level: int, lang: str) -> Elem:
        """A heading of ``level`` 1 to 6, at most one below its language's last: none is skipped."""
        now = min(level, self._last.get(lang, 0) + 1)
        self._last[lang] = now
        return parent.child(HEADINGS[now - 1], lang)
