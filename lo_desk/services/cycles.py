"""Weights and rules of an assessment cycle, read and saved as one."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from lo_desk.assessment.criteria import CRITERIA, SCORED
from lo_desk.assessment.rules import WHOLE, AssessmentRules
from lo_desk.catalogue.field import Choice
from lo_desk.db.models.assessing import AssessmentCycle, CriterionWeight
from lo_desk.db.queries.sheets import assessments_in, weights_of
from lo_desk.domain.agencies import AGENCIES, JOINT, OWNERS
from lo_desk.domain.joint import REVEALED
from lo_desk.domain.rows import NEW, Edit, Ref
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import records
from lo_desk.services.cycle_rules import LIMITS, check, named, rules_with
from lo_desk.services.desk import Desk
from lo_desk.services.sheet_rules import WeightsAreFixed

VIEWS = (JOINT, *AGENCIES)
Spot = tuple[str, str]
"""A criterion, and whose weight."""
NO_LONGER = "No weight of its own any more. / Plus de pondération propre."


class WeightsDoNotSum(DeskError):
    """A set of weights that is no whole."""

    def __init__(self, view: str, total: int) -> None:
        super().__init__(view, total)
        self.msg = said(
            "The weights of one set add up to %(whole)s thousandths; these add up to %(total)s:"
            " %(view)s. Nothing was saved.",
            whole=WHOLE,
            total=total,
            view=OWNERS[view],
        )


@dataclass(frozen=True)
class Cycle:
    """A cycle as it is set.

    Attributes:
        version: Of its record.
        weights: Thousandths by criterion and whose; what is not there is not set.
        numbers: Every rule that may be chosen, as it counts now.
        fixed: Whether sheets of the cycle are open: nothing of it changes any more.
    """

    id: UUID
    version: int
    weights: Mapping[Spot, int]
    numbers: Mapping[str, int]
    fixed: bool


def weighted() -> tuple[str, ...]:
    """Criteria that may have a weight, in their order."""
    return tuple(key for key in CRITERIA if key in SCORED)


def totals(weights: Mapping[Spot, int]) -> Mapping[str, int]:
    """What each set adds up to."""
    return {view: sum(n for (_, whose), n in weights.items() if whose == view) for view in VIEWS}


def of(desk: Desk, key: UUID) -> Cycle:
    """The cycle as it is now.

    Raises:
        DeskError: Its rules cannot be read.
    """
    with desk.store.reading() as session:
        cycle = session.get_one(AssessmentCycle, key)
        rules = rules_with(named(cycle.rules))
        rows = weights_of(session, key)
        return Cycle(
            key,
            cycle.version,
            {(row.criterion, row.view): row.weight for row in rows},
            {limit.name: getattr(rules, limit.name) for limit in LIMITS},
            _fixed(session, key),
        )


def _fixed(session: Session, key: UUID) -> bool:
    return any(each.state in REVEALED for each in assessments_in(session, key))


def save(
    desk: Desk, before: Cycle, weights: Mapping[Spot, int], numbers: Mapping[str, int]
) -> None:
    """Write all that changed as one step; the agencies may do without sets of their own.

    Raises:
        WeightsAreFixed: Sheets of the cycle are open.
        WeightsDoNotSum: A set is no whole.
        DeskError: A rule is out of its range, or somebody else changed it.
    """
    if before.fixed:
        raise WeightsAreFixed
    check(numbers)
    sums = totals(weights)
    for view in VIEWS:
        if sums[view] != WHOLE and (view == JOINT or any(whose == view for _, whose in weights)):
            raise WeightsDoNotSum(view, sums[view])
    with desk.store.reading() as session:
        edits = [*_rules(session, before, numbers), *_weights(session, before, weights, desk.today)]
    if edits:
        label = said("rules of %(record)s", record=Ref("assessment_cycle", before.id))
        records.save(desk, edits, label)


def _rules(session: Session, before: Cycle, numbers: Mapping[str, int]) -> Iterator[Edit]:
    if numbers == before.numbers:
        return
    known = dict(named(session.get_one(AssessmentCycle, before.id).rules))
    first = AssessmentRules()
    known |= numbers
    chosen = {name: n for name, n in known.items() if n != getattr(first, name)}
    text = json.dumps(chosen, sort_keys=True) if chosen else None
    yield Edit("assessment_cycle", before.id, before.version, {"rules": text})


def _weights(
    session: Session, before: Cycle, weights: Mapping[Spot, int], today: date
) -> Iterator[Edit]:
    rows: dict[Spot, CriterionWeight] = {
        (row.criterion, row.view): row for row in weights_of(session, before.id)
    }
    for spot in sorted(rows.keys() | weights.keys()):
        row, weight = rows.get(spot), weights.get(spot)
        if row is None:
            facts: dict[str, object] = {
                "assessment_cycle": Choice(before.id, ""),
                "criterion": spot[0],
                "view": spot[1],
                "weight": weight,
            }
            yield Edit("criterion_weight", new_id(), NEW, facts)
        elif weight is None:
            gone = {"closed_on": today, "closed_why": NO_LONGER}
            yield Edit("criterion_weight", row.id, row.version, gone)
        elif weight != row.weight:
            yield Edit("criterion_weight", row.id, row.version, {"weight": weight})
