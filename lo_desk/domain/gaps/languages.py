"""Gaps in the languages that posts ask for."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_factors import LEVELS, levels
from lo_desk.domain.deployment import OPEN_STATES, Fact, Officer, Post, Tour
from lo_desk.domain.gap_kinds import LANGUAGE
from lo_desk.domain.gaps.gap import Gap, Told, training_desk, untold
from lo_desk.domain.naming import Tongue
from lo_desk.domain.network import Network
from lo_desk.domain.period import edges, held_since, holding
from lo_desk.domain.phrases import city_of
from lo_desk.domain.presence import profile_on
from lo_desk.i18n.msg import Msg, said

NOT_HELD = -1


def language(network: Network, posts: Iterable[Post]) -> Iterator[Gap]:
    """Every language that a post asks for and nobody there holds at the level.

    An officer whose languages are not recorded may hold it: that is unknown, not a gap.
    """
    for post in posts:
        asked = levels(network.profiles[post.id].languages)
        there = _by_id(network, network.there.get(post.id, ())) if asked else []
        if not there or not all(officer.languages for officer in there):
            continue
        for code, level in asked.items():
            best = max(there, key=lambda officer: (_held(officer, code), -officer.id.int))
            if _held(best, code) < level:
                yield _gap(network, post, best, (code, level))


def _there(network: Network, post: Post, day: date) -> list[Officer]:
    return _by_id(network, holding(network.tours[post.id], day))


def _by_id(network: Network, tours: Iterable[Tour]) -> list[Officer]:
    keys = {tour.officer for tour in tours}
    return [network.officers[key] for key in sorted(keys, key=lambda key: key.int)]


def _held(officer: Officer, code: str) -> int:
    return levels(officer.languages).get(code, NOT_HELD)


def _gap(network: Network, post: Post, best: Officer, asked: tuple[str, int]) -> Gap:
    code, held = asked[0], _held(best, asked[0])
    rules, weight = network.rules, network.weight_of(post)
    extent = rules.language_missing if held == NOT_HELD else rules.language_short
    return untold(
        partial(_told, network, post, best, asked),
        kind=LANGUAGE,
        agency=post.agency,
        post=post.id,
        officer=best.id,
        item=code,
        since=_since(network, post, asked),
        weight=weight,
        extent=extent,
        act=training_desk(post.agency),
    )


def _told(network: Network, post: Post, best: Officer, asked: tuple[str, int]) -> Told:
    there = _there(network, post, network.day)
    return _why(network, post, best, asked), (
        *(Fact("officer", officer.id, "languages") for officer in there),
        Fact("post_profile", network.profiles[post.id].id, "languages"),
    )


def _since(network: Network, post: Post, asked: tuple[str, int]) -> date:
    """First day on which somebody was there and nobody held it, and the post asked for it."""
    code, level = asked
    tours = network.tours[post.id]

    def _holds(day: date) -> bool:
        profile, there = profile_on(post, day), _there(network, post, day)
        if profile is None or profile.state not in OPEN_STATES or not there:
            return False
        wanted = levels(profile.languages).get(code, NOT_HELD)
        return wanted == level and all(
            officer.languages and _held(officer, code) < level for officer in there
        )

    periods = [*(tour.period for tour in tours), *(p.period for p in post.profiles)]
    return held_since(_holds, edges(periods), network.day)


def _why(network: Network, post: Post, best: Officer, asked: tuple[str, int]) -> Msg:
    code, level = asked
    held = _held(best, code)
    facts: dict[str, object] = {
        "city_of": city_of(network.profiles[post.id].city),
        "agency": AGENCIES[post.agency],
        "officer": best.name,
        "asked": Tongue(code, LEVELS[level]),
    }
    if held == NOT_HELD:
        return said(
            "The %(city_of)s post (%(agency)s) asks for %(asked)s; nobody there holds the language,"
            " nor does %(officer)s.",
            **facts,
        )
    return said(
        "The %(city_of)s post (%(agency)s) asks for %(asked)s; the best level held there is that of"
        " %(officer)s: %(held)s.",
        **facts,
        held=LEVELS[held],
    )
