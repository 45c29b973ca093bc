"""Candidates of the search as changes of a scenario: open, with an officer to be named."""

from collections.abc import Iterable, Sequence
from datetime import date

from lo_desk.domain.deployment import Line, Officer, Post, Profile, Tour
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Open
from lo_desk.domain.scenario_opening import APPROVED, TO_BE_NAMED
from lo_desk.domain.siting import PossiblePost
from lo_desk.ids import stable_id

NO_COSTS = (None, None)


def opening(
    site: PossiblePost,
    on: date,
    lines: Iterable[Line] = (),
    costs: Sequence[int | None] = NO_COSTS,
) -> Open:
    """The post is there from ``on`` with these lines; somebody is there full time.

    Args:
        site: Which.
        on: From which day.
        lines: What it covers.
        costs: Cents in each fiscal year: the second is taken as the annual cost, what the first
            has more as paid once.
    """
    held, code = Period(on), site.code
    profile = Profile(
        stable_id("siting", "profile", code, on.isoformat()),
        held,
        APPROVED,
        site.city,
        site.iso2,
        site.at.latitude,
        site.at.longitude,
        languages=site.languages,
        core_time=site.core_time,
        mission=site.at.mission,
        security=site.at.security,
    )
    officer = Officer(stable_id("siting", "officer", code), site.agency, TO_BE_NAMED)
    tour = Tour(stable_id("siting", "tour", code), officer.id, site.key, held)
    post = Post(site.key, code, site.agency, (profile,))
    first, annual = costs[:2]
    once = None if first is None or annual is None else max(0, first - annual)
    return Open(post, tuple(lines), (tour,), on, (officer,), annual, once)
