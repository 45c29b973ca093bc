"""Gaps that were put aside for a while."""

from collections.abc import Iterator

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from lo_desk.db.models.desk import GapWaiver
from lo_desk.db.queries.records import live
from lo_desk.db.tables import Change, ChangeSet
from lo_desk.domain.inbox import Waiver
from lo_desk.domain.period import Period


def waivers_of(session: Session) -> Iterator[Waiver]:
    """Every live waiver, and who made it."""
    made = and_(Change.record_id == GapWaiver.id, Change.kind == "create")
    rows = session.execute(
        select(GapWaiver, ChangeSet.who)
        .outerjoin(Change, made)
        .outerjoin(ChangeSet, ChangeSet.id == Change.set_id)
        .where(live(GapWaiver))
        .order_by(GapWaiver.id)
    )
    for row, who in rows:
        key = (row.kind, row.gap_agency, row.place, row.post_id, row.officer_id, row.item or "")
        yield Waiver(row.id, row.version, key, row.reason, Period(row.starts, row.ends), who or "")
