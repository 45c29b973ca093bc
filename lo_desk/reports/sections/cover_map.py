"""Who covers which country: the map, and the same as a table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from lo_desk.catalogue import coverage as words
from lo_desk.domain.agencies import CBSA, JOINT, RCMP
from lo_desk.domain.cover_picture import ABSENT, NOTHING, CountryCover, Reach
from lo_desk.domain.coverage_request import CoverageFacts
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import figure_caption, table_caption
from lo_desk.reports.blocks.maps import Key, Spot, WorldFigure, world
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Stack, Table, table
from lo_desk.reports.blocks.texts import aside, heading, paragraph

_NOTE = N_(
    "Letters: code of each country without an officer. Circle: place under 6,500 km². Boundaries"
    " imply no official endorsement or position. Source: Natural Earth."
)
_LOWER = 62 * mm  # so that two maps and their legend stand on one page of either paper
_LOOKS = {
    CBSA: N_("CBSA only"),
    RCMP: N_("RCMP only"),
    JOINT: N_("Both agencies cover"),
    ABSENT: N_("A priority, but no officer"),
    NOTHING: N_("No priority, no officer"),
}
_PAINTS = {CBSA: "cbsa", RCMP: "rcmp", JOINT: "both", ABSENT: "coverage"}
_COLUMNS = (
    Column(N_("Country"), 34, "key"),
    Column(N_("CBSA"), 37),
    Column(N_("%"), 13, "right"),
    Column(N_("RCMP"), 37),
    Column(N_("%"), 13, "right"),
    Column(N_("Gaps"), 14, "right"),
    Column(N_("Nearest other post"), 26),
)
_BASES = {"resident": "R", "accredited": "A", "covered": "C", "adhoc": "P"}


def picture(facts: CoverageFacts, page: Page) -> Iterator[Flowable]:
    """The map with its legend and the boundary disclaimer."""
    shown = facts.picture
    yield from heading(page, N_("Coverage by country"), words.headline(shown))
    caption = said("Coverage by country, %(day)s", day=facts.request.day)
    yield from figure(page, caption, {c.iso2: c.look for c in shown.countries})


def figure(page: Page, caption: Msg, looks: Mapping[str, str]) -> Iterator[Flowable]:
    """A map of what countries look like, by ISO code, with how many there are of each look."""
    told = replace(_figure(page, caption, looks), keys=_keys(looks), notes=[_NOTE])
    yield from world(page, told)


def compared(
    page: Page, sides: Sequence[tuple[Msg, Mapping[str, str]]], spots: Sequence[Spot] = ()
) -> Iterator[Flowable]:
    """A map before and one after, each with its caption, on one page; one legend for both.

    Args:
        sides: Before and after: what countries look like, by ISO code.
        spots: Marked on both.
    """
    (before, was), (after, now) = sides
    yield from world(page, replace(_figure(page, before, was), height=_LOWER, spots=spots))
    counted = Counter(was.values())
    keys = [
        key if key.count is None else replace(key, was=counted[look])
        for look, key in zip((*_LOOKS, ""), _keys(now), strict=True)
    ]
    notes = [N_("Numbers: countries before and after."), _NOTE]
    lower = replace(_figure(page, after, now), height=_LOWER, spots=spots)
    yield from world(page, replace(lower, keys=keys, notes=notes))


def _figure(page: Page, caption: Msg, looks: Mapping[str, str]) -> WorldFigure:
    paints = {iso2: _PAINTS[look] for iso2, look in looks.items() if look in _PAINTS}
    codes = [iso2 for iso2, look in looks.items() if look == ABSENT]
    return WorldFigure(figure_caption(page, caption), paints, codes)


def _keys(looks: Mapping[str, str]) -> Sequence[Key]:
    counts = Counter(looks.values())
    told = [
        Key(_PAINTS.get(look, "nothing"), words, counts[look]) for look, words in _LOOKS.items()
    ]
    return [*told, Key("disputed", N_("Status disputed: not counted"))]


def countries(facts: CoverageFacts, page: Page) -> Iterator[Flowable]:
    """Every country that is covered or asked for, what lacks first."""
    shown = facts.picture
    if facts.request.view == "table":
        yield from heading(page, N_("Coverage by country"), words.headline(shown))
    told = [c for c in shown.countries if c.look != NOTHING]
    if not told:
        yield from paragraph(page, N_("No country is covered, and no priority asks for one."))
        return
    rows = [_row(country) for country in sorted(told, key=_lacking_first)]
    caption = said("Who covers each country, %(day)s", day=facts.request.day)
    note = N_(
        "R: resident; A: accredited; C: covered; P: as needed; then the post of the strongest line"
        " and its first day. %: share of full coverage by all posts of the agency together, a range"
        " where facts are missing. Nearest other post: kilometres from the capital."
    )
    yield from table(page, Table(table_caption(page, caption), _COLUMNS, rows, note))
    yield from _edition(facts, page)


def _edition(facts: CoverageFacts, page: Page) -> Iterator[Flowable]:
    """Whose edition it is, and how much it leaves out."""
    count = sum(each.count for each in facts.withheld)
    if count:
        yield from aside(
            page, said("Records not shared with this edition: %(count)s.", count=count)
        )


def _lacking_first(country: CountryCover) -> tuple[bool, str]:
    return country.look != ABSENT, country.name.en


def _row(country: CountryCover) -> tuple[object, ...]:
    lacking = Lacking(words.LOOK_NAMES[ABSENT]) if country.look == ABSENT else None
    near = country.nearest
    return (
        Stack([country.name, lacking]),
        *_reach(CBSA, country.cbsa),
        *_reach(RCMP, country.rcmp),
        country.gaps,
        said("%(city)s, %(km)s", city=near.city, km=near.km) if near else "–",
    )


def _reach(agency: str, reach: Reach | None) -> tuple[object, object]:
    """Which post and since when; how much it is worth."""
    if reach is None:
        return "–", "–"
    facts = {"basis": _BASES[reach.basis], "city": reach.city}
    if reach.vacant_since:
        told = said("%(basis)s %(city)s, empty", **facts)
    else:
        told = said("%(basis)s %(city)s, %(day)s", day=reach.since.isoformat(), **facts)
    low, high = ((end + 50) // 100 for end in reach.worth)
    return Marked(agency, told), str(low) if low == high else f"{low}-{high}"
