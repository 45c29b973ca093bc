"""What narrows a list down, in words."""

from collections.abc import Mapping

from lo_desk.catalogue.field import Column, Field, Kind
from lo_desk.domain.conditions import (
    AFTER,
    BEFORE,
    BETWEEN,
    CONTAINS,
    EMPTY,
    FILLED,
    IS,
    IS_NOT,
    LACKS,
    Condition,
)
from lo_desk.domain.degrees import Degrees
from lo_desk.i18n.language import NO, YES
from lo_desk.i18n.msg import Msg, in_context, said

BARE = frozenset({EMPTY, FILLED})
"""Tests that need no value."""

WORDS: Mapping[str, Msg] = {
    IS: in_context("condition", "is"),
    IS_NOT: in_context("condition", "is not"),
    CONTAINS: in_context("condition", "contains"),
    LACKS: in_context("condition", "does not contain"),
    BEFORE: in_context("condition", "is before"),
    AFTER: in_context("condition", "is after"),
    BETWEEN: in_context("condition", "is between"),
    EMPTY: in_context("condition", "is empty"),
    FILLED: in_context("condition", "is not empty"),
}
_SIZES = frozenset({Kind.NUMBER, Kind.DEGREES})
_NUMBERS = {
    BEFORE: in_context("condition", "is less than"),
    AFTER: in_context("condition", "is more than"),
}


def test_words(test: str, kind: Kind) -> Msg:
    """A test as a list of tests names it."""
    return _NUMBERS.get(test, WORDS[test]) if kind in _SIZES else WORDS[test]


def sentence(condition: Condition, field: Field) -> Msg:
    """A condition as a sentence: *Last day is before 2027-03-31*."""
    label, test = Msg(field.label), test_words(condition.test, field.kind)
    if condition.test in BARE:
        return said("%(column)s %(test)s", column=label, test=test)
    value = shown_value(condition.value, field)
    if condition.test == BETWEEN:
        return said(
            "%(column)s is between %(first)s and %(last)s",
            column=label,
            first=value,
            last=shown_value(condition.until, field),
        )
    return said("%(column)s %(test)s %(value)s", column=label, test=test, value=value)


def searched(text: str) -> Msg:
    """Words that are looked for."""
    return said("search “%(words)s”", words=text.strip())


def narrowed(label: object, value: object) -> Msg:
    """One value that a column must have."""
    return said("%(column)s: %(value)s", column=label, value=value)


def shown_value(value: object, field: Field) -> object:
    """What a condition asks for, as people read it: never in a sentence's own long form."""
    for choice in field.choices:
        if value in {choice.key, str(choice.key)}:
            return choice.label
    if isinstance(value, bool):
        return YES if value else NO
    shown = Column(field.key, field.label, field.kind).shown_value(value)
    return shown if isinstance(shown, str | Degrees) else str(shown)
