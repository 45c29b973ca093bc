"""Countries as rows: the map's table twin, narrow beside it and whole on its own."""

from collections.abc import Callable, Sequence
from typing import Any

from lo_desk.catalogue import coverage as words
from lo_desk.catalogue.coverage import COVER_LINE, TITLE
from lo_desk.catalogue.field import picked
from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.cover_picture import (
    ABSENT,
    NOTHING,
    CountryCover,
    Question,
    Reach,
)
from lo_desk.domain.gaps.gap import band
from lo_desk.domain.plain_text import letters
from lo_desk.domain.rows import Part, Row
from lo_desk.i18n.language import NOTHING as DASH
from lo_desk.i18n.msg import N_
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import Listing
from lo_desk.ui.widgets.glyphs import CRITICAL

_RANKS = {ABSENT: 0, JOINT: 1, CBSA: 2, RCMP: 2, NOTHING: 3}
_ABSENT_MARK = Mark(tone="ph", text=DASH)


class CoverRows:
    """The countries of the answer that is shown; none before the first one is there.

    Attributes:
        question: What is asked.
    """

    def __init__(self) -> None:
        self.question = Question()
        self.countries: tuple[CountryCover, ...] = ()

    def __call__(self, _desk: Desk, part: Part) -> Sequence[CountryCover]:
        """A part of the list: what asks for attention first, or as asked for."""
        wanted = letters(part.text).split()
        kept = [
            country
            for country in self.countries
            if all(country[key] == value for key, value in part.where)
            and all(word in _searched(country) for word in wanted)
        ]
        kept.sort(key=lambda country: letters(country.name.in_(part.language)))
        kept.sort(key=_ORDERS.get(part.order, _attention), reverse=part.descending)
        return kept[part.first : part.first + part.count]


def _searched(country: CountryCover) -> str:
    posts = (f"{reach.city.en} {reach.city.fr} {reach.code}" for _, reach in country.reaches)
    return letters(" ".join((country.name.en, country.name.fr, country.iso2, *posts)))


def _attention(country: CountryCover) -> tuple[int, int]:
    return _RANKS[country.look], -country.worst if country.look == ABSENT else 0


def _city(reach: Reach | None) -> tuple[bool, str]:
    return reach is None, letters(reach.city.en) if reach else ""


_ORDERS: dict[str, Callable[[CountryCover], Any]] = {
    "name": lambda _country: 0,  # by name already
    "look": lambda country: _RANKS[country.look],
    "cbsa": lambda country: _city(country.cbsa),
    "rcmp": lambda country: _city(country.rcmp),
    "worth": lambda country: country.worth,
    "gaps": lambda country: (country.worst, country.gaps),
    "nearest": lambda country: country.nearest.km if country.nearest else -1,
}


def _look(row: Row) -> Mark:
    look = str(row["look"])
    if look == NOTHING:
        return _ABSENT_MARK
    glyph, tone = (CRITICAL, "red") if look == ABSENT else (look, "")
    return Mark(glyph, tone, words.LOOK_NAMES[look])


def _gaps(row: Row) -> Mark:
    if not isinstance(row, CountryCover) or not row.gaps:
        return _ABSENT_MARK
    return Mark(band(row.worst), text=words.gaps_in_cell(row))


def _worth(row: Row) -> Mark:
    if not isinstance(row, CountryCover) or not row.reaches:
        return _ABSENT_MARK
    return Mark(text=words.worth_in_cell(row))


def _reach(agency: str, reach: object) -> Mark:
    if not isinstance(reach, Reach):
        return _ABSENT_MARK
    tone = "red" if reach.vacant_since else ""
    return Mark(agency, tone, words.reach_in_cell(reach))


def _cbsa(row: Row) -> Mark:
    return _reach(CBSA, row["cbsa"])


def _rcmp(row: Row) -> Mark:
    return _reach(RCMP, row["rcmp"])


def _nearest(row: Row) -> Mark:
    known = isinstance(row, CountryCover) and row.nearest
    return Mark(text=words.near_in_cell(known)) if known else _ABSENT_MARK


_MARKERS = {
    "look": _look,
    "gaps": _gaps,
    "worth": _worth,
    "cbsa": _cbsa,
    "rcmp": _rcmp,
    "nearest": _nearest,
}
_NOBODY = N_("There is no country in this registry.")


def twin(rows: CoverRows) -> Listing:
    """What stands beside the map."""
    return Listing(
        title=TITLE,
        columns=picked(COVER_LINE, "name", "look", "gaps"),
        rows=rows,
        picture="globe",
        nothing=_NOBODY,
        markers=_MARKERS,
    )


def table(rows: CoverRows) -> Listing:
    """What stands alone."""
    return Listing(
        title=TITLE,
        columns=COVER_LINE,
        rows=rows,
        picture="globe",
        nothing=_NOBODY,
        search=N_("Search countries, posts"),
        markers=_MARKERS,
    )
