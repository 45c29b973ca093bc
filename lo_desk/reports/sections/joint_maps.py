"""Who covers which country before and after the option that was decided on."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.joint_facts import JointFacts
from lo_desk.domain.joint_options import OptionFacts
from lo_desk.domain.joint_pack import JointPack
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.maps import Spot
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import heading, paragraph
from lo_desk.reports.sections.country_sides import both_sides, many_differ

MICRO = 1e6  # of a degree


def maps(pack: JointPack, page: Page) -> Iterator[Flowable]:
    """Both maps and their table; nothing where no option changes anything."""
    told = pack.maps
    if told is None:
        return
    option = next(each for each in pack.facts.options if each.number == told.number)
    lead = _lead(pack.facts, option, named=pack.named)
    yield from heading(page, N_("Maps before and after"), lead, chapter=True)
    yield from both_sides(told.countries, told.day, page, _spots(pack.facts, option))
    yield from paragraph(page, many_differ(told.countries), _BELOW)


def _spots(facts: JointFacts, option: OptionFacts) -> Sequence[Spot]:
    """The candidate that the option is about, where it is known where that is."""
    if not option.candidate:
        return ()
    place = facts.candidate(option.candidate)
    if place.latitude is None or place.longitude is None:
        return ()
    return (Spot("place", place.city, place.longitude / MICRO, place.latitude / MICRO),)


_BELOW = N_(
    "A map shows countries: what changes within one, and how much, is in the annex of costs and"
    " effects."
)


def _lead(facts: JointFacts, option: OptionFacts, *, named: bool) -> Msg:
    told = {"n": option.number, "title": option.title}
    if named:
        return said("Option %(n)s, which the decision names: %(title)s", **told)
    if facts.decision.on:
        return said(
            "The decision names no option that changes coverage. Option %(n)s adds most: %(title)s",
            **told,
        )
    return said("Option %(n)s, which adds most covered need: %(title)s", **told)
