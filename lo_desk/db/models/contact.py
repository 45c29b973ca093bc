"""Who is reached in a country, and which agency does what there."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, bilingual, common, period, refers
from lo_desk.domain.bilingual import Bilingual


class Contact(Record):
    """A position in a host authority or another body, never a private person."""

    __tablename__ = "contact"
    __table_args__ = (*common(),)

    country_id: Mapped[UUID] = refers("country")
    place_id: Mapped[UUID | None] = refers("place")
    organization: Mapped[Bilingual] = bilingual("organization")
    position: Mapped[Bilingual] = bilingual("position")
    phone: Mapped[str | None]
    email: Mapped[str | None]
    time_zone: Mapped[str | None]
    verified_on: Mapped[date | None]
    note: Mapped[Bilingual] = bilingual("note")


class RoleLine(Record):
    """What each agency does in a mandate area, in one country or as a rule; half open."""

    __tablename__ = "role_line"
    __table_args__ = (*common(), period())

    country_id: Mapped[UUID | None] = refers("country")
    mandate_area_id: Mapped[UUID] = refers("mandate_area")
    cbsa: Mapped[str] = mapped_column(default="none")
    rcmp: Mapped[str] = mapped_column(default="none")
    starts: Mapped[date]
    ends: Mapped[date | None]
    agreed_on: Mapped[date | None]
    review_on: Mapped[date | None]
    note: Mapped[Bilingual] = bilingual("note")
