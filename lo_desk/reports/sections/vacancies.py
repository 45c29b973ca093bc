"""Two years of posts without an officer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain import timeline as rows
from lo_desk.domain.packs import GapAssessment
from lo_desk.domain.timeline import PostRow
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import figure_caption, table_caption
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Table, table
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.blocks.timelines import Lane, Stretch, Timeline, timeline
from lo_desk.reports.sections.wording import plain

_PERIODS = (
    Column(N_("Post"), 40, "key"),
    Column(in_context("column", "From"), 20),
    Column(in_context("column", "To"), 24),
    Column(N_("Next officer"), 42),
    Column(in_context("column", "Days"), 20, "right"),
    Column(N_("Start staffing by"), 28, "right"),
)

_DENSE = 2.5
"""Above and below a row: such a table is long, and most of its rows are one line."""


@dataclass(frozen=True)
class Day:
    """The day, and from when a vacancy is still to be decided rather than late."""

    today: date
    decide: date


def vacancies(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """The timeline and its table."""
    today = assessment.request.day
    at = Day(today, today + timedelta(days=assessment.rules.soon_days))
    empty = [row for row in assessment.timeline if row.vacant]
    drawn = [row for row in empty if not all(_undecided(each, at) for each in row.vacant)]
    lead = _lead(assessment, empty, len(empty) - len(drawn))
    yield from heading(page, N_("Vacancies over 24 months"), lead, chapter=True)
    if not empty:
        return
    if drawn:
        yield from timeline(page, figure(page, drawn, at, N_("Posts without an officer")))
    caption = table_caption(page, N_("Periods without an officer"))
    found = [_period(row, stretch, at) for row in empty for stretch in row.vacant]
    rule = said(
        "Counting rule: days on which the post is open and nobody is there; the last day is"
        " included. Who acts: the LO manager of the agency; staffing takes %(days)s days. A dash:"
        " nobody is known to come, so no last day is known; in the last column, somebody is. Red: that day is past.",
        days=assessment.rules.soon_days,
    )
    yield from table(page, Table(caption, _PERIODS, found, rule, _DENSE))


def _lead(assessment: GapAssessment, empty: Sequence[PostRow], later: int) -> Msg:
    if not empty:
        return said("No post is without an officer, now or in the next 24 months.")
    return counted(
        "%(n)s post is without an officer at some time. Not drawn: to be decided later, %(later)s;"
        " filled throughout, %(filled)s.",
        "%(n)s posts are without an officer at some time. Not drawn: to be decided later,"
        " %(later)s; filled throughout, %(filled)s.",
        len(empty),
        later=later,
        filled=len(assessment.timeline) - len(empty),
    )


def figure(page: Page, shown: Sequence[PostRow], at: Day, caption: Words) -> Timeline:
    """Posts as lanes over the 24 months of the day."""
    span = rows.window(at.today)
    keys = (
        ("CBSA", N_("CBSA tour")),
        ("RCMP", N_("RCMP tour")),
        ("vacant", N_("No officer, with days")),
        ("undecided", N_("To be decided")),
        ("suspended", N_("Post suspended")),
    )
    lanes = [_lane(row, at) for row in shown]
    seen = {stretch.look for lane in lanes for stretch in lane.stretches}
    return Timeline(
        figure_caption(page, caption),
        rows.months_of(span),
        span.after or at.today,
        at.today,
        lanes,
        [key for key in keys if key[0] in seen],
        said(
            "Black line: %(day)s. To be decided: starts after %(decide)s, when staffing need not"
            " have started.",
            day=at.today,
            decide=at.decide,
        ),
    )


def _lane(row: PostRow, at: Day) -> Lane:
    stays = [Stretch(s.starts, s.ends, row.agency, _names(s.name)) for s in row.stays]
    gone = [Stretch(s.starts, s.ends, "suspended") for s in row.suspended]
    empty = [_empty(stretch, at) for stretch in row.vacant]
    return Lane(row.agency, row.city, [*gone, *stays, *empty])


def _names(name: str) -> tuple[str, ...]:
    first, _, rest = name.partition(" ")
    short = f"{first[:1]}. {rest}" if rest else name
    surname = f"{first[:1]}. {name.rsplit(' ', maxsplit=1)[-1]}"
    return tuple(dict.fromkeys((name, short, surname)))


def _empty(stretch: rows.Stretch, at: Day) -> Stretch:
    if _undecided(stretch, at):
        return Stretch(stretch.starts, stretch.ends, "undecided")
    return Stretch(stretch.starts, stretch.ends, "vacant", _days(stretch))


def _undecided(stretch: rows.Stretch, at: Day) -> bool:
    """Open-ended, and so far ahead that staffing need not have started."""
    return stretch.until is None and stretch.since > at.decide


def _days(stretch: rows.Stretch) -> tuple[str, ...]:
    return () if stretch.until is None else (str((stretch.until - stretch.since).days),)


def _period(row: PostRow, stretch: rows.Stretch, at: Day) -> tuple[object, ...]:
    until = stretch.until
    return (
        Marked(row.agency, row.city),
        stretch.since,
        until - DAY if until else "–",
        _next(row, stretch),
        (until - stretch.since).days if until else "–",
        _start(stretch, at),
    )


def _next(row: PostRow, stretch: rows.Stretch) -> object:
    for stay in row.stays:
        if stay.since == stretch.until:
            return stay.name
    return "–"


def _start(stretch: rows.Stretch, at: Day) -> object:
    """Staffing must start as long before the vacancy as it takes."""
    if stretch.until is not None:
        return "–"
    start = stretch.since - (at.decide - at.today)
    return start if start > at.today else Lacking(plain(start.isoformat()))
