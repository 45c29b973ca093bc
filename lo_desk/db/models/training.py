"""What officers must have learned, and what they have."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, period, refers
from lo_desk.domain.bilingual import Bilingual


class TrainingItem(Record):
    """What is taught, and for whom it is mandatory: these agencies and roles, from a level."""

    __tablename__ = "training_item"
    __table_args__ = (*common(),)

    code: Mapped[str]
    title: Mapped[Bilingual] = bilingual("title")
    provider: Mapped[Bilingual] = bilingual("provider")
    agencies: Mapped[tuple[str, ...]] = mapped_column(default=())
    roles: Mapped[tuple[str, ...]] = mapped_column(default=())
    threat: Mapped[str | None]
    validity_months: Mapped[int | None]
    joint: Mapped[bool] = mapped_column(default=False)
    recommendation_id: Mapped[UUID | None] = refers("recommendation")
    second_recommendation_id: Mapped[UUID | None] = refers("recommendation")


class TrainingRecord(Record):
    """An officer completed an item, or was excused; ``expires`` half open."""

    __tablename__ = "training_record"
    __table_args__ = (*common(), belongs("officer"), period("completed_on", "expires"))

    officer_id: Mapped[UUID] = mapped_column(index=True)
    training_item_id: Mapped[UUID] = refers("training_item")
    completed_on: Mapped[date]
    expires: Mapped[date | None]
    waived: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str | None]
