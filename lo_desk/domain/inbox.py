"""The inbox of gaps: each with its words and what would close it; those put aside apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from lo_desk.domain.gap_fixes import Fix
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps.gap import Gap, band_of
from lo_desk.domain.period import Period
from lo_desk.i18n.msg import Msg

GapKey = tuple[str, str, str | None, UUID | None, UUID | None, str]


@dataclass(frozen=True)
class Waiver:
    """A gap put aside for a while.

    Attributes:
        id: The record's, and its version.
        key: The gap's.
        reason: In words of whoever put it aside.
        who: Who that was; empty if the journal does not tell.
        period: The days on which it does not count; the gap is back after them.
    """

    id: UUID
    version: int
    key: GapKey
    reason: str
    period: Period
    who: str = ""


@dataclass(frozen=True)
class InboxLine:
    """A gap of the inbox.

    Attributes:
        line: The gap, in names.
        title: Where, and what is missing.
        fix: What would close it; None where no one record would.
        waiver: Why it is put aside; None: it is open.
        region: Key of the region of its country; empty if it is in none.
    """

    line: GapLine
    title: Msg
    fix: Fix | None = None
    waiver: Waiver | None = None
    region: str = ""

    @property
    def gap(self) -> Gap:
        """The gap."""
        return self.line.gap

    @property
    def band(self) -> str:
        """The band its severity falls in."""
        return band_of(self.gap)


@dataclass(frozen=True)
class Inbox:
    """All gaps of a day, worst first."""

    day: date
    open: tuple[InboxLine, ...] = ()
    aside: tuple[InboxLine, ...] = field(default=())


def waiver_of(gap: Gap, waivers: Iterable[Waiver], day: date) -> Waiver | None:
    """What puts ``gap`` aside on ``day``: of several, what does so longest."""
    holding = [one for one in waivers if one.key == gap.key and day in one.period]
    return max(holding, key=lambda one: (one.period.after or date.max, one.id.int), default=None)


def waived(
    gaps: Iterable[Gap], waivers: Sequence[Waiver], day: date
) -> tuple[tuple[Gap, ...], tuple[tuple[Gap, Waiver], ...]]:
    """The gaps that count on ``day``, and those put aside with what does so; order is kept."""
    by_key: dict[GapKey, list[Waiver]] = {}
    for one in waivers:
        by_key.setdefault(one.key, []).append(one)
    open_, aside = [], []
    for gap in gaps:
        waiver = waiver_of(gap, by_key.get(gap.key, ()), day)
        if waiver is None:
            open_.append(gap)
        else:
            aside.append((gap, waiver))
    return tuple(open_), tuple(aside)
