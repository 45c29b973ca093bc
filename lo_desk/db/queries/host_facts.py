"""The facts about host countries, training, returns and packs that gaps are computed from."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lo_desk.db.models.contact import RoleLine
from lo_desk.db.models.host import Arrangement, InfoAssessment, Instrument, LikeMinded, Restriction
from lo_desk.db.models.issued import CopyReceipt, IssuedCopy, IssuedDocument
from lo_desk.db.models.officer import Officer
from lo_desk.db.models.post import Post
from lo_desk.db.models.post_work import PostReturn
from lo_desk.db.models.registers import Country, MandateArea, Place
from lo_desk.db.models.training import TrainingItem, TrainingRecord
from lo_desk.db.queries.seeing import seen
from lo_desk.domain import deployment as facts
from lo_desk.domain.period import Period, months_after

_HOME = ZoneInfo("America/Toronto")


def arrangements(session: Session, reader: str) -> Iterator[facts.Arrangement]:
    """Cover that is in writing, from the day it is."""
    rows = session.execute(
        select(Arrangement, Country.iso2, Place.code, LikeMinded)
        .join(Country, Country.id == Arrangement.country_id)
        .outerjoin(Place, Place.id == Arrangement.place_id)
        .outerjoin(LikeMinded, LikeMinded.id == Arrangement.like_minded_id)
        .where(seen(Arrangement, reader), Arrangement.written_on.is_not(None))
    )
    for held, iso2, code, partner in rows:
        period = _period(max(held.starts, held.written_on or held.starts), held.ends)
        if period:
            yield facts.Arrangement(
                held.id,
                code or iso2,
                frozenset(held.mandate_areas),
                period,
                (partner.service.en or partner.service.fr) if partner else "",
                held.taker,
            )


def instruments(session: Session, reader: str) -> Iterator[facts.Instrument]:
    """Instruments of any time."""
    rows = session.execute(
        select(Instrument, Country.iso2)
        .join(Country, Country.id == Instrument.country_id)
        .where(seen(Instrument, reader))
    )
    for row, iso2 in rows:
        yield facts.Instrument(
            row.id,
            row.owner,
            iso2,
            row.type,
            row.title,
            Period(row.starts, row.ends),
            row.review_on,
        )


def policies(session: Session, reader: str) -> Iterator[facts.InfoAssessment]:
    """Information-sharing assessments of any time."""
    rows = session.execute(
        select(InfoAssessment, Country.iso2)
        .join(Country, Country.id == InfoAssessment.country_id)
        .where(seen(InfoAssessment, reader))
    )
    for row, iso2 in rows:
        period = Period(row.assessed_on, row.expires)
        yield facts.InfoAssessment(row.id, row.owner, iso2, row.level, period, row.reconciles)


def restrictions(session: Session, reader: str) -> Iterator[facts.Restriction]:
    """Restrictions from the day they were raised to the day they were settled."""
    rows = session.execute(
        select(Restriction, Country.iso2)
        .outerjoin(Country, Country.id == Restriction.country_id)
        .where(seen(Restriction, reader))
    )
    for row, iso2 in rows:
        period = _period(row.raised_on, row.settled_on)
        if period:
            yield facts.Restriction(row.id, row.owner, iso2 or "", row.policy, row.effect, period)


def roles(session: Session, reader: str) -> Iterator[facts.Roles]:
    """The role matrix of any time."""
    rows = session.execute(
        select(RoleLine, MandateArea.code, Country.iso2)
        .join(MandateArea, MandateArea.id == RoleLine.mandate_area_id)
        .outerjoin(Country, Country.id == RoleLine.country_id)
        .where(seen(RoleLine, reader))
    )
    for row, area, iso2 in rows:
        yield facts.Roles(
            row.id,
            iso2 or "",
            area,
            row.cbsa,
            row.rcmp,
            Period(row.starts, row.ends),
            row.review_on,
        )


def training_items(session: Session, reader: str) -> Iterator[facts.TrainingItem]:
    """What is mandatory for somebody."""
    for row in session.scalars(select(TrainingItem).where(seen(TrainingItem, reader))):
        if row.agencies:
            yield facts.TrainingItem(
                row.id,
                row.code,
                row.title,
                frozenset(row.agencies),
                frozenset(row.roles),
                row.threat or "",
                row.joint,
            )


def trainings(session: Session, reader: str) -> Iterator[facts.Training]:
    """What officers completed or were excused from, as long as it is valid."""
    rows = session.execute(
        select(
            TrainingRecord.id,
            TrainingRecord.officer_id,
            TrainingRecord.training_item_id,
            TrainingRecord.completed_on,
            TrainingRecord.expires,
            TrainingRecord.waived,
            TrainingItem.validity_months,
        )
        .join(Officer, Officer.id == TrainingRecord.officer_id)
        .join(TrainingItem, TrainingItem.id == TrainingRecord.training_item_id)
        .where(seen(TrainingRecord, reader), seen(Officer, reader))
    )
    for key, officer, item, done, expires, waived, months in rows:
        after = expires
        if after is None and months and not waived:
            after = months_after(done, months)
        yield facts.Training(key, officer, item, Period(done, after))


def returns(session: Session, reader: str) -> Iterator[facts.Return]:
    """Workload returns; a nil return says that there were no requests."""
    rows = session.execute(
        select(
            PostReturn.id,
            PostReturn.post_id,
            PostReturn.quarter,
            PostReturn.nil,
            PostReturn.requests_received,
            PostReturn.core_time,
        )
        .join(Post, Post.id == PostReturn.post_id)
        .where(seen(PostReturn, reader), seen(Post, reader))
    )
    for key, post, quarter, nil, requests, core_time in rows:
        yield facts.Return(key, post, quarter, 0 if nil else requests, core_time)


def issues(session: Session, reader: str) -> Iterator[facts.PackCopy]:
    """Copies of issued documents that nothing supersedes, and when they were acknowledged."""
    first = (
        select(CopyReceipt.issued_copy_id, func.min(CopyReceipt.at).label("at"))
        .where(seen(CopyReceipt, reader))
        .group_by(CopyReceipt.issued_copy_id)
        .subquery()
    )
    after = select(IssuedDocument.supersedes_id).where(IssuedDocument.supersedes_id.is_not(None))
    rows = session.execute(
        select(
            IssuedCopy.id,
            IssuedDocument.number,
            IssuedCopy.copy,
            IssuedCopy.recipient,
            IssuedCopy.post,
            IssuedDocument.issued_at,
            first.c.at,
        )
        .join(IssuedDocument, IssuedDocument.id == IssuedCopy.issued_document_id)
        .outerjoin(first, first.c.issued_copy_id == IssuedCopy.id)
        .where(seen(IssuedCopy, reader), IssuedDocument.id.not_in(after))
    )
    for key, number, copy, recipient, post, issued_at, at in rows:
        yield facts.PackCopy(
            key,
            number,
            copy,
            recipient,
            issued_at.astimezone(_HOME).date(),
            at.astimezone(_HOME).date() if at else None,
            post or "",
        )


def _period(first: date, after: date | None) -> Period | None:
    return Period(first, after) if after is None or first < after else None
