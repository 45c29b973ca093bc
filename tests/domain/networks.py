"""Small networks for tests: each maker gives a row with everything a test does not care about."""

from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import (
    Deployment,
    Line,
    Officer,
    Place,
    Post,
    PriorityVersion,
    Profile,
    Tour,
    Visit,
)
from lo_desk.domain.period import Period

TODAY = date(2026, 11, 24)
LONG_AGO = date(2020, 1, 1)
_numbers = count(1)


def new():
    """An id; later ones are greater."""
    return UUID(int=next(_numbers))


def words(text):
    return Bilingual(text, text)


def a_place(key, country=None, **facts):
    return Place(new(), key, country or key, words(key), **facts)


def a_profile(first=LONG_AGO, after=None, state="active", **facts):
    given: dict[str, Any] = {"city": words("Nairobi"), "country": "KE", "core_time": 100} | facts
    return Profile(new(), Period(first, after), state, **given)


def a_post(agency="CBSA", *profiles, code="P"):
    return Post(new(), code, agency, profiles or (a_profile(),))


def an_officer(name="Aline", agency="CBSA", **facts):
    given: dict[str, Any] = {"languages": ("sw:C1",)} | facts
    return Officer(new(), agency, name, **given)


def a_tour(officer, post, first=LONG_AGO, after=None, fte=100):
    return Tour(new(), officer.id, post.id, Period(first, after), fte)


def a_line(post, place, basis="resident", first=LONG_AGO, after=None, **facts):
    given: dict[str, Any] = {"areas": frozenset({"illegal migration"}), "planned_visits": 2} | facts
    return Line(new(), post.id, place, basis, Period(first, after), **given)


def a_visit(post, place, starts):
    return Visit(new(), post.id, place, starts)


def a_priority(agency, places, rank=2, first=date(2026, 1, 1), after=None, **facts):
    given: dict[str, Any] = {
        "priority": new(),
        "code": f"{agency}-1",
        "number": 1,
        "areas": frozenset({"illegal migration"}),
    } | facts
    return PriorityVersion(
        new(),
        agency=agency,
        rank=rank,
        places=frozenset(places),
        period=Period(first, after),
        **given,
    )


def a_deployment(day=TODAY, **rows):
    given: dict[str, Any] = {key: tuple(value) for key, value in rows.items()}
    return Deployment(day, **given)
