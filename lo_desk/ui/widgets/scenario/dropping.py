"""What something put down on the map means: a change of the scenario, or nothing, and why."""

from collections.abc import Mapping, Sequence
from datetime import date

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import COVERED, RESIDENT
from lo_desk.domain.outlines import on_map
from lo_desk.domain.scenario_changes import Change, Move, ReassignArea
from lo_desk.domain.scenario_facts import HeldLine, SiteOffer
from lo_desk.i18n.msg import Msg, said
from lo_desk.ui.widgets.scenario.carry_map import Drop, Load

Names = Mapping[str, Bilingual]
"""Countries as people read them."""
NOT_THERE = said("A post goes to a country: put it down on one.")
ON_A_POST = said("A country goes to a post: put it down on one.")


def told(load: Load, names: Names) -> Msg:
    """What is carried, as it is seen and heard."""
    if load.posts:
        return said(
            "Carried: post %(post)s. Put it down on another country; Escape puts it back.",
            post=", ".join(post.code for post in load.posts),
        )
    return said(
        "Carried: %(country)s. Put it down on another post of the agency; Escape puts it back.",
        country=names[load.country],
    )


def changes(
    drop: Drop, held: Sequence[HeldLine], sites: Sequence[SiteOffer], on: date, names: Names
) -> tuple[Change, ...] | Msg:
    """The changes that the drop can mean, one a post or line; or why it means none."""
    if drop.load.posts:
        return _moves(drop, sites, on)
    return _given(drop, held, on) or _no_one(drop, names)


def _moves(drop: Drop, sites: Sequence[SiteOffer], on: date) -> tuple[Change, ...] | Msg:
    there = [site for site in sites if site.site.country == drop.country and not site.alone]
    if not there:
        return NOT_THERE
    goal = min(there, key=lambda site: _far(site, drop.at)).site
    return tuple(Move(post.id, goal, on) for post in drop.load.posts)


def _far(offer: SiteOffer, at: tuple[float, float]) -> float:
    """Squared, in the map's units; a place without a position is the last one."""
    site = offer.site
    if site.latitude is None or site.longitude is None:
        return float("inf")
    x, y = on_map(site.longitude / 1e6, site.latitude / 1e6)
    return (x - at[0]) ** 2 + (y - at[1]) ** 2


def _given(drop: Drop, held: Sequence[HeldLine], on: date) -> tuple[Change, ...]:
    place = drop.load.country
    lines = [line for line in held if line.place == place]
    has = {line.post for line in lines}
    return tuple(
        ReassignArea(place, line.post, post.id, _basis(line), on)
        for post in drop.posts
        if post.id not in has
        for line in lines
        if line.agency == post.agency
    )


def _basis(line: HeldLine) -> str:
    return COVERED if line.basis == RESIDENT else line.basis


def _no_one(drop: Drop, names: Names) -> Msg:
    if not drop.posts:
        return ON_A_POST
    return said(
        "%(country)s cannot go to post %(post)s: it covers it already, or its agency has no line"
        " there.",
        country=names[drop.load.country],
        post=", ".join(post.code for post in drop.posts),
    )
