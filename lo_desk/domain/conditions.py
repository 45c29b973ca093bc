"""What a list is narrowed down by, column by column: the same question for every engine.

``holds`` says what a condition means; the queries of ``db`` mean the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.plain_text import letters
from lo_desk.i18n.msg import Msg

IS, IS_NOT, CONTAINS, LACKS = "is", "is_not", "contains", "lacks"
BEFORE, AFTER, BETWEEN, EMPTY, FILLED = "before", "after", "between", "empty", "filled"
OPPOSITES = {IS_NOT: IS, LACKS: CONTAINS, FILLED: EMPTY}


@dataclass(frozen=True)
class Condition:
    """One thing that every row of a list must meet.

    Attributes:
        key: The column's.
        test: One of the words above.
        value: As it is stored; of ``contains``, what was typed, whatever its accents and case.
        until: The last value of ``between``, which itself belongs.
    """

    key: str
    test: str
    value: object = None
    until: object = None


def holds(condition: Condition, value: object) -> bool:
    """Whether a stored value meets ``condition``; of a pair or a list, one part is enough."""
    if condition.test in OPPOSITES:
        opposite = Condition(condition.key, OPPOSITES[condition.test], condition.value)
        return not holds(opposite, value)
    parts = list(_parts(value))
    if condition.test == EMPTY:
        return not parts
    return any(_met(condition, part) for part in parts)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, Bilingual):
        value = (value.en, value.fr)
    for part in value if isinstance(value, tuple | list) else (value,):
        if isinstance(part, Bilingual):
            yield from _parts(part)
        elif isinstance(part, Msg):  # a word counts by its untranslated text
            yield part.msgid
        elif part is not None and part != "":
            yield part


def _met(condition: Condition, part: object) -> bool:
    value = condition.value
    match condition.test:
        case "is":
            return part == value
        case "contains":
            return letters(str(value)) in letters(str(part))
        case "before":
            return _below(part, value)
        case "after":
            return _below(value, part)
    return not _below(part, value) and not _below(condition.until, part)


def _below(one: object, other: object) -> bool:
    """Whether ``one`` comes before ``other``; what cannot be compared does not."""
    if isinstance(one, datetime) or isinstance(other, datetime):
        return isinstance(one, datetime) and isinstance(other, datetime) and one < other
    if isinstance(one, date) and isinstance(other, date):
        return one < other
    if isinstance(one, int) and isinstance(other, int):
        return one < other
    return isinstance(one, str) and isinstance(other, str) and letters(one) < letters(other)
