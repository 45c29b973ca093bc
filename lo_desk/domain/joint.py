"""The life of a joint assessment of locations: draft, scoring, open, decided, followed."""

from collections.abc import Mapping

from lo_desk.i18n.msg import Msg, counted

DRAFT, SCORING, OPEN, DECIDED, FOLLOWED = "draft", "scoring", "open", "decided", "followed"
REVEALED = (OPEN, DECIDED, FOLLOWED)
"""States in which both agencies see both sheets."""
NEXT: Mapping[str, frozenset[str]] = {
    DRAFT: frozenset({SCORING}),
    SCORING: frozenset({DRAFT, OPEN}),
    OPEN: frozenset({DECIDED}),
    DECIDED: frozenset({OPEN, FOLLOWED}),
    FOLLOWED: frozenset({DECIDED}),
}
"""What a state may become. What was revealed is never hidden again."""


def short_of(missing: int) -> Msg:
    """How many options are missing before an assessment may be decided."""
    return counted(
        "%(n)s option is missing before this assessment may be decided.",
        "%(n)s options are missing before this assessment may be decided.",
        missing,
    )


def may_become(before: str, after: str) -> bool:
    """Whether an assessment may go from one state to another, or stays as it is."""
    return before == after or after in NEXT[before]
