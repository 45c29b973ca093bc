"""The counterpart brief: what the other agency wants in a country, on one sheet."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country import (
    ActivityItem,
    Contact,
    CountryCard,
    CountryFacts,
    CoverLine,
    PriorityItem,
    PriorityPair,
    Withheld,
)
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.domain.period import DAY
from lo_desk.domain.roles import RoleHere
from lo_desk.i18n.msg import Msg, said

TOP, OURS, DATES, OPEN, PEOPLE = 6, 3, 6, 4, 2
"""At most so many of their priorities, of ours alone, of dates, of joint activities, of people:
what a sheet holds. What is left out is counted on it."""

_LEAST_DATES, _LEAST_PAIRS = 2, 3
"""What stays of a sheet that is too full."""


@dataclass(frozen=True)
class BriefDate:
    """A day to keep in mind, and why."""

    day: date
    what: Msg
    late: bool = False


@dataclass(frozen=True)
class PrioritiesBrief:
    """Everything a counterpart brief prints.

    Attributes:
        pairs: The counterpart’s top priorities with ours beside them.
        ours_alone: Our top priorities that stand beside none of theirs.
        roles: Who leads on what, those that differ from the standard first.
        counterparts: Holders of the counterpart’s posts that cover the country.
        activities: Joint activities that are still ahead or under way.
        dates: What comes next, the first day first.
        more: How much found no room, by ``pairs``, ``ours_alone``, ``activities``,
            ``counterparts`` or ``dates``.
        withheld: What the reader’s agency may not see.
    """

    request: DocumentRequest
    country: CountryFacts
    pairs: tuple[PriorityPair, ...]
    ours_alone: tuple[PriorityItem, ...]
    roles: tuple[RoleHere, ...]
    counterparts: tuple[Contact, ...]
    activities: tuple[ActivityItem, ...]
    dates: tuple[BriefDate, ...]
    more: tuple[tuple[str, int], ...]
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """The country’s name."""
        return self.country.name

    def left_out(self, part: str) -> int:
        """How many of a part found no room."""
        return dict(self.more).get(part, 0)


def lesser(brief: PrioritiesBrief) -> PrioritiesBrief | None:
    """The same with the next thing left out, and counted; None: nothing more is to be left out.

    First the oldest joint activity, then the last of the dates, who leads where it is as usual,
    and what stands last of our priorities and theirs.
    """
    own = tuple(here for here in brief.roles if here.standard or here.line.local)
    if brief.activities:
        return replace(brief, activities=brief.activities[1:], more=_more(brief, "activities"))
    if len(brief.dates) > _LEAST_DATES:
        return replace(brief, dates=brief.dates[:-1], more=_more(brief, "dates"))
    if len(own) < len(brief.roles):
        return replace(brief, roles=own, more=_more(brief, "roles", len(brief.roles) - len(own)))
    if len(brief.ours_alone) > 1:
        return replace(brief, ours_alone=brief.ours_alone[:-1], more=_more(brief, "ours_alone"))
    if len(brief.pairs) > _LEAST_PAIRS:
        return replace(brief, pairs=brief.pairs[:-1], more=_more(brief, "pairs"))
    return None


def _more(brief: PrioritiesBrief, part: str, count: int = 1) -> tuple[tuple[str, int], ...]:
    return tuple({**dict(brief.more), part: brief.left_out(part) + count}.items())


def brief_of(
    request: DocumentRequest, card: CountryCard, roles: tuple[RoleHere, ...], *, demo: bool
) -> PrioritiesBrief:
    """The sheet of a country: as much of its card as a sheet holds."""
    theirs = [item for item in card.contacts if item.owner != card.reader]
    ahead = [item for item in card.activities if _open(item, card.day)]
    ahead.sort(key=lambda item: (item.starts, item.id.int))
    dates = next_dates(card, roles)
    whole = {
        "pairs": (card.pairs, TOP),
        "ours_alone": (card.ours_alone, OURS),
        "activities": (tuple(ahead), OPEN),
        "counterparts": (tuple(theirs), PEOPLE),
        "dates": (dates, DATES),
    }
    more = tuple((key, len(all_) - most) for key, (all_, most) in whole.items() if len(all_) > most)
    told = PrioritiesBrief(
        request=request,
        country=card.country,
        pairs=card.pairs[:TOP],
        ours_alone=card.ours_alone[:OURS],
        roles=roles,
        counterparts=tuple(theirs[:PEOPLE]),
        activities=tuple(ahead[:OPEN]),
        dates=dates[:DATES],
        more=more,
        withheld=card.withheld,
        demo=demo,
        marking=0,
    )
    return replace(told, marking=_highest(told))


def next_dates(card: CountryCard, roles: tuple[RoleHere, ...] = ()) -> tuple[BriefDate, ...]:
    """What comes next in a country, the first day first; what is overdue stands before it."""
    found = [*_briefings(card), *_visits(card), *_ends(card), *_reviews(roles, card.day)]
    found.sort(key=lambda one: (one.day, one.what.msgid))
    return tuple(one for at, one in enumerate(found) if one not in found[:at])


def _open(item: ActivityItem, day: date) -> bool:
    return item.state_key in {"planned", "approved"} and (item.ends is None or item.ends > day)


def _briefings(card: CountryCard) -> Iterator[BriefDate]:
    for item in card.briefings:
        day = item.planned_at.date() if item.planned_at else item.due
        if item.held_on is None and day is not None:
            facts = {"agency": OWNERS[item.owner], "city": item.city}
            what = said("Briefing session: %(city)s (%(agency)s)", **facts)
            yield BriefDate(day, what, late=item.overdue)


def _visits(card: CountryCard) -> Iterator[BriefDate]:
    for item in card.visits:
        if item.starts >= card.day:
            facts = {"agency": OWNERS[item.owner], "city": item.city}
            yield BriefDate(item.starts, said("Visit by a post: %(city)s (%(agency)s)", **facts))


def _ends(card: CountryCard) -> Iterator[BriefDate]:
    """The last day of whoever is at a post that covers the country, each officer once."""
    told: set[tuple[str, str]] = set()
    for line in card.cover:
        if line.officer and line.gone and (line.code, line.officer) not in told:
            told.add((line.code, line.officer))
            yield BriefDate(line.gone - DAY, _tour_end(line))


def _tour_end(line: CoverLine) -> Msg:
    facts = {"agency": OWNERS[line.owner], "city": line.city, "officer": line.officer}
    return said("Last day: %(officer)s, %(city)s (%(agency)s)", **facts)


def _reviews(roles: tuple[RoleHere, ...], day: date) -> Iterator[BriefDate]:
    for here in roles:
        if here.line.local and here.line.review_on is not None:
            what = said("Review of who leads: %(area)s", area=here.line.name)
            yield BriefDate(here.line.review_on, what, late=here.line.review_on < day)


def _highest(told: PrioritiesBrief) -> int:
    marks = [pair.theirs.marking for pair in told.pairs]
    marks += [pair.marking for pair in told.pairs]
    marks += [item.marking for pair in told.pairs for item in pair.ours]
    marks += [item.marking for item in told.ours_alone]
    marks += [person.marking for person in told.counterparts]
    marks += [item.marking for item in told.activities]
    return max(marks, default=0)
