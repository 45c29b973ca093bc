"""A deployment looked up from every side, once: who is where, which line reaches what."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar, cast
from uuid import UUID

from lo_desk.domain.deployment import (
    OPEN_STATES,
    Deployment,
    Line,
    Place,
    Post,
    PriorityVersion,
    Tour,
    Visit,
)
from lo_desk.domain.period import Period
from lo_desk.domain.presence import open_periods, profile_on
from lo_desk.domain.returns import returned

Spot = tuple[str, str]  # agency, place key
Row = TypeVar("Row")
Key = TypeVar("Key")
Figure = TypeVar("Figure", int, tuple[int, int])


class Groups(dict[Key, list[Row]]):
    """Rows by key; a key without rows has none, and asking for it changes nothing."""

    def __missing__(self, _key: Key) -> list[Row]:
        return []

    def add(self, key: Key, row: Row) -> None:
        """One more row under ``key``."""
        self.setdefault(key, []).append(row)


class Network:
    """The two networks on the deployment's day. Nothing in it changes once it is made.

    Attributes:
        parts: Keys of the places below a country.
        profiles: What each post is on the day, by the post's id; not there yet, or no more: none.
        open: The posts that are open on the day, by id.
        tours: All tours of a post.
        lines: All lines of a post.
        at: All lines that name a place, by its key.
        current: Lines of the day by post, be the post open or not.
        covering: Lines that reach a place and count on the day, by agency and place.
        versions: Priorities of any time on a place, best rank first, by agency and place.
        wanted: The same, in force on the day.
        started: First day of each priority's first version.
        began: First day of each version, by priority and number.
        visits: Visits made, by the number of the post's id and place.
        returns: Returns of quarters that are over, by post and first day, the latest last.
    """

    def __init__(self, deployment: Deployment) -> None:
        self.deployment = deployment
        self.day, self.rules = deployment.day, deployment.rules
        self.places = {place.key: place for place in deployment.places}
        self.parts = _parts(deployment.places)
        self.posts = {post.id: post for post in deployment.posts}
        self.officers = {officer.id: officer for officer in deployment.officers}
        self.areas = {area.code: area.name for area in deployment.areas}
        today = ((post.id, profile_on(post, self.day)) for post in deployment.posts)
        self.profiles = {key: profile for key, profile in today if profile is not None}
        self.open = {
            key: self.posts[key]
            for key, profile in self.profiles.items()
            if profile.state in OPEN_STATES
        }
        tours = sorted(self._known_tours(), key=lambda tour: tour.id.int)
        lines = sorted(self._known_lines(), key=lambda line: line.id.int)
        self.tours = _grouped(tours, lambda tour: tour.post)
        self.lines = _grouped(lines, lambda line: line.post)
        self.at = _grouped(lines, lambda line: line.place)
        now = [line for line in lines if self.day in line.period]
        self.current = _grouped(now, lambda line: line.post)
        self.covering = self._covering(now)
        self.started = _first_days(deployment.priorities, lambda version: version.priority)
        self.began = _first_days(deployment.priorities, lambda v: (v.priority, v.number))
        self.versions = self._on_places(deployment.priorities)
        self.wanted = self._on_places(v for v in deployment.priorities if self.day in v.period)
        self._weights = {
            spot: self.rules.weight(wishes[0].rank) for spot, wishes in self.wanted.items()
        }
        made = [visit for visit in deployment.visits if visit.starts < self.day]
        self.visits = _grouped(made, lambda visit: (visit.post.int, visit.place))
        self.returns = returned(deployment.returns, self.day)
        self._opened: dict[UUID, tuple[Period, ...]] = {}
        self._found: dict[Hashable, int | tuple[int, int]] = {}

    def weight(self, agency: str, place: str) -> int:
        """How much the agency's best priority on the place weighs."""
        return self._weights.get((agency, place), self.rules.rank_none)

    def weight_of(self, post: Post) -> int:
        """The most that any place named by the post's lines of the day weighs."""
        return self.once(("weight", post.id), lambda: self._weight_of(post))

    def _weight_of(self, post: Post) -> int:
        weights = (self.weight(post.agency, line.place) for line in self.current[post.id])
        return max(weights, default=self.rules.rank_none)

    def reaching(self, place: Place) -> Sequence[Line]:
        """Lines of any time that reach the place: those on it and those on its country."""
        if place.entity == "country":
            return self.at[place.key]
        return [*self.at[place.key], *self.at[place.country]]

    def once(self, key: Hashable, find: Callable[[], Figure]) -> Figure:
        """What ``find`` gives, found once for each ``key``: many lines ask the same of a post."""
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = find()
        return cast(Figure, found)

    def opened(self, post: UUID) -> tuple[Period, ...]:
        """When the post is open."""
        found = self._opened.get(post)
        if found is None:
            found = self._opened[post] = open_periods(self.posts[post])
        return found

    def counts_on(self, line: Line, day: date) -> bool:
        """Whether the line is in force on ``day`` and its post open."""
        return day in line.period and any(day in period for period in self.opened(line.post))

    def visited(self, line: Line) -> list[Visit]:
        """Visits made to the line's place or, of a country, to any place in it."""
        places = self.parts.get(line.place)
        if places is None:
            return self.visits[line.post.int, line.place]
        places = (line.place, *places)
        return [visit for place in places for visit in self.visits[line.post.int, place]]

    def languages(self, place: Place) -> tuple[str, ...]:
        """Working languages there."""
        country = self.places.get(place.country, place)
        return place.languages or country.languages

    def reached_by(self, key: str) -> tuple[str, ...]:
        """The place and what a line or a priority on it reaches too."""
        return (key, *self.parts.get(key, ()))

    def _known_tours(self) -> Iterator[Tour]:
        for tour in self.deployment.tours:
            if tour.post in self.posts and tour.officer in self.officers:
                yield tour

    def _known_lines(self) -> Iterator[Line]:
        for line in self.deployment.lines:
            if line.post in self.posts and line.place in self.places:
                yield line

    def _covering(self, lines: Iterable[Line]) -> Groups[Spot, Line]:
        found: Groups[Spot, Line] = Groups()
        for line in lines:
            post = self.open.get(line.post)
            if post is not None:
                for key in self.reached_by(line.place):
                    found.add((post.agency, key), line)
        return found

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
        first = version.period.first
        found[key(version)] = min(found.get(key(version), first), first)
    return found


def _best_first(version: PriorityVersion) -> tuple[int, str, int, int]:
    return version.rank, version.code, version.priority.int, version.id.int


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> Groups[Key, Row]:
    found: Groups[Key, Row] = Groups()
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found
