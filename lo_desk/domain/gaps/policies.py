"""Gaps in what may be shared: assessments that differ, are missing or old, and restrictions."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.deployment import Fact, InfoAssessment, Restriction
from lo_desk.domain.gap_kinds import POLICY
from lo_desk.domain.gaps.gap import Gap, Told, policy_desk, untold
from lo_desk.domain.gaps.hosts import kept_by, most, weight_in, worked_since
from lo_desk.domain.host_rows import BLOCKS, LEVELS_OF_RISK, height
from lo_desk.domain.network import Groups, Network, Spot
from lo_desk.domain.period import merged
from lo_desk.domain.phrases import agency_the, place_the
from lo_desk.i18n.msg import Msg, said

DIFFER, ASSESSMENT = "levels", "assessment"
Rows = Groups[Spot, InfoAssessment]


def policy(network: Network) -> Iterator[Gap]:
    """Assessments of a country that differ, ones that a country lacks, open restrictions."""
    known = {p for p in network.places if p == network.places[p].country}
    rows = kept_by(tuple(row for row in network.deployment.policies if row.country in known))
    for country in sorted({country for _, country in rows}):
        found = _differing(network, rows, country)
        if found:
            yield found
    for spot in network.worked_in:
        latest = _latest(network, rows[spot])
        if latest is None or network.day not in latest.period:
            yield _missing(network, spot, latest)
    for row in network.deployment.restrictions:
        if network.day in row.period and row.country in {"", *known}:
            yield _restricted(network, row)


def _latest(network: Network, rows: Sequence[InfoAssessment]) -> InfoAssessment | None:
    """The newest made by the day: an older one is no longer what the agency thinks."""
    made = [row for row in rows if row.period.first <= network.day]
    return max(made, key=lambda row: (row.period.first, row.id.int), default=None)


def _differing(network: Network, rows: Rows, country: str) -> Gap | None:
    one, two = (_latest(network, rows[agency, country]) for agency in (CBSA, RCMP))
    if one is None or two is None or one.level == two.level:
        return None
    if network.day not in one.period or network.day not in two.period:
        return None
    apart, rules = abs(height(one.level) - height(two.level)), network.rules
    extent = rules.policy_differs if apart == 1 else rules.policy_apart
    since = max(
        _so_since(network, rows[agency, country], row) for agency, row in ((CBSA, one), (RCMP, two))
    )
    return _gap(
        network,
        (JOINT, country),
        DIFFER,
        (extent, since),
        partial(_told_differing, network, country, one, two),
    )


def _told_differing(
    network: Network, country: str, one: InfoAssessment, two: InfoAssessment
) -> Told:
    why = _why_differing(network, country, one, two)
    return why, tuple(Fact("info_assessment", row.id, "level") for row in (one, two))


def _so_since(network: Network, rows: Sequence[InfoAssessment], now: InfoAssessment) -> date:
    same = merged(row.period for row in rows if row.level == now.level)
    return next(period.first for period in same if network.day in period)


def _why_differing(network: Network, country: str, one: InfoAssessment, two: InfoAssessment) -> Msg:
    facts: dict[str, object] = {
        "place_the": place_the(network.places[country]),
        "cbsa": LEVELS_OF_RISK[one.level],
        "cbsa_on": one.period.first,
        "rcmp": LEVELS_OF_RISK[two.level],
        "rcmp_on": two.period.first,
    }
    who = one.reconciles or two.reconciles
    if not who:
        return said(
            "The agencies assess the risk of sharing information with %(place_the)s differently:"
            " CBSA %(cbsa)s (%(cbsa_on)s), RCMP %(rcmp)s (%(rcmp_on)s). Nobody is named to"
            " reconcile the two.",
            **facts,
        )
    return said(
        "The agencies assess the risk of sharing information with %(place_the)s differently:"
        " CBSA %(cbsa)s (%(cbsa_on)s), RCMP %(rcmp)s (%(rcmp_on)s). To reconcile the two:"
        " %(who)s.",
        **facts,
        who=who,
    )


def _missing(network: Network, spot: Spot, last: InfoAssessment | None) -> Gap:
    since = worked_since(network, *spot)
    if last and last.period.after:
        since, own = max(since, last.period.after), Fact("info_assessment", last.id, "expires")
    else:
        own = Fact("country", network.places[spot[1]].id, "name")
    how = (network.rules.policy_missing, since)
    return _gap(
        network,
        spot,
        ASSESSMENT,
        how,
        partial(_told_missing, network, spot, since, own),
    )


def _told_missing(network: Network, spot: Spot, since: date, own: Fact) -> Told:
    return _why_missing(network, spot, since, ended=own.entity == "info_assessment"), (own,)


def _why_missing(network: Network, spot: Spot, since: date, *, ended: bool) -> Msg:
    facts: dict[str, object] = {
        "agency_the": agency_the(spot[0]),
        "place_the": place_the(network.places[spot[1]]),
        "since": since,
    }
    if not ended:
        return said(
            "%(agency_the)s has been covering %(place_the)s since %(since)s, but no"
            " information-sharing assessment is recorded.",
            **facts,
        )
    return said(
        "%(agency_the)s covers %(place_the)s, but its information-sharing assessment has not"
        " been valid since %(since)s.",
        **facts,
    )


def _restricted(network: Network, row: Restriction) -> Gap:
    rules = network.rules
    extent = rules.policy_blocks if row.effect == BLOCKS else rules.policy_slows
    return _gap(
        network,
        (row.agency, row.country),
        str(row.id),
        (extent, row.period.first),
        partial(_told_restricted, network, row),
    )


def _told_restricted(network: Network, row: Restriction) -> Told:
    return _why_restricted(network, row), (Fact("restriction", row.id, "status"),)


def _why_restricted(network: Network, row: Restriction) -> Msg:
    facts: dict[str, object] = {"since": row.period.first, "policy": row.policy}
    if not row.country:
        if row.effect == BLOCKS:
            return said(
                "A restriction has blocked work in all countries since %(since)s: %(policy)s.",
                **facts,
            )
        return said(
            "A restriction has slowed work in all countries since %(since)s: %(policy)s.", **facts
        )
    facts["place_the"] = place_the(network.places[row.country])
    if row.effect == BLOCKS:
        return said(
            "A restriction has blocked work with %(place_the)s since %(since)s: %(policy)s.",
            **facts,
        )
    return said(
        "A restriction has slowed work with %(place_the)s since %(since)s: %(policy)s.", **facts
    )


def _gap(
    network: Network,
    spot: Spot,
    item: str,
    how: tuple[int, date],
    tell: Callable[[], Told],
) -> Gap:
    agency, country = spot
    extent, since = how
    weight = weight_in(network, agency, country) if country else most(network, agency)
    return untold(
        tell,
        kind=POLICY,
        agency=agency,
        place=country or None,
        item=item,
        since=since,
        weight=weight,
        extent=extent,
        act=policy_desk(agency),
    )
