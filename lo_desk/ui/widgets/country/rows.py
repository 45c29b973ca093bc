"""Countries as rows of a list: who covers them, how many gaps they have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from lo_desk.catalogue.field import Column, Kind
from lo_desk.catalogue.registers import COUNTRY
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gaps.gap import BANDS, band
from lo_desk.domain.plain_text import letters
from lo_desk.domain.posts import CountryLine
from lo_desk.domain.rows import Part, Row
from lo_desk.domain.sifting import sifted
from lo_desk.i18n.language import NOTHING, in_both
from lo_desk.i18n.msg import N_, in_context
from lo_desk.services import acknowledging, country_list, records
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing

SHOW = "show"
MINE, COVERED, GAPPED = "mine", "covered", "gaps"


@dataclass(frozen=True)
class CountryRow(Row):
    """A country with what is missing there; ``covered`` is an agency, both, or nobody."""

    iso2: str
    name: Bilingual
    region: Bilingual
    gaps: int
    worst: int
    covered: str


@dataclass(frozen=True)
class Counted:
    """All countries on the desk's day, and the codes of those of the post of who works at it."""

    desk: Desk
    rows: Sequence[CountryRow]
    mine: frozenset[str]


def counted(desk: Desk) -> Counted:
    """Every country with its gaps; when the day changes not in the window's thread."""
    return Counted(desk, [_row(line) for line in country_list.lines(desk)], _mine(desk))


def _mine(desk: Desk) -> frozenset[str]:
    me = acknowledging.me(desk, desk.officer)
    return frozenset(place[:2] for place in me.places) if me else frozenset()


class CountryRows:
    """Countries by name, or as asked for, with the day's gaps, counted once until others come."""

    def __init__(self) -> None:
        self._found: list[CountryRow] | None = None
        self._mine: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether they were counted."""
        return self._found is not None

    def take(self, counted: "Counted") -> None:
        """Show these from now on."""
        self._found, self._mine = list(counted.rows), counted.mine

    def mine(self, desk: Desk) -> frozenset[str]:
        """Codes of the countries of the post of whoever works at the desk."""
        return _mine(desk)

    def first(self, desk: Desk) -> UUID | None:
        """Where one begins: the country of one's own post, else the covered one that is worst."""
        me = acknowledging.me(desk, desk.officer)
        rows = self(desk, Part(count=1000))
        mine = [row for row in rows if row.iso2 in self._mine]
        home = [row for row in mine if me and row.iso2 == me.country]
        covered = sorted((row for row in rows if row.covered), key=_worst)
        found = [*home, *mine, *covered]
        return found[0].id if found else None

    def __call__(self, desk: Desk, part: Part) -> Sequence[CountryRow]:
        """A part of the list as of the desk's day; a search looks through all of it."""
        if self._found is None:
            self.take(counted(desk))
        kept = list(self._found or ())
        if part.text.strip():
            named = records.rows(desk, COUNTRY.key, Part(part.text, count=len(kept)))
            keys = {facts.id for facts in named}
            kept = [row for row in kept if row.id in keys]
        else:
            kept = [row for row in kept if self._shown(row, dict(part.where).get(SHOW))]
        rest = tuple(pair for pair in part.where if pair[0] != SHOW)
        kept = sifted(kept, replace(part, where=rest, order="", group=""))
        kept.sort(key=lambda row: letters(row.name.in_(part.language)))
        if part.order in _ORDERS:
            kept.sort(key=_ORDERS[part.order], reverse=part.descending)
        elif part.descending:
            kept.reverse()
        return kept[part.first : part.first + part.count]

    def _shown(self, row: CountryRow, show: object) -> bool:
        if show == MINE:
            return row.iso2 in self._mine
        if show == COVERED:
            return bool(row.covered)
        return row.gaps > 0 if show == GAPPED else True


def _worst(row: CountryRow) -> tuple[int, str]:
    return -row.worst, row.iso2


def _row(line: CountryLine) -> CountryRow:
    alone = CBSA if line.cbsa else RCMP if line.rcmp else ""
    return CountryRow(
        id=line.id,
        version=line.version,
        iso2=line.iso2,
        name=line.name,
        region=in_both(line.region),
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


_SHOWN = {
    EVERY: N_("All countries"),
    MINE: N_("My post’s countries"),
    COVERED: N_("With a post"),
    GAPPED: N_("With gaps"),
}


def countries(rows: CountryRows) -> Listing:
    """What the Countries page lists."""
    return Listing(
        title=N_("Countries"),
        columns=(
            Column("name", N_("Country"), Kind.BILINGUAL),
            Column("gaps", N_("Gaps"), Kind.NUMBER),
            Column("covered", N_("Covered by")),
            Column("region", N_("Region"), Kind.BILINGUAL),
        ),
        rows=rows,
        picture="globe",
        nothing=N_("There is no country in this registry."),
        search=N_("Search countries"),
        markers={"covered": _covers, "gaps": _missing},
        filters=(Filter(SHOW, N_("Countries shown"), _SHOWN, side_by_side=False),),
        about="country",
    )
