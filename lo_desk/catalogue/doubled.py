"""Which kinds of record may hold one thing twice, and how two records of it differ."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from lo_desk.catalogue.entity import MARKING, RELEASED, Entity
from lo_desk.catalogue.field import Choice, Field, Kind, empty
from lo_desk.catalogue.tongues import names_tongues, tongues
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.merging import MergeChoice
from lo_desk.domain.rows import Facts

SIDES = ("en", "fr")
_NEVER = frozenset({"agency", "saved_view", "scenario"})
"""There are two agencies; a view and a scenario are how somebody looks, not a thing."""


def may_be_doubled(entity: Entity) -> bool:
    """Whether two records of the kind may be one thing recorded twice, to be merged.

    A thing has a name of its own in words or as a code. What is named by others alone is a line
    under them, and a line too many is closed; what never changes is never merged.
    """
    named = any(entity.field(key).kind in {Kind.TEXT, Kind.BILINGUAL} for key in entity.named_by)
    return named and not entity.append_only and not entity.parent and entity.key not in _NEVER


def differences(entity: Entity, kept: Facts, other: Facts) -> Iterator[MergeChoice]:
    """In what two records differ, in the order people read it; each language by itself."""
    for unit, group in groupby(_merged(entity), key=lambda field: field.unit or field.key):
        fields = tuple(group)
        if fields[0].kind is Kind.BILINGUAL:
            yield from _halves(fields[0], kept, other)
        elif any(_held(kept[field.key]) != _held(other[field.key]) for field in fields):
            yield MergeChoice(
                key=unit,
                fields=tuple(field.key for field in fields),
                labels=tuple(field.label for field in fields),
                side="",
                kept=tuple(readable(field, kept[field.key]) for field in fields),
                other=tuple(readable(field, other[field.key]) for field in fields),
                takes=_is_taken(fields, kept),
            )


def changes(
    entity: Entity, kept: Facts, other: Facts, taken: Collection[str]
) -> Mapping[str, object]:
    """What the kept record becomes, by field key, as typed.

    Its marking is never lowered: words of the other may be among its own.
    """
    found: dict[str, object] = {}
    for choice in differences(entity, kept, other):
        if choice.key not in taken:
            continue
        for key in choice.fields:
            if choice.side:
                now = found.get(key, kept[key])
                found[key] = _with_half(now, other[key], choice.side)
            else:
                found[key] = entity.field(key).shown_value(other[key])
    if not entity.joint and _mark(other) > _mark(kept):
        found[MARKING.key] = _mark(other)
    return found


def readable(field: Field, value: object) -> object:
    """A stored value as people read it."""
    if field.kind is Kind.CHOICE:
        return next((choice.label for choice in field.choices if choice.key == value), value)
    shown = field.shown_value(value)
    return tongues(shown) if names_tongues(field) and isinstance(shown, tuple | list) else shown


def _merged(entity: Entity) -> tuple[Field, ...]:
    return entity.fields if entity.joint else (*entity.fields, RELEASED)


def _halves(field: Field, kept: Facts, other: Facts) -> Iterator[MergeChoice]:
    mine, theirs = kept[field.key], other[field.key]
    if not isinstance(mine, Bilingual) or not isinstance(theirs, Bilingual):
        return
    for side in SIDES:
        if mine.in_(side) != theirs.in_(side):
            yield MergeChoice(
                key=f"{field.key}_{side}",
                fields=(field.key,),
                labels=(field.label,),
                side=side,
                kept=(mine.in_(side),),
                other=(theirs.in_(side),),
                takes=not mine.in_(side),
            )


def _is_taken(fields: tuple[Field, ...], kept: Facts) -> bool:
    """An empty value gives way; what is withheld stays withheld."""
    if fields == (RELEASED,):
        return kept[RELEASED.key] is True
    return all(empty(kept[field.key]) for field in fields)


def _with_half(now: object, theirs: object, side: str) -> object:
    if not isinstance(now, Bilingual) or not isinstance(theirs, Bilingual):
        return now
    halves = [(theirs if each == side else now).in_(each) for each in SIDES]
    if halves == [theirs.en, theirs.fr]:
        return theirs  # with its own word on whether the halves say the same
    return now.saying(*halves)


def _held(value: object) -> object:
    if isinstance(value, Choice):
        return value.key
    return value or None if isinstance(value, str | tuple) else value


def _mark(facts: Facts) -> int:
    return int(str(facts[MARKING.key]))
