"""Countries as rows of a list: who covers them, how many gaps they have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lo_desk.catalogue.field import Column, Kind
from lo_desk.catalogue.registers import COUNTRY
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gaps.gap import BANDS, band
from lo_desk.domain.plain_text import letters
from lo_desk.domain.posts import CountryLine
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.language import NOTHING
from lo_desk.i18n.msg import N_, in_context
from lo_desk.services import country_list, records
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import Listing


@dataclass(frozen=True)
class CountryRow(Row):
    """A country with what is missing there; ``covered`` is an agency, both, or nobody."""

    iso2: str
    name: Bilingual
    gaps: int
    worst: int
    covered: str


class CountryRows:
    """Countries by name, or as asked for, with the day's gaps, counted once until forgotten."""

    def __init__(self) -> None:
        self._found: list[CountryRow] | None = None

    def forget(self) -> None:
        """Count again: the registry or the day changed."""
        self._found = None

    def __call__(self, desk: Desk, part: Part) -> Sequence[CountryRow]:
        """A part of the list as of the desk's day."""
        if self._found is None:
            self._found = [_row(line) for line in country_list.lines(desk)]
        kept = list(self._found)
        if part.text.strip():
            named = records.rows(desk, COUNTRY.key, Part(part.text, count=len(kept)))
            keys = {facts.id for facts in named}
            kept = [row for row in kept if row.id in keys]
        kept.sort(key=lambda row: letters(row.name.in_(part.language)))
        if part.order in _ORDERS:
            kept.sort(key=_ORDERS[part.order], reverse=part.descending)
        elif part.descending:
            kept.reverse()
        return kept[part.first : part.first + part.count]


def _row(line: CountryLine) -> CountryRow:
    alone = CBSA if line.cbsa else RCMP if line.rcmp else ""
    return CountryRow(
        id=line.id,
        version=line.version,
        iso2=line.iso2,
        name=line.name,
        gaps=line.gaps,
        worst=line.worst,
        covered=JOINT if line.cbsa and line.rcmp else alone,
    )


_ORDERS: dict[str, Callable[[CountryRow], int | str]] = {
    "gaps": lambda row: row.worst,
    "covered": lambda row: row.covered,
}


def _covers(row: Row) -> Mark:
    owner = str(row["covered"])
    if not owner:
        return Mark(tone="ph", text=NOTHING)
    return Mark(owner, text=AGENCIES.get(owner, in_context("agencies", "Both")))


def _missing(row: Row) -> Mark:
    count, shape = row["gaps"], band(int(str(row["worst"])))
    return Mark(shape, text=(count, BANDS[shape])) if count else Mark(tone="ph", text=NOTHING)


def countries(rows: CountryRows) -> Listing:
    """What the Countries page lists."""
    return Listing(
        title=N_("Countries"),
        columns=(
            Column("name", N_("Country"), Kind.BILINGUAL),
            Column("gaps", N_("Gaps"), Kind.NUMBER),
            Column("covered", N_("Covered by")),
        ),
        rows=rows,
        picture="globe",
        nothing=N_("There is no country in this registry."),
        search=N_("Search countries"),
        markers={"covered": _covers, "gaps": _missing},
    )
