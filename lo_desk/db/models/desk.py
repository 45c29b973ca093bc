"""What people at the desk keep beside the networks: waived gaps, shared views."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, bilingual, common, period, refers
from lo_desk.domain.bilingual import Bilingual


class GapWaiver(Record):
    """A gap that is accepted for a while: what makes it that gap, and why; half open."""

    __tablename__ = "gap_waiver"
    __table_args__ = (*common(), period())

    kind: Mapped[str]
    gap_agency: Mapped[str]
    place: Mapped[str | None]
    post_id: Mapped[UUID | None] = refers("post")
    officer_id: Mapped[UUID | None] = refers("officer")
    item: Mapped[str | None]
    reason: Mapped[str]
    starts: Mapped[date]
    ends: Mapped[date]


class SavedView(Record):
    """How a list is looked at, for everybody; ``layout`` is JSON the window understands."""

    __tablename__ = "saved_view"
    __table_args__ = (*common(),)

    name: Mapped[Bilingual] = bilingual("name")
    place: Mapped[str]
    layout: Mapped[str]
    locked: Mapped[bool] = mapped_column(default=False)
