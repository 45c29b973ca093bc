"""What both agencies meet in a host country."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from lo_desk.db.base import Record, bilingual, common, period, refers
from lo_desk.domain.bilingual import Bilingual


class HostAgency(Record):
    """An authority of the host country, and how one works with it."""

    __tablename__ = "host_agency"
    __table_args__ = (*common(),)

    country_id: Mapped[UUID] = refers("country")
    name: Mapped[Bilingual] = bilingual("name")
    local_name: Mapped[str | None]
    function: Mapped[Bilingual] = bilingual("function")
    contact_position: Mapped[Bilingual] = bilingual("contact_position")
    arrangement: Mapped[Bilingual] = bilingual("arrangement")
    cooperation: Mapped[str | None]
    rated_on: Mapped[date | None]


class Instrument(Record):
    """A memorandum, statement or treaty with a country; its owner is the agency it binds."""

    __tablename__ = "instrument"
    __table_args__ = (*common(), period())

    country_id: Mapped[UUID] = refers("country")
    type: Mapped[str]
    title: Mapped[Bilingual] = bilingual("title")
    reference: Mapped[str | None]
    starts: Mapped[date]
    ends: Mapped[date | None]
    review_on: Mapped[date | None]
    mandate_areas: Mapped[tuple[str, ...]] = mapped_column(default=())


class InfoAssessment(Record):
    """One agency’s assessment of sharing information with a country; ``expires`` half open."""

    __tablename__ = "info_assessment"
    __table_args__ = (*common(), period("assessed_on", "expires"))

    country_id: Mapped[UUID] = refers("country")
    level: Mapped[str]
    assessed_on: Mapped[date]
    expires: Mapped[date | None]
    reviewer: Mapped[Bilingual] = bilingual("reviewer")
    reconciles: Mapped[Bilingual] = bilingual("reconciles")
    note: Mapped[Bilingual] = bilingual("note")


class LikeMinded(Record):
    """A liaison officer of a partner country who is in a host country."""

    __tablename__ = "like_minded"
    __table_args__ = (*common(),)

    country_id: Mapped[UUID] = refers("country")
    nation_id: Mapped[UUID] = refers("country")
    service: Mapped[Bilingual] = bilingual("service")
    city: Mapped[Bilingual] = bilingual("city")
    covers_airport: Mapped[bool] = mapped_column(default=False)
    arrangement: Mapped[Bilingual] = bilingual("arrangement")
    verified_on: Mapped[date | None]


class Arrangement(Record):
    """Who covers for whom in a country or place; half open, and in writing if ``written_on``."""

    __tablename__ = "arrangement"
    __table_args__ = (*common(), period())

    country_id: Mapped[UUID] = refers("country")
    place_id: Mapped[UUID | None] = refers("place")
    giver: Mapped[str]
    taker: Mapped[str]
    like_minded_id: Mapped[UUID | None] = refers("like_minded")
    mandate_areas: Mapped[tuple[str, ...]] = mapped_column(default=())
    written_on: Mapped[date | None]
    starts: Mapped[date]
    ends: Mapped[date | None]
    text: Mapped[Bilingual] = bilingual("text")


class Restriction(Record):
    """A policy that keeps officers from managing a matter together."""

    __tablename__ = "restriction"
    __table_args__ = (*common(),)

    policy: Mapped[Bilingual] = bilingual("policy")
    country_id: Mapped[UUID | None] = refers("country")
    effect: Mapped[str]
    text: Mapped[Bilingual] = bilingual("text")
    raised_on: Mapped[date]
    status: Mapped[str] = mapped_column(default="open")
    settled_on: Mapped[date | None]
