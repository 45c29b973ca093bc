"""What a post reports, costs and hands over."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common
from lo_desk.domain.bilingual import Bilingual


class PostReturn(Record):
    """A post’s workload in the quarter that begins on ``quarter``; a blank figure is unknown."""

    __tablename__ = "post_return"
    __table_args__ = (*common(), belongs("post"))

    post_id: Mapped[UUID] = mapped_column(index=True)
    quarter: Mapped[date]
    nil: Mapped[bool] = mapped_column(default=False)
    requests_received: Mapped[int | None]
    requests_completed: Mapped[int | None]
    requests_open: Mapped[int | None]
    median_age: Mapped[int | None]
    interdictions: Mapped[int | None]
    trainings: Mapped[int | None]
    investigations_new: Mapped[int | None]
    investigations_continuing: Mapped[int | None]
    core_time: Mapped[int | None]
    narrative: Mapped[Bilingual] = bilingual("narrative")


class PostCost(Record):
    """One line of a post’s cost, in cents; ``fiscal_year`` 2026 is April 2026 to March 2027."""

    __tablename__ = "post_cost"
    __table_args__ = (*common(), belongs("post"))

    post_id: Mapped[UUID] = mapped_column(index=True)
    fiscal_year: Mapped[int]
    line: Mapped[str]
    planned: Mapped[int | None]
    actual: Mapped[int | None]


class HandoverItem(Record):
    """An open matter that whoever leaves a post hands over."""

    __tablename__ = "handover_item"
    __table_args__ = (*common(), belongs("post"))

    post_id: Mapped[UUID] = mapped_column(index=True)
    text: Mapped[Bilingual] = bilingual("text")
    who: Mapped[Bilingual] = bilingual("who")
    due: Mapped[date | None]
    done_on: Mapped[date | None]
