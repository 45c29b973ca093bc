"""Who covers which country before and after: two maps on one page, and the same as a table."""

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.catalogue.coverage import LOOK_NAMES
from lo_desk.domain.cover_picture import NOTHING
from lo_desk.domain.scenario_facts import MapLine
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.maps import Spot
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Half, Table, table
from lo_desk.reports.sections.cover_map import compared

_STATE, _MANY = 21.0, 17.0  # millimetres of the columns of a side, and of a number


def both_sides(
    countries: Sequence[MapLine], day: date, page: Page, spots: Sequence[Spot] = ()
) -> Iterator[Flowable]:
    """Both maps; then every country that is covered or asked for, what changes first."""
    sides = (
        (
            said("Coverage by country before the changes, %(day)s", day=day),
            {each.iso2: each.before for each in countries},
        ),
        (
            said("Coverage by country after the changes, %(day)s", day=day),
            {each.iso2: each.after for each in countries},
        ),
    )
    yield from compared(page, sides, spots)
    caption = table_caption(page, N_("Who covers each country before and after"))
    note = N_("The same as on the maps. Countries whose coverage changes hands stand first.")
    yield from table(page, Table(caption, _columns(page), list(_rows(countries, page)), note))


def many_differ(countries: Sequence[MapLine]) -> Msg:
    """How many countries look different on the maps."""
    many = sum(each.before != each.after for each in countries)
    if not many:
        return said("No country looks different on the maps.")
    return counted(
        "%(n)s country looks different on the maps.",
        "%(n)s countries look different on the maps.",
        many,
    )


def _columns(page: Page) -> list[Column]:
    """Names stand in each language’s own order, side by side."""
    room = page.paper.text / mm - 2 * _STATE - _MANY
    head = N_("Countries")
    halves = [Half(head, place) for place in range(len(page.languages))]
    return [
        Column(N_("Before"), _STATE, "key"),
        Column(N_("After"), _STATE, "key"),
        Column(in_context("column", "Number"), _MANY, "right"),
        *(Column(half, room / len(halves)) for half in halves),
    ]


def _rows(countries: Sequence[MapLine], page: Page) -> Iterator[tuple[object, ...]]:
    """A row for what countries were and are."""
    found: dict[tuple[str, str], list[MapLine]] = {}
    for each in countries:
        if {each.before, each.after} != {NOTHING}:
            found.setdefault((each.before, each.after), []).append(each)
    for (before, after), lines in sorted(found.items(), key=_changes_first):
        names = page.listed(each.name for each in lines)
        halves = [Half(names, place) for place in range(len(page.languages))]
        yield LOOK_NAMES[before], LOOK_NAMES[after], len(lines), *halves


def _changes_first(told: tuple[tuple[str, str], list[MapLine]]) -> tuple[bool, int]:
    (before, after), lines = told
    return before == after, len(lines)
