"""Each factor of coverage with its reason as a sentence and the facts it was made from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from lo_desk.domain.cover_factors import (
    basis_at,
    core_returns,
    core_share,
    fte_days,
    kilometres_to,
    language_at,
    officers_there,
    range_of,
    visits_done,
)
from lo_desk.domain.deployment import ADHOC, COVERED, RESIDENT, Fact, Line, Place
from lo_desk.domain.network import Network
from lo_desk.domain.phrases import area_names, days, months
from lo_desk.domain.worth import FACTORS
from lo_desk.i18n.msg import Msg, counted, in_context, said

FACTOR_NAMES: dict[str, Msg] = {
    "basis": in_context("factor", "Basis"),
    "staffed": in_context("factor", "Staffing"),
    "core_time": in_context("factor", "Core time"),
    "reach": in_context("factor", "Reach"),
    "visits": in_context("factor", "Visits"),
    "mandate": in_context("factor", "Mandate"),
    "language": in_context("factor", "Language"),
}


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of a ledger.

    Attributes:
        key: One of ``worth.FACTORS``; ``FACTOR_NAMES`` has its word.
        low: Its worth in ten-thousandths, every unknown at its worst.
        high: The same, every unknown at its best.
        why: Where it comes from.
        facts: What it was made from.
    """

    key: str
    low: int
    high: int
    why: Msg
    facts: tuple[Fact, ...]


def addable(points: int) -> Msg:
    """What a factor would add if it alone were full, in points of 100."""
    return counted(
        "If this alone were full: +%(n)s point.", "If this alone were full: +%(n)s points.", points
    )


class Case(NamedTuple):
    """A line of the day at a place that it reaches."""

    network: Network
    line: Line
    place: Place


def factors(network: Network, line: Line, place: Place) -> tuple[Factor, ...]:
    """The line's factors in the order of ``worth.FACTORS``."""
    case = Case(network, line, place)
    found = zip(FACTORS, range_of(network, line, place), _REASONS, strict=True)
    return tuple(Factor(key, low, high, *reason(case)) for key, (low, high), reason in found)


Reason = tuple[Msg, tuple[Fact, ...]]


def _basis(case: Case) -> Reason:
    texts = {
        RESIDENT: said("The post is in the place itself."),
        COVERED: said("The post covers the place from a distance."),
        ADHOC: said("The post covers the place as needed."),
    }
    other = said("The post is accredited there.")
    why = texts.get(basis_at(case.line, case.place), other)
    return why, (Fact("area_line", case.line.id, "basis"),)


def _staffed(case: Case) -> Reason:
    horizon = case.network.rules.staffed_days
    why = said(
        "Average staffing over the next %(days)s: %(percent)s%%.",
        days=days(horizon),
        percent=(fte_days(case.network, case.line) + horizon // 2) // horizon,
    )
    tours = case.network.tours[case.line.post]
    return why, tuple(Fact("tour", tour.id, "ends") for tour in tours)


def _core_time(case: Case) -> Reason:
    told = core_returns(case.network, case.line.post)
    if told:
        why = counted(
            "Share of core work in the last %(n)s return: %(percent)s%%.",
            "Share of core work in the last %(n)s returns: %(percent)s%%.",
            len(told),
            percent=core_share(case.network, case.line.post),
        )
        return why, tuple(Fact("post_return", row.id, "core_time") for row in told)
    profile = case.network.profiles[case.line.post]
    facts = (Fact("post_profile", profile.id, "core_time"),)
    if profile.core_time is None:
        return said("The agreed share of core work is not recorded."), facts
    return said("Agreed share of core work: %(percent)s%%.", percent=profile.core_time), facts


def _reach(case: Case) -> Reason:
    network, line, place = case
    facts = (
        Fact("post_profile", network.profiles[line.post].id, "mission"),
        Fact(place.entity, place.id, "capital_lat" if place.entity == "country" else "lat"),
    )
    if basis_at(line, place) == RESIDENT:
        return said("There is no distance to travel."), facts
    far = kilometres_to(network, line, place)
    if far is None:
        return said("The distance is unknown: a position is not recorded."), facts
    return said("Distance from the post’s city: %(km)s km.", km=far), facts


def _visits(case: Case) -> Reason:
    network, line, place = case
    facts = (Fact("area_line", line.id, "planned_visits"),)
    if basis_at(line, place) == RESIDENT:
        return said("No visits are needed."), facts
    if not line.planned_visits:
        return said("No planned visits are recorded."), facts
    why = said(
        "Visits made in the last %(months)s: %(done)s; planned for a year: %(planned)s.",
        months=months(network.rules.planned_months),
        done=visits_done(network, line),
        planned=line.planned_visits,
    )
    return why, facts


def _mandate(case: Case) -> Reason:
    network, line, place = case
    wishes = network.wanted[network.posts[line.post].agency, place.key]
    facts = (
        Fact("area_line", line.id, "mandate_areas"),
        *(Fact("priority_version", wish.id, "mandate_areas") for wish in wishes),
    )
    if not wishes:
        return said("The agency has no priority there."), facts
    missing = sorted({area for wish in wishes for area in wish.areas} - line.areas)
    if not missing:
        return said("The line has every mandate area that the priorities ask for."), facts
    why = counted(
        "The line lacks %(n)s mandate area that the priorities ask for: %(areas)s.",
        "The line lacks %(n)s mandate areas that the priorities ask for: %(areas)s.",
        len(missing),
        areas=area_names(network.areas, missing),
    )
    return why, facts


def _language(case: Case) -> Reason:
    network, line, place = case
    there = officers_there(network, line)
    facts = (
        Fact("country", network.places.get(place.country, place).id, "working_languages"),
        Fact("post_profile", network.profiles[line.post].id, "languages"),
        *(Fact("officer", officer.id, "languages") for officer in there),
    )
    low, high = language_at(network, line, place)
    if low != high:
        return said("A working language or the languages of an officer are not recorded."), facts
    if not there:
        return said("Nobody is at the post."), facts
    texts = {
        network.rules.language_none: said("Nobody at the post speaks a working language."),
        network.rules.language_below: said("A working language is spoken below the level asked."),
    }
    return texts.get(low, said("A working language is spoken at the post.")), facts


_REASONS: tuple[Callable[[Case], Reason], ...] = (
    _basis,
    _staffed,
    _core_time,
    _reach,
    _visits,
    _mandate,
    _language,
)
