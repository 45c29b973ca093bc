"""A scenario as text, to be kept in a record, and back again."""

from dataclasses import dataclass

from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.scenario_changes import Scenario


@dataclass(frozen=True)
class _Kept:
    changes: Scenario


def kept(scenario: Scenario) -> str:
    """The changes as canonical JSON; none: an empty text."""
    return freeze(_Kept(scenario)) if scenario else ""


def changes_in(text: str | None) -> Scenario:
    """The changes that ``kept`` was given; none in an empty text.

    Raises:
        NotFrozen: It is no scenario, or damaged.
    """
    return thaw(_Kept, text).changes if text and text.strip() else ()
