"""Gaps as rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gap_kinds import GAP_KINDS
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps.gap import BANDS, band
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services import gaps
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing, by_agency


@dataclass(frozen=True)
class GapRow(Row):
    """A gap as a line of the list; its id is the same on another day."""

    line: GapLine
    where: Bilingual
    severity: int
    owner: str
    kind: str
    since: date | None


class GapRows:
    """Gaps as of the desk's day, worst first or as asked for, found once until forgotten."""

    def __init__(self) -> None:
        self._found: list[GapRow] | None = None

    def forget(self) -> None:
        """Look again: the registry or the day changed."""
        self._found = None

    def __call__(self, desk: Desk, part: Part) -> Sequence[GapRow]:
        """A part of the list."""
        if self._found is None:
            self._found = [row_of(line) for line in gaps.lines(desk)]
        wanted = part.text.casefold().split()
        kept = [row for row in self._found if all(row[key] == v for key, v in part.where)]
        kept = [row for row in kept if all(word in _words(row) for word in wanted)]
        if part.order:
            kept.sort(key=lambda row: _order(row[part.order]), reverse=part.descending)
        return kept[part.first : part.first + part.count]


def row_of(line: GapLine) -> GapRow:
    """The gap as a line of the list."""
    gap = line.gap
    return GapRow(
        id=uuid5(NAMESPACE_OID, repr(gap.key)),
        version=1,
        line=line,
        where=line.place or line.city,
        severity=gap.severity,
        owner=gap.agency,
        kind=gap.kind,
        since=gap.since or gap.due,
    )


def _words(row: GapRow) -> str:
    line = row.line
    texts = (row.where.en, row.where.fr, line.code, line.officer, line.iso2)
    return " ".join(texts).casefold()


def _order(value: object) -> tuple[bool, str | int]:
    if isinstance(value, int):
        return False, value
    if isinstance(value, Bilingual):
        return False, value.en.casefold()
    return value is None, str(value)


def title_of(line: GapLine) -> Msg:
    """Where and what."""
    where, kind = line.place or line.city, GAP_KINDS[line.gap.kind]
    return said("%(place)s: %(kind)s", place=where, kind=kind) if where else kind


def agency_of(owner: str) -> object:
    """Whose it is, in words."""
    return AGENCIES.get(owner, in_context("agencies", "Both"))


def _where(row: Row) -> Mark | None:
    if not isinstance(row, GapRow):
        return None
    return Mark(text=title_of(row.line), under=row.line.gap.why)


def _severity(row: Row) -> Mark:
    severity = int(str(row["severity"]))
    shape = band(severity)
    told = said("%(band)s, %(severity)s", band=BANDS[shape], severity=severity)
    return Mark(shape, text=told)


def _agency(row: Row) -> Mark:
    owner = str(row["owner"])
    return Mark(owner, text=agency_of(owner))


def gaps_listing(rows: GapRows) -> Listing:
    """What the Gaps page lists."""
    return Listing(
        title=N_("Gaps"),
        columns=(
            Column("where", N_("Gap")),
            Column("severity", N_("Severity"), Kind.NUMBER),
            Column("owner", N_("Agency")),
            Column("since", N_("Since or due"), Kind.DATE),
        ),
        rows=rows,
        picture="circle-check",
        nothing=N_("No gap is known on this day."),
        search=N_("Search countries, posts, officers"),
        filters=(
            by_agency(N_("Agency"), **{JOINT: in_context("agencies", "Both")}),
            Filter("kind", N_("Kind of gap"), {EVERY: N_("All kinds"), **GAP_KINDS}, False),
        ),
        markers={"where": _where, "severity": _severity, "owner": _agency},
        two_lines=True,
        wide_first=True,
    )
