"""What would be if: a deployment with the changes of a scenario. Nothing is recorded."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import TypeVar
from uuid import UUID

from lo_desk.domain.arrangement import Arrangement
from lo_desk.domain.deployment import (
    OPEN_STATES,
    RESIDENT,
    Deployment,
    Line,
    Post,
    Profile,
    Tour,
)
from lo_desk.domain.naming import Form
from lo_desk.domain.period import Period
from lo_desk.domain.phrases import place_the
from lo_desk.domain.presence import open_periods, profile_on
from lo_desk.domain.scenario_changes import (
    LINE,
    PROFILE,
    TOUR,
    Arrange,
    Change,
    ChangeDates,
    Close,
    Location,
    Move,
    Open,
    ReassignArea,
    Scenario,
)
from lo_desk.domain.scenario_errors import (
    AlreadyArranged,
    AlreadyInCity,
    AlreadyOpen,
    CodeTaken,
    DatesClash,
    LineAlreadyHeld,
    LineNotHeld,
    NoArea,
    NotOpenThen,
    StartsTooEarly,
    TakerOfOtherAgency,
)
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import said
from lo_desk.ids import stable_id

Dated = TypeVar("Dated", Profile, Tour, Line)


def applied(deployment: Deployment, scenario: Scenario) -> Deployment:
    """The deployment if all changes had been made in their order; the one given never changes.

    Raises:
        UnknownRecord: A change names a post, place or row that is not there.
        DeskError: A change is impossible; see ``scenario_errors``.
    """
    return reduce(_changed, scenario, deployment)


def _changed(deployment: Deployment, change: Change) -> Deployment:
    match change:
        case Open():
            return _opened(deployment, change)
        case Close():
            return _closed(deployment, change)
        case Move():
            return _moved(deployment, change)
        case ReassignArea():
            return _reassigned(deployment, change)
        case Arrange():
            return _arranged(deployment, change)
        case ChangeDates():
            return _redated(deployment, change)


def _opened(deployment: Deployment, change: Open) -> Deployment:
    new, on = change.post, change.on
    if any(post.code == new.code and post.id != new.id for post in deployment.posts):
        raise CodeTaken(new.code)
    rows: tuple[Profile | Line | Tour, ...] = (*new.profiles, *change.lines, *change.tours)
    starts = [row.period.first for row in rows]
    if min(starts, default=on) < on or profile_on(new, on) is None:
        raise StartsTooEarly(new.code, on)
    for line in change.lines:
        _known_place(deployment, line.place)
    known = next((post for post in deployment.posts if post.id == new.id), None)
    if known and any(p.after is None or p.after > on for p in open_periods(known)):
        raise AlreadyOpen(new.code, on)
    before = _until(known.profiles, on) if known else ()
    there = {officer.id for officer in deployment.officers}
    return replace(
        deployment,
        posts=_with_post(deployment, replace(new, profiles=(*before, *new.profiles))),
        lines=(*_until(deployment.lines, on, new.id), *change.lines),
        tours=(*deployment.tours, *change.tours),
        officers=(*deployment.officers, *(o for o in change.officers if o.id not in there)),
    )


def _closed(deployment: Deployment, change: Close) -> Deployment:
    post, on = _open_post(deployment, change.post, change.on), change.on
    return replace(
        deployment,
        posts=_with_post(deployment, replace(post, profiles=_until(post.profiles, on))),
        lines=_until(deployment.lines, on, post.id),
        tours=_until(deployment.tours, on, post.id),
    )


def _moved(deployment: Deployment, change: Move) -> Deployment:
    post, to, on = _open_post(deployment, change.post, change.on), change.to, change.on
    _known_place(deployment, to.place)
    here = next(profile for profile in post.profiles if on in profile.period)
    if _where(here) == (to.city.en, to.country, to.latitude, to.longitude):
        raise AlreadyInCity(post.code, on)
    profiles = _relocated(post.profiles, here, to, on)
    return replace(
        deployment,
        posts=_with_post(deployment, replace(post, profiles=profiles)),
        lines=_resident_at(deployment.lines, post.id, to.place, on),
    )


def _relocated(
    profiles: Iterable[Profile], here: Profile, to: Location, on: date
) -> tuple[Profile, ...]:
    """Profiles of the same city from ``on`` to the next planned move are in ``to``."""
    found, moving = [], True
    for profile in sorted(profiles, key=lambda profile: profile.period.first):
        if profile.period.after is not None and profile.period.after <= on:
            found.append(profile)
            continue
        moving = moving and _where(profile) == _where(here)
        if not moving:
            found.append(profile)
            continue
        found += _until((profile,), on)
        later = _from(profile, on)
        found.append(
            replace(
                later,
                city=to.city,
                country=to.country,
                latitude=to.latitude,
                longitude=to.longitude,
                mission=to.mission,
                security=to.security,
            )
        )
    return tuple(found)


def _resident_at(lines: Iterable[Line], post: UUID, place: str, on: date) -> tuple[Line, ...]:
    """Resident lines of the post are on ``place`` from ``on``; another it had there ends."""
    kept: list[Line] = []
    moving = []
    for line in lines:
        later = line.period.after is None or line.period.after > on
        if line.post == post and later and (line.basis == RESIDENT or line.place == place):
            kept += _until((line,), on)
            moving += [line] if line.basis == RESIDENT else []
        else:
            kept.append(line)
    new: list[Line] = []
    for line in sorted(moving, key=lambda line: (line.period.first, line.id.int)):
        moved = replace(_from(line, on, place), place=place)
        if not any(other.period.common(moved.period) for other in new):
            new.append(moved)
    return (*kept, *new)


def _reassigned(deployment: Deployment, change: ReassignArea) -> Deployment:
    place, on = change.place, change.on
    named = _known_place(deployment, place)
    giver = _open_post(deployment, change.giver, on)
    taker = _open_post(deployment, change.taker, on)
    if giver.agency != taker.agency:
        raise TakerOfOtherAgency(giver.code, taker.code)
    given = [line for line in deployment.lines if _holds(line, giver.id, place, on)]
    if not any(on in line.period for line in given):
        raise LineNotHeld(giver.code, named, on)
    if any(_holds(line, taker.id, place, on) for line in deployment.lines):
        raise LineAlreadyHeld(taker.code, named, on)
    taken = (
        replace(_from(line, on, taker.code), post=taker.id, basis=change.basis) for line in given
    )
    kept = [line for line in deployment.lines if line not in given]
    return replace(deployment, lines=(*kept, *_until(given, on), *taken))


def _arranged(deployment: Deployment, change: Arrange) -> Deployment:
    place, on = change.place, change.on
    named = _known_place(deployment, place)
    if not change.areas:
        raise NoArea
    if any(
        held.place == place and on in held.period and change.areas <= held.areas
        for held in deployment.arrangements
        if not held.partner and not held.taker
    ):
        raise AlreadyArranged(named, on)
    words = ("arrangement", place, *sorted(change.areas), on.isoformat())
    new = Arrangement(stable_id(*words), place, change.areas, Period(on))
    return replace(deployment, arrangements=(*deployment.arrangements, new))


def _redated(deployment: Deployment, change: ChangeDates) -> Deployment:
    match change.entity:
        case "tour":
            tours = _with_period(deployment.tours, change, lambda tour: tour.officer)
            return replace(deployment, tours=tours)
        case "area_line":
            lines = _with_period(deployment.lines, change, lambda line: (line.post, line.place))
            return replace(deployment, lines=lines)
    for post in deployment.posts:
        if any(profile.id == change.id for profile in post.profiles):
            profiles = _with_period(post.profiles, change, lambda _profile: None)
            return replace(
                deployment, posts=_with_post(deployment, replace(post, profiles=profiles))
            )
    raise UnknownRecord(_ROWS[PROFILE], str(change.id))


def _with_period(
    rows: tuple[Dated, ...], change: ChangeDates, same: Callable[[Dated], object]
) -> tuple[Dated, ...]:
    """The rows with new days for one; those that are the ``same`` never share a day with it."""
    row = next((row for row in rows if row.id == change.id), None)
    if row is None:
        raise UnknownRecord(_ROWS[change.entity], str(change.id))
    for other in rows:
        if other.id != row.id and same(other) == same(row) and other.period.common(change.period):
            raise DatesClash(other.period.first)
    return tuple(replace(r, period=change.period) if r.id == row.id else r for r in rows)


def _open_post(deployment: Deployment, key: UUID, day: date) -> Post:
    post = next((post for post in deployment.posts if post.id == key), None)
    if post is None:
        raise UnknownRecord(said("Post"), str(key))
    profile = profile_on(post, day)
    if profile is None or profile.state not in OPEN_STATES:
        raise NotOpenThen(post.code, day)
    return post


def _known_place(deployment: Deployment, key: str) -> Form:
    """The place as sentences name it."""
    place = next((place for place in deployment.places if place.key == key), None)
    if place is None:
        raise UnknownRecord(said("Country or place"), key)
    return place_the(place)


def _with_post(deployment: Deployment, new: Post) -> tuple[Post, ...]:
    """The posts with one changed, added at the end, or gone because it never was anything."""
    kept = [new if post.id == new.id else post for post in deployment.posts]
    if all(post.id != new.id for post in deployment.posts):
        kept.append(new)
    return tuple(post for post in kept if post.id != new.id or post.profiles)


def _until(rows: Iterable[Dated], on: date, post: UUID | None = None) -> tuple[Dated, ...]:
    """The rows up to ``on``; with ``post`` only that post's rows are cut."""
    found = []
    for row in rows:
        mine = post is None or isinstance(row, Profile) or row.post == post
        if not mine or (row.period.after is not None and row.period.after <= on):
            found.append(row)
        elif row.period.first < on:
            found.append(replace(row, period=Period(row.period.first, on)))
    return tuple(found)


def _from(row: Dated, on: date, word: str = "") -> Dated:
    """The row from ``on``: itself if it starts no earlier, else a new one with its facts."""
    if row.period.first >= on and not word:
        return row
    first = max(row.period.first, on)
    key = stable_id("scenario", str(row.id), word, first.isoformat())
    return replace(row, id=key, period=Period(first, row.period.after))


def _holds(line: Line, post: UUID, place: str, on: date) -> bool:
    """Whether it is the post's line on the place, on the day or later."""
    after = line.period.after
    return line.post == post and line.place == place and (after is None or after > on)


def _where(profile: Profile) -> tuple[str, str, int | None, int | None]:
    return profile.city.en, profile.country, profile.latitude, profile.longitude


_ROWS = {
    PROFILE: said("Post profile"),
    TOUR: said("Tour of duty"),
    LINE: said("Line of an area of responsibility"),
}
