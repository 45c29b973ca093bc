"""The numbers that people chose, all of them: an assessment is worth what they are."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.judgements import Rules
from lo_desk.domain.packs import GapAssessment
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import Group, Ledger, ledger
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.texts import heading

_RULE = N_(
    "Judgements of the cycle, not constants: another cycle may set others. Points are out of 100."
)
SEVERITY = {
    "coverage_extent": N_("Coverage gap: extent"),
    "shared_extent": N_("Shared gap: extent"),
    "one_sided_extent": N_("One-sided gap: extent"),
    "one_sided_relief": N_("One-sided gap: taken off for full coverage by the other agency"),
    "vacancy_base": N_("Vacancy: extent on the first day"),
    "vacancy_span": N_("Vacancy: added over the whole time"),
    "vacancy_days": N_("Vacancy: days until it is as bad as it gets"),
    "soon_days": N_("Projected vacancy: days ahead"),
    "soon_base": N_("Projected vacancy: extent at first"),
    "soon_span": N_("Projected vacancy: added as the day comes near"),
    "handover_base": N_("Handover: extent at first"),
    "handover_most": N_("Handover: extent at most"),
    "load_limit": N_("Load: places for each officer that are still bearable"),
    "load_base": N_("Load: extent at first"),
    "load_span": N_("Load: added when the load is twice the limit"),
    "load_most": N_("Load: extent at most"),
    "visits_months": N_("Visits: months since the last one"),
    "visits_base": N_("Visits: extent at first"),
    "visits_step": N_("Visits: added for each month more"),
    "visits_most": N_("Visits: extent at most"),
    "mandate_span": N_("Mandate: extent when no area is covered"),
    "briefing_base": N_("Briefing: extent at first"),
    "briefing_step": N_("Briefing: days that add one point"),
    "briefing_most": N_("Briefing: added at most"),
    "receipt_days": N_("Acknowledgement: days that a pack may wait"),
    "receipt_base": N_("Acknowledgement: extent at first"),
    "receipt_step": N_("Acknowledgement: days that add one point"),
    "receipt_most": N_("Acknowledgement: extent at most"),
    "instrument_days": N_("Instrument: days ahead that its end counts"),
    "instrument_none": N_("Instrument: none in force"),
    "instrument_soon": N_("Instrument: it ends soon or is to be reviewed"),
    "training_days": N_("Training: days ahead that its end counts"),
    "training_none": N_("Training: missing or no longer valid"),
    "training_soon": N_("Training: it ends soon"),
    "roles_missing": N_("Roles: not recorded"),
    "roles_review": N_("Roles: to be reviewed"),
    "roles_two": N_("Roles: both agencies lead"),
    "roles_nobody": N_("Roles: nobody leads"),
    "policy_differs": N_("Policy: assessments differ by one level"),
    "policy_apart": N_("Policy: assessments differ by more"),
    "policy_missing": N_("Policy: no valid assessment"),
    "policy_blocks": N_("Policy: a restriction blocks the work"),
    "policy_slows": N_("Policy: a restriction slows the work"),
    "language_missing": N_("Language: not held at the post"),
    "language_short": N_("Language: held below the level"),
    "trial_days": N_("Trial: days ahead that its end counts"),
    "trial_soon": N_("Trial: it ends soon"),
    "trial_passed": N_("Trial: it is over"),
    "quiet_quarters": N_("Over-presence: quarters that count"),
    "return_days": N_("Over-presence: days after a quarter until its return is due"),
    "quiet_part": N_("Over-presence: the median divided by this is few requests"),
    "overlap_part": N_("Over-presence: the smaller post’s places divided by this are many"),
    "quiet_extent": N_("Over-presence: extent"),
    "fresh_months": N_("Freshness: months a verified fact is good for"),
    "fresh_base": N_("Freshness: extent at first"),
    "fresh_most": N_("Freshness: added at most"),
}
WORTHS = {
    "resident": N_("Basis: resident"),
    "accredited": N_("Basis: accredited"),
    "covered": N_("Basis: covered from a distance"),
    "adhoc": N_("Basis: as needed"),
    "core_floor": N_("Core time: a post without any"),
    "reach_floor": N_("Reach: the farthest place"),
    "planned_floor": N_("Visits: none of those planned was made"),
    "mandate_floor": N_("Mandate: no area of a priority is covered"),
    "language_below": N_("Language: below the level asked for"),
    "language_none": N_("Language: none that is worked in"),
    "substitution": N_("The other agency, under a written arrangement"),
    "partner": N_("A like-minded partner, under a written arrangement"),
}
COUNTS = {
    "staffed_days": N_("Staffing: days ahead that count"),
    "core_returns": N_("Core time: last returns that count"),
    "core_unknown": N_("Core time: percent at least, when nobody recorded it"),
    "planned_months": N_("Visits: months back that count"),
}


def judgements(assessment: GapAssessment, page: Page) -> Iterator[Flowable]:
    """Every number of the rules, in the spine."""
    rules = assessment.rules
    yield from heading(page, N_("Rules of the cycle"), _approved(rules))
    groups = [
        _group(N_("Weight of a priority"), N_("Weight of a priority (continued)"), _weights(rules)),
        _group(
            N_("Gaps: extents and thresholds"),
            N_("Gaps: extents and thresholds (continued)"),
            [*_bands(rules), *_numbers(rules, SEVERITY)],
        ),
        _group(N_("Coverage: factors"), N_("Coverage: factors (continued)"), _factors(rules)),
    ]
    caption = table_caption(page, N_("The numbers that people chose"))
    told = Ledger(caption, N_("What it decides"), "", groups, _RULE, dense=True)
    yield from ledger(page, told)


Number = tuple[Words, str]


def _approved(rules: Rules) -> Msg:
    if not rules.approved_on:
        return said("Starting values; no position has approved them for a cycle yet.")
    return said(
        "Cycle %(cycle)s, approved on %(day)s: %(position)s.",
        cycle=rules.cycle,
        day=rules.approved_on,
        position=rules.approved_by,
    )


def _group(title: Words, again: Words, numbers: list[Number]) -> Group:
    entries = [Entry([Say("cell", label)], spine=Spine(n, "small")) for label, n in numbers]
    return Group(title, again, "", entries)


def _weights(rules: Rules) -> list[Number]:
    ranked: list[Number] = [
        (said("Best rank at most %(rank)s", rank=rank), str(weight))
        for rank, weight in rules.rank_weights
    ]
    return [
        *ranked,
        (N_("Any other rank"), str(rules.rank_other)),
        (N_("No priority"), str(rules.rank_none)),
    ]


def _bands(rules: Rules) -> list[Number]:
    words = (N_("Severity: medium from"), N_("Severity: high from"), N_("Severity: critical from"))
    return [(word, str(least)) for word, least in zip(words, rules.bands, strict=True)]


def _factors(rules: Rules) -> list[Number]:
    reach = said("Reach: distance that would be worth nothing, %(km)s km", km=rules.reach_km)
    return [*_numbers(rules, WORTHS, 100), *_numbers(rules, COUNTS), (reach, "")]


def _numbers(rules: Rules, labels: dict[str, str], share: int = 1) -> list[Number]:
    """In the spine as both languages write it; a fraction of a point would need a decimal sign."""
    return [(label, str(getattr(rules, name) // share)) for name, label in labels.items()]
