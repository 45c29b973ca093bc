"""A scenario becomes planned records, as one step."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from lo_desk.catalogue.field import Choice
from lo_desk.db.models import MODELS
from lo_desk.domain.agencies import CBSA, RCMP
from lo_desk.domain.deployment import Arrangement, Deployment, Line
from lo_desk.domain.period import DAY, Period
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import LINE, PROFILE, TOUR, Move, Open
from lo_desk.domain.scenario_facts import ScenarioLine
from lo_desk.domain.scenario_rows import ARRANGEMENT, RowChange, row_changes
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records, snapshots
from lo_desk.services.desk import Desk

DROPPED = "Dropped by a scenario. / Écarté par un scénario."


class CannotApplyYet(DeskError):
    """A change that needs records only people can make."""

    msg = said(
        "A scenario that opens or moves a post cannot be applied in one step: its approval and its"
        " mission have to be recorded first. Nothing was changed; enter the post in Posts."
    )


class NothingLeftToApply(DeskError):
    """The registry is as the scenario says."""

    msg = said("Everything in this scenario is in the registry already. Nothing was changed.")


def apply(desk: Desk, line: ScenarioLine) -> int:
    """Plan in the registry what the scenario says. Gives how many records were written.

    Raises:
        CannotApplyYet: It opens or moves a post.
        NothingLeftToApply: Nothing of it differs from the registry.
        DeskError: A change is impossible, or a rule among records objects.
    """
    if any(isinstance(change, Open | Move) for change in line.changes):
        raise CannotApplyYet
    with desk.store.reading() as session:
        before = snapshots.deployment(session, desk)
        writer = _Writer(session, before, desk.today)
        changes = row_changes(before, applied(before, line.changes))
        edits = [edit for change in changes for edit in writer.edits(change)]
    if not edits:
        raise NothingLeftToApply
    label = said("applying of a scenario: %(record)s", record=Ref("scenario", line.id))
    records.save(desk, edits, label)
    return len(edits)


@dataclass(frozen=True)
class _Writer:
    session: Session
    before: Deployment
    today: date

    def edits(self, change: RowChange) -> Iterator[Edit]:
        """What has to be written for one row."""
        if change.before is None:
            yield from _MADE[change.entity](self, change.after)
            return
        record: Any = self.session.get_one(MODELS[change.entity], change.id)
        facts: Mapping[str, object] = {"closed_on": self.today, "closed_why": DROPPED}
        if change.after is not None:
            was, now = _period(change.before), _period(change.after)
            facts = _tour(record, was, now) if change.entity == TOUR else _days(was, now)
        yield Edit(change.entity, change.id, record.version, facts)

    def line(self, line: Line) -> Iterator[Edit]:
        """A new line of an area of responsibility."""
        facts = {
            "post": Choice(line.post, ""),
            **self._where(line.place),
            "basis": line.basis,
            **_whole(line.period),
            "mandate_areas": tuple(sorted(line.areas)),
            "planned_visits": line.planned_visits,
        }
        yield Edit(LINE, new_id(), NEW, facts)

    def arrangement(self, held: Arrangement) -> Iterator[Edit]:
        """Cover by each agency for the other: a record each, in writing from its first day."""
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

    def _where(self, key: str) -> dict[str, object]:
        by_key = {place.key: place for place in self.before.places}
        place = by_key[key]
        found: dict[str, object] = {"country": Choice(by_key[place.country].id, "")}
        if place.entity == "place":
            found["place"] = Choice(place.id, "")
        return found


def _never(_writer: _Writer, _row: object) -> Iterator[Edit]:
    raise CannotApplyYet


_MADE: dict[str, Callable[[_Writer, Any], Iterator[Edit]]] = {
    PROFILE: _never,
    TOUR: _never,
    LINE: _Writer.line,
    ARRANGEMENT: _Writer.arrangement,
}


def _period(row: Any) -> Period:
    period: Period = row.period
    return period


def _last(period: Period) -> date | None:
    return period.after - DAY if period.after else None


def _whole(period: Period) -> dict[str, object]:
    return {"starts": period.first, "ends": _last(period)}


def _days(was: Period, now: Period) -> Mapping[str, object]:
    before = _whole(was)
    return {key: day for key, day in _whole(now).items() if day != before[key]}


def _tour(record: Any, was: Period, now: Period) -> Mapping[str, object]:
    """Actual days where there are any; an end that moves out is an extension."""
    changes: dict[str, object] = {}
    if now.first != was.first:
        changes["actual_starts" if record.actual_starts else "planned_starts"] = now.first
    if now.after != was.after:
        changes[_end_of(record, was, now)] = _last(now)
    return changes


def _end_of(record: Any, was: Period, now: Period) -> str:
    if record.actual_ends:
        return "actual_ends"
    longer = was.after is not None and now.after is not None and now.after > was.after
    return "extended_ends" if record.extended_ends or longer else "planned_ends"
