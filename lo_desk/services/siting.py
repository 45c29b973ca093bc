"""Where to post next: what may be asked on a day, the search, and the answer as a what-if."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pkgutil import resolve_name
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.db.models.registers import Country, Mission
from lo_desk.db.queries.records import live
from lo_desk.db.queries.sheets import assessment_coded, candidates_of
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Place, Post, Profile
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.network import Network
from lo_desk.domain.plain_text import letters
from lo_desk.domain.presence import open_periods, profile_on
from lo_desk.domain.scenario_changes import Location
from lo_desk.domain.siting import (
    PossiblePost,
    SitingFound,
    SitingOffers,
    SitingQuestion,
)
from lo_desk.ids import stable_id
from lo_desk.progress import Progress, unheard
from lo_desk.services import scenarios, snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.siting_costs import SitingCosts

SEARCH = "lo_desk.services.siting_search:search"
"""The solver and its arithmetic are read when something is searched for, not before."""
THOUGHT_OF = frozenset({"proposed", "under_assessment"})
REFUSED = "no"
Where = tuple[str, str, str]
"""Agency, country and the letters of a city: two offers of one are the same."""


def search(desk: Desk, question: SitingQuestion, report: Progress = unheard) -> SitingFound:
    """The best answer within the limits; a report that is cancelled keeps the best found.

    Takes seconds: never in the window's thread.

    Raises:
        DeskError: The question cannot be read; see ``siting_search.check``.
    """
    found: SitingFound = resolve_name(SEARCH)(desk, question, report)
    return found


def keep(desk: Desk, found: SitingFound, name: Bilingual) -> UUID:
    """Save the answer as a what-if. Gives its id.

    Raises:
        InvalidFields: It has no name, or nothing would change.
    """
    return scenarios.save(desk, name, found.changes)


def offers(desk: Desk) -> SitingOffers:
    """What may be asked on the desk's day: posts that could be there, places that are needed."""
    with desk.store.reading() as session:
        network = snapshots.network(session, desk)
        first = fiscal_year(desk.day)
        sites = tuple(_Offering(session, network, first).sites())
    return SitingOffers(
        day=desk.day,
        first_year=first,
        sites=sites,
        places=tuple((key, place.name) for key, place in sorted(network.places.items())),
        load=network.rules.load_limit,
    )


class _Offering:
    """Posts that are thought of, then candidates of assessments, then any mission."""

    def __init__(self, session: Session, network: Network, first_year: int) -> None:
        self.session, self.network = session, network
        self.costs = SitingCosts(session, network, first_year)
        self.codes = {post.code for post in network.deployment.posts}
        self.there = {
            _where(post.agency, profile)
            for post in network.deployment.posts
            for profile in post.profiles
            if _opens(post, network.day)
        }
        missions = session.scalars(select(Mission).where(live(Mission)).order_by(Mission.code))
        self.missions = {mission.id: mission for mission in missions}
        countries = session.execute(select(Country.id, Country.iso2))
        self.iso2: Mapping[UUID, str] = {row.id: row.iso2 for row in countries}

    def sites(self) -> Iterator[PossiblePost]:
        """Each city once for each agency, each under a code of its own."""
        for site in chain(self._recorded(), self._assessed(), self._elsewhere()):
            where = site.agency, site.iso2, letters(site.city.en)
            if where not in self.there:
                self.there.add(where)
                self.codes.add(site.code)
                yield site

    def _recorded(self) -> Iterator[PossiblePost]:
        for post in sorted(self.network.deployment.posts, key=lambda post: post.code):
            profile = profile_on(post, self.network.day)
            if profile and profile.state in THOUGHT_OF and not _opens(post, self.network.day):
                costs, source = self.costs.of_post(post)
                yield PossiblePost(
                    key=post.id,
                    code=post.code,
                    agency=post.agency,
                    city=profile.city,
                    country=self._country(profile.country),
                    iso2=profile.country,
                    at=self._at(
                        profile.city,
                        profile.country,
                        (profile.latitude, profile.longitude),
                        profile.mission,
                        profile.security,
                    ),
                    languages=profile.languages,
                    core_time=profile.core_time,
                    recorded=True,
                    costs=costs,
                    source=source,
                )

    def _assessed(self) -> Iterator[PossiblePost]:
        for assessment in assessment_coded(self.session):
            for candidate in candidates_of(self.session, assessment.id):
                gates = {candidate.gate_consent, candidate.gate_premises, candidate.gate_approval}
                law = {"CBSA": candidate.gate_law_cbsa, "RCMP": candidate.gate_law_rcmp}
                mission = self.missions.get(candidate.mission_id or UUID(int=0))
                for agency in AGENCIES:
                    if mission and REFUSED not in {*gates, law[agency]}:
                        costs = self.costs.of_candidate(candidate, agency)
                        yield self._new(agency, mission, candidate.code[-3:], costs, usual=True)

    def _elsewhere(self) -> Iterator[PossiblePost]:
        for mission in self.missions.values():
            for agency in AGENCIES:
                tail = mission.code.rpartition("-")[2]
                yield self._new(agency, mission, tail, self.costs.middle(agency), usual=False)

    def _new(
        self,
        agency: str,
        mission: Mission,
        short: str,
        costs: tuple[tuple[int | None, ...], str],
        *,
        usual: bool,
    ) -> PossiblePost:
        iso2, code = self.iso2[mission.country_id], f"{short}-{agency}"
        if code in self.codes:
            code = f"{mission.code}-{agency}"
        spot, security = (mission.lat, mission.lon), mission.security or ""
        return PossiblePost(
            key=stable_id("site", str(mission.id), agency),
            code=code,
            agency=agency,
            city=mission.city,
            country=self._country(iso2),
            iso2=iso2,
            at=self._at(mission.city, iso2, spot, mission.id, security),
            usual=usual,
            costs=costs[0],
            source=costs[1],
        )

    def _country(self, iso2: str) -> Bilingual:
        place = self.network.places.get(iso2)
        return place.name if place else Bilingual()

    def _at(
        self,
        city: Bilingual,
        iso2: str,
        spot: tuple[int | None, int | None],
        mission: UUID | None,
        security: str,
    ) -> Location:
        """The place of that name in the country, where there is one; else the country."""
        named = _named(self.network.deployment.places, iso2, city)
        key = named.key if named else iso2
        if named and named.latitude is not None:
            spot = named.latitude, named.longitude
        return Location(key, city, iso2, *spot, mission, security)


def _named(places: Iterable[Place], iso2: str, city: Bilingual) -> Place | None:
    below = (each for each in places if each.country == iso2 and each.entity == "place")
    return next((each for each in below if letters(each.name.en) == letters(city.en)), None)


def _where(agency: str, profile: Profile) -> Where:
    return agency, profile.country, letters(profile.city.en)


def _opens(post: Post, day: date) -> bool:
    """Whether it is open on the day or later."""
    return any(period.after is None or period.after > day for period in open_periods(post))
