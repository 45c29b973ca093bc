"""Joint field activities."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, period, refers
from lo_desk.domain.bilingual import Bilingual


class Activity(Record):
    """Something both agencies do together; periods half open."""

    __tablename__ = "activity"
    __table_args__ = (*common(), parent(), period(), period("actual_starts", "actual_ends"))

    title: Mapped[Bilingual] = bilingual("title")
    type: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="planned")
    starts: Mapped[date]
    ends: Mapped[date | None]
    actual_starts: Mapped[date | None]
    actual_ends: Mapped[date | None]
    countries: Mapped[tuple[str, ...]] = mapped_column(default=())
    places: Mapped[tuple[str, ...]] = mapped_column(default=())
    authority: Mapped[str | None]
    approved_on: Mapped[date | None]
    outcome: Mapped[Bilingual] = bilingual("outcome")
    lessons: Mapped[Bilingual] = bilingual("lessons")
    recommendation_id: Mapped[UUID | None] = refers("recommendation")


class ActivityParticipant(Record):
    """An officer, a position or a body that takes part."""

    __tablename__ = "activity_participant"
    __table_args__ = (*common(), belongs("activity"))

    activity_id: Mapped[UUID] = mapped_column(index=True)
    officer_id: Mapped[UUID | None] = refers("officer")
    who: Mapped[Bilingual] = bilingual("who")


class ActivityPriority(Record):
    """A priority the activity serves."""

    __tablename__ = "activity_priority"
    __table_args__ = (
        *common(),
        belongs("activity"),
    )

    activity_id: Mapped[UUID] = mapped_column(index=True)
    priority_id: Mapped[UUID] = refers("priority")


class FollowUp(Record):
    """What is to be done after an activity."""

    __tablename__ = "follow_up"
    __table_args__ = (*common(), belongs("activity"))

    activity_id: Mapped[UUID] = mapped_column(index=True)
    text: Mapped[Bilingual] = bilingual("text")
    due: Mapped[date | None]
    who: Mapped[Bilingual] = bilingual("who")
    done_on: Mapped[date | None]
