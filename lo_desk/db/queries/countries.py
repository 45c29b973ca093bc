"""Countries on a day: who covers them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.area import AreaLine
from lo_desk.db.models.registers import Country
from lo_desk.db.queries.asking import word
from lo_desk.db.queries.records import holds_on, live
from lo_desk.db.search import holding
from lo_desk.db.sorting import SortKey
from lo_desk.domain.posts import CountryLine

_STRONGEST = ("resident", "accredited", "covered", "adhoc")


def countries_on(session: Session, day: date, text: str) -> Sequence[CountryLine]:
    """Countries by English name, with each agency's strongest basis of coverage on ``day``."""
    query = select(Country).where(live(Country)).order_by(SortKey(Country.__table__.c.name_en))
    if text.strip():
        query = query.where(Country.id.in_(holding(session, text, "country")))
    bases: dict[object, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    lines = select(AreaLine.country_id, AreaLine.owner, AreaLine.basis).where(
        live(AreaLine), holds_on(AreaLine, day), AreaLine.place_id.is_(None)
    )
    for country, owner, basis in session.execute(lines):
        bases[country][owner].append(basis)
    return [
        CountryLine(
            id=country.id,
            version=country.version,
            iso2=country.iso2,
            name=country.name,
            region=word("country", "region", country.region),
            cbsa=_best(bases[country.id]["CBSA"]),
            rcmp=_best(bases[country.id]["RCMP"]),
            gaps=0,
            worst=0,
        )
        for country in session.scalars(query)
    ]


def _best(bases: list[str]) -> str:
    return min(bases, key=_STRONGEST.index, default="")
