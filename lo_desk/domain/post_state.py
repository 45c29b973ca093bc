"""What a row of the timeline says on a day, in a few words and in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.period import DAY
from lo_desk.domain.phrases import city_of, days
from lo_desk.domain.timeline import Change, PostRow, Stay, Stretch
from lo_desk.i18n.msg import Msg, in_context, said

VACANT, SUSPENDED, GAP, OPEN_END, HANDOVER, HELD, TO_COME, GONE = (
    "vacant",
    "suspended",
    "gap",
    "open_end",
    "handover",
    "held",
    "to_come",
    "gone",
)
AnyStretch = TypeVar("AnyStretch", bound=Stretch)


@dataclass(frozen=True, slots=True)
class PostState:
    """How it is with a post.

    Attributes:
        key: ``vacant`` or ``suspended`` on the day; ``gap``: nobody between two officers;
            ``open_end``: nobody is known after the one who leaves; ``handover``, ``held``;
            ``to_come`` or ``gone``: not open on the day.
        short: For a column.
        told: As a sentence.
    """

    key: str
    short: Msg
    told: Msg

    @property
    def lacking(self) -> bool:
        """Whether the post has nobody, now or later in the window as far as is known."""
        return self.key in {VACANT, GAP, OPEN_END}


def undecided(stretch: Stretch, decide: date) -> bool:
    """Nobody is known to follow, but it is so far ahead that staffing need not have started."""
    return stretch.until is None and stretch.since > decide


def state_on(row: PostRow, day: date, decide: date) -> PostState:
    """The state of the row's post on ``day``: what is missing first, else how long it holds.

    Args:
        row: The post over the window.
        day: The day.
        decide: From when on a vacancy is still to be decided rather than late.
    """
    gone = _at(row.suspended, day)
    if gone is not None:
        told = said("The post has been suspended since %(since)s.", since=gone.since)
        return PostState(SUSPENDED, in_context("post", "suspended"), told)
    empty = _at(row.vacant, day)
    if empty is not None:
        return _vacant(row, empty, day)
    stay = _at(row.stays, day)
    return _held(row, stay, (day, decide)) if stay is not None else _elsewhen(row, day)


def sentence(row: PostRow, state: PostState) -> Msg:
    """The state after where and whose: *Bogotá, CBSA. A. Tremblay leaves on …*."""
    agency = AGENCIES[row.agency]
    return said("%(city)s, %(agency)s. %(told)s", city=row.city, agency=agency, told=state.told)


def _at(stretches: Iterable[AnyStretch], day: date) -> AnyStretch | None:
    """The stretch of the day; a window may lie elsewhere, so its true days tell."""
    return next(
        (s for s in stretches if s.since <= day and (s.until is None or day < s.until)), None
    )


def _vacant(row: PostRow, empty: Stretch, day: date) -> PostState:
    so_far = max(1, (day - empty.since).days)  # as its gap counts, and never none
    facts = {"since": empty.since, "days": days(so_far)}
    if row.successor is None or row.arrives is None:
        told = said("Vacant since %(since)s (%(days)s); nobody is known to come.", **facts)
    else:
        told = said(
            "Vacant since %(since)s (%(days)s); %(officer)s arrives on %(starts)s.",
            officer=row.successor,
            starts=row.arrives,
            **facts,
        )
    return PostState(VACANT, said("vacant %(n)s d", n=so_far), told)


def _held(row: PostRow, stay: Stay, days_told: tuple[date, date]) -> PostState:
    day, decide = days_told
    change = next((c for c in row.changes if c.gone > day and c.leaving == stay.name), None)
    if change is not None:
        return _change(change)
    if stay.until is None:
        told = said("%(officer)s is there; no last day is known.", officer=stay.name)
        return PostState(HELD, in_context("tour", "no end known"), told)
    last = stay.until - DAY
    if any(empty.since == stay.until and not undecided(empty, decide) for empty in row.vacant):
        told = said(
            "%(officer)s leaves on %(last)s; nobody is known to come.",
            officer=stay.name,
            last=last,
        )
        return PostState(OPEN_END, in_context("post", "nobody to follow"), told)
    told = said("%(officer)s is there until %(last)s.", officer=stay.name, last=last)
    return PostState(HELD, said("ends %(month)s", month=f"{last:%Y-%m}"), told)


def _change(change: Change) -> PostState:
    facts = {
        "officer": change.leaving,
        "last": change.gone - DAY,
        "successor": change.arriving,
        "starts": change.arrives,
    }
    if change.overlap < 0:
        told = said(
            "%(officer)s leaves on %(last)s; %(successor)s arrives on %(starts)s: nobody for"
            " %(days)s.",
            days=days(-change.overlap),
            **facts,
        )
        return PostState(GAP, said("%(n)s d with nobody", n=-change.overlap), told)
    told = said(
        "%(officer)s leaves on %(last)s; %(successor)s arrives on %(starts)s: handover of"
        " %(days)s.",
        days=days(change.overlap),
        **facts,
    )
    return PostState(HANDOVER, said("handover %(n)s d", n=change.overlap), told)


def _elsewhen(row: PostRow, day: date) -> PostState:
    firsts = [s.since for s in (*row.stays, *row.vacant, *row.suspended) if s.since > day]
    if not firsts:
        return PostState(GONE, in_context("post", "closed"), said("The post is no longer open."))
    told = said(
        "The %(city_of)s post opens on %(first)s.", city_of=city_of(row.city), first=min(firsts)
    )
    return PostState(TO_COME, said("opens %(day)s", day=min(firsts).isoformat()), told)
