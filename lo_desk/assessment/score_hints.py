"""What the registry says beside a blank score: a fact, where it stands, and a score it suggests.

A hint never becomes a score by itself. Where the registry knows nothing, there is none. The steps
from a fact to a score are judgements; they are said with the fact, so that anybody may differ.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lo_desk.assessment.prefill import REACH_KM, Hint, hints
from lo_desk.assessment.sheets import MOST
from lo_desk.domain.agencies import AGENCIES, JOINT, other
from lo_desk.domain.cover_factors import levels
from lo_desk.domain.deployment import Place
from lo_desk.domain.distance import kilometres
from lo_desk.domain.fiscal import quarter_start
from lo_desk.domain.host_rows import LEVELS_OF_RISK
from lo_desk.domain.network import Network
from lo_desk.domain.worth import FULL
from lo_desk.i18n.msg import Msg, in_context, said

KM_EACH = 1_500
"""A post so far away speaks for one more point."""
QUARTERS = 4
_RISK = {"low": 5, "medium": 3, "high": 1}
_NOTICE = ((1, 3), (7, 2), (30, 1))
"""Points for access within so many days; an instrument in force is worth two more."""
_PEOPLE = (0, 2, 3, 3, 4, 4, 5)
"""Points for so many officers who speak a working language of the place; more: the last."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the snapshot does not hold of a candidate.

    Attributes:
        notice_days: How long before a visit the host is told; None: not recorded.
        partners: Like-minded officers in the country.
        airport: How many of them cover the airport for us.
        mission: The mission's security level; empty: not recorded.
        annual: Cents a year of its cheapest option with a cost; None: none has one.
    """

    notice_days: int | None = None
    partners: int = 0
    airport: int = 0
    mission: str = ""
    annual: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One hint.

    Attributes:
        score: 0 to 5; None: the fact alone.
        told: The fact as a sentence.
        source: Where it stands.
    """

    criterion: str
    score: int | None
    told: Msg
    source: Msg


def suggestions(
    network: Network, agency: str, place: str, priorities: int, beside: Beside
) -> Mapping[str, Suggestion]:
    """What the registry suggests to an agency for a candidate, by criterion.

    Args:
        network: The two networks of the day.
        agency: Whose sheet it is.
        place: Key of the candidate's place or country.
        priorities: What priorities alone make of its need, in ten-thousandths.
        beside: What the snapshot does not hold.
    """
    where = network.places[place]
    found = [
        *map(_known, hints(network, agency, place, priorities)),
        *_demand(network, agency, where),
        *_host(network, agency, where, beside),
        *_near(network, agency, where),
        *_others(network, agency, where, beside),
        *_place(beside),
        *_people(network, agency, where),
    ]
    return {each.criterion: each for each in found}


