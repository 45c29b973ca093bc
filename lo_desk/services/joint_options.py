"""Options of a joint assessment: what each costs, and what it does to gaps and coverage."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.assessment.need import Needs
from lo_desk.assessment.options import NOTHING, CostLine, cost
from lo_desk.db.models.assessing import Assessment, AssessmentCycle, AssessmentOption, OptionCost
from lo_desk.db.queries.sheets import costs_of, options_of
from lo_desk.domain.agencies import JOINT
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.gaps import Gap
from lo_desk.domain.joint_options import CostFacts, EffectFacts, GapEffect, OptionFacts
from lo_desk.domain.joint_sides import OptionMaps
from lo_desk.domain.network import Network, Spot
from lo_desk.domain.period import Period
from lo_desk.domain.scenario_changes import Scenario
from lo_desk.domain.scenario_delta import View, after, delta, view
from lo_desk.domain.scenario_kept import changes_in
from lo_desk.domain.scenario_words import day_of
from lo_desk.services import indicators, snapshots
from lo_desk.services.cycle_rules import named, rules_with
from lo_desk.services.desk import Desk
from lo_desk.services.scenario_maps import looks, map_lines

_Now = tuple[View, Mapping[Spot, int]]
"""The networks of the day that is looked at, and what each agency needs of each place."""


def options(
    session: Session,
    desk: Desk,
    assessment: Assessment,
    codes: Mapping[UUID, str],
    first_year: int,
) -> tuple[OptionFacts, ...]:
    """The options of an assessment as the registry has them.

    What they change is looked at on one day for all: the day the sheets were opened, else the
    desk's, or when the last change of any option has happened.

    Args:
        session: The registry.
        desk: Whose day it is.
        assessment: Which.
        codes: Codes of its candidates by id.
        first_year: The first of the three fiscal years.
    """
    rows = options_of(session, assessment.id)
    costs = costs_of(session, [row.id for row in rows])
    day = _day(rows, assessment, desk)
    now = _now(session, desk, day, assessment) if day else None
    return tuple(_option(row, costs[row.id], codes, first_year, now) for row in rows)


def maps(
    session: Session, desk: Desk, assessment: Assessment, only: int | None = None
) -> tuple[OptionMaps, ...]:
    """Both maps of each option that changes something, or of one; some 0.1 s each.

    Raises:
        DeskError: A change is impossible, and why.
    """
    rows = options_of(session, assessment.id)
    day = _day(rows, assessment, desk)
    told = [row for row in rows if row.changes and only in {None, row.number}]
    if day is None or not told:
        return ()
    before, _ = _now(session, desk, day, assessment)
    was = looks(before)
    return tuple(
        OptionMaps(row.number, day, map_lines(was, looks(after(before, changes_in(row.changes)))))
        for row in told
    )


def _day(rows: Sequence[AssessmentOption], assessment: Assessment, desk: Desk) -> date | None:
    """The day all options are looked at; None: none of them changes anything."""
    every = tuple(change for row in rows for change in changes_in(row.changes))
    return day_of(every, assessment.opened_on or desk.day) if every else None


def _now(session: Session, desk: Desk, day: date, assessment: Assessment) -> _Now:
    cycle = session.get_one(AssessmentCycle, assessment.assessment_cycle_id)

    def make() -> _Now:
        seen = snapshots.deployment(session, desk, JOINT)  # it is read by both agencies
        found = view(replace(seen, day=day))
        read = indicators.of_cycle(session, cycle, day.year)
        needs = Needs(found.network, read, rules_with(named(cycle.rules)))
        return found, needs.planned(found.covers)

    return desk.store.remembered(session, ("options", day, cycle.id), make)


def _option(
    row: AssessmentOption,
    costs: Sequence[OptionCost],
    codes: Mapping[UUID, str],
    first_year: int,
    now: _Now | None,
) -> OptionFacts:
    spent = cost([_line(each) for each in costs], first_year)
    told = OptionFacts(
        number=row.number,
        kind=row.kind,
        title=row.title,
        sentence=row.sentence,
        candidate=codes.get(row.candidate_id, "") if row.candidate_id else "",
        costs=tuple(
            CostFacts(each.line, each.starts, each.ends, *_amounts(each)) for each in costs
        ),
        years=spent.years,
        blank=spent.blank,
    )
    if now is not None and row.kind == NOTHING:
        return replace(told, gained=0, gaps_closed=0, gaps_opened=0)
    scenario = changes_in(row.changes)
    return _changed(told, now, scenario) if now is not None and scenario else told


def _changed(told: OptionFacts, now: _Now, scenario: Scenario) -> OptionFacts:
    before, needs = now
    then = after(before, scenario)
    differs = delta(before, then, needs)
    return replace(
        told,
        gained=differs.total,
        gaps_closed=len(differs.closed),
        gaps_opened=len(differs.opened),
        effects=tuple(
            EffectFacts(
                each.agency,
                before.network.places[each.place].name,
                each.need,
                each.before.total[0],
                each.after.total[0],
            )
            for each in differs.places
            if each.gain
        ),
        gaps=(
            *(_gap(before.network, gap, opens=False) for gap in differs.closed),
            *(_gap(then.network, gap, opens=True) for gap in differs.opened),
        ),
    )


def _gap(network: Network, gap: Gap, *, opens: bool) -> GapEffect:
    """A gap by what both agencies may read of it: no officer is named."""
    where = NO_TEXT
    if gap.post in network.posts:
        where = Bilingual(network.posts[gap.post].code, network.posts[gap.post].code)
    elif gap.place is not None:
        where = network.places[gap.place].name
    return GapEffect(opens, gap.kind, gap.agency, where)


def _line(row: OptionCost) -> CostLine:
    annual, once = _amounts(row)
    return CostLine(NO_TEXT, Period(row.starts, row.ends or _open_end(row.starts)), annual, once)


def _amounts(row: OptionCost) -> tuple[int | None, int | None]:
    """Cents a year and once: a blank amount is unknown, not nothing."""
    return (0, row.cents) if row.one_time else (row.cents, 0)


def _open_end(starts: date) -> date:
    """Past the three fiscal years that are looked at."""
    return date(starts.year + 10, 1, 1)
