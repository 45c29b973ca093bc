"""Gaps in who does what where both agencies cover a country for the same mandate area."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.deployment import Fact, Line, Roles
from lo_desk.domain.gap_kinds import ROLES
from lo_desk.domain.gaps.gap import Gap, Told, both_managers, untold
from lo_desk.domain.gaps.hosts import lines_in, weight_in
from lo_desk.domain.network import Network
from lo_desk.domain.period import edges, held_since
from lo_desk.domain.phrases import area_names, place_the
from lo_desk.i18n.msg import Msg, counted, said

MISSING, TWO, NOBODY, REVIEW = "missing", "two", "nobody", "review"
Shared = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with who does what in an area.

    Attributes:
        what: ``MISSING``, ``TWO``, ``NOBODY`` or ``REVIEW``.
        area: Code of the mandate area.
        row: The roles that apply; None: none do.
        countries: Where; several share the standard roles.
    """

    what: str
    area: str
    row: Roles | None
    countries: tuple[str, ...]

    @property
    def local(self) -> bool:
        """Whether it is of one country, not of the standard roles."""
        return self.row is None or bool(self.row.country)


def roles(network: Network) -> Iterator[Gap]:
    """Every area that both cover somewhere without exactly one that leads, or unreviewed.

    A fault of the standard roles is one gap wherever they apply, and of no place.
    """
    own, standard = _in_force(network)
    standing: dict[str, list[str]] = {}
    for country, areas in _shared(network).items():
        for area in areas:
            row = own.get((country, area))
            if row is None and area in standard:
                standing.setdefault(area, []).append(country)
                continue
            what = MISSING if row is None else _fault(network, row)
            if what:
                yield _gap(network, Fault(what, area, row, (country,)))
    for area, countries in sorted(standing.items()):
        what = _fault(network, standard[area])
        if what:
            yield _gap(network, Fault(what, area, standard[area], tuple(sorted(countries))))


def _in_force(network: Network) -> tuple[dict[tuple[str, str], Roles], dict[str, Roles]]:
    now = [row for row in network.deployment.roles if network.day in row.period]
    now.sort(key=lambda row: (row.period.first, row.id.int))
    own = {(row.country, row.area): row for row in now if row.country}
    return own, {row.area: row for row in now if not row.country}


def _fault(network: Network, row: Roles) -> str:
    """The worst that is wrong with a row; empty: nothing."""
    if row.leads > 1:
        return TWO
    if row.leads == 0:
        return NOBODY
    return REVIEW if row.review_on and row.review_on <= network.day else ""


def _shared(network: Network) -> Shared:
    """Areas that both agencies' lines of the day have at the same place, by its country."""
    found: dict[str, set[str]] = {}
    for place in network.deployment.places:
        areas = _both(*(network.covering[agency, place.key] for agency in AGENCIES))
        if areas and place.country in network.places:
            found.setdefault(place.country, set()).update(areas)
    return {country: sorted(found[country]) for country in sorted(found)}


def _both(one: list[Line], two: list[Line]) -> frozenset[str]:
    nothing = frozenset[str]()
    if not one or not two:
        return nothing
    return nothing.union(*[line.areas for line in one]) & nothing.union(
        *[line.areas for line in two]
    )


def _gap(network: Network, fault: Fault) -> Gap:
    weight = max(weight_in(network, JOINT, country) for country in fault.countries)
    extents = {
        MISSING: network.rules.roles_missing,
        TWO: network.rules.roles_two,
        NOBODY: network.rules.roles_nobody,
        REVIEW: network.rules.roles_review,
    }
    extent, since = extents[fault.what], _since(network, fault)
    return untold(
        partial(_told, network, fault, since),
        kind=ROLES,
        agency=JOINT,
        place=fault.countries[0] if fault.local else None,
        item=fault.area,
        since=since,
        weight=weight,
        extent=extent,
        act=both_managers(),
    )


def _told(network: Network, fault: Fault, since: date) -> Told:
    why = _why_local if fault.local else _why_standard
    row = fault.row
    return why(network, fault, since), (
        *([Fact("role_line", row.id, _FIELDS[fault.what])] if row else []),
        *(Fact("area_line", line.id, "mandate_areas") for line in _lines(network, fault)),
    )


