"""How much each agency wants a country, and what of that nobody covers."""

from dataclasses import dataclass, replace
from uuid import UUID

from lo_desk.assessment.need import Needs
from lo_desk.assessment.uncovered import Uncovered, joint_cover, uncovered
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.services import indicators, snapshots
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class CountryNeed:
    """Need and what is missing, by the rules that every cycle starts from.

    Attributes:
        agencies: Of each, in their order.
        together: Coverage for both, weighted by their needs, in ten-thousandths; None: neither
            needs the country.
        posts: Code and city of the posts that meet some of it.
    """

    agencies: tuple[Uncovered, ...]
    together: int | None
    posts: dict[UUID, tuple[str, Bilingual]]


def country_need(desk: Desk, iso2: str, reader: str) -> CountryNeed:
    """The needs of a country on the desk's day, from what ``reader``'s agency may see.

    Takes some 3 ms.
    """
    with desk.store.reading() as session:
        network = snapshots.network(session, desk, reader)
    known = indicators.supplied(desk.day.year)
    figures = tuple(figure for figure in known.figures if figure.country == iso2)
    needs = Needs(network, replace(known, figures=figures))
    found = {agency: needs.of(agency, iso2) for agency in AGENCIES}
    told = tuple(uncovered(network, need) for need in found.values())
    meeting = {share.post for each in told for share in each.shares if share.post}
    return CountryNeed(
        told,
        joint_cover(network, found),
        {key: (network.posts[key].code, network.profiles[key].city) for key in meeting},
    )
