"""Priorities, their versions and links."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, belongs, bilingual, common, parent, refers
from lo_desk.domain.bilingual import Bilingual


class Priority(Record):
    """What an agency cares about; its words are in its versions."""

    __tablename__ = "priority"
    __table_args__ = (*common(), parent())

    code: Mapped[str]
    level: Mapped[str]
    originator: Mapped[Bilingual] = bilingual("originator")
    ends: Mapped[date | None]


class PriorityVersion(Record):
    """A wording of a priority; once published it never changes."""

    __tablename__ = "priority_version"
    __table_args__ = (
        *common(),
        belongs("priority"),
    )

    priority_id: Mapped[UUID] = mapped_column(index=True)
    number: Mapped[int]
    state: Mapped[str] = mapped_column(default="draft")
    statement: Mapped[Bilingual] = bilingual("statement")
    rationale: Mapped[Bilingual] = bilingual("rationale")
    rank: Mapped[int]
    target: Mapped[str]
    target_name: Mapped[Bilingual] = bilingual("target_name")
    countries: Mapped[tuple[str, ...]] = mapped_column(default=())
    places: Mapped[tuple[str, ...]] = mapped_column(default=())
    mandate_areas: Mapped[tuple[str, ...]] = mapped_column(default=())
    starts: Mapped[date]
    published_on: Mapped[date | None]
    approved_by: Mapped[Bilingual] = bilingual("approved_by")
    caveat: Mapped[Bilingual] = bilingual("caveat")


class PriorityLink(Record):
    """What people say of two agencies' priorities."""

    __tablename__ = "priority_link"
    __table_args__ = (*common(),)

    priority_id: Mapped[UUID] = refers("priority")
    other_id: Mapped[UUID] = refers("priority")
    kind: Mapped[str]
    note: Mapped[Bilingual] = bilingual("note")
