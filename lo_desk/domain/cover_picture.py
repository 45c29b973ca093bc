"""Who covers which country on a day, and from where: what the map and its table both show."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES, CBSA, JOINT, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.coverage import Interval, ranked
from lo_desk.domain.deployment import Line, Place, PriorityVersion
from lo_desk.domain.gaps.gap import Gap
from lo_desk.domain.nearest_posts import Near, NearestPosts
from lo_desk.domain.network import Network
from lo_desk.domain.presence import vacancies
from lo_desk.domain.rows import Row
from lo_desk.domain.worth import joined

ABSENT, NOTHING = "absent", "nothing"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about; empty: all.

    Attributes:
        agency: ``CBSA`` or ``RCMP`` alone.
        basis: Lines of that basis alone.
        area: Code of a mandate area: its lines and priorities alone.
    """

    agency: str = ""
    basis: str = ""
    area: str = ""

    @property
    def agencies(self) -> tuple[str, ...]:
        """Those it is about."""
        return (self.agency,) if self.agency else tuple(AGENCIES)

    def counts(self, line: Line) -> bool:
        """Whether it is about the line."""
        right = not self.basis or line.basis == self.basis
        return right and (not self.area or self.area in line.areas)

    def wants(self, version: PriorityVersion) -> bool:
        """Whether it is about the priority."""
        return not self.area or self.area in version.areas


EVERYTHING = Question()


@dataclass(frozen=True, slots=True)
class Reach:
    """How an agency reaches a country.

    Attributes:
        post: Of its strongest line; ``code``, ``city``, ``basis`` and ``since`` are that line's.
        since: Its first day.
        vacant_since: First day the post has nobody; None: somebody is there.
        worth: Coverage by all its lines together, low and high, in ten-thousandths.
        posts: Codes of all its posts that reach the country, the strongest first.
    """

    post: UUID
    code: str
    city: Bilingual
    basis: str
    since: date
    vacant_since: date | None
    worth: Interval
    posts: tuple[str, ...]


@dataclass(frozen=True)
class CountryCover(Row):
    """A country on a day.

    Attributes:
        look: ``CBSA``, ``RCMP`` or ``JOINT`` (both): who covers it; ``absent``: an agency has a
            priority there and nobody covers it; ``nothing``: neither.
        cbsa: How the CBSA reaches it, if it does; ``rcmp`` the same.
        gaps: How many are felt there; ``worst`` is the highest severity among them.
        nearest: The nearest post in another country.
    """

    iso2: str
    name: Bilingual
    look: str
    cbsa: Reach | None
    rcmp: Reach | None
    gaps: int
    worst: int
    nearest: Near | None

    @property
    def reaches(self) -> tuple[tuple[str, Reach], ...]:
        """Each agency that covers it, with how."""
        pairs = ((CBSA, self.cbsa), (RCMP, self.rcmp))
        return tuple((agency, reach) for agency, reach in pairs if reach is not None)

    @property
    def worth(self) -> int:
        """The better coverage of the two, at its low end; 0 for none."""
        return max((reach.worth[0] for _, reach in self.reaches), default=0)


@dataclass(frozen=True, slots=True)
class PostSpot:
    """An open post whose place is known; coordinates in degrees."""

    id: UUID
    code: str
    agency: str
    city: Bilingual
    country: str
    longitude: float
    latitude: float
    vacant_since: date | None


@dataclass(frozen=True)
class CoverPicture:
    """Both networks on ``day``; countries by English name."""

    day: date
    question: Question
    countries: tuple[CountryCover, ...]
    posts: tuple[PostSpot, ...]

    def count(self, *looks: str) -> int:
        """How many countries have one of these looks."""
        return sum(country.look in looks for country in self.countries)


COVERED = (CBSA, RCMP, JOINT)


