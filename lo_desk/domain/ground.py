"""What a scenario cannot change, looked up from every side: places, priorities, work done.

A scenario changes posts, officers, tours, lines and arrangements. All other rows of the snapshot
stay the very same, and so does what is found in them: both sides of a comparison share it.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from lo_desk.domain.deployment import Deployment, Place, PriorityVersion, Training, Visit
from lo_desk.domain.groups import Groups, grouped
from lo_desk.domain.heard import Heard, heard
from lo_desk.domain.period import holding
from lo_desk.domain.returns import returned

Spot = tuple[str, str]  # agency, place key
Key = TypeVar("Key")
CHANGING = frozenset({"posts", "officers", "tours", "lines", "arrangements"})
"""Fields of a deployment that a scenario may change."""
KEPT = tuple(field.name for field in fields(Deployment) if field.name not in CHANGING)


class Ground:
    """Rows that no scenario changes. Nothing in it changes once it is made.

    Attributes:
        parts: Keys of the places below a country.
        versions: Priorities of any time on a place, best rank first, by agency and place.
        wanted: The same, in force on the day.
        weights: How much the best of those in force weighs.
        started: First day of each priority's first version.
        began: First day of each version, by priority and number.
        returns: Returns of quarters that are over, by post and first day, the latest last.
    """

    def __init__(self, deployment: Deployment) -> None:
        self._deployment = deployment
        day, rules, priorities = deployment.day, deployment.rules, deployment.priorities
        self.places = {place.key: place for place in deployment.places}
        self.parts = _parts(deployment.places)
        self.areas = {area.code: area.name for area in deployment.areas}
        self.started = _first_days(priorities, lambda version: version.priority)
        self.began = _first_days(priorities, lambda version: (version.priority, version.number))
        self.versions = self._on_places(priorities)
        self.wanted = self._on_places(holding(priorities, day))
        self.weights = {spot: rules.weight(held[0].rank) for spot, held in self.wanted.items()}
        self.returns = returned(deployment.returns, day)

    def under(self, deployment: Deployment) -> bool:
        """Whether the deployment stands on it: all that no scenario changes is the very same."""
        mine = self._deployment
        return all(getattr(mine, name) is getattr(deployment, name) for name in KEPT)

    @cached_property
    def visits(self) -> Groups[tuple[int, str], Visit]:
        """Visits made, by the number of the post's id and place."""
        day = self._deployment.day
        made = [visit for visit in self._deployment.visits if visit.starts < day]
        return grouped(made, attrgetter("post.int", "place"))

    @cached_property
    def trainings(self) -> Groups[tuple[int, int], Training]:
        """What was learned, by the numbers of the officer's and the item's id."""
        return grouped(self._deployment.trainings, attrgetter("officer.int", "item.int"))

    @cached_property
    def heard(self) -> Heard:
        """What officers have been briefed on."""
        return heard(self._deployment)

    def reached_by(self, key: str) -> tuple[str, ...]:
        """The place and what a line or a priority on it reaches too."""
        below = self.parts.get(key)
        return (key, *below) if below else (key,)

    def _on_places(self, versions: Iterable[PriorityVersion]) -> Groups[Spot, PriorityVersion]:
        found: Groups[Spot, PriorityVersion] = Groups()
        for version in sorted(versions, key=_best_first):
            for key in {k for named in version.places for k in self.reached_by(named)}:
                found.add((version.agency, key), version)
        return found


def _parts(places: Iterable[Place]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for place in sorted(places, key=lambda place: place.key):
        if place.key != place.country:
            found[place.country] = (*found.get(place.country, ()), place.key)
    return found


def _first_days(
    versions: Iterable[PriorityVersion], key: Callable[[PriorityVersion], Key]
) -> dict[Key, date]:
    found: dict[Key, date] = {}
    for version in versions:
        first, known = version.period.first, key(version)
        found[known] = min(found.get(known, first), first)
    return found


def _best_first(version: PriorityVersion) -> tuple[int, str, int, int]:
    return version.rank, version.code, version.priority.int, version.id.int
