"""Who covers which country before and after a scenario: two maps, and the same as a table."""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.catalogue.coverage import LOOK_NAMES
from lo_desk.domain.cover_picture import NOTHING
from lo_desk.domain.scenario_facts import MapLine, WhatIfFacts
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.cover_map import figure

_SIDE = 44.0  # millimetres of the column of a side


def maps(facts: WhatIfFacts, page: Page) -> Iterator[Flowable]:
    """Both maps; then every country that is covered or asked for, what changes first."""
    day = facts.found.day
    if not facts.countries:
        return
    yield from heading(page, N_("Maps before and after"), _lead(facts))
    for caption, looks in (
        (
            said("Coverage by country before the changes, %(day)s", day=day),
            {each.iso2: each.before for each in facts.countries},
        ),
        (
            said("Coverage by country after the changes, %(day)s", day=day),
            {each.iso2: each.after for each in facts.countries},
        ),
    ):
        yield from figure(page, caption, looks)
    told = [each for each in facts.countries if {each.before, each.after} != {NOTHING}]
    told.sort(key=lambda each: each.before == each.after)
    room = page.paper.text / mm - 2 * _SIDE
    columns = [
        Column(N_("Country"), room, "key"),
        Column(N_("Before"), _SIDE),
        Column(N_("After"), _SIDE),
    ]
    caption = table_caption(page, N_("Who covers each country before and after"))
    note = N_("The same as on the maps. Countries whose coverage changes hands stand first.")
    yield from table(page, Table(caption, columns, list(map(_row, told)), note))


def _row(each: MapLine) -> tuple[object, ...]:
    return each.name, LOOK_NAMES[each.before], LOOK_NAMES[each.after]


def _lead(facts: WhatIfFacts) -> Msg:
    many = sum(each.before != each.after for each in facts.countries)
    if not many:
        return said("No country looks different on the maps.")
    return counted(
        "%(n)s country looks different on the maps.",
        "%(n)s countries look different on the maps.",
        many,
    )
