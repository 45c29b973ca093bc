"""Candidates of the search as changes of a scenario: open, with an officer to be named."""

from collections.abc import Iterable
from datetime import date

from lo_desk.domain.deployment import Line, Officer, Post, Profile, Tour
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Open
from lo_desk.domain.siting import PossiblePost
from lo_desk.ids import stable_id

APPROVED = "approved"
TO_BE_NAMED = "N. N."
"""Stands for a name in both languages while nobody is chosen."""


def opening(site: PossiblePost, on: date, lines: Iterable[Line] = ()) -> Open:
    """The post is there from ``on`` with these lines; somebody is there full time."""
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
    return Open(post, tuple(lines), (tour,), on, (officer,))
