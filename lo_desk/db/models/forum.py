"""Fora both agencies attend."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, period, refers
from lo_desk.domain.bilingual import Bilingual


class Forum(Record):
    """A meeting abroad; its owner leads. Days half open."""

    __tablename__ = "forum"
    __table_args__ = (*common(), parent(), period())

    code: Mapped[str]
    name: Mapped[Bilingual] = bilingual("name")
    country_id: Mapped[UUID] = refers("country")
    city: Mapped[Bilingual] = bilingual("city")
    time_zone: Mapped[str | None]
    starts: Mapped[date]
    ends: Mapped[date]
    objective: Mapped[Bilingual] = bilingual("objective")
    agencies: Mapped[tuple[str, ...]] = mapped_column(default=())
    pre_meeting_on: Mapped[date | None]
    lines: Mapped[Bilingual] = bilingual("lines")
    responsive: Mapped[Bilingual] = bilingual("responsive")
    speaks_for: Mapped[str] = mapped_column(default="nobody")
    agreed_on: Mapped[date | None]
    debrief_due: Mapped[date | None]
    debrief_on: Mapped[date | None]
    outcome: Mapped[Bilingual] = bilingual("outcome")


class ForumProgramme(Record):
    """An item of a forum’s programme; ``at`` in UTC, shown in the forum’s zone."""

    __tablename__ = "forum_programme"
    __table_args__ = (*common(), belongs("forum"))

    forum_id: Mapped[UUID] = mapped_column(index=True)
    at: Mapped[datetime]
    minutes: Mapped[int | None]
    title: Mapped[Bilingual] = bilingual("title")
    who: Mapped[Bilingual] = bilingual("who")


class ForumAttendance(Record):
    """An officer, a position or a body that attends."""

    __tablename__ = "forum_attendance"
    __table_args__ = (*common(), belongs("forum"))

    forum_id: Mapped[UUID] = mapped_column(index=True)
    officer_id: Mapped[UUID | None] = refers("officer")
    who: Mapped[Bilingual] = bilingual("who")
    agency: Mapped[str | None]
