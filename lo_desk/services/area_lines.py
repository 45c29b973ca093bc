"""What a post looks after, line by line, and how it looks on a map."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from lo_desk.db.models.area import AreaLine
from lo_desk.db.models.post import Post
from lo_desk.db.models.registers import Country
from lo_desk.db.queries.records import live
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Facts
from lo_desk.services.desk import Desk
from lo_desk.services.records import facts_of


@dataclass(frozen=True)
class Area:
    """All lines of a post that are not over on the day.

    Attributes:
        agency: Whose post it is.
        lines: By first day; those to come too.
        countries: Name of each country that has a line on the day, by ISO 3166-1 alpha-2.
    """

    agency: str
    lines: tuple[Facts, ...]
    countries: dict[str, Bilingual]


def of(desk: Desk, post: UUID) -> Area:
    """The area of responsibility of a post, on the desk’s day and later."""
    with desk.store.reading() as session:
        owner = session.get_one(Post, post).owner
        query = select(AreaLine).where(AreaLine.post_id == post, live(AreaLine))
        found = session.scalars(query.order_by(AreaLine.starts, AreaLine.id)).all()
        kept = [line for line in found if line.ends is None or line.ends > desk.day]
        now = {line.country_id for line in kept if line.starts <= desk.day}
        countries = session.scalars(select(Country).where(Country.id.in_(now))).all()
        lines: Sequence[Facts] = facts_of(session, AreaLine.__tablename__, kept)
        return Area(owner, tuple(lines), {c.iso2: c.name for c in countries})
