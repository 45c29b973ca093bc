"""Officers and their tours of duty."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, period
from lo_desk.domain.bilingual import Bilingual


class Officer(Record):
    """A person, with as little about them as the work needs."""

    __tablename__ = "officer"
    __table_args__ = (*common(), parent())

    service_no: Mapped[str | None]
    name: Mapped[str]
    courtesy: Mapped[Bilingual] = bilingual("courtesy")
    official_language: Mapped[str]
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())
    phone: Mapped[str | None]
    email: Mapped[str | None]
    clearance: Mapped[str | None]
    clearance_ends: Mapped[date | None]
    verified_on: Mapped[date | None]


class Tour(Record):
    """One officer at one post for a while.

    Half open: at the post on ``starts``, gone on ``ends``; no ``ends`` means until further
    notice. Both are computed from the days below them: actual if known, else extended, else
    planned. That an officer's tours never overlap is a rule of ``domain.tours``.
    """

    __tablename__ = "tour"
    __table_args__ = (
        *common(),
        belongs("officer"),
        belongs("post"),
        period(),
        period("planned_starts", "planned_ends"),
    )

    officer_id: Mapped[UUID] = mapped_column(index=True)
    post_id: Mapped[UUID] = mapped_column(index=True)
    starts: Mapped[date] = mapped_column(index=True)
    ends: Mapped[date | None]
    planned_starts: Mapped[date]
    planned_ends: Mapped[date | None]
    extended_ends: Mapped[date | None]
    actual_starts: Mapped[date | None]
    actual_ends: Mapped[date | None]
    type: Mapped[str] = mapped_column(default="rotational")
    fte: Mapped[int] = mapped_column(default=100)
    handover_done: Mapped[date | None]
    end_reason: Mapped[str | None]
