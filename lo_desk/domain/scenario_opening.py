"""A post that would open, from the few things people say of it: where, whose, from when."""

from dataclasses import dataclass
from datetime import date

from lo_desk.domain.deployment import (
    COVERED,
    RESIDENT,
    Deployment,
    Line,
    Officer,
    Post,
    Profile,
    Tour,
)
from lo_desk.domain.period import Period
from lo_desk.domain.plain_text import letters
from lo_desk.domain.scenario_changes import Change, Location, Open
from lo_desk.ids import stable_id

APPROVED = "approved"
TO_BE_NAMED = "N. N."
"""Stands for a name in both languages while nobody is chosen."""
_LETTERS = 3  # of a city in a post's code


@dataclass(frozen=True, slots=True)
class Wish:
    """What people say of a post that would open.

    Attributes:
        agency: Whose.
        site: Where; its resident line is on ``site.place``.
        on: From which day.
        covers: Keys of other places it would cover from there.
        annual: Cents a year; None: not known.
        once: Cents on its first day; None: not known.
        staffed: Whether an officer to be named is there from the first day.
    """

    agency: str
    site: Location
    on: date
    covers: tuple[str, ...] = ()
    annual: int | None = None
    once: int | None = None
    staffed: bool = True


def opening(deployment: Deployment, wish: Wish) -> Open:
    """The change that the wish comes to: a post of its own, with lines and an officer to be named.

    Each line is for the areas that the agency's priorities there ask for; where it has none, for
    all. The code is new among ``deployment.posts``.
    """
    code = new_code(deployment, wish.site, wish.agency)
    post_id = stable_id("scenario", "post", code, wish.on.isoformat())
    held, site = Period(wish.on), wish.site
    profile = Profile(
        stable_id("scenario", "profile", code, wish.on.isoformat()),
        held,
        APPROVED,
        site.city,
        site.country,
        site.latitude,
        site.longitude,
        mission=site.mission,
        security=site.security,
    )
    officer = Officer(stable_id("scenario", "officer", code), wish.agency, TO_BE_NAMED)
    tour = Tour(stable_id("scenario", "tour", code), officer.id, post_id, held)
    lines = tuple(
        Line(
            stable_id("scenario", "line", code, place),
            post_id,
            place,
            RESIDENT if place == site.place else COVERED,
            held,
            _areas(deployment, wish.agency, place, wish.on),
        )
        for place in dict.fromkeys((site.place, *wish.covers))
    )
    return Open(
        Post(post_id, code, wish.agency, (profile,)),
        lines,
        (tour,) if wish.staffed else (),
        wish.on,
        (officer,) if wish.staffed else (),
        wish.annual,
        wish.once,
    )


def new_code(deployment: Deployment, site: Location, agency: str) -> str:
    """``ACC-CBSA``, or ``ACC-CBSA-2`` where a post has that code: a code that no post has."""
    short = "".join(sign for sign in letters(site.city.en) if sign.isalpha())[:_LETTERS].upper()
    stem = f"{short or site.country}-{agency}"
    taken = {post.code for post in deployment.posts}
    found, number = stem, 1
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found


def newcomers(change: Change) -> tuple[Officer, ...]:
    """Officers that the change brings and nobody knows anything of yet."""
    return change.officers if isinstance(change, Open) else ()


def _areas(deployment: Deployment, agency: str, place: str, day: date) -> frozenset[str]:
    countries = {each.key: each.country for each in deployment.places}
    wanted = {place, countries.get(place, place)}
    asked = frozenset(
        area
        for version in deployment.priorities
        if version.agency == agency and day in version.period and version.places & wanted
        for area in version.areas
    )
    return asked or frozenset(area.code for area in deployment.areas)
