"""Small networks for tests: each maker gives a row with everything a test does not care about."""

from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import (
    Deployment,
    InfoAssessment,
    Instrument,
    Line,
    Officer,
    PackCopy,
    Place,
    Post,
    PriorityVersion,
    Profile,
    Restriction,
    Return,
    Roles,
    Tour,
    Training,
    TrainingItem,
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


def an_instrument(agency, country, first=LONG_AGO, after=None, **facts):
    given: dict[str, Any] = {"type": "mou", "title": words("Understanding")} | facts
    return Instrument(new(), agency, country, period=Period(first, after), **given)


def an_assessment(agency, country, level="low", first=LONG_AGO, after=None, **facts):
    return InfoAssessment(new(), agency, country, level, Period(first, after), **facts)


def a_restriction(agency, country, effect="blocks", first=LONG_AGO, after=None):
    return Restriction(new(), agency, country, words("Policy"), effect, Period(first, after))


def some_roles(country, area, parts, review=None, first=LONG_AGO, after=None):
    cbsa, rcmp = parts
    return Roles(new(), country, area, cbsa, rcmp, Period(first, after), review)


def an_item(code="T", agencies=("CBSA",), **facts):
    return TrainingItem(new(), code, words(f"Training {code}"), frozenset(agencies), **facts)


def a_training(officer, item, first=LONG_AGO, after=None):
    key = officer if isinstance(officer, UUID) else officer.id
    return Training(new(), key, item.id, Period(first, after))


def a_return(post, quarter, requests=None, core_time=None):
    return Return(new(), post.id, quarter, requests, core_time)


def a_copy(number, recipient, issued_on, acknowledged_on=None, copy=1):
    return PackCopy(new(), number, copy, words(recipient), issued_on, acknowledged_on)


def a_deployment(day=TODAY, **rows):
    given: dict[str, Any] = {key: tuple(value) for key, value in rows.items()}
    return Deployment(day, **given)
