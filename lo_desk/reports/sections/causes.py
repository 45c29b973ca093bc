"""What keeps coverage down: the factors that take most, over all lines of each agency."""

from collections.abc import Iterator, Mapping

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_reasons import FACTOR_NAMES
from lo_desk.domain.packs import CauseFacts, GapAssessment
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Table, mirrored, table
from lo_desk.reports.blocks.texts import paragraph, subheading
from lo_desk.reports.sections.wording import agency_the

_RULE = N_(
    "Share: in 100 of all that is missing of full coverage at the places that the posts reach,"
    " whatever the order of the factors. Lines: of coverage, that the factor takes from. What is"
    " not recorded counts at its worst."
)
Told = Mapping[str, Mapping[str, CauseFacts]]
"""By agency, by factor."""


def causes(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """Nothing where no post reaches a place, and in assessments of earlier builds."""
    if not assessment.causes:
        return
    told = {agency: _of(assessment, agency) for agency in AGENCIES}
    yield from subheading(page, N_("What keeps coverage down"))
    yield from paragraph(page, *(_first(agency, held) for agency, held in told.items()), leads=True)
    columns = [Column(N_("Factor"), 43, "key")]
    for name in AGENCIES.values():
        columns.append(Column(said("%(agency)s: share", agency=name), 22, "right"))
        columns.append(Column(said("%(agency)s: lines", agency=name), 22, "right"))
    caption = table_caption(page, N_("What each factor takes of coverage"))
    rows = [_row(factor, told) for factor in _order(told)]
    yield from table(page, mirrored(page, Table(caption, columns, rows, _RULE, 2.4)))


def _of(assessment: GapAssessment, agency: str) -> Mapping[str, CauseFacts]:
    return {each.factor: each for each in assessment.causes if each.agency == agency}


def _order(told: Told) -> list[str]:
    """What takes most of both together first."""
    factors = list(FACTOR_NAMES)
    taken = {key: sum(held[key].share for held in told.values() if held) for key in factors}
    return sorted(factors, key=lambda key: (-taken[key], factors.index(key)))


def _row(factor: str, told: Told) -> list[object]:
    row: list[object] = [FACTOR_NAMES[factor]]
    for held in told.values():
        row += [held[factor].share, held[factor].lines] if held else [None, None]
    return row


def _first(agency: str, held: Mapping[str, CauseFacts]) -> Msg:
    """What takes most of an agency's coverage."""
    most = max(held.values(), key=lambda each: each.share, default=None)
    if most is None or not most.share:
        return said(
            "%(agency_the)s: nothing is missing where its posts reach.",
            agency_the=agency_the(agency),
        )
    return said(
        "%(agency_the)s, what takes most: %(factor)s, %(share)s in 100 of what is missing.",
        agency_the=agency_the(agency),
        factor=FACTOR_NAMES[most.factor],
        share=most.share,
    )
