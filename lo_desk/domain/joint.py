"""The life of a joint assessment of locations: draft, scoring, open, decided, followed."""

from collections.abc import Mapping

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


def may_become(before: str, after: str) -> bool:
    """Whether an assessment may go from one state to another, or stays as it is."""
    return before == after or after in NEXT[before]
