"""Names and counts as the sentences about gaps and coverage need them."""

from collections.abc import Mapping, Sequence
from datetime import date

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Place
from lo_desk.domain.naming import OF, THE, Form
from lo_desk.i18n.msg import Msg, counted, in_context, said

_WEEKDAYS = (
    in_context("weekday", "Monday"),
    in_context("weekday", "Tuesday"),
    in_context("weekday", "Wednesday"),
    in_context("weekday", "Thursday"),
    in_context("weekday", "Friday"),
    in_context("weekday", "Saturday"),
    in_context("weekday", "Sunday"),
)


def agency_the(agency: str) -> Form:
    """*the CBSA*, *l’ASFC*."""
    return Form("agency", agency, THE, AGENCIES[agency])


def agency_of(agency: str) -> Form:
    """*of the CBSA*, *de l’ASFC*."""
    return Form("agency", agency, OF, AGENCIES[agency])


def place_the(place: Place) -> Form:
    """*Colombia*, *la Colombie*; *Detroit*."""
    if place.entity == "country":
        return Form("country", place.key, THE, place.name)
    return Form("city", place.name.en, THE, place.name)


def city_of(city: Bilingual) -> Form:
    """*the Bogotá post*, *le poste de Bogotá*."""
    return Form("city", city.en, OF, city)


def weekday(day: date) -> Msg:
    """*Tuesday, November 24, 2026*, *mardi 24 novembre 2026*."""
    return said("%(weekday)s, %(day)s", weekday=_WEEKDAYS[day.weekday()], day=day)


def days(n: int) -> Msg:
    """A number of days."""
    return counted("%(n)s day", "%(n)s days", n)


def months(n: int) -> Msg:
    """A number of months."""
    return counted("%(n)s month", "%(n)s months", n)


def places(n: int) -> Msg:
    """A number of countries and places."""
    return counted("%(n)s place", "%(n)s places", n)


def area_names(names: Mapping[str, Bilingual], codes: Sequence[str]) -> tuple[Bilingual, ...]:
    """Mandate areas as they stand inside a sentence."""
    return tuple(_inside(names.get(code, Bilingual(code, code))) for code in codes)


def _inside(name: Bilingual) -> Bilingual:
    return name.saying(_lowered(name.en), _lowered(name.fr))


def _lowered(text: str) -> str:
    """A name that starts no sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
