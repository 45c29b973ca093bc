"""What a gap is, how bad it may be, and the words for its kinds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, TypedDict
from uuid import UUID

from typing_extensions import Unpack

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.deployment import Fact
from lo_desk.domain.gap_kinds import OVER_PRESENCE
from lo_desk.domain.judgements import Rules
from lo_desk.i18n.msg import Msg, in_context, said

CRITICAL, HIGH, MEDIUM, LOW = "critical", "high", "medium", "low"
OPPORTUNITY = "opportunity"
"""Where less would do: never among what is missing, whatever its figure."""


Told = tuple[Msg, tuple[Fact, ...]]
"""Why something is a gap, and the facts it was made from."""


class Later:
    """A field of ``Gap`` that ``tell`` gives when it is first asked for; kept from then on."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, gap: object, _owner: type) -> Any:
        if gap is None:
            raise AttributeError(self._name)  # so that the field has no default
        held = vars(gap)
        held["why"], held["facts"] = held["tell"]()
        return held[self._name]


_WHY: Any = Later()
_FACTS: Any = Later()


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something missing on the day; derived, never typed.

    No two gaps of a day share kind, agency, place, post, officer and item. Most gaps are only
    counted, ordered and compared: of one made by ``untold``, reason and facts are put together when
    somebody opens it.

    Attributes:
        kind: One of ``GAP_KINDS``.
        agency: Whose it is; ``JOINT`` when it is both’s alike.
        place: Key of a country or a place below it; None for a gap of a post.
        post: The post it is about, if any.
        officer: The officer it is about, if any.
        item: What else tells it from another gap of the same kind; often empty.
        since: First day it has held.
        due: First day it will hold.
        weight: How much the place or post matters, 0-100.
        extent: How bad it is there, 0-100.
        severity: Both together, 0-100.
        why: The reason as a sentence.
        act: Who acts.
        facts: What it was made from.
    """

    kind: str
    agency: str
    place: str | None = None
    post: UUID | None = None
    officer: UUID | None = None
    item: str = ""
    since: date | None = None
    due: date | None = None
    weight: int
    extent: int
    severity: int
    why: Msg = _WHY
    act: Msg
    facts: tuple[Fact, ...] = _FACTS

    @property
    def key(self) -> tuple[str, str, str | None, UUID | None, UUID | None, str]:
        """What makes it the same gap on another day or in another scenario."""
        return self.kind, self.agency, self.place, self.post, self.officer, self.item


class Known(TypedDict, total=False):
    """What is known of a gap before it is told; the fields of ``Gap``."""

    kind: str
    agency: str
    place: str | None
    post: UUID | None
    officer: UUID | None
    item: str
    since: date | None
    due: date | None
    weight: int
    extent: int
    act: Msg


def untold(tell: Callable[[], Told], **known: Unpack[Known]) -> Gap:
    """A gap whose reason and facts ``tell`` gives, each time the same."""
    gap = object.__new__(Gap)
    vars(gap).update(known, severity=severity(known["weight"], known["extent"]), tell=tell)
    return gap


BANDS: dict[str, Msg] = {
    CRITICAL: in_context("severity", "Critical"),
    HIGH: in_context("severity", "High"),
    MEDIUM: in_context("severity", "Medium"),
    LOW: in_context("severity", "Low"),
    OPPORTUNITY: in_context("severity", "Opportunity"),
}
"""Words for bands of severity, worst first."""


def severity(weight: int, extent: int) -> int:
    """Weight and extent together, half up."""
    return (weight * extent + 50) // 100


def band(value: int, rules: Rules | None = None) -> str:
    """The band a severity falls in."""
    medium, high, critical = (rules or Rules()).bands
    if value >= critical:
        return CRITICAL
    if value >= high:
        return HIGH
    return MEDIUM if value >= medium else LOW


def band_of(gap: Gap, rules: Rules | None = None) -> str:
    """The band of a gap: of over-presence an opportunity, never a band of what is missing."""
    return OPPORTUNITY if gap.kind == OVER_PRESENCE else band(gap.severity, rules)


@cache
def manager(agency: str) -> Msg:
    """The agency's manager of the network acts."""
    return said("LO manager (%(agency)s)", agency=AGENCIES[agency])


@cache
def both_managers() -> Msg:
    """Both managers act."""
    return said("LO managers of both agencies")


@cache
def working_group() -> Msg:
    """The Joint Working Group acts."""
    return said("Joint Working Group")


@cache
def officer_at(agency: str) -> Msg:
    """The officer at the post acts."""
    return said("Liaison officer at the post (%(agency)s)", agency=AGENCIES[agency])


@cache
def desk(agency: str) -> Msg:
    """The desk of ``agency`` acts: it briefs the counterpart."""
    return said("Liaison desk (%(agency)s)", agency=AGENCIES[agency])


@cache
def policy_desk(agency: str) -> Msg:
    """Whoever keeps instruments and assessments for the agency acts, or for both."""
    if agency == JOINT:
        return said("Policy desks of both agencies")
    return said("Policy desk (%(agency)s)", agency=AGENCIES[agency])


@cache
def training_desk(agency: str) -> Msg:
    """Whoever trains the agency's officers acts."""
    return said("Training desk (%(agency)s)", agency=AGENCIES[agency])


@cache
def keeper(agency: str) -> Msg:
    """Whoever keeps the record up to date acts."""
    return said("Record owner (%(agency)s)", agency=AGENCIES[agency])
