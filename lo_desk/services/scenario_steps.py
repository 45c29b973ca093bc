"""A scenario becomes planned records, as one step."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.models import MODELS
from lo_desk.db.models.post import PostProfile
from lo_desk.db.queries.records import live
from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Deployment, Profile
from lo_desk.domain.period import DAY, Period
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import LINE, PROFILE, TOUR, Move, Open, Scenario
from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.domain.scenario_rows import ARRANGEMENT, OFFICER, POST, RowChange, row_changes
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records, snapshots
from lo_desk.services.desk import Desk
from lo_desk.services.scenario_spending import cost_edits

DROPPED = "Dropped by a scenario. / Écarté par un scénario."


class NoMissionThere(DeskError):
    """A post would be in a city where no mission is recorded."""

    def __init__(self, city: Bilingual) -> None:
        super().__init__(city)
        self.msg = said(
            "No mission is recorded there: %(city)s. Nothing was changed. Record the mission in"
            " Registers, take the change out and choose the mission in its place.",
            city=city,
        )


class NothingLeftToApply(DeskError):
    """The registry is as the scenario says."""

    msg = said("Everything in this scenario is in the registry already. Nothing was changed.")


def apply(desk: Desk, line: ScenarioLine) -> int:
    """Plan in the registry what the scenario says. Gives how many records were written.

    Raises:
        NoMissionThere: A post would be where no mission is recorded.
        NothingLeftToApply: Nothing of it differs from the registry.
        DeskError: A change is impossible, or a rule among records objects.
    """
    with desk.store.reading() as session:
        before = snapshots.deployment(session, desk)
        named = frozenset(officer.id for officer in before.officers)
        writer = _Writer(session, before, desk.today, named)
        changes = row_changes(before, applied(before, line.changes))
        edits = [edit for change in changes for edit in writer.edits(change)]
        edits += writer.costs(line.changes, {change.post for change in changes})
    if not edits:
        raise NothingLeftToApply
    label = said("applying of a scenario: %(record)s", record=Ref("scenario", line.id))
    records.save(desk, edits, label)
    return len(edits)


@dataclass(frozen=True)
class _Writer:
    """Makes edits of rows; a new post has an id of its own, so that a scenario may come again.

    Attributes:
        named: Whom the registry knows: nobody else can be sent anywhere.
        made: Ids of the posts it makes, by their ids in the scenario.
    """

    session: Session
    before: Deployment
    today: date
    named: frozenset[UUID]
    made: dict[UUID, UUID] = field(default_factory=dict)

    def edits(self, change: RowChange) -> Iterator[Edit]:
        """What has to be written for one row."""
        if change.before is None:
            yield from _MADE[change.entity](self, change)
            return
        record: Any = self.session.get_one(MODELS[change.entity], change.id)
        facts: Mapping[str, object] = {"closed_on": self.today, "closed_why": DROPPED}
        if change.after is not None:
            facts = _CHANGED[change.entity](record, change.before, change.after)
        yield Edit(change.entity, change.id, record.version, facts)

    def costs(self, changes: Scenario, posts: Collection[UUID | None]) -> Iterator[Edit]:
        """What openings and moves are said to cost, of ``posts`` that differ."""
        for change in changes:
            match change:
                case Open(post=post) if post.id in posts:
                    yield from cost_edits(self.session, change, self.made)
                case Move() if change.post in posts:
                    yield from cost_edits(self.session, change, self.made)

    def post(self, change: RowChange) -> Iterator[Edit]:
        """A new line of an agency's establishment."""
        post: Any = change.after
        self.made[post.id] = new_id()
        facts = {"owner": post.agency, "code": post.code, "role": post.role}
        yield Edit(POST, self.made[post.id], NEW, facts)

    def profile(self, change: RowChange) -> Iterator[Edit]:
        """What a post will be; what no scenario changes is as it was before, of the same post."""
        profile: Any = change.after
        facts = {
            **self._as_before(change.post, profile.period.first),
            "post": self._of(change.post),
            **_whole(profile.period),
            "state": profile.state,
            "mission": _mission(profile),
            "languages": profile.languages,
            "core_time": profile.core_time,
            "handover_days": profile.handover_days,
            "trial_end": profile.trial_end,
        }
        yield Edit(PROFILE, new_id(), NEW, facts)

    def _as_before(self, post: UUID | None, day: date) -> dict[str, object]:
        query = select(PostProfile).where(
            PostProfile.post_id == post, PostProfile.starts < day, live(PostProfile)
        )
        last = self.session.scalars(query.order_by(PostProfile.starts.desc())).first()
        return {key: getattr(last, key) for key in _KEPT} if last else {}

    def tour(self, change: RowChange) -> Iterator[Edit]:
        """A planned tour of somebody who is known; who is still to be named has none."""
        tour: Any = change.after
        if tour.officer in self.named:
            facts = {
                "officer": Choice(tour.officer, ""),
                "post": self._of(tour.post),
                "planned_starts": tour.period.first,
                "planned_ends": _last(tour.period),
                "fte": tour.fte,
            }
            yield Edit(TOUR, new_id(), NEW, facts)

    def line(self, change: RowChange) -> Iterator[Edit]:
        """A new line of an area of responsibility."""
        line: Any = change.after
        facts = {
            "post": self._of(line.post),
            **self._where(line.place),
            "basis": line.basis,
            **_whole(line.period),
            "mandate_areas": tuple(sorted(line.areas)),
            "planned_visits": line.planned_visits,
        }
        yield Edit(LINE, new_id(), NEW, facts)

    def arrangement(self, change: RowChange) -> Iterator[Edit]:
        """Cover by each agency for the other: a record each, in writing from its first day."""
        held: Any = change.after
        for giver, taker in ((CBSA, RCMP), (RCMP, CBSA)):
            facts = {
                "giver": giver,
                "taker": taker,
                **self._where(held.place),
                "mandate_areas": tuple(sorted(held.areas)),
                "written_on": held.period.first,
                **_whole(held.period),
            }
            yield Edit(ARRANGEMENT, new_id(), NEW, facts)

    def _of(self, post: UUID | None) -> Choice:
        return Choice(self.made.get(post, post) if post else None, "")

    def _where(self, key: str) -> dict[str, object]:
        by_key = {place.key: place for place in self.before.places}
        place = by_key[key]
        found: dict[str, object] = {"country": Choice(by_key[place.country].id, "")}
        if place.entity == "place":
            found["place"] = Choice(place.id, "")
        return found


