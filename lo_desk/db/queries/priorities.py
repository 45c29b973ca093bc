"""Priorities on a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from lo_desk.db.models.priority import Priority, PriorityVersion
from lo_desk.db.models.registers import Country
from lo_desk.db.queries.arranging import filtered, ordered
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.conditions import Keys, keys_of
from lo_desk.db.queries.records import live
from lo_desk.db.search import holding
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.posts import PriorityLine
from lo_desk.domain.rows import Part
from lo_desk.i18n.msg import in_context

PRIORITY_KEYS: Keys = {
    **keys_of("priority"),
    "rank": PriorityVersion.rank,
    "statement": (
        PriorityVersion.__table__.c.statement_en,
        PriorityVersion.__table__.c.statement_fr,
    ),
    "agency": Priority.owner,
    "owner": Priority.owner,
    "code": Priority.code,
    "number": PriorityVersion.number,
    "starts": PriorityVersion.starts,
    "countries": PriorityVersion.countries,
}
for _computed in ("released", "state"):  # of both records and the day: ``_priority_line`` tells
    PRIORITY_KEYS.pop(_computed, None)
_STATES = {key: word("priority_version", "state", key) for key in ("draft", "published")}


def asked(session: Session, day: date, part: Part) -> Any:
    """Priorities with their version in force on ``day``, in no order."""
    later = aliased(PriorityVersion)
    newest = (
        select(func.max(later.number))
        .where(
            later.priority_id == Priority.id,
            later.state == "published",
            later.starts <= day,
            live(later),
        )
        .scalar_subquery()
    )
    in_force = and_(
        PriorityVersion.priority_id == Priority.id,
        PriorityVersion.number == newest,
        live(PriorityVersion),
    )
    query = (
        select(Priority, PriorityVersion).select_from(Priority).outerjoin(PriorityVersion, in_force)
    )
    query = query.where(live(Priority))
    if part.text.strip():
        by_version = PriorityVersion.id.in_(holding(session, part.text, "priority_version"))
        by_code = Priority.id.in_(holding(session, part.text, "priority"))
        query = query.where(or_(by_version, by_code))
    return filtered(query, part, PRIORITY_KEYS)


def priorities_on(session: Session, day: date, part: Part) -> Sequence[PriorityLine]:
    """Priorities with their version in force on ``day``; drafts and withdrawn ones say so."""
    query = ordered(asked(session, day, part), part, PRIORITY_KEYS, "rank", Priority.code)
    rows = session.execute(query.offset(part.first).limit(part.count)).all()
    codes = {iso2 for _, version in rows if version is not None for iso2 in version.countries}
    named = select(Country.iso2, Country.name).where(live(Country), Country.iso2.in_(codes))
    names = {row.iso2: row.name for row in session.execute(named)}
    return [_priority_line(priority, version, day, names) for priority, version in rows]


def _priority_line(
    priority: Priority,
    version: PriorityVersion | None,
    day: date,
    names: Mapping[str, Bilingual],
) -> PriorityLine:
    withdrawn = priority.ends is not None and priority.ends <= day
    state = "published" if version is not None and not withdrawn else "draft"
    countries = version.countries if version else ()
    return PriorityLine(
        id=priority.id,
        version=priority.version,
        rank=version.rank if version else None,
        statement=version.statement if version else None,
        owner=priority.owner,
        agency=AGENCIES[priority.owner],
        code=priority.code,
        number=version.number if version else None,
        starts=version.starts if version else None,
        countries=countries,
        names=tuple(names.get(iso2, Bilingual(iso2, iso2)) for iso2 in countries),
        released=bool(version and version.released and priority.released),
        state=in_context("version", "withdrawn") if withdrawn else _STATES[state],
    )
