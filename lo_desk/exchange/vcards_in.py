"""vCard files (2.1, 3.0, 4.0) as a table of work contacts, one card a row.

Plain text is read line by line, and nothing in it is run or fetched; pictures, home numbers and
private addresses are passed over. A text whose language the card does not say stands in a column
of its own (``ORG``, ``TITLE``): whoever imports says which language it is. An id is not taken: it
may be that of an officer, and other programs give ids of their own.
"""

import quopri
import re
from collections.abc import Iterator
from pathlib import Path

from lo_desk.exchange.csv_folder import decoded
from lo_desk.exchange.faults import MEGABYTES, ROWS, BadCards, TooLarge
from lo_desk.exchange.sheets import Line, Sheet

SUFFIX = ".vcf"
SHEET = "contact"
BOTH = " / "
"""Between the languages of a text in our own cards, English first."""

COLUMNS = (
    "owner",
    "FN",
    "organization_en",
    "organization_fr",
    "ORG",
    "position_en",
    "position_fr",
    "TITLE",
    "phone",
    "email",
    "time_zone",
    "country",
)
_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;(?:\"[^\"]*\"|[^\":;])*)*):(.*)", re.DOTALL)
_PIECE = re.compile(r"((?:[^;\\]|\\.|\\$)*)(?:;|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SCHEMES = re.compile(r"(tel|mailto):", re.IGNORECASE)
_SINGLE = {"TEL": "phone", "EMAIL": "email", "TZ": "time_zone", "FN": "FN"}
_TEXTS = {"ORG": "organization", "TITLE": "position"}
Card = dict[str, str]


def read(path: Path, owner: str = "") -> tuple[Sheet, ...]:
    """The one sheet of a file.

    Args:
        path: The file.
        owner: The agency whose contacts they become; empty: the sheet does not say.

    Raises:
        BadCards: There is no card in it.
        BadText: Its encoding is unknown.
        TooLarge: There is more than one import can take.
    """
    if path.stat().st_size > MEGABYTES * 1_000_000:
        raise TooLarge(str(path))
    text, guessed = decoded(path)
    cards: list[Card] = []
    for card in _cards(text):
        cards.append({"owner": owner, **card})
        if len(cards) > ROWS:
            raise TooLarge(str(path))
    if not cards:
        raise BadCards(str(path))
    header = tuple(name for name in COLUMNS if any(card.get(name) for card in cards))
    lines = (
        Line(number, tuple(card.get(name, "") for name in header))
        for number, card in enumerate(cards, 2)
    )
    return (Sheet(SHEET, header, tuple(lines), guessed),)


def _cards(text: str) -> Iterator[Card]:
    card: Card | None = None
    for line in _unfolded(text):
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        name, params, value = found[1].upper(), found[2], found[3]
        if name == "BEGIN" and value.strip().upper() == "VCARD":
            card = {}
        elif name == "END" and card is not None:
            yield card
            card = None
        elif card is not None:
            _take(card, name, params, value)


def _unfolded(text: str) -> Iterator[str]:
    """Lines whole again: a blank goes on with the line before, a soft end with the next."""
    parts: list[str] = []
    soft = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if soft:
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif line[:1] in {" ", "\t"} and parts:
            parts.append(line[1:])
        else:
            yield "".join(parts)
            parts = [line]
        soft = "QUOTED-PRINTABLE" in parts[0].upper() and parts[-1].endswith("=")
    yield "".join(parts)


def _take(card: Card, name: str, params: str, value: str) -> None:
    """What one line says, unless the card has it already."""
    if "HOME" in params.upper():
        return
    value = _plain_value(params, value)
    if name in _SINGLE:
        told = _SCHEMES.sub("", _unescaped(value), count=1)
        card.setdefault(_SINGLE[name], told)
    elif name in _TEXTS:
        _take_text(card, name, params, ", ".join(_pieces(value)))
    elif name == "ADR":
        pieces = [_unescaped(piece) for piece in _PIECE.findall(value)]
        card.setdefault("country", pieces[6] if len(pieces) > 6 else "")


def _take_text(card: Card, name: str, params: str, text: str) -> None:
    key, language = _TEXTS[name], re.search(r";LANGUAGE=\"?(en|fr)", params, re.IGNORECASE)
    english, both, french = text.partition(BOTH)
    if language:
        card.setdefault(f"{key}_{language[1].lower()}", text)
    elif both:
        card.setdefault(f"{key}_en", english)
        card.setdefault(f"{key}_fr", french)
    else:
        card.setdefault(name, text)


def _plain_value(params: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in params.upper():
        return value
    raw = quopri.decodestring(value.encode("utf-8", errors="replace"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _pieces(value: str) -> Iterator[str]:
    yield from (text for piece in _PIECE.findall(value) if (text := _unescaped(piece)))


def _unescaped(text: str) -> str:
    plain = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], text)
    return " ".join(plain.split())
