"""The changes of a scenario as a sentence each."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from lo_desk.domain.deployment import Deployment
from lo_desk.domain.period import DAY
from lo_desk.domain.phrases import place_the
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import (
    LINE,
    PROFILE,
    TOUR,
    Arrange,
    Change,
    ChangeDates,
    Close,
    Move,
    Open,
    ReassignArea,
    Scenario,
)
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said


def words_of(deployment: Deployment, change: Change) -> Msg:
    """What happens from which day; a record that is gone is said by its id."""
    return _WORDS[type(change)](_Names(deployment), change)


def told(deployment: Deployment, scenario: Scenario) -> tuple[Msg, ...]:
    """Each change as a sentence, said of the networks as those before it leave them."""
    found, now = [], deployment
    for change in scenario:
        found.append(words_of(now, change))
        with suppress(DeskError):  # what is impossible is said where it is compared
            now = applied(now, (change,))
    return tuple(found)


def day_of(scenario: Scenario, day: date) -> date:
    """The first day from ``day`` on when all changes have happened: what is compared then."""
    return max([day, *(_happens(change) for change in scenario)])


def _happens(change: Change) -> date:
    if isinstance(change, ChangeDates):
        return change.period.after or change.period.first
    return change.on


@dataclass(frozen=True)
class _Names:
    deployment: Deployment

    def post(self, key: UUID) -> str:
        return next((post.code for post in self.deployment.posts if post.id == key), str(key))

    def place(self, key: str) -> object:
        found = (place for place in self.deployment.places if place.key == key)
        place = next(found, None)
        return place_the(place) if place else key

    def tour(self, key: UUID) -> tuple[str, str]:
        tour = next((tour for tour in self.deployment.tours if tour.id == key), None)
        if tour is None:
            return str(key), ""
        officers = (one.name for one in self.deployment.officers if one.id == tour.officer)
        return next(officers, str(tour.officer)), self.post(tour.post)

    def line(self, key: UUID) -> tuple[object, str]:
        line = next((line for line in self.deployment.lines if line.id == key), None)
        return (self.place(line.place), self.post(line.post)) if line else (str(key), "")

    def profile(self, key: UUID) -> str:
        posts = self.deployment.posts
        found = (post.code for post in posts if any(one.id == key for one in post.profiles))
        return next(found, str(key))


def _open(_names: _Names, change: Open) -> Msg:
    return said("Post %(post)s opens on %(day)s.", post=change.post.code, day=change.on)


def _close(names: _Names, change: Close) -> Msg:
    return said("Post %(post)s closes on %(day)s.", post=names.post(change.post), day=change.on)


def _move(names: _Names, change: Move) -> Msg:
    facts = {"post": names.post(change.post), "city": change.to.city, "day": change.on}
    return said("Post %(post)s moves on %(day)s: %(city)s.", **facts)


def _reassign(names: _Names, change: ReassignArea) -> Msg:
    return said(
        "From %(day)s, post %(taker)s instead of %(giver)s covers %(place)s.",
        day=change.on,
        taker=names.post(change.taker),
        giver=names.post(change.giver),
        place=names.place(change.place),
    )


def _arrange(names: _Names, change: Arrange) -> Msg:
    return said(
        "From %(day)s, an arrangement in writing: each agency covers %(place)s for the other.",
        day=change.on,
        place=names.place(change.place),
    )


def _dates(names: _Names, change: ChangeDates) -> Msg:
    first, after = change.period.first, change.period.after
    told = {
        TOUR: lambda: _tour(names, change.id),
        LINE: lambda: _line(names, change.id),
        PROFILE: lambda: said("Post %(post)s", post=names.profile(change.id)),
    }[change.entity]()
    if after is None:
        return said("%(what)s: from %(first)s until further notice.", what=told, first=first)
    days = {"first": first, "last": after - DAY}
    return said("%(what)s: from %(first)s to %(last)s.", what=told, **days)


def _tour(names: _Names, key: UUID) -> Msg:
    officer, post = names.tour(key)
    return said("%(officer)s, post %(post)s", officer=officer, post=post)


def _line(names: _Names, key: UUID) -> Msg:
    place, post = names.line(key)
    return said("Post %(post)s covers %(place)s", post=post, place=place)


_WORDS: dict[type, Callable[[_Names, Any], Msg]] = {
    Open: _open,
    Close: _close,
    Move: _move,
    ReassignArea: _reassign,
    Arrange: _arrange,
    ChangeDates: _dates,
}
