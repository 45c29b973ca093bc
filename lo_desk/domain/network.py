"""A deployment looked up from every side, once: who is where, which line reaches what."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import TypeVar, cast
from uuid import UUID

from lo_desk.domain.deployment import OPEN_STATES, Deployment, Line, Place, Post, Tour, Visit
from lo_desk.domain.ground import Ground, Spot
from lo_desk.domain.groups import Groups, grouped
from lo_desk.domain.period import Period, holding
from lo_desk.domain.presence import Presence, open_periods, presences, profile_on

__all__ = ["Groups", "Network", "Spot"]

Figure = TypeVar("Figure", int, tuple[int, int])


class Network:
    """The two networks on the deployment's day. Nothing in it changes once it is made.

    Attributes:
        ground: What no scenario changes; ``like`` gives its own where it is the same.
        parts: Keys of the places below a country.
        profiles: What each post is on the day, by the post's id; not there yet, or no more: none.
        open: The posts that are open on the day, by id.
        tours: All tours of a post.
        there: Its tours of the day.
        lines: All lines of a post.
        at: All lines that name a place, by its key.
        current: Lines of the day by post, be the post open or not.
        covering: Lines that reach a place and count on the day, by agency and place.
        versions: Priorities of any time on a place, best rank first, by agency and place.
        wanted: The same, in force on the day.
        started: First day of each priority's first version.
        began: First day of each version, by priority and number.
        returns: Returns of quarters that are over, by post and first day, the latest last.
    """

    def __init__(self, deployment: Deployment, like: "Network | None" = None) -> None:
        self.deployment = deployment
        self.day, self.rules = deployment.day, deployment.rules
        ground = like.ground if like is not None else None
        if ground is None or not ground.under(deployment):
            ground = Ground(deployment)
        self.ground: Ground = ground
        self.places, self.parts, self.areas = ground.places, ground.parts, ground.areas
        self.versions, self.wanted = ground.versions, ground.wanted
        self.started, self.began, self.returns = ground.started, ground.began, ground.returns
        self.posts = {post.id: post for post in deployment.posts}
        self.officers = {officer.id: officer for officer in deployment.officers}
        today = ((post.id, profile_on(post, self.day)) for post in deployment.posts)
        self.profiles = {key: profile for key, profile in today if profile is not None}
        self.open = {
            key: self.posts[key]
            for key, profile in self.profiles.items()
            if profile.state in OPEN_STATES
        }
        self.tours = self._known_tours()
        self.there = {post: holding(tours, self.day) for post, tours in self.tours.items()}
        lines = self._known_lines()
        self.lines = self._by_post(lines)
        self.at = grouped(lines, attrgetter("place"))
        now = holding(lines, self.day)
        self.current = self._by_post(now)
        self.covering = self._covering(now)
        self._opened: dict[UUID, tuple[Period, ...]] = {}
        self._stays: dict[UUID, tuple[Presence, ...]] = {}
        self._found: dict[Hashable, int | tuple[int, int]] = {}

    def weight(self, agency: str, place: str) -> int:
        """How much the agency's best priority on the place weighs."""
        return self.ground.weights.get((agency, place), self.rules.rank_none)

    def weight_of(self, post: Post) -> int:
        """The most that any place named by the post's lines of the day weighs."""
        return self.once(post.id, lambda: self._weight_of(post))

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

    def staffed(self, post: UUID) -> int:
        """Percent of full time at the post on the day, not capped."""
        return sum(tour.fte for tour in self.there.get(post, ()))

    def stays(self, post: UUID) -> tuple[Presence, ...]:
        """Who is at the post and when, by first day; an officer's adjacent tours as one."""
        found = self._stays.get(post)
        if found is None:
            found = self._stays[post] = presences(self.tours[post])
        return found

    def counted(self, line: Line) -> list[Period]:
        """When the line is in force and its post open."""
        common = [line.period.common(opened) for opened in self.opened(line.post)]
        return [period for period in common if period is not None]

    def counts_on(self, line: Line, day: date) -> bool:
        """Whether the line is in force on ``day`` and its post open."""
        return day in line.period and any(day in period for period in self.opened(line.post))

    def visited(self, line: Line) -> list[Visit]:
        """Visits made to the line's place or, of a country, to any place in it."""
        made, post = self.ground.visits, line.post.int
        if line.place not in self.parts:
            return made[post, line.place]
        return [visit for place in self.reached_by(line.place) for visit in made[post, place]]

    def languages(self, place: Place) -> tuple[str, ...]:
        """Working languages there."""
        country = self.places.get(place.country, place)
        return place.languages or country.languages

    def reached_by(self, key: str) -> tuple[str, ...]:
        """The place and what a line or a priority on it reaches too."""
        return self.ground.reached_by(key)

    @cached_property
    def worked_in(self) -> dict[Spot, None]:
        """Agencies and the countries their lines of the day are in, in a settled order."""
        spots = {
            (agency, self.places[key].country)
            for (agency, key), lines in self.covering.items()
            if lines
        }
        return dict.fromkeys(sorted(spot for spot in spots if spot[1] in self.places))

    def _known_tours(self) -> Groups[UUID, Tour]:
        known = (
            tour
            for tour in sorted(self.deployment.tours, key=_by_id)
            if tour.post in self.posts and tour.officer in self.officers
        )
        return grouped(known, lambda tour: tour.post)

    def _known_lines(self) -> list[Line]:
        posts = {post.id.int for post in self.deployment.posts}
        lines = (line for line in self.deployment.lines if line.place in self.places)
        return sorted((line for line in lines if line.post.int in posts), key=_by_id)

    def _by_post(self, lines: Iterable[Line]) -> Groups[UUID, Line]:
        """Grouped by the numbers of the ids, which are quicker to look up than the ids."""
        found = grouped(lines, attrgetter("post.int"))
        return Groups((post, found[post.int]) for post in self.posts if post.int in found)

    def _covering(self, lines: Iterable[Line]) -> Groups[Spot, Line]:
        agencies = {post.id.int: post.agency for post in self.open.values()}
        found: dict[Spot, list[Line]] = defaultdict(list)
        for line in lines:
            agency = agencies.get(line.post.int)
            if agency is not None:
                found[agency, line.place].append(line)
                for key in self.parts.get(line.place, ()):
                    found[agency, key].append(line)
        return Groups(found)


_by_id = attrgetter("id.int")
