"""What is said of a country’s coverage: in a cell, and in one sentence."""

from lo_desk.catalogue.choices import BASES
from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.cover_picture import ABSENT, NOTHING, CountryCover, CoverPicture, Reach
from lo_desk.domain.gaps.gap import BANDS, band
from lo_desk.domain.nearest_posts import Near
from lo_desk.domain.phrases import agency_the
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said

BASIS_NAMES = {choice.key: choice.label for choice in BASES}
LOOK_NAMES: dict[str, Msg | Bilingual] = {
    ABSENT: in_context("coverage", "No officer"),
    JOINT: in_context("agencies", "Both"),
    **AGENCIES,
    NOTHING: in_context("coverage", "Nobody"),
}


def headline(shown: CoverPicture) -> Msg:
    """What the whole picture says."""
    covered, absent = shown.count(CBSA, RCMP, JOINT), shown.count(ABSENT)
    if not covered and not absent:
        return said("No country is covered, and no priority asks for one.")
    told = counted("%(n)s country covered", "%(n)s countries covered", covered)
    if not absent:
        return said("%(covered)s, no priority without an officer", covered=told)
    lacking = counted(
        "%(n)s with a priority and no officer", "%(n)s with a priority and no officer", absent
    )
    return said("%(covered)s, %(lacking)s", covered=told, lacking=lacking)


def sentence(country: CountryCover) -> Msg:
    """What a country says when it is chosen: *Colombia: both agencies cover it; 2 gaps*."""
    facts = {"country": country.name, "gaps": gaps_in_words(country)}
    if country.look == JOINT:
        return said("%(country)s: both agencies cover it; %(gaps)s.", **facts)
    if country.look == ABSENT:
        return said("%(country)s: a priority, but nobody covers it; %(gaps)s.", **facts)
    if not country.reaches:
        return said("%(country)s: nobody covers it and no priority asks for it.", **facts)
    [(agency, _)] = country.reaches
    return said(
        "%(country)s: %(agency_the)s alone covers it; %(gaps)s.",
        agency_the=agency_the(agency),
        **facts,
    )


def gaps_in_words(country: CountryCover) -> Msg:
    """How many, inside a sentence."""
    if not country.gaps:
        return said("no gap")
    return counted("%(n)s gap", "%(n)s gaps", country.gaps)


def gaps_in_cell(country: CountryCover) -> object:
    """How many and how bad."""
    return (country.gaps, BANDS[band(country.worst)]) if country.gaps else None


def reach_in_cell(reach: Reach) -> Msg:
    """On what basis, from which post, since when."""
    facts = {"basis": BASIS_NAMES[reach.basis], "city": reach.city}
    if reach.vacant_since is not None:
        return said("%(basis)s, %(city)s, vacant post", **facts)
    return said("%(basis)s, %(city)s, since %(since)s", since=reach.since.isoformat(), **facts)


def worth_in_cell(country: CountryCover) -> object:
    """Each agency's coverage in per cent."""
    return tuple(
        said("%(agency)s %(worth)s", agency=AGENCIES[agency], worth=share(*reach.worth))
        for agency, reach in country.reaches
    )


def near_in_cell(near: Near) -> Msg:
    """Which post, whose, how far."""
    return said(
        "%(city)s, %(agency)s, %(km)s km", city=near.city, agency=AGENCIES[near.agency], km=near.km
    )


DISCLAIMER = N_("Boundaries imply no official endorsement or position. Source: Natural Earth.")

_HUNDREDTH = 100  # ten-thousandths in one per cent


def share(low: int, high: int) -> Msg:
    """A worth in ten-thousandths as a percentage; a range where facts are missing."""
    least, most = ((worth + _HUNDREDTH // 2) // _HUNDREDTH for worth in (low, high))
    if least == most:
        return said("%(n)s%%", n=least)
    return said("%(low)s to %(high)s%%", low=least, high=most)


def cell(country: CountryCover, key: str) -> object:
    """What a column of ``COVER_LINE`` shows of a country; None: nothing."""
    if key in {"cbsa", "rcmp"}:
        reach = country.cbsa if key == "cbsa" else country.rcmp
        return reach_in_cell(reach) if reach else None
    shown: dict[str, object] = {
        "name": country.name,
        "look": LOOK_NAMES[country.look],
        "gaps": gaps_in_cell(country),
        "worth": worth_in_cell(country),
        "nearest": near_in_cell(country.nearest) if country.nearest else None,
    }
    return shown[key]


TITLE = N_("Coverage by country")
COVER_LINE = (
    Column("name", N_("Country"), Kind.BILINGUAL),
    Column("look", N_("Covered by")),
    Column("gaps", N_("Gaps"), Kind.NUMBER),
    Column("cbsa", N_("CBSA")),
    Column("rcmp", N_("RCMP")),
    Column("worth", N_("Coverage")),
    Column("nearest", N_("Nearest other post")),
)
