"""Gaps as rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_OID, UUID, uuid5

from lo_desk.catalogue.choices import GAP_CHOICES, REGIONS
from lo_desk.catalogue.field import Choice, Column, Kind, Worded
from lo_desk.catalogue.subregions import SUBREGION_NAMES, SUBREGIONS, subregion_of
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.gaps.gap import BANDS
from lo_desk.domain.inbox import GapKey, Inbox, InboxLine
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_, Msg, in_context
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing, by_agency

ALL, MINE, ASIDE = "all", "mine", "aside"
TABS = (ALL, MINE, ASIDE)
BAND_CHOICES = tuple(Choice(number, words) for number, words in enumerate(BANDS.values()))
OWNERS = tuple(
    Choice(code, name)
    for code, name in (*AGENCIES.items(), (JOINT, in_context("agencies", "Both")))
)
EVERYWHERE = N_("All parts of the world")
PARTS: dict[str, object] = {str(one.key): one.label for one in SUBREGIONS}


@dataclass(frozen=True)
class GapRow(Row):
    """A gap as a line of the list; its id is the same on another day."""

    line: InboxLine
    where: Bilingual
    band: int
    severity: int
    owner: str
    kind: str
    since: date | None
    acts: Msg
    region: str
    part: str


Tabbed = dict[str, list[GapRow]]


def rows_of(inbox: Inbox, home: str) -> Tabbed:
    """Rows by tab; gaps of the agency ``home``, and joint ones, are mine.

    They are thousands: made beside the window.
    """
    rows = [row_of(line) for line in inbox.open]
    return {
        ALL: rows,
        MINE: [row for row in rows if row.owner in {home, JOINT}],
        ASIDE: [row_of(line) for line in inbox.aside],
    }


class GapRows:
    """The gaps of one tab, worst first or as asked for, as they were last found."""

    def __init__(self) -> None:
        self.tab = ALL
        self._rows: Tabbed = {tab: [] for tab in TABS}

    def take(self, rows: Tabbed) -> None:
        """Show these rows, which ``rows_of`` gave."""
        self._rows = rows

    def count(self, tab: str) -> int:
        """How many a tab has."""
        return len(self._rows[tab])

    def find(self, key: GapKey) -> UUID | None:
        """Id of the row of that gap, if it is open."""
        return next((row.id for row in self._rows[ALL] if row.line.gap.key == key), None)

    def __call__(self, _desk: Desk, part: Part) -> Sequence[GapRow]:
        """A part of the list."""
        wanted = letters(part.text).split()
        kept = [row for row in self._rows[self.tab] if all(row[k] == v for k, v in part.where)]
        kept = [row for row in kept if all(word in _words(row) for word in wanted)]
        if part.order:
            kept.sort(key=lambda row: _order(row[part.order]), reverse=part.descending)
        return kept[part.first : part.first + part.count]


def row_of(line: InboxLine) -> GapRow:
    """The gap as a line of the list."""
    gap = line.gap
    return GapRow(
        id=uuid5(NAMESPACE_OID, repr(gap.key)),
        version=1,
        line=line,
        where=line.line.place or line.line.city,
        band=list(BANDS).index(line.band),
        severity=gap.severity,
        owner=gap.agency,
        kind=gap.kind,
        since=gap.since or gap.due,
        acts=gap.act,
        region=line.region,
        part=subregion_of(line.line.iso2),
    )


def _words(row: GapRow) -> str:
    line = row.line.line
    part = SUBREGION_NAMES.get(row.part, Bilingual())
    texts = (row.where.en, row.where.fr, line.code, line.officer, line.iso2, part.en, part.fr)
    return letters(" ".join(texts))


def _order(value: object) -> tuple[bool, str | int]:
    if isinstance(value, int):
        return False, value
    if isinstance(value, Bilingual):
        return False, letters(value.en)
    if isinstance(value, Msg):
        return False, value.msgid
    return value is None, str(value)


def agency_of(owner: str) -> object:
    """Whose it is, in words."""
    return AGENCIES.get(owner, in_context("agencies", "Both"))


def _where(row: Row) -> Mark | None:
    if not isinstance(row, GapRow):
        return None
    return Mark(row.line.band, text=row.line.title, under=row.line.gap.why)


def _agency(row: Row) -> Mark:
    owner = str(row["owner"])
    return Mark(owner, text=agency_of(owner))


def _kind(row: Row) -> Mark:
    return Mark(text=GAP_KINDS[str(row["kind"])])


def _band(row: Row) -> Mark:
    return Mark(text=list(BANDS.values())[int(str(row["band"]))])


def _region(row: Row) -> Mark:
    return Mark(text=next((one.label for one in REGIONS if one.key == row["region"]), None))


def _part(row: Row) -> Mark:
    return Mark(text=PARTS.get(str(row["part"])))


def gaps_listing(rows: GapRows) -> Listing:
    """What the Gaps page lists."""
    return Listing(
        title=N_("Gaps"),
        columns=(
            Column("where", N_("Gap")),
            Worded("owner", N_("Agency"), choices=OWNERS),
            Column("since", N_("Since or due"), Kind.DATE),
            Worded("kind", N_("Kind of gap"), choices=GAP_CHOICES),
            Column("acts", N_("Who acts")),
            Column("severity", N_("Severity, 0 to 100"), Kind.NUMBER),
            Worded("band", N_("Severity"), Kind.NUMBER, choices=BAND_CHOICES),
            Worded("region", N_("Region"), choices=REGIONS),
            Worded("part", N_("Part of the region"), choices=SUBREGIONS),
        ),
        rows=rows,
        picture="circle-check",
        nothing=N_(
            "No gap is known on this day. Gaps follow by themselves from posts, tours, priorities"
            " and briefings."
        ),
        search=N_("Search countries, regions, posts, officers"),
        filters=(
            by_agency(N_("Agency"), **{JOINT: in_context("agencies", "Both")}),
            Filter("kind", N_("Kind of gap"), {EVERY: N_("All kinds"), **GAP_KINDS}, False),
            Filter("part", N_("Part of the region"), {EVERY: EVERYWHERE, **PARTS}, False),
        ),
        markers={
            "where": _where,
            "band": _band,
            "owner": _agency,
            "kind": _kind,
            "region": _region,
            "part": _part,
        },
        two_lines=True,
        wide_first=True,
        name="gaps",
    )
