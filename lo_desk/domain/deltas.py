"""What changed in a post’s countries since its holder was last briefed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changed import (
    ACTIVITIES,
    CHANGED,
    CONTACTS,
    COVERAGE,
    NEW,
    PRIORITIES,
    REMOVED,
    ROLES,
    SECTIONS,
    Change,
)
from lo_desk.domain.country import CountryCard, CoverLine, PriorityItem, PriorityPair, Withheld
from lo_desk.domain.packs import DocumentRequest, Issue
from lo_desk.domain.period import DAY
from lo_desk.domain.phrases import agency_of, agency_the
from lo_desk.domain.roles import LEAD, RoleHere
from lo_desk.i18n.msg import Msg, in_context, said

BRIEFING, ASKED, TOUR, YEAR = "briefing", "asked", "tour", "year"
"""Why changes are counted from a day: a briefing was held, somebody asked for it, the tour began;
or, where nothing is known, a year back."""

Words = Bilingual | Msg | None


@dataclass(frozen=True)
class Delta:
    """Everything that one sheet of changes prints.

    Attributes:
        city: Of the post.
        officer: Its holder; empty: nobody, or the reader may not know.
        since: The day that changes are counted from.
        basis: Why: ``briefing``, ``asked``, ``tour`` or ``year``.
        changes: In the order of ``SECTIONS``, newest first.
        left_out: How many changes found no room.
        withheld: What the reader may not see.
    """

    request: DocumentRequest
    city: Bilingual
    officer: str
    countries: tuple[Bilingual, ...]
    since: date
    basis: str
    changes: tuple[Change, ...]
    left_out: int
    withheld: tuple[Withheld, ...]
    demo: bool
    marking: int
    fingerprint: str = ""
    issue: Issue | None = None

    @property
    def subject(self) -> Bilingual:
        """The post’s city."""
        return self.city

    @property
    def unchanged(self) -> tuple[str, ...]:
        """Keys of the sections in which nothing changed."""
        changed = {change.section for change in self.changes}
        return tuple(key for key in SECTIONS if key not in changed)

    def count(self, kind: str) -> int:
        """How many changes of a kind are told."""
        return sum(change.kind == kind for change in self.changes)


@dataclass(frozen=True)
class Seen:
    """A country as it was known on a day: its card and who leads on what there."""

    card: CountryCard
    roles: tuple[RoleHere, ...]


def lesser(delta: Delta) -> Delta | None:
    """The same without its last change, which is counted; None: one change stays."""
    if len(delta.changes) < 2:
        return None
    return replace(delta, changes=delta.changes[:-1], left_out=delta.left_out + 1)


def changes_between(before: Seen, after: Seen) -> Iterator[Change]:
    """What is not on ``after``’s day as it was on ``before``’s, by the days that facts hold."""
    yield from _priorities(before.card, after.card)
    yield from _roles(before, after)
    yield from _coverage(before.card, after.card)
    yield from _holders(before.card, after.card)
    yield from _activities(before.card, after.card)


def in_order(found: Iterable[Change]) -> tuple[Change, ...]:
    """Each change once, by section, newest first."""
    told: list[Change] = []
    for change in found:
        if change not in told:
            told.append(change)
    order = list(SECTIONS)
    first = date.min
    told.sort(key=lambda one: (order.index(one.section), (first - (one.day or first)).days))
    return tuple(told)


def _priorities(before: CountryCard, after: CountryCard) -> Iterator[Change]:
    was = {item.id: item for item in before.theirs}
    now = {pair.theirs.id: pair for pair in after.pairs}
    for key, pair in now.items():
        item, old = pair.theirs, was.get(key)
        if old is None:
            yield _new_priority(pair)
        elif old.version_id != item.version_id:
            yield Change(
                CHANGED,
                PRIORITIES,
                item.starts,
                _priority(item),
                _versions(old, item),
                old.statement,
                item.statement,
                pair.note or None,
                max(old.marking, item.marking, pair.marking),
            )
    for item in (item for key, item in was.items() if key not in now):
        told = said("Is no longer in force.")
        number = said("Version number %(number)s", number=item.number)
        yield Change(
            REMOVED,
            PRIORITIES,
            None,
            _priority(item),
            number,
            item.statement,
            told,
            None,
            item.marking,
        )


def _new_priority(pair: PriorityPair) -> Change:
    item = pair.theirs
    number = said("Version number %(number)s", number=item.number)
    marking = max(item.marking, pair.marking)
    title, note = _priority(item), pair.note or None
    return Change(NEW, PRIORITIES, item.starts, title, number, None, item.statement, note, marking)


def _priority(item: PriorityItem) -> Msg:
    of = agency_of(item.owner)
    return said(
        "Priority %(rank)s %(agency_of)s (%(code)s)", rank=item.rank, agency_of=of, code=item.code
    )


def _versions(old: PriorityItem, new: PriorityItem) -> Msg:
    facts = {"old": old.number, "new": new.number}
    if old.rank == new.rank:
        return said("Version %(old)s, now %(new)s", **facts)
    return said(
        "Version %(old)s, now %(new)s; rank %(before)s, now %(after)s",
        **facts,
        before=old.rank,
        after=new.rank,
    )


def _roles(before: Seen, after: Seen) -> Iterator[Change]:
    was = {here.line.area: here.line for here in before.roles}
    now = {here.line.area: here.line for here in after.roles}
    for area, line in now.items():
        old = was.get(area)
        title = said("%(area)s, %(country)s", area=line.name, country=after.card.country.name)
        if old is None:
            yield Change(NEW, ROLES, line.starts, title, None, None, _leads(line.cbsa, line.rcmp))
        elif (old.cbsa, old.rcmp) != (line.cbsa, line.rcmp):
            then, today = _leads(old.cbsa, old.rcmp), _leads(line.cbsa, line.rcmp)
            effect = line.note or None
            yield Change(CHANGED, ROLES, line.starts, title, None, then, today, effect)
    for area, line in was.items():
        if area not in now:
            title = said("%(area)s, %(country)s", area=line.name, country=after.card.country.name)
            then = _leads(line.cbsa, line.rcmp)
            yield Change(REMOVED, ROLES, None, title, None, then, said("No line is in force."))


def _leads(cbsa: str, rcmp: str) -> Msg:
    leads = [key for key, role in (("CBSA", cbsa), ("RCMP", rcmp)) if role == LEAD]
    if len(leads) == 1:
        return said("%(agency_the)s leads", agency_the=agency_the(leads[0]))
    return said("led by both agencies") if leads else said("led by nobody")


def _coverage(before: CountryCard, after: CountryCard) -> Iterator[Change]:
    was, now = ({line.id: line for line in card.cover} for card in (before, after))
    for key, line in now.items():
        old = was.get(key)
        if old is None:
            told = said("Covered: %(basis)s", basis=line.basis)
            yield Change(
                NEW, COVERAGE, line.starts, _line(line, after), None, None, told, None, line.marking
            )
    for key, line in was.items():
        if key not in now:
            told = said("Covered: %(basis)s", basis=line.basis)
            gone = said("No longer covered by this post.")
            yield Change(
                REMOVED,
                COVERAGE,
                line.ends,
                _line(line, after),
                None,
                told,
                gone,
                None,
                line.marking,
            )


def _line(line: CoverLine, card: CountryCard) -> Msg:
    facts = {"city": line.city, "agency": OWNERS[line.owner], "country": card.country.name}
    return said("%(country)s, from %(city)s (%(agency)s)", **facts)


def _holders(before: CountryCard, after: CountryCard) -> Iterator[Change]:
    """Who is at the other agency’s posts that cover the country."""
    was, now = (
        {line.post_id: line for line in card.cover if line.owner != card.reader}
        for card in (before, after)
    )
    for post, line in now.items():
        old = was.get(post)
        if old is None or old.officer == line.officer:
            continue
        facts = {"city": line.city, "agency": OWNERS[line.owner]}
        title = said("Officer at the post: %(city)s (%(agency)s)", **facts)
        then = (
            said("%(officer)s, until %(day)s", officer=old.officer, day=_iso(old))
            if old.officer
            else None
        )
        yield Change(
            CHANGED if old.officer else NEW,
            CONTACTS,
            line.since if line.officer else old.gone,
            title,
            None,
            then or said("No officer"),
            _officer(line),
            None,
            max(old.marking, line.marking),
        )


def _officer(line: CoverLine) -> Msg:
    if line.officer is None:
        return said("No officer")
    since = line.since.isoformat() if line.since else "–"
    return said("%(officer)s, since %(day)s", officer=line.officer, day=since)


def _iso(line: CoverLine) -> str:
    return (line.gone - DAY).isoformat() if line.gone else "–"


def _activities(before: CountryCard, after: CountryCard) -> Iterator[Change]:
    """Those that came to their end between the two days."""
    for item in after.activities:
        over = item.ends and before.day < item.ends <= after.day
        if over and item.state_key == "done":
            told: Sequence[Words] = (item.outcome or None, in_context("activity", "done"))
            now = next(words for words in told if words)
            day = item.ends - DAY if item.ends else None
            yield Change(CHANGED, ACTIVITIES, day, item.title, None, None, now, None, item.marking)
