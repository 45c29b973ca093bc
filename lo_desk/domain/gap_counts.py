"""How many gaps there are, of each kind or in each region, and what became of them since a day."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.inbox import InboxLine

Sort = Callable[[InboxLine], str]
NO_UNKNOWN: Mapping[str, int] = {}


@dataclass(frozen=True)
class Count:
    """The gaps of one kind or region.

    Attributes:
        key: Of the kind or region; empty: in no region.
        cbsa, rcmp, joint: How many on the day, by whose they are.
        before: How many there were on the earlier day.
        new: Those that were not there then.
        gone: Those that were there then and are no more.
        unknown: Facts that are not recorded and may hide such a gap.
    """

    key: str
    cbsa: int
    rcmp: int
    joint: int
    before: int
    new: int
    gone: int
    unknown: int = 0

    @property
    def total(self) -> int:
        """How many on the day."""
        return self.cbsa + self.rcmp + self.joint


@dataclass(frozen=True)
class GapCounts:
    """Counts of the gaps that are not put aside: ``total`` is the sum of either list.

    Attributes:
        since: The earlier day they are compared with.
        kinds: In the order of ``GAP_KINDS``; kinds without anything are left out.
        regions: The most gaps first.
    """

    day: date
    since: date
    kinds: tuple[Count, ...]
    regions: tuple[Count, ...]
    total: Count


def gap_counts(
    days: tuple[date, date],
    now: Sequence[InboxLine],
    then: Sequence[InboxLine],
    unknown: Mapping[str, int],
) -> GapCounts:
    """Counts of the gaps of a day beside those of an earlier one.

    Args:
        days: The day, and the earlier one.
        now: The gaps of the day.
        then: The gaps of the earlier day.
        unknown: Missing facts by the kind of gap that they may hide.
    """
    by_kind = _counted((*GAP_KINDS,), now, then, lambda line: line.gap.kind, unknown)
    places = sorted({line.region for line in (*now, *then)})
    by_region = _counted(places, now, then, lambda line: line.region)
    [total] = _counted([""], now, then, lambda _line: "", {"": sum(unknown.values())})
    return GapCounts(
        days[0],
        days[1],
        tuple(count for count in by_kind if count.total or count.before or count.unknown),
        tuple(sorted(by_region, key=lambda count: (-count.total, count.key))),
        total,
    )


def _counted(
    keys: Iterable[str],
    now: Sequence[InboxLine],
    then: Sequence[InboxLine],
    sort: Sort,
    unknown: Mapping[str, int] = NO_UNKNOWN,
) -> list[Count]:
    return [
        _count(
            key,
            [line for line in now if sort(line) == key],
            [line for line in then if sort(line) == key],
            unknown.get(key, 0),
        )
        for key in keys
    ]


def _count(key: str, now: list[InboxLine], then: list[InboxLine], unknown: int) -> Count:
    owners = [line.gap.agency for line in now]
    here, before = ({line.gap.key for line in lines} for lines in (now, then))
    return Count(
        key,
        owners.count(CBSA),
        owners.count(RCMP),
        owners.count(JOINT),
        len(then),
        len(here - before),
        len(before - here),
        unknown,
    )