def picture(network: Network, gaps: Iterable[Gap], question: Question) -> CoverPicture:
    """What the map shows as an answer to ``question``; ``gaps`` are those of the same day."""
    vacant = {key: vacant_since(network, key) for key in network.open}
    asked = _Asked(network, question, vacant, _felt(network, gaps, question))
    near = NearestPosts(network, question.agencies)
    places = [place for place in network.places.values() if place.entity == "country"]
    countries = [
        _country(asked, place, near.to(place))
        for place in sorted(places, key=lambda place: (place.name.en, place.key))
    ]
    return CoverPicture(network.day, question, tuple(countries), tuple(_posts(asked)))


def countries_of(network: Network, gap: Gap) -> set[str]:
    """Where a gap is felt: its place's country, or those its post looks after on the day."""
    if gap.place is not None:
        place = network.places.get(gap.place)
        return {place.country} if place is not None else set()
    lines = network.current[gap.post] if gap.post is not None else []
    return {network.places[line.place].country for line in lines}


def vacant_since(network: Network, post: UUID) -> date | None:
    """First day the open post has nobody, if it has nobody on the day."""
    periods = vacancies(network.posts[post], network.tours[post])
    return next((period.first for period in periods if network.day in period), None)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question with what answers it: vacancies by post, severities by country."""

    network: Network
    question: Question
    vacant: Mapping[UUID, date | None]
    felt: Mapping[str, Sequence[int]]


def _felt(network: Network, gaps: Iterable[Gap], question: Question) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for gap in gaps:
        if gap.agency in {*question.agencies, JOINT}:
            for country in countries_of(network, gap):
                found.setdefault(country, []).append(gap.severity)
    return found


def _country(asked: _Asked, place: Place, near: Near | None) -> CountryCover:
    reaches = {agency: _reach(asked, agency, place) for agency in asked.question.agencies}
    severities = asked.felt.get(place.key, ())
    cbsa, rcmp = reaches.get(CBSA), reaches.get(RCMP)
    return CountryCover(
        id=place.id,
        version=1,
        iso2=place.key,
        name=place.name,
        look=_look(asked, place, cbsa, rcmp),
        cbsa=cbsa,
        rcmp=rcmp,
        gaps=len(severities),
        worst=max(severities, default=0),
        nearest=near,
    )


def _look(asked: _Asked, place: Place, cbsa: Reach | None, rcmp: Reach | None) -> str:
    if cbsa and rcmp:
        return JOINT
    if cbsa or rcmp:
        return CBSA if cbsa else RCMP
    wishes = (
        version
        for agency in asked.question.agencies
        for version in asked.network.wanted[agency, place.key]
    )
    return ABSENT if any(asked.question.wants(version) for version in wishes) else NOTHING


def _reach(asked: _Asked, agency: str, place: Place) -> Reach | None:
    network = asked.network
    found = [r for r in ranked(network, agency, place.key) if asked.question.counts(r.line)]
    if not found:
        return None
    line = found[0].line
    low, _ = joined([each.low for each in found])
    high, _ = joined(sorted((each.high for each in found), reverse=True))
    return Reach(
        post=line.post,
        code=network.posts[line.post].code,
        city=network.profiles[line.post].city,
        basis=line.basis,
        since=line.period.first,
        vacant_since=asked.vacant[line.post],
        worth=(low, high),
        posts=tuple(dict.fromkeys(network.posts[each.line.post].code for each in found)),
    )


def _posts(asked: _Asked) -> Iterator[PostSpot]:
    network = asked.network
    for key, post in sorted(network.open.items(), key=lambda pair: pair[1].code):
        profile = network.profiles[key]
        if post.agency not in asked.question.agencies:
            continue
        if profile.latitude is not None and profile.longitude is not None:
            yield PostSpot(
                id=key,
                code=post.code,
                agency=post.agency,
                city=profile.city,
                country=profile.country,
                longitude=profile.longitude / 1e6,
                latitude=profile.latitude / 1e6,
                vacant_since=asked.vacant[key],
            )
