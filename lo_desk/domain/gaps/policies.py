"""Gaps in what may be shared: assessments that differ, are missing or old, and restrictions."""

from collections.abc import Iterator, Sequence
from datetime import date

from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.deployment import Fact, InfoAssessment, Restriction
from lo_desk.domain.gap_kinds import POLICY
from lo_desk.domain.gaps.gap import Gap, policy_desk, severity
from lo_desk.domain.gaps.hosts import kept_by, most, weight_in, worked_in, worked_since
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
    for spot in worked_in(network):
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
        _why_differing(network, country, one, two),
        (Fact("info_assessment", one.id, "level"), Fact("info_assessment", two.id, "level")),
    )


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
    agency, country = spot
    since = worked_since(network, agency, country)
    facts: dict[str, object] = {
        "agency_the": agency_the(agency),
        "place_the": place_the(network.places[country]),
    }
    if last is None or last.period.after is None:
        why = said(
            "%(agency_the)s has been covering %(place_the)s since %(since)s, but no"
            " information-sharing assessment is recorded.",
            **facts,
            since=since,
        )
        own = Fact("country", network.places[country].id, "name")
    else:
        since = max(since, last.period.after)
        why = said(
            "%(agency_the)s covers %(place_the)s, but its information-sharing assessment has not"
            " been valid since %(since)s.",
            **facts,
            since=since,
        )
        own = Fact("info_assessment", last.id, "expires")
    how = (network.rules.policy_missing, since)
    return _gap(network, spot, ASSESSMENT, how, why, (own,))


def _restricted(network: Network, row: Restriction) -> Gap:
    rules = network.rules
    extent = rules.policy_blocks if row.effect == BLOCKS else rules.policy_slows
    return _gap(
        network,
        (row.agency, row.country),
        str(row.id),
        (extent, row.period.first),
        _why_restricted(network, row),
        (Fact("restriction", row.id, "status"),),
    )


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
    why: Msg,
    facts: tuple[Fact, ...],
) -> Gap:
    agency, country = spot
    extent, since = how
    weight = weight_in(network, agency, country) if country else most(network, agency)
    return Gap(
        kind=POLICY,
        agency=agency,
        place=country or None,
        item=item,
        since=since,
        weight=weight,
        extent=extent,
        severity=severity(weight, extent),
        why=why,
        act=policy_desk(agency),
        facts=facts,
    )
