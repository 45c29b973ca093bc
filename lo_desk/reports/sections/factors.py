"""How well each agency covers the country: seven factors, each in words."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.cover_reasons import FACTOR_NAMES, Factor, addable
from lo_desk.domain.coverage import Coverage, Ledger
from lo_desk.domain.packs import CountryPack
from lo_desk.domain.phrases import city_of
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks import ledgers
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import paragraph, subheading
from lo_desk.reports.sections.wording import agency_the, country_forms

_RULE = N_(
    "Points out of 100. Each factor takes points from what the factors above it left; a factor"
    " that is full takes none. What is left is the coverage."
)


def factors(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """A ledger for each agency that covers the country."""
    for agency, coverage in pack.coverage:
        facts = {"agency_the": agency_the(agency), **country_forms(pack.card.country)}
        yield from subheading(page, said("Coverage %(country_of)s by %(agency_the)s", **facts))
        if not coverage.lines:
            yield from paragraph(
                page,
                said("%(agency_the)s has no line on %(country_the)s: 0 points of 100.", **facts),
            )
            continue
        yield from paragraph(page, _result(agency, coverage), leads=True)
        yield from ledgers.ledger(page, _told(pack, page, agency, coverage))


def _result(agency: str, coverage: Coverage) -> Msg:
    low, high = (_points(end) for end in (coverage.low, coverage.high))
    if low == high:
        return said(
            "All posts together: %(points)s points of 100.", points=low, agency=AGENCIES[agency]
        )
    return said(
        "All posts together: %(low)s to %(high)s points of 100, because facts are missing.",
        low=low,
        high=high,
    )


def _told(pack: CountryPack, page: Page, agency: str, coverage: Coverage) -> ledgers.Ledger:
    caption = said("Coverage, factor by factor (%(agency)s)", agency=AGENCIES[agency])
    groups = [_group(pack, line) for line in coverage.lines]
    head = N_("Factor and reason")
    return ledgers.Ledger(table_caption(page, caption), head, "100", groups, _RULE, dense=True)


def _group(pack: CountryPack, line: Ledger) -> ledgers.Group:
    post = _post(pack, line)
    title = said("%(post)s: %(points)s points", post=post, points=_points(line.low.worth))
    again = said("%(post)s (continued)", post=post)
    return ledgers.Group(title, again, "", _entries(line))


def _post(pack: CountryPack, line: Ledger) -> Msg:
    for cover in pack.card.cover:
        if cover.id == line.line or cover.post_id == line.post:
            return said("%(city_of)s post", city_of=city_of(cover.city))
    return said("A post that is not released in this edition")


def _entries(line: Ledger) -> list[Entry]:
    running = line.low.shown
    entries = [_entry(factor, taken, more) for factor, taken, more in line.effects]
    left = said("Left: %(points)s points of 100.", points=running[-1])
    if line.high.worth != line.low.worth:
        left = said(
            "Left: %(low)s points of 100, up to %(high)s if what is not recorded is at its best.",
            low=running[-1],
            high=line.high.shown[-1],
        )
    return [*entries, Entry([Say("dense", left)], spine=Spine(str(running[-1]), "total"))]


def _entry(factor: Factor, taken: int, more: int) -> Entry:
    why = said("%(why)s %(more)s", why=factor.why, more=addable(more)) if taken else factor.why
    name = said("%(factor)s:", factor=FACTOR_NAMES[factor.key])
    return Entry([Say("dense", why, name)], spine=Spine(_taken(taken), "small"))


def _taken(points: int) -> str:
    return f"−{points}" if points else "0"


def _points(worth: int) -> int:
    return (worth + 50) // 100
