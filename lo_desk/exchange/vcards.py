"""vCard 3.0 files (RFC 2426): what every address book reads. Work contact only."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.contact_cards import ContactCard, name_parts
from lo_desk.exchange.beside import beside

MOST_BYTES = 75
"""Of a line, its end not counted (RFC 2426 §2.6)."""


def write(cards: Iterable[ContactCard], target: Path, note: str = "") -> None:
    """Write the cards beside ``target``, then in its place; UTF-8, lines folded.

    Args:
        cards: Whom to write, in order.
        target: The file to make or replace.
        note: What each card says besides, such as that it is fictional.

    Raises:
        OSError: The folder cannot be written.
    """
    text = "".join(f"{folded(line)}\r\n" for card in cards for line in _lines(card, note))
    with beside(target) as part:
        part.write_bytes(text.encode())


def folded(line: str) -> str:
    """``line`` in pieces of 75 bytes at most, each after the first begun by a blank.

    A character is never cut in two.
    """
    pieces, piece, room = [], "", MOST_BYTES
    for sign in line:
        if len((piece + sign).encode()) > room:
            pieces.append(piece)
            piece, room = "", MOST_BYTES - 1
        piece += sign
    return "\r\n ".join([*pieces, piece])


def escaped(text: str) -> str:
    """``text`` as a value: backslash, comma, semicolon and line end are told from syntax."""
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _lines(card: ContactCard, note: str) -> Iterator[str]:
    position, body = _both(card.position), _both(card.organization)
    name = card.name or position
    family, given = name_parts(card.name) if card.name else (position, "")
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//LO Desk//Bureau des AL//EN")
    yield f"UID:{card.id}"
    yield f"FN:{escaped(name)}"
    yield f"N:{escaped(family)};{escaped(given)};;;"
    facts = (
        ("ORG", body),
        ("TITLE", position),
        ("TEL;TYPE=work,voice", card.phone),
        ("EMAIL;TYPE=internet,work", card.email),
        ("TZ;VALUE=text", card.zone),
        ("NOTE", note),
    )
    yield from (f"{key}:{escaped(value)}" for key, value in facts if value)
    if card.city:
        yield f"ADR;TYPE=work:;;;{escaped(_both(card.city))};;;"
    if card.verified_on:
        yield f"REV:{card.verified_on.isoformat()}"
    yield "END:VCARD"


def _both(text: Bilingual) -> str:
    """Both languages, once where they are the same."""
    return " / ".join(dict.fromkeys(half for half in (text.en, text.fr) if half))
