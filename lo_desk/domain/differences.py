"""What differs between two versions of the same frozen facts."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, is_dataclass

from lo_desk.domain.bilingual import Bilingual

Difference = tuple[str, object, object]


def differences(
    one: object, other: object, *, without: Collection[str] = (), path: str = ""
) -> Iterator[Difference]:
    """Each fact that differs: where it stands, what it was, what it is.

    Parts of a sequence that have an ``id`` are compared with their like, wherever they stand now;
    what is only in one is told whole, against None. A text in two languages is one fact.

    Args:
        one: Frozen facts.
        other: The same kind of facts.
        without: Names of fields that do not count.
        path: Where both stand, such as ``card.theirs``.
    """
    if one == other:
        return
    if type(one) is not type(other) or isinstance(one, Bilingual):
        yield path, one, other
    elif is_dataclass(one):
        for field in fields(one):
            if field.name not in without:
                below = f"{path}.{field.name}".lstrip(".")
                parts = getattr(one, field.name), getattr(other, field.name)
                yield from differences(*parts, without=without, path=below)
    elif isinstance(one, tuple) and isinstance(other, tuple):
        yield from _parts(one, other, without, path)
    else:
        yield path, one, other


def _parts(
    one: Sequence[object], other: Sequence[object], without: Collection[str], path: str
) -> Iterator[Difference]:
    was, now = _named(one), _named(other)
    for name in dict.fromkeys([*was, *now]):
        pair = was.get(name), now.get(name)
        yield from differences(*pair, without=without, path=f"{path}[{name}]")


def _named(parts: Sequence[object]) -> dict[object, object]:
    """Each part by its id, else by its place."""
    return {getattr(part, "id", place): part for place, part in enumerate(parts)}
