"""Gaps in what is in writing with the countries an agency works in."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from lo_desk.domain.deployment import Fact, Instrument
from lo_desk.domain.gap_kinds import INSTRUMENT
from lo_desk.domain.gaps.gap import Gap, Told, policy_desk, untold
from lo_desk.domain.gaps.hosts import kept_by, weight_in, worked_since
from lo_desk.domain.host_rows import UNDERSTANDINGS
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.period import Period, merged
from lo_desk.domain.phrases import agency_the, days, place_the
from lo_desk.i18n.msg import Msg, said


def instrument(network: Network) -> Iterator[Gap]:
    """Every country an agency works in without an understanding in force for long enough."""
    asked = tuple(row for row in network.deployment.instruments if row.type in UNDERSTANDINGS)
    held = kept_by(asked)
    for spot in network.worked_in:
        if any(_good(network, row) for row in held[spot]):
            continue
        rows = sorted(held[spot], key=_by_first)
        stretches = merged(row.period for row in rows)
        now = next((period for period in stretches if network.day in period), None)
        if now is None:
            yield _none(network, spot, rows)
        else:
            yield from _ageing(network, spot, [r for r in rows if network.day in r.period], now)


def _good(network: Network, row: Instrument) -> bool:
    """Whether it is in force for long enough, and not to be reviewed."""
    after, review = row.period.after, row.review_on
    enough = after is None or (after - network.day).days >= network.rules.instrument_days
    return enough and network.day in row.period and (review is None or review > network.day)


def _none(network: Network, spot: Spot, rows: Sequence[Instrument]) -> Gap:
    began = worked_since(network, *spot)
    ended = [row for row in rows if row.period.after and row.period.after <= network.day]
    last = max(ended, key=_by_after, default=None)
    since = max(began, last.period.after) if last and last.period.after else began
    how = (network.rules.instrument_none, since, None)
    return _gap(network, spot, partial(_told_none, network, spot, since, last), how)


def _told_none(network: Network, spot: Spot, since: date, last: Instrument | None) -> Told:
    own = Fact("instrument", last.id, "ends") if last else _of_country(network, spot)
    return _why_none(network, spot, since, last), (own,)


def _why_none(network: Network, spot: Spot, since: date, last: Instrument | None) -> Msg:
    facts = _facts(network, spot) | {"since": since}
    if last is None:
        return said(
            "%(agency_the)s has been covering %(place_the)s since %(since)s, but no memorandum or"
            " statement of understanding is recorded.",
            **facts,
        )
    return said(
        "%(agency_the)s covers %(place_the)s, but its understanding has not been in force"
        " since %(since)s: %(title)s.",
        **facts,
        title=last.title,
    )


def _ageing(
    network: Network, spot: Spot, current: Sequence[Instrument], now: Period
) -> Iterator[Gap]:
    """A gap if the last of ``current`` ends soon, or every one should have been reviewed."""
    rules, last = network.rules, max(current, key=_by_after)
    ends = now.after
    if ends and (ends - network.day).days < rules.instrument_days:
        tell = partial(_told_ending, network, spot, last, ends)
        yield _gap(network, spot, tell, (rules.instrument_soon, None, ends))
        return
    reviews = [row.review_on for row in current if row.review_on]
    if len(reviews) == len(current) and max(reviews) <= network.day:
        since = max(*reviews, now.first, worked_since(network, *spot))
        tell = partial(_told_unreviewed, network, spot, current, since)
        yield _gap(network, spot, tell, (rules.instrument_soon, since, None))


def _told_ending(network: Network, spot: Spot, last: Instrument, ends: date) -> Told:
    why = said(
        "The understanding under which %(agency_the)s covers %(place_the)s ends in %(days)s,"
        " on %(due)s: %(title)s.",
        **_facts(network, spot),
        title=last.title,
        days=days((ends - network.day).days),
        due=ends,
    )
    return why, (Fact("instrument", last.id, "ends"),)


def _told_unreviewed(
    network: Network, spot: Spot, current: Sequence[Instrument], since: date
) -> Told:
    why = said(
        "The understanding under which %(agency_the)s covers %(place_the)s has been due for"
        " review since %(since)s: %(title)s.",
        **_facts(network, spot),
        title=max(current, key=_by_after).title,
        since=since,
    )
    return why, tuple(Fact("instrument", row.id, "review_on") for row in current)


def _gap(
    network: Network,
    spot: Spot,
    tell: Callable[[], Told],
    how: tuple[int, date | None, date | None],
) -> Gap:
    extent, since, due = how
    weight = weight_in(network, *spot)
    return untold(
        tell,
        kind=INSTRUMENT,
        agency=spot[0],
        place=spot[1],
        since=since,
        due=due,
        weight=weight,
        extent=extent,
        act=policy_desk(spot[0]),
    )


def _facts(network: Network, spot: Spot) -> dict[str, object]:
    return {
        "agency_the": agency_the(spot[0]),
        "place_the": place_the(network.places[spot[1]]),
    }


def _of_country(network: Network, spot: Spot) -> Fact:
    return Fact("country", network.places[spot[1]].id, "name")


def _by_first(row: Instrument) -> tuple[date, int]:
    return row.period.first, row.id.int


def _by_after(row: Instrument) -> tuple[date, int]:
    return row.period.after or date.max, row.id.int
