"""A printed file read back from its own bytes: its structure, and the words of each element.

It reads what ``writer`` and ``elements`` write, and nothing else: the proof that both languages
say the same rests on the file itself, not on what was meant to be in it.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lo_desk.domain.parity import Spoken

_OBJECT = re.compile(rb"(?<!\d)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_HEX_PAIR = re.compile(rb"<([0-9A-Fa-f]{2})> <((?:[0-9A-Fa-f]{4})+)>")
_PIECE = re.compile(
    rb"/\S+ <</MCID (\d+)>> BDC|(EMC)\b|/(F\d+\+\d+) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\) Tj", re.DOTALL
)
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_KID = re.compile(rb"<<.*?/Pg (\d+) 0 R.*?/MCID (\d+).*?>>|<<.*?>>|(\d+) 0 R|(\d+)", re.DOTALL)
_BLOCKS = frozenset(
    {"Document", "Div", "Sect", "Part", "Table", "THead", "TBody", "TR", "L", "TOC"}
)


class NotReadable(ValueError):
    """A file that this program did not write."""


def spoken(file: Path) -> tuple[Spoken, ...]:
    """Every element that says something, in the order in which it is heard.

    Raises:
        OSError: The file cannot be read.
        NotReadable: It is no file of this program, or is damaged.
    """
    try:
        return _File(file.read_bytes()).spoken()
    except (KeyError, IndexError, TypeError, StopIteration, zlib.error) as error:
        raise NotReadable(file.name) from error


@dataclass(frozen=True)
class _Element:
    tag: str
    lang: str
    alt: str
    page: int
    kids: bytes


class _File:
    """The objects of a file by number, streams packed as they are."""

    def __init__(self, content: bytes) -> None:
        self._held = {int(found[1]): found[2] for found in _OBJECT.finditer(content)}
        for number in [n for n, held in self._held.items() if b"/Type /ObjStm" in held[:40]]:
            self._held |= _unpacked(self._held[number], self._stream(number))
        self._fonts: dict[int, Mapping[int, str]] = {}
        self._pages: dict[int, Mapping[int, str]] = {}

    def spoken(self) -> tuple[Spoken, ...]:
        """What is said, from the root of the structure down."""
        root = next(held for held in self._held.values() if b"/Type /StructTreeRoot" in held[:60])
        top = _number(root, b"K")
        kids = self._kids(self._element(top))
        return tuple(line for kid in kids if kid[0] < 0 for line in self._below(-kid[0], "", 0))

    def _below(self, number: int, lang: str, row: int) -> Iterator[Spoken]:
        element = self._element(number)
        row = number if element.tag == "TR" else row
        lang = element.lang or lang
        kids = self._kids(element)
        if element.alt:
            yield Spoken(element.tag, lang, element.alt, row)
        elif any(kid[0] >= 0 for kid in kids) and element.tag not in _BLOCKS:
            yield Spoken(element.tag, lang, _tidy(self._words(element)), row)
        else:
            for kid, _ in kids:
                if kid < 0:
                    said = self._below(-kid, lang, row)
                    yield from (_titles(said) if element.tag == "TOCI" else said)

    def _words(self, element: _Element) -> str:
        """All that an element says, what is inside it where it stands."""
        said = ""
        for kid, mark in self._kids(element):
            said += self._words(self._element(-kid)) if kid < 0 else self._page(kid)[mark]
        return said

    def _element(self, number: int) -> _Element:
        held = self._held[number]
        alt = re.search(rb"/Alt <([0-9a-f]+)>", held)
        lang = re.search(rb"/Lang \(([^)]*)\)", held)
        kids = held[held.rindex(b"/K [") + 4 : held.rindex(b"]")]
        head = held[: held.rindex(b"/K [")]
        page = re.search(rb"/Pg (\d+) 0 R", head)
        return _Element(
            tag=re.search(rb"/S /(\w+)", held)[1].decode(),  # type: ignore[index]
            lang=lang[1].decode() if lang else "",
            alt=bytes.fromhex(alt[1].decode()).decode("utf-16") if alt else "",
            page=int(page[1]) if page else 0,
            kids=kids,
        )

    def _kids(self, element: _Element) -> list[tuple[int, int]]:
        """Minus the number of an element and 0, or a page and the number of what is drawn there."""
        found = []
        for kid in _KID.finditer(element.kids):
            if kid[3]:
                found.append((-int(kid[3]), 0))
            elif kid[4]:
                found.append((element.page, int(kid[4])))
            elif kid[2]:
                found.append((int(kid[1]), int(kid[2])))
        return found

    def _page(self, number: int) -> Mapping[int, str]:
        if number not in self._pages:
            held = self._held[number]
            fonts = self._resources(held)
            content = self._stream(_number(held, b"Contents"))
            self._pages[number] = _marked(content, fonts)
        return self._pages[number]

    def _resources(self, page: bytes) -> Mapping[bytes, Mapping[int, str]]:
        listed = self._held[_number(page, b"Font")]
        names = re.findall(rb"/(F\d+\+\d+) (\d+) 0 R", listed)
        return {name: self._font(int(number)) for name, number in names}

    def _font(self, number: int) -> Mapping[int, str]:
        if number not in self._fonts:
            told = self._stream(_number(self._held[number], b"ToUnicode"))
            self._fonts[number] = {
                int(code, 16): bytes.fromhex(sign.decode()).decode("utf-16-be")
                for code, sign in _HEX_PAIR.findall(told)
            }
        return self._fonts[number]

    def _stream(self, number: int) -> bytes:
        packed = self._held[number].split(b"stream\n", 1)[1]
        return zlib.decompressobj().decompress(packed)  # what ends the stream is left over


def _titles(said: Iterator[Spoken]) -> Iterator[Spoken]:
    """What a table of contents says but its page numbers: editions break pages each their way."""
    return (line for line in said if not line.text.isdigit())


def _unpacked(held: bytes, content: bytes) -> Mapping[int, bytes]:
    first = _number_plain(held, b"First")
    index = [int(each) for each in content[:first].split()]
    starts = [first + at for at in index[1::2]]
    ends = [*starts[1:], len(content)]
    return {
        number: content[start:end]
        for number, start, end in zip(index[::2], starts, ends, strict=True)
    }


def _marked(content: bytes, fonts: Mapping[bytes, Mapping[int, str]]) -> Mapping[int, str]:
    """The words of each piece of marked content of a page."""
    said: dict[int, str] = {}
    here: int | None = None
    font: Mapping[int, str] = {}
    for piece in _PIECE.finditer(content):
        mark, end, face, words = piece.groups()
        if mark is not None:
            here = int(mark)
            said.setdefault(here, "")
        elif end:
            here = None
        elif face:
            font = fonts[face]
        elif here is not None:
            said[here] += "".join(font[sign] for sign in _plain(words))
    return said


def _plain(words: bytes) -> bytes:
    return _ESCAPED.sub(
        lambda found: (
            bytes([int(found[1], 8)]) if len(found[1]) == 3 else _PLAIN.get(found[1], found[1])
        ),
        words,
    )


def _number(held: bytes, key: bytes) -> int:
    found = re.search(rb"/%s (\d+) 0 R" % key, held)
    if found is None:
        raise KeyError(key)
    return int(found[1])


def _number_plain(held: bytes, key: bytes) -> int:
    found = re.search(rb"/%s (\d+)" % key, held)
    if found is None:
        raise KeyError(key)
    return int(found[1])


def _tidy(text: str) -> str:
    return re.sub(r"[ \n]+", " ", text).strip(" ")
