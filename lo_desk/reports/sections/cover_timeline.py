"""Every post over 24 months: bars, and the same in words."""

from collections.abc import Iterator
from datetime import timedelta

from reportlab.platypus import Flowable

from lo_desk.domain.coverage_request import CoverageFacts
from lo_desk.domain.period import DAY
from lo_desk.domain.post_state import state_on
from lo_desk.domain.timeline import PostRow
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Table, table
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.blocks.timelines import timeline
from lo_desk.reports.sections.vacancies import Day, figure

_COLUMNS = (
    Column(N_("Post"), 38, "key"),
    Column(N_("Officer"), 40),
    Column(N_("Last day"), 22),
    Column(N_("State"), 74),
)


def posts(facts: CoverageFacts, page: Page) -> Iterator[Flowable]:
    """The timeline and its table."""
    today = facts.request.day
    at = Day(today, today + timedelta(days=facts.soon_days))
    yield from heading(page, N_("Posts over 24 months"), _lead(facts))
    if not facts.timeline:
        yield from paragraph(page, N_("There is no post on this day."))
        return
    yield from timeline(page, figure(page, facts.timeline, at, N_("Who is where")))
    caption = said("Each post on %(day)s", day=today)
    rows = [_row(row, at) for row in facts.timeline]
    yield from table(page, Table(table_caption(page, caption), _COLUMNS, rows))


def _lead(facts: CoverageFacts) -> Msg:
    empty = sum(bool(row.vacant) for row in facts.timeline)
    return counted(
        "%(n)s post; without an officer at some time: %(empty)s.",
        "%(n)s posts; without an officer at some time: %(empty)s.",
        len(facts.timeline),
        empty=empty,
    )


def _row(row: PostRow, at: Day) -> tuple[object, ...]:
    state = state_on(row, at.today, at.decide)
    stay = next((s for s in row.stays if s.since <= at.today < (s.until or s.ends)), None)
    last = stay.until - DAY if stay and stay.until else None
    told = Lacking(state.told) if state.lacking else state.told
    return Marked(row.agency, row.city), stay.name if stay else "–", last or "–", told
