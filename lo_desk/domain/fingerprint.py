"""One number that stands for a set of frozen facts."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from uuid import UUID


def fingerprint(value: object) -> str:
    """SHA-256 of the canonical JSON of ``value``, 64 hexadecimal digits; order counts."""
    text = json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    match value:
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case frozenset() | set():
            return sorted(str(_plain(part)) for part in value)
        case date() | UUID() | Decimal():
            return str(value)
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