def _known(hint: Hint) -> Suggestion:
    percent = (100 * hint.fact + FULL // 2) // FULL
    told, source = {
        "C2": (
            said("Its priorities there fill %(n)s %% of what priorities can ask.", n=percent),
            said("Priorities"),
        ),
        "C4": (
            said("Countries whose capital is within %(km)s km: %(n)s.", n=hint.fact, km=REACH_KM),
            said("Countries and places"),
        ),
        "C7": (said("Today’s posts cover it at %(n)s %%.", n=percent), said("Coverage")),
    }[hint.criterion]
    return Suggestion(hint.criterion, hint.score, told, source)


def _demand(network: Network, agency: str, place: Place) -> Iterator[Suggestion]:
    """Requests that posts covering it received: a count; how many is high, people say."""
    posts = {line.post for line in network.covering[agency, place.key]}
    quarters = {quarter_start(network.day, back) for back in range(1, QUARTERS + 1)}
    rows = [
        row
        for post in posts
        for quarter, row in network.returns.get(post, {}).items()
        if quarter in quarters and row.requests is not None
    ]
    if rows:
        told = said(
            "Requests that posts covering it received in the last four quarters: %(n)s (returns in:"
            " %(in)s of %(due)s).",
            n=sum(row.requests or 0 for row in rows),
            due=len(posts) * QUARTERS,
            **{"in": len(rows)},
        )
        yield Suggestion("C3", None, told, said("Workload returns"))


def _host(network: Network, agency: str, place: Place, beside: Beside) -> Iterator[Suggestion]:
    deployment, day, mine = network.deployment, network.day, {agency, JOINT}
    level = next(
        (
            each.level
            for each in deployment.policies
            if each.agency in mine and each.country == place.country and day in each.period
        ),
        "",
    )
    if level in _RISK:
        told = said(
            "Its assessment of the risk of mistreatment: %(level)s.", level=LEVELS_OF_RISK[level]
        )
        yield Suggestion("C5", _RISK[level], told, said("Information-sharing assessments"))
    held = sum(
        each.agency in mine and each.country == place.country and day in each.period
        for each in deployment.instruments
    )
    if beside.notice_days is not None:
        points = next((n for days, n in _NOTICE if beside.notice_days <= days), 0)
        told = said(
            "Instruments in force: %(n)s; notice of a visit: %(days)s days.",
            n=held,
            days=beside.notice_days,
        )
        yield Suggestion("C6", points + 2 * (held > 0), told, said("Instruments; Countries"))
    elif held:
        told = said("Instruments in force: %(n)s; notice of a visit is not recorded.", n=held)
        yield Suggestion("C6", None, told, said("Instruments; Countries"))


def _near(network: Network, agency: str, place: Place) -> Iterator[Suggestion]:
    if place.latitude is None or place.longitude is None:
        return
    here = place.latitude, place.longitude
    far = [
        (kilometres(here, (profile.latitude, profile.longitude)), post.code)
        for key, post in network.open.items()
        if post.agency == agency
        for profile in (network.profiles[key],)
        if profile.latitude is not None and profile.longitude is not None
    ]
    if far:
        km, code = min(far)
        told = said("The nearest post, %(post)s, is %(km)s km away.", post=code, km=km)
        yield Suggestion("C8", min(MOST, km // KM_EACH), told, said("Posts"))


def _others(network: Network, agency: str, place: Place, beside: Beside) -> Iterator[Suggestion]:
    theirs = other(agency)
    codes = [
        post.code
        for key, post in network.open.items()
        if post.agency == theirs and network.profiles[key].country == place.country
    ]
    arranged = any(
        held.place in {place.key, place.country} and network.day in held.period
        for held in network.deployment.arrangements
        if not held.partner
    )
    told = said(
        "Posts of %(agency)s in the country: %(n)s; cover arranged in writing: %(arranged)s.",
        agency=AGENCIES[theirs],
        n=len(codes),
        arranged=_YES if arranged else _NO,
    )
    yield Suggestion("C9", 5 if codes else 3 if arranged else 1, told, said("Posts; arrangements"))
    told = said(
        "Like-minded officers in the country: %(n)s, of whom %(airport)s cover the airport for us.",
        n=beside.partners,
        airport=beside.airport,
    )
    points = 1 if beside.airport else 3 if beside.partners else 5
    yield Suggestion("C10", points, told, said("Like-minded officers"))


def _place(beside: Beside) -> Iterator[Suggestion]:
    if beside.annual is not None:
        told = said(
            "Its cheapest option costs %(n)s thousand dollars a year, of what is known.",
            n=(beside.annual + 50_000) // 100_000,
        )
        yield Suggestion("C11", None, told, said("Options of the assessment"))
    if beside.mission in _RISK:
        told = said(
            "Security risk of the mission: %(level)s.", level=LEVELS_OF_RISK[beside.mission]
        )
        yield Suggestion("C12", _RISK[beside.mission], told, said("Missions"))


def _people(network: Network, agency: str, place: Place) -> Iterator[Suggestion]:
    spoken: Sequence[str] = network.languages(place)
    own = [each for each in network.deployment.officers if each.agency == agency]
    if not spoken or not own:
        return
    able = sum(any(key in levels(each.languages) for key in spoken) for each in own)
    unknown = sum(not each.languages for each in own)
    told = said(
        "Officers with a working language of the place: %(n)s; languages not recorded: %(unknown)s.",
        n=able,
        unknown=unknown,
    )
    points = _PEOPLE[min(able, len(_PEOPLE) - 1)]
    yield Suggestion("C14", points, told, said("Officers"))


_YES, _NO = in_context("answer", "yes"), in_context("answer", "no")