def _nobody(_writer: _Writer, _change: RowChange) -> Iterator[Edit]:
    """An officer still to be named is no record."""
    return iter(())


_KEPT = ("rank", "rotation_months", "approval", "approved_on", "clearance")
"""What a profile says besides what a scenario knows of."""
_MADE: dict[str, Callable[[_Writer, RowChange], Iterator[Edit]]] = {
    POST: _Writer.post,
    PROFILE: _Writer.profile,
    OFFICER: _nobody,
    TOUR: _Writer.tour,
    LINE: _Writer.line,
    ARRANGEMENT: _Writer.arrangement,
}


def _mission(profile: Profile) -> Choice:
    if profile.mission is None:
        raise NoMissionThere(profile.city)
    return Choice(profile.mission, "")


def _last(period: Period) -> date | None:
    return period.after - DAY if period.after else None


def _whole(period: Period) -> dict[str, object]:
    return {"starts": period.first, "ends": _last(period)}


def _dates(_record: Any, was: Any, now: Any) -> Mapping[str, object]:
    before = _whole(was.period)
    return {key: day for key, day in _whole(now.period).items() if day != before[key]}


def _profile(record: Any, was: Any, now: Any) -> Mapping[str, object]:
    moved = {"mission": _mission(now)} if now.mission != was.mission else {}
    return {**_dates(record, was, now), **moved}


def _tour(record: Any, was: Any, now: Any) -> Mapping[str, object]:
    """Actual days where there are any; an end that moves out is an extension."""
    old, new = was.period, now.period
    changes: dict[str, object] = {}
    if new.first != old.first:
        changes["actual_starts" if record.actual_starts else "planned_starts"] = new.first
    if new.after != old.after:
        changes[_end_of(record, old, new)] = _last(new)
    return changes


def _end_of(record: Any, was: Period, now: Period) -> str:
    if record.actual_ends:
        return "actual_ends"
    longer = was.after is not None and now.after is not None and now.after > was.after
    return "extended_ends" if record.extended_ends or longer else "planned_ends"


_CHANGED: dict[str, Callable[[Any, Any, Any], Mapping[str, object]]] = {
    PROFILE: _profile,
    TOUR: _tour,
    LINE: _dates,
    ARRANGEMENT: _dates,
}
