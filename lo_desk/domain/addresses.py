"""Addresses of saved views and of records: ``lo-desk://view/…``, ``lo-desk://record/…/…``.

    lo-desk://view/ID?registry=ID           a saved view, shared or one's own
    lo-desk://record/post/BOG?registry=ID   a record by its kind, and its code or id

Kinds and ids are the same in both languages. The registry is named by its id, never by where it
lies; without one, the registry that is open is meant.
"""

import re
from dataclasses import dataclass
from unicodedata import category, normalize
from urllib.parse import quote, unquote, urlsplit
from uuid import UUID

SCHEME = "lo-desk"
VIEW, RECORD = "view", "record"
MOST = 500
"""Characters of an address; more is none."""

_PARTS = {VIEW: 1, RECORD: 2}
_PLAIN = re.compile(r"[a-z_]+")
_REGISTRY = re.compile(r"registry=([0-9A-Fa-f-]{32,36})")


@dataclass(frozen=True)
class Address:
    """What an address names.

    Attributes:
        kind: ``VIEW`` or ``RECORD``.
        key: A view's id; a record's code or id.
        entity: The record's kind; empty: of a view.
        registry: In which registry; None: in the one that is open.
    """

    kind: str
    key: str
    entity: str = ""
    registry: UUID | None = None


def is_address(text: str) -> bool:
    """Whether ``text`` is meant to be an address, good or bad."""
    return _bare(text).lower().startswith(f"{SCHEME}:")


def written(address: Address) -> str:
    """The address as one passes it on: plain ASCII without blanks."""
    parts = [part for part in (address.entity, address.key) if part]
    path = "/".join(quote(part, safe="") for part in parts)
    where = f"?registry={address.registry}" if address.registry else ""
    return f"{SCHEME}://{address.kind}/{path}{where}"


def read(text: str) -> Address | None:
    """What ``text`` names, also in angle brackets, unquoted or with a slash at its end; else None.

    Nothing is guessed: a part too many, a sign that commands a terminal, an unknown question,
    a name or a port before the path make it no address.
    """
    bare = _bare(text)
    if len(bare) > MOST or not is_address(bare):
        return None
    try:
        split = urlsplit(bare)
        parts = [_read(part) for part in split.path.strip("/").split("/")]
        registry = _registry(split.query)
    except ValueError:
        return None
    kind = split.netloc.lower()
    if split.fragment or len(parts) != _PARTS.get(kind, 0) or not all(parts):
        return None
    entity = parts[0] if kind == RECORD else ""
    if entity and not _PLAIN.fullmatch(entity):
        return None
    return Address(kind, parts[-1], entity, registry)


def _bare(text: str) -> str:
    bare = text.strip()
    return bare[1:-1].strip() if bare[:1] == "<" and bare[-1:] == ">" else bare


def _read(part: str) -> str:
    """One part without its signs; ``ValueError`` where it holds what no name holds."""
    plain = normalize("NFC", unquote(part, errors="strict")).strip()
    if any(category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for sign in plain):
        raise ValueError(part)
    return plain


def _registry(query: str) -> UUID | None:
    if not query:
        return None
    found = _REGISTRY.fullmatch(query)
    if found is None:
        raise ValueError(query)
    return UUID(found[1])
