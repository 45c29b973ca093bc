"""Countries by their region, or by a list of codes."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country
from lo_desk.db.queries.records import live
from lo_desk.db.sorting import SortKey


def countries_named(session: Session, subject: str) -> Sequence[Country]:
    """The countries of a region, ``002``, or those of a list, ``CO PE EC``; by English name."""
    codes = _codes(subject)
    known = Country.region.in_(codes) if subject.strip().isdigit() else Country.iso2.in_(codes)
    columns = Country.__table__.c
    return session.scalars(
        select(Country).where(known, live(Country)).order_by(SortKey(columns.name_en), Country.id)
    ).all()


def unknown_in(subject: str, known: Sequence[Country]) -> Sequence[str]:
    """What of a subject names none of these countries, as it was asked for; empty: nothing."""
    if subject.strip().isdigit():
        return () if known else (subject,)
    found = {one.iso2 for one in known}
    return [code for code in _codes(subject) if code not in found]


def _codes(subject: str) -> Sequence[str]:
    return subject.upper().replace(",", " ").split()
