"""Conditions in words."""

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
from lo_desk.i18n.language import NO, YES
from lo_desk.i18n.msg import Msg, counted, in_context, said
from lo_desk.ui.grid.state import ListState

_TEXT = (CONTAINS, LACKS, IS, IS_NOT, EMPTY, FILLED)
_SIZE = (IS, BEFORE, AFTER, BETWEEN, EMPTY, FILLED)
_CHOICE = (IS, IS_NOT, EMPTY, FILLED)
TESTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.TEXT: _TEXT,
    Kind.LONG: (CONTAINS, LACKS, EMPTY, FILLED),
    Kind.BILINGUAL: _TEXT,
    Kind.DATE: _SIZE,
    Kind.LAST_DAY: _SIZE,
    Kind.INSTANT: (BEFORE, AFTER, BETWEEN, EMPTY, FILLED),
    Kind.NUMBER: _SIZE,
    Kind.YES_NO: _CHOICE,
    Kind.CHOICE: _CHOICE,
    Kind.CODES: (CONTAINS, LACKS, EMPTY, FILLED),
    Kind.REFERENCE: (CONTAINS, LACKS, EMPTY, FILLED),
}
"""What may be asked of a column, by its kind."""

BARE = frozenset({EMPTY, FILLED})
"""Tests that need no value."""

WORDS = {
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
_NUMBERS = {
    BEFORE: in_context("condition", "is less than"),
    AFTER: in_context("condition", "is more than"),
}


def test_words(test: str, kind: Kind) -> Msg:
    """A test as a list of tests names it."""
    return _NUMBERS.get(test, WORDS[test]) if kind is Kind.NUMBER else WORDS[test]


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


def filters(state: ListState) -> list[Msg]:
    """All that narrows a list down, in words."""
    layout = state.layout
    told = [sentence(one, state.field(one.key)) for one in layout.conditions]
    if layout.text.strip():
        told.insert(0, said("search “%(words)s”", words=layout.text.strip()))
    return [*told, *(_narrowed(state, key, value) for key, value in layout.narrowed)]


def nothing_found(state: ListState, whole: int | None) -> Msg:
    """Why a list is empty: which filters are on, and how many rows there are without them."""
    told = filters(state)
    if not whole:
        return said("Nothing matches: %(filters)s.", filters=tuple(told))
    return counted(
        "Nothing matches: %(filters)s. There is %(n)s row without these filters.",
        "Nothing matches: %(filters)s. There are %(n)s rows without these filters.",
        whole,
        filters=tuple(told),
    )


def _narrowed(state: ListState, key: str, value: str) -> Msg:
    for one in state.listing.filters:
        if one.key == key:
            shown = one.options.get(value, value)
            return said("%(column)s: %(value)s", column=said(one.title), value=shown)
    return Msg(value)


def shown_value(value: object, field: Field) -> object:
    """What a condition asks for, as people read it: never in a sentence's own long form."""
    for choice in field.choices:
        if choice.key == value:
            return choice.label
    if isinstance(value, bool):
        return YES if value else NO
    shown = Column(field.key, field.label, field.kind).shown_value(value)
    return shown if isinstance(shown, str) else str(shown)
