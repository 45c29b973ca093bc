"""Areas of responsibility and visits."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, period, refers
from lo_desk.domain.bilingual import Bilingual


class AreaLine(Record):
    """A post looks after a country, or a place in it, for a while; half open."""

    __tablename__ = "area_line"
    __table_args__ = (*common(), belongs("post"), period())

    post_id: Mapped[UUID] = mapped_column(index=True)
    country_id: Mapped[UUID] = refers("country")
    place_id: Mapped[UUID | None] = refers("place")
    basis: Mapped[str]
    starts: Mapped[date]
    ends: Mapped[date | None]
    mandate_areas: Mapped[tuple[str, ...]] = mapped_column(default=())
    planned_visits: Mapped[int | None]
    travel_hours: Mapped[int | None]


class Visit(Record):
    """A visit of a post's officer; half open."""

    __tablename__ = "visit"
    __table_args__ = (*common(), belongs("post"), period())

    post_id: Mapped[UUID] = mapped_column(index=True)
    country_id: Mapped[UUID] = refers("country")
    place_id: Mapped[UUID | None] = refers("place")
    starts: Mapped[date]
    ends: Mapped[date]
    kind: Mapped[str] = mapped_column(default="regular")
    joint: Mapped[bool] = mapped_column(default=False)
    purpose: Mapped[Bilingual] = bilingual("purpose")
