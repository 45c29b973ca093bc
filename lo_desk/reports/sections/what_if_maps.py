"""Who covers which country before and after a scenario."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.scenario_facts import WhatIfFacts
from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.country_sides import both_sides, many_differ


def maps(facts: WhatIfFacts, page: Page) -> Iterator[Flowable]:
    """Both maps and their table; nothing where no country was read."""
    if facts.countries:
        yield from heading(page, N_("Maps before and after"), many_differ(facts.countries))
        yield from both_sides(facts.countries, facts.found.day, page)
