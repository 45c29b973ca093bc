"""Who covers which country before and after a scenario: two maps, and the same as a table."""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.catalogue.coverage import LOOK_NAMES
from lo_desk.domain.cover_picture import NOTHING
from lo_desk.domain.scenario_facts import MapLine, WhatIfFacts
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Half, Table, table
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.cover_map import compared

_STATE, _MANY = 21.0, 17.0  # millimetres of the columns of a side, and of a number


def maps(facts: WhatIfFacts, page: Page) -> Iterator[Flowable]:
    """Both maps; then every country that is covered or asked for, what changes first."""
    day = facts.found.day
    if not facts.countries:
        return
    yield from heading(page, N_("Maps before and after"), _lead(facts))
    sides = (
        (
            said("Coverage by country before the changes, %(day)s", day=day),
            {each.iso2: each.before for each in facts.countries},
        ),
        (
            said("Coverage by country after the changes, %(day)s", day=day),
            {each.iso2: each.after for each in facts.countries},
        ),
    )
    yield from compared(page, sides)
    caption = table_caption(page, N_("Who covers each country before and after"))
    note = N_("The same as on the maps. Countries whose coverage changes hands stand first.")
    yield from table(page, Table(caption, _columns(page), list(_rows(facts, page)), note))


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


def _rows(facts: WhatIfFacts, page: Page) -> Iterator[tuple[object, ...]]:
    """A row for what countries were and are."""
    found: dict[tuple[str, str], list[MapLine]] = {}
    for each in facts.countries:
        if {each.before, each.after} != {NOTHING}:
            found.setdefault((each.before, each.after), []).append(each)
    for (before, after), lines in sorted(found.items(), key=_changes_first):
        names = page.listed(each.name for each in lines)
        halves = [Half(names, place) for place in range(len(page.languages))]
        yield LOOK_NAMES[before], LOOK_NAMES[after], len(lines), *halves


def _changes_first(told: tuple[tuple[str, str], list[MapLine]]) -> tuple[bool, int]:
    (before, after), lines = told
    return before == after, len(lines)


def _lead(facts: WhatIfFacts) -> Msg:
    many = sum(each.before != each.after for each in facts.countries)
    if not many:
        return said("No country looks different on the maps.")
    return counted(
        "%(n)s country looks different on the maps.",
        "%(n)s countries look different on the maps.",
        many,
    )
