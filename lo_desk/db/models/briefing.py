"""Briefings and acknowledgements."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, period, refers
from lo_desk.domain.bilingual import Bilingual


class Schedule(Record):
    """When a post's holder is to be briefed."""

    __tablename__ = "schedule"
    __table_args__ = (
        *common(),
        period(),
    )

    post_id: Mapped[UUID] = refers("post")
    rule: Mapped[str]
    day: Mapped[date | None]
    within_days: Mapped[int | None] = mapped_column(default=30)
    starts: Mapped[date]
    ends: Mapped[date | None]


class Briefing(Record):
    """A briefing due or held; ``zone`` is the zone ``planned_at`` was agreed in."""

    __tablename__ = "briefing"
    __table_args__ = (*common(), parent())

    schedule_id: Mapped[UUID | None] = refers("schedule")
    post_id: Mapped[UUID] = refers("post")
    officer_id: Mapped[UUID | None] = refers("officer")
    type: Mapped[str]
    due: Mapped[date | None]
    planned_at: Mapped[datetime | None]
    zone: Mapped[str | None]
    minutes: Mapped[int | None]
    mode: Mapped[str | None]
    given_by: Mapped[Bilingual] = bilingual("given_by")
    held_on: Mapped[date | None]
    outcome: Mapped[Bilingual] = bilingual("outcome")


class BriefingAttendance(Record):
    """An officer, a position or a body that was asked to a briefing, and whether it came."""

    __tablename__ = "briefing_attendance"
    __table_args__ = (*common(), belongs("briefing"))

    briefing_id: Mapped[UUID] = mapped_column(index=True)
    officer_id: Mapped[UUID | None] = refers("officer")
    who: Mapped[Bilingual] = bilingual("who")
    attended: Mapped[bool] = mapped_column(default=True)


class BriefingVersion(Record):
    """An exact version that a briefing covered."""

    __tablename__ = "briefing_version"
    __table_args__ = (
        *common(),
        belongs("briefing"),
    )

    briefing_id: Mapped[UUID] = mapped_column(index=True)
    priority_version_id: Mapped[UUID] = refers("priority_version")


class Acknowledgement(Record):
    """An officer read an exact version; never changed.

    ``zone`` is the IANA zone the moment was made in; ``text_hash`` the SHA-256 of both texts.
    """

    __tablename__ = "acknowledgement"
    __table_args__ = (
        *common(),
        belongs("officer"),
    )

    officer_id: Mapped[UUID] = mapped_column(index=True)
    priority_version_id: Mapped[UUID] = refers("priority_version")
    at: Mapped[datetime]
    zone: Mapped[str]
    text_hash: Mapped[str]
    read_back: Mapped[str | None]
