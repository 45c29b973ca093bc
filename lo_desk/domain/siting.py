"""Where to post next: what is asked of the search, and what it found. All amounts are whole."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.agencies import JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.network import Spot
from lo_desk.domain.scenario_changes import Location, Scenario
from lo_desk.domain.scenario_facts import CoverLine
from lo_desk.i18n.msg import Msg

RECORDED, ASSESSED, MEASURED, UNKNOWN = "recorded", "assessed", "measured", "unknown"
"""Where a cost comes from: the post's own records, an option of an assessment, the middle of the
agency's other posts, or nowhere."""
YEARS = 3
"""Fiscal years that are looked at."""
SECONDS = 30
"""How long a search goes on where nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class PossiblePost:
    """A post that is not there and could be.

    Attributes:
        key: Of the post's record; of a post that is not recorded, one of its own.
        iso2: Of its country.
        at: Where it would be.
        languages: What the post would ask for, ``es:B2``.
        core_time: Percent of time on core work as agreed; None: not known.
        recorded: Whether the post is in the registry, proposed or under assessment.
        usual: Whether it is offered before anybody asks: others are added by hand.
        costs: Cents in each of ``YEARS`` fiscal years; None: not known.
        source: Where the costs come from.
    """

    key: UUID
    code: str
    agency: str
    city: Bilingual
    country: Bilingual
    iso2: str
    at: Location
    languages: tuple[str, ...] = ()
    core_time: int | None = None
    recorded: bool = False
    usual: bool = True
    costs: tuple[int | None, ...] = (None,) * YEARS
    source: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class SitingOffers:
    """What a search may be asked about on a day.

    Attributes:
        first_year: The fiscal year of the day.
        sites: Posts that could be there, by code.
        places: Key and name of each place, by key.
        load: Places an officer can serve at most, as the rules say.
    """

    day: date
    first_year: int
    sites: tuple[PossiblePost, ...]
    places: tuple[tuple[str, Bilingual], ...]
    load: int


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A candidate as it is asked about.

    Attributes:
        costs: Cents in each fiscal year; None: not known.
        load: How many places it can serve at most.
    """

    site: PossiblePost
    costs: tuple[int | None, ...]
    load: int


@dataclass(frozen=True, slots=True)
class SitingQuestion:
    """Which of the candidates to open; the posts that are there stay as they are.

    Attributes:
        count: How many to open at most; None: any number.
        budgets: Cents that those opened cost at most in each fiscal year; None: no limit.
        required: Needs that must be served.
        apart: Pairs of codes that are not both opened.
        whose: ``JOINT``, or the one agency whose needs count.
        fair: Whether the smaller of both agencies' relative gains comes first.
        robust: Whether other ways to weigh the needs are tried too.
        seconds: How long to search.
    """

    day: date
    sites: tuple[SiteChoice, ...]
    count: int | None = None
    budgets: tuple[int | None, ...] = (None,) * YEARS
    required: frozenset[Spot] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    whose: str = JOINT
    fair: bool = False
    robust: bool = True
    seconds: int = SECONDS


@dataclass(frozen=True, slots=True)
class ChosenSite:
    """A post to open.

    Attributes:
        adds: What it adds to the covered need, in tenths of a point. With ``SitingFound.shifted``
            all of them sum to the gain.
        serves: Names of the places it serves, those that gain most first.
    """

    site: PossiblePost
    adds: int
    serves: tuple[Bilingual, ...]
    costs: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class AgencyNeed:
    """How much of an agency's need is covered, in tenths of a point.

    Attributes:
        need: All of it.
        before, after: As the search counts: the best post of each place alone.
        covered_before, covered_after: By the rule of coverage: all lines together.
    """

    agency: str
    need: int
    before: int
    after: int
    covered_before: int
    covered_after: int


@dataclass(frozen=True, slots=True)
class PlaceGain:
    """Coverage of a place before and after, and the country it is in."""

    line: CoverLine
    iso2: str


@dataclass(frozen=True, slots=True)
class OtherAnswer:
    """Another set of posts that is nearly as good; ``share`` of the best gain, 0 to 1000."""

    codes: tuple[str, ...]
    gain: int
    share: int
    cost: int


@dataclass(frozen=True, slots=True)
class SetLoss:
    """What a set of posts loses of the best gain in each way to weigh, in thousandths.

    Attributes:
        losses: In the order of ``Robustness.weighings``.
    """

    codes: tuple[str, ...]
    losses: tuple[int, ...]

    @property
    def worst(self) -> int:
        """The greatest of them."""
        return max(self.losses, default=0)


@dataclass(frozen=True, slots=True)
class Robustness:
    """The answer that no way of weighing makes look bad.

    Attributes:
        codes: Whose greatest loss is least; None: not found in time.
        weighings: ``jointly``, ``CBSA``, ``RCMP``, ``least``, ``most``.
        sets: Each set and its losses, the least greatest loss first.
        proven: Whether no other set has a lesser greatest loss.
    """

    codes: tuple[str, ...] | None
    weighings: tuple[str, ...]
    sets: tuple[SetLoss, ...]
    proven: bool


@dataclass(frozen=True, slots=True)
class Relief:
    """The least change of one limit that is enough alone.

    Attributes:
        limit: Of the optimiser's groups.
        words: What it would be, as a sentence's part.
        question: The question with that change made.
    """

    limit: str
    words: Msg
    question: SitingQuestion


@dataclass(frozen=True, slots=True)
class Impossible:
    """Why there is no answer.

    Attributes:
        together: Limits that cannot hold together.
        reliefs: Changes of which any one is enough.
        enough: Where none is enough alone: least sets of limits to give up.
    """

    together: tuple[str, ...]
    reliefs: tuple[Relief, ...]
    enough: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SitingFound:
    """What the search found.

    Attributes:
        status: ``proven``, ``limit``, ``stopped`` or ``infeasible``.
        short: By how much of the best possible gain it may fall short, in thousandths, rounded up.
        reproducible: Whether the same question gives the same posts anywhere.
        chosen: What to open, by code.
        gain: Covered need it adds, as the search counts, in tenths of a point.
        covered: The same by the rule of coverage.
        shifted: What posts that are there add by serving what another served before.
        costs: Of what is opened in each fiscal year, in cents.
        agencies: Both, before and after.
        places: Where coverage changes, the most first.
        others: Nearly as good ones, best first; ``complete``: there is no other one.
        standing: ``sure``, ``open`` or ``out`` by code.
        fair: Share of its own best gain that each agency has, in thousandths; none: not asked.
        impossible: None where there is an answer.
        changes: The answer as a what-if.
    """

    question: SitingQuestion
    status: str
    short: int = 0
    reproducible: bool = True
    chosen: tuple[ChosenSite, ...] = ()
    gain: int = 0
    covered: int = 0
    shifted: int = 0
    costs: tuple[int, ...] = ()
    agencies: tuple[AgencyNeed, ...] = ()
    places: tuple[PlaceGain, ...] = ()
    others: tuple[OtherAnswer, ...] = ()
    complete: bool = False
    standing: tuple[tuple[str, str], ...] = ()
    fair: tuple[tuple[str, int], ...] = ()
    robustness: Robustness | None = None
    impossible: Impossible | None = None
    changes: Scenario = ()
    solver: str = ""

    @property
    def answered(self) -> bool:
        """Whether there is a set of posts to show."""
        return self.impossible is None and bool(self.agencies)
