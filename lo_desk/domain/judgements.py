"""The numbers of an assessment that are judgements: one frozen set per cycle, printed with it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Rules:
    """Every number that people chose. Gaps and coverage have no other.

    The names tell the gap or the factor. A *base* is where an extent starts, a *span* what is
    added over the whole range, a *step* what adds one, a *most* where it stops.

    Attributes:
        cycle: Name of the cycle these numbers belong to.
        approved_by: Position that approved them.
        approved_on: When.
        rank_weights: Up to which rank a priority weighs how much, best ranks first.
        rank_other: Weight of a priority of any other rank.
        rank_none: Weight where there is no priority.
        bands: Severity from which a gap is medium, high, critical.
        one_sided_relief: How many points full coverage by the other agency takes off.
        vacancy_days: After how many days a vacancy is as bad as it gets.
        soon_days: How far ahead an unstaffed day is a gap; also the time staffing takes.
        load_limit: Places per officer that are still bearable.
        visits_months: How old the last visit may be.
        briefing_step: Days that add one point.
        fresh_months: How old a verified fact may be.
        receipt_days: How long after its issue a pack may wait to be acknowledged.
        receipt_step: Days that add one point.
        instrument_days: How far ahead the end of an instrument is a gap.
        training_days: The same of training.
        policy_differs: Extent when two assessments differ by one level.
        policy_apart: The same by more.
        trial_days: How far ahead the end of a trial is a gap.
        quiet_quarters: How many returns are looked at for posts that may do with less.
        return_days: How long after its quarter a return may come in.
        quiet_part: A post is quiet below one such part of the median, 2 = half.
        overlap_part: Two posts overlap from one such part of the smaller one's places.
        core_returns: From how many of the last returns core time is read.
        resident, accredited, covered, adhoc: Worth of a line's basis, in ten-thousandths like
            all worths below.
        staffed_days: How far ahead staffing counts.
        core_floor: Worth of a post without any core time.
        core_unknown: Percent of core time a post has at least when nobody recorded it.
        reach_floor: Worth of the farthest place.
        reach_km: Distance that would be worth nothing.
        planned_floor: Worth when no planned visit was made.
        planned_months: How far back visits count.
        mandate_floor: Worth when no area of a priority is covered.
        language_below: Worth of a working language below the level asked for.
        language_none: Worth without any working language.
        substitution: Worth of the other agency's coverage under a written arrangement.
        partner: Worth of agreed cover by a like-minded partner.
    """

    cycle: str = ""
    approved_by: str = ""
    approved_on: date | None = None

    rank_weights: tuple[tuple[int, int], ...] = ((3, 100), (6, 85), (10, 70))
    rank_other: int = 55
    rank_none: int = 40
    bands: tuple[int, int, int] = (25, 50, 75)

    coverage_extent: int = 100
    shared_extent: int = 100
    one_sided_extent: int = 100
    one_sided_relief: int = 50
    vacancy_base: int = 40
    vacancy_span: int = 60
    vacancy_days: int = 180
    soon_days: int = 120
    soon_base: int = 20
    soon_span: int = 20
    handover_base: int = 10
    handover_most: int = 40
    load_limit: int = 12
    load_base: int = 20
    load_span: int = 40
    load_most: int = 60
    visits_months: int = 12
    visits_base: int = 20
    visits_step: int = 2
    visits_most: int = 60
    mandate_span: int = 60
    briefing_base: int = 20
    briefing_step: int = 9
    briefing_most: int = 40
    fresh_months: int = 12
    fresh_base: int = 10
    fresh_most: int = 20
    receipt_days: int = 14
    receipt_base: int = 10
    receipt_step: int = 3
    receipt_most: int = 40
    instrument_days: int = 120
    instrument_none: int = 50
    instrument_soon: int = 25
    training_days: int = 120
    training_none: int = 35
    training_soon: int = 15
    roles_missing: int = 40
    roles_review: int = 20
    roles_two: int = 60
    roles_nobody: int = 50
    policy_differs: int = 50
    policy_apart: int = 80
    policy_missing: int = 40
    policy_blocks: int = 70
    policy_slows: int = 40
    language_missing: int = 40
    language_short: int = 20
    trial_days: int = 90
    trial_soon: int = 30
    trial_passed: int = 70
    quiet_quarters: int = 4
    return_days: int = 30
    quiet_part: int = 2
    overlap_part: int = 2
    quiet_extent: int = 25

    resident: int = 10000
    accredited: int = 7000
    covered: int = 5000
    adhoc: int = 2500
    staffed_days: int = 180
    core_floor: int = 5000
    core_unknown: int = 35
    core_returns: int = 4
    reach_floor: int = 5000
    reach_km: int = 12000
    planned_floor: int = 6000
    planned_months: int = 12
    mandate_floor: int = 4000
    language_below: int = 9000
    language_none: int = 8000
    substitution: int = 5000
    partner: int = 2500

    def weight(self, rank: int | None) -> int:
        """How much a place matters whose best priority has ``rank``; None: it has none."""
        if rank is None:
            return self.rank_none
        return next((weight for most, weight in self.rank_weights if rank <= most), self.rank_other)