_FIELDS = {TWO: "cbsa", NOBODY: "cbsa", REVIEW: "review_on"}


def _lines(network: Network, fault: Fault) -> list[Line]:
    if len(fault.countries) > 1:
        return []
    return [
        line
        for line in lines_in(network, fault.countries[0])
        if fault.area in line.areas and network.counts_on(line, network.day)
    ]


def _since(network: Network, fault: Fault) -> date:
    """First day both have shared the area there under roles as faulty as these."""
    return min(_in_country(network, fault, country) for country in fault.countries)


def _in_country(network: Network, fault: Fault, country: str) -> date:
    lines = [line for line in lines_in(network, country) if fault.area in line.areas]
    rows = [
        row
        for row in network.deployment.roles
        if row.area == fault.area and row.country in {country, ""}
    ]

    def _holds(day: date) -> bool:
        if not _meeting(network, country, [ln for ln in lines if network.counts_on(ln, day)]):
            return False
        if fault.row is None:
            return not any(day in row.period for row in rows)
        alike = (row for row in rows if day in row.period and row.country == fault.row.country)
        return any(_same(row, fault.row) for row in alike)

    periods = [*(line.period for line in lines), *(row.period for row in rows)]
    periods += [period for line in lines for period in network.opened(line.post)]
    since = held_since(_holds, edges(periods), network.day)
    review = fault.row.review_on if fault.what == REVIEW and fault.row else None
    return max(since, review) if review else since


def _same(row: Roles, now: Roles) -> bool:
    return (row.cbsa, row.rcmp, row.review_on) == (now.cbsa, now.rcmp, now.review_on)


def _meeting(network: Network, country: str, lines: list[Line]) -> bool:
    """Whether lines of both agencies reach one place."""
    for key in network.reached_by(country):
        agencies = {network.posts[ln.post].agency for ln in lines if ln.place in {key, country}}
        if {CBSA, RCMP} <= agencies:
            return True
    return False


def _why_local(network: Network, fault: Fault, since: date) -> Msg:
    [area] = area_names(network.areas, [fault.area])
    facts: dict[str, object] = {
        "place_the": place_the(network.places[fault.countries[0]]),
        "area": area,
    }
    match fault.what:
        case "missing":
            return said(
                "Both agencies cover %(place_the)s for one mandate area, but who leads there is not"
                " recorded: %(area)s.",
                **facts,
            )
        case "two":
            return said(
                "Both agencies cover %(place_the)s for one mandate area, and both are to lead"
                " there: %(area)s.",
                **facts,
            )
        case "nobody":
            return said(
                "Both agencies cover %(place_the)s for one mandate area, and neither leads there:"
                " %(area)s.",
                **facts,
            )
    return said(
        "Both agencies cover %(place_the)s for one mandate area; their roles have been due for"
        " review since %(since)s: %(area)s.",
        **facts,
        since=since,
    )


def _why_standard(network: Network, fault: Fault, since: date) -> Msg:
    [area], n = area_names(network.areas, [fault.area]), len(fault.countries)
    if fault.what == TWO:
        return counted(
            "By the standard roles both agencies are to lead in %(n)s country that both cover:"
            " %(area)s.",
            "By the standard roles both agencies are to lead in %(n)s countries that both cover:"
            " %(area)s.",
            n,
            area=area,
        )
    if fault.what == NOBODY:
        return counted(
            "By the standard roles neither agency leads in %(n)s country that both cover:"
            " %(area)s.",
            "By the standard roles neither agency leads in %(n)s countries that both cover:"
            " %(area)s.",
            n,
            area=area,
        )
    return counted(
        "The standard roles that apply in %(n)s country that both agencies cover have been due for"
        " review since %(since)s: %(area)s.",
        "The standard roles that apply in %(n)s countries that both agencies cover have been due"
        " for review since %(since)s: %(area)s.",
        n,
        area=area,
        since=since,
    )
