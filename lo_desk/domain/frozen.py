"""Facts of a document as text, and back again: the same facts, so the same bytes.

Only classes that a document's type declares can come back; a text that names another is refused.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.domain.naming import Form, Name, Tongue
from lo_desk.i18n.msg import Msg

_IS = "="
_IN_SENTENCES = (
    Bilingual,
    Form,
    Msg,
    Tongue,
)  # their types are not declared: a sentence holds any fact
Pack = TypeVar("Pack")


_PAIRED = {"PartnerItem": ("service",), "CoverDeal": ("partner",)}
"""What was one text in documents of earlier builds, and is a pair."""


_LATER = {
    "DecisionFacts": ("kept_on", "option", "lost"),
    "GapAssessment": ("causes",),
    "JointFacts": ("indicators",),
    "JointFindings": ("least_lead",),
    "JointPack": ("maps", "named"),
}
"""Fields that documents of earlier builds do not have: where they say nothing, nothing is said."""


def untold(facts: object) -> tuple[str, ...]:
    """Fields that these facts say nothing of, as documents of earlier builds do not."""
    return tuple(key for key in _LATER.get(type(facts).__name__, ()) if not getattr(facts, key))


class NotFrozen(ValueError):
    """A text that is not the frozen facts it should be."""


def freeze(facts: object) -> str:
    """``facts`` as canonical JSON: dataclasses by name, moments, days and ids marked as such.

    Raises:
        TypeError: A value that no document may hold.
    """
    return json.dumps(_plain(facts), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def thaw(kind: type[Pack], text: str) -> Pack:
    """What ``freeze`` was given, equal in every part.

    Raises:
        NotFrozen: It is something else, or damaged.
    """
    try:
        facts = _whole(json.loads(text), _known(cast("type", kind)))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotFrozen(str(error)) from error
    if not isinstance(facts, kind):
        raise NotFrozen(type(facts).__name__)
    return facts


def _plain(value: Any) -> object:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if type(value) in {list, tuple}:
        return [_plain(part) for part in value]
    if isinstance(value, Name):
        return {_IS: "name", "of": _plain(tuple(value))}
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in untold(value)]
        return {_IS: type(value).__name__, **{key: _plain(getattr(value, key)) for key in names}}
    return _marked(value)


def _marked(value: object) -> dict[str, object]:
    match value:
        case datetime():
            told: dict[str, object] = {_IS: "moment", "at": value.isoformat()}
        case date():
            told = {_IS: "day", "on": value.isoformat()}
        case UUID():
            told = {_IS: "id", "id": value.hex}
        case Fraction() | Degrees():
            told = {_IS: type(value).__name__.lower(), "of": str(value)}
        case Decimal():
            return {_IS: "number", "is": str(value)}
        case frozenset() | set():
            told = {_IS: "set", "of": sorted((_plain(part) for part in value), key=json.dumps)}
        case Mapping():
            told = {_IS: "map", "of": [[_plain(k), _plain(part)] for k, part in value.items()]}
        case _:
            raise TypeError(type(value).__name__)
    return told


def _whole(plain: Any, known: Mapping[str, type]) -> object:
    if isinstance(plain, list):
        return tuple(_whole(part, known) for part in plain)
    if not isinstance(plain, dict):
        return plain
    held = dict(plain)
    name = held.pop(_IS)
    if name in _MADE:
        return _MADE[name](held, known)
    facts = {key: _whole(part, known) for key, part in held.items()}
    for key in _PAIRED.get(name, ()):
        if isinstance(facts[key], str):
            facts[key] = _pair(facts[key])
    return known[name](**facts)


def _pair(text: Any) -> Bilingual:
    """One text of an earlier build as the registry holds it since: its English half."""
    return Bilingual(text, state="missing") if text else Bilingual()


_MADE: dict[str, Any] = {
    "moment": lambda held, _known: datetime.fromisoformat(held["at"]),
    "day": lambda held, _known: date.fromisoformat(held["on"]),
    "id": lambda held, _known: UUID(hex=held["id"]),
    "fraction": lambda held, _known: Fraction(held["of"]),
    "degrees": lambda held, _known: Degrees(held["of"]),
    "number": lambda held, _known: Decimal(held["is"]),
    "name": lambda held, known: Name(_whole(part, known) for part in held["of"]),
    "set": lambda held, known: frozenset(_whole(part, known) for part in held["of"]),
    "map": lambda held, known: {_whole(k, known): _whole(part, known) for k, part in held["of"]},
}


@cache
def _known(kind: type) -> Mapping[str, type]:
    """By name, the classes that facts of that type are made of: hints are slow to read."""
    return {each.__name__: each for each in (*_classes(kind, set()), *_IN_SENTENCES)}


def _classes(kind: Any, seen: set[Any]) -> Iterator[type]:
    """The dataclasses that a type is made of, itself first."""
    if kind in seen:
        return
    seen.add(kind)
    for part in get_args(kind):
        yield from _classes(part, seen)
    if is_dataclass(kind):
        yield cast("type", kind)
        for part in get_type_hints(kind).values():
            yield from _classes(part, seen)
