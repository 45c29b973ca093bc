"""A what-if on paper: its changes, gaps that close and open, coverage before and after."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.assessment.what_if_words import COST_NOTE, cost_table, percent, points, summary
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gap_titles import title
from lo_desk.domain.scenario_facts import WhatIfFacts
from lo_desk.i18n.msg import Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page, people_in
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections.what_if_maps import maps
from lo_desk.reports.sections.wording import withheld

_FIGURE = 21.0  # millimetres of a column of figures


def _fictional(facts: WhatIfFacts) -> frozenset[str]:
    if not facts.demo:
        return frozenset()
    found = facts.found
    lines = (*found.closed, *found.opened, *found.changed)
    named = (line.officer for line in lines)
    told = people_in((*found.words, *(line.gap.why for line in lines)))
    return frozenset(name for name in (*named, *told) if name)


def _changes(facts: WhatIfFacts, page: Page) -> Iterator[Flowable]:
    yield from heading(page, facts.name, summary(facts.found))
    if facts.note:
        yield from paragraph(page, facts.note)
    found = facts.found
    rows = [[words, points(part)] for words, part in zip(found.words, found.shares, strict=True)]
    heads = [said("Change"), said("Points of need")]
    yield from _table(page, said("What each change adds"), heads, rows)
    if found.order_matters:
        told = said("What each change adds depends on the order of the changes.")
        yield from note(page, told)
    if found.spent is not None:
        heads, row = cost_table(found.spent)
        yield from _table(page, said("Cost in thousands of dollars"), heads, [row])
        yield from note(page, COST_NOTE)
    yield from note(page, METHOD)
    yield from withheld(page, facts.withheld)


METHOD = said(
    "Nothing of this is in the registry. Both sides are of the day when all changes have happened."
    " Points of need are thousandths of need times the change of coverage."
)


def _gaps(facts: WhatIfFacts, page: Page) -> Iterator[Flowable]:
    found = facts.found
    for words, gaps in (
        (said("Gaps closed"), found.closed),
        (said("Gaps opened"), found.opened),
        (said("Gaps that change"), found.changed),
    ):
        if gaps:
            heads = [said("Gap"), said("Agency")]
            yield from _table(page, words, heads, [_gap(gap, facts) for gap in gaps])


def _gap(line: GapLine, facts: WhatIfFacts) -> list[object]:
    both = in_context("agencies", "Both")
    return [title(line, facts.found.day), AGENCIES.get(line.gap.agency, both)]


def _places(facts: WhatIfFacts, page: Page) -> Iterator[Flowable]:
    if facts.found.places:
        heads = [said("Place")]
        for agency in AGENCIES.values():
            heads.append(said("%(agency)s before, %%", agency=agency))
            heads.append(said("%(agency)s after, %%", agency=agency))
        heads.append(said("Points of need"))
        rows: list[list[object]] = []
        for each in facts.found.places:
            sides = zip(each.before, each.after, strict=True)
            shown = [percent(part) for pair in sides for part in pair]
            rows.append([each.place, *shown, points(each.gain)])
        yield from _table(page, said("Coverage by place"), heads, rows)


def _table(
    page: Page, words: Msg, heads: Sequence[Msg], rows: Sequence[Sequence[object]]
) -> Iterator[Flowable]:
    first = page.paper.text / mm - _FIGURE * (len(heads) - 1)
    columns = [Column(heads[0], first, "key")]
    columns += [Column(head, _FIGURE, "right") for head in heads[1:]]
    yield from table(page, Table(table_caption(page, words), columns, rows))


KIND = DocumentKind[WhatIfFacts](
    title=lambda facts: said("What-if: %(name)s", name=facts.name),
    short=lambda facts: facts.name,
    sections=(_changes, maps, _gaps, _places),
    fictional=_fictional,
    fingerprint=lambda facts: facts.fingerprint,
)
