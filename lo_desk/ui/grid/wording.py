"""Conditions in words."""

from collections.abc import Mapping

from lo_desk.catalogue.field import Kind
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
)
from lo_desk.i18n.msg import Msg, counted, said
from lo_desk.services.filter_words import narrowed, searched, sentence
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
    Kind.DEGREES: _SIZE,
    Kind.YES_NO: _CHOICE,
    Kind.CHOICE: _CHOICE,
    Kind.CODES: (CONTAINS, LACKS, EMPTY, FILLED),
    Kind.REFERENCE: (CONTAINS, LACKS, EMPTY, FILLED),
}
"""What may be asked of a column, by its kind."""


def filters(state: ListState) -> list[Msg]:
    """All that narrows a list down, in words."""
    layout = state.layout
    told = [sentence(one, state.field(one.key)) for one in layout.conditions]
    if layout.text.strip():
        told.insert(0, searched(layout.text))
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
            return narrowed(said(one.title), shown)
    return Msg(value)
