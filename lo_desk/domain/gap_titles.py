"""A gap in a few words, for a line of a list; its reason is the gap's own sentence."""

from collections.abc import Callable
from datetime import date

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.gap_kinds import (
    ACKNOWLEDGEMENT,
    BRIEFING,
    COVERAGE,
    FRESHNESS,
    HANDOVER,
    INSTRUMENT,
    LANGUAGE,
    MANDATE,
    ONE_SIDED,
    OVER_PRESENCE,
    POLICY,
    ROLES,
    SHARED,
    THIN_LOAD,
    THIN_VISITS,
    TRAINING,
    TRIAL_REVIEW,
    VACANCY,
    VACANCY_SOON,
)
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.period import whole_months
from lo_desk.domain.phrases import days, months
from lo_desk.i18n.msg import Msg, counted, in_context, said


def title(line: GapLine, day: date) -> Msg:
    """Where, and what is missing there on ``day``."""
    named = line.place or line.city or line.gap.why.facts.get("assessment")
    where = named or in_context("gap", "All countries")
    return said("%(place)s: %(what)s", place=where, what=_WHAT[line.gap.kind](line, day))


def _vacancy(line: GapLine, day: date) -> Msg:
    since = (day - (line.gap.since or day)).days
    return said("vacant for %(days)s", days=days(since)) if since else said("vacant from this day")


def _vacancy_soon(line: GapLine, day: date) -> Msg:
    return said("vacant in %(days)s", days=days(((line.gap.due or day) - day).days))


def _handover(_line: GapLine, _day: date) -> Msg:
    return said("handover too short")


def _coverage(_line: GapLine, _day: date) -> Msg:
    return said("a priority, but no officer covers it")


def _shared(_line: GapLine, _day: date) -> Msg:
    return said("both have priorities, neither covers it")


def _one_sided(line: GapLine, _day: date) -> Msg:
    return said(
        "only the counterpart covers it (%(agency)s)", agency=AGENCIES[other(line.gap.agency)]
    )


def _thin_load(line: GapLine, _day: date) -> Msg:
    load = line.gap.why.facts.get("n", 0)
    return counted("%(n)s place for each officer", "%(n)s places for each officer", int(str(load)))


def _thin_visits(line: GapLine, day: date) -> Msg:
    since = line.gap.since or day
    return said("not visited for %(months)s", months=months(whole_months(since, day)))


def _mandate(line: GapLine, _day: date) -> Msg:
    areas = line.gap.why.facts.get("n", 0)
    return counted(
        "%(n)s mandate area not covered", "%(n)s mandate areas not covered", int(str(areas))
    )


def _briefing(line: GapLine, _day: date) -> Msg:
    unheard = sum(fact.entity == "priority_version" for fact in line.gap.facts)
    return counted(
        "%(officer)s not briefed on %(n)s priority",
        "%(officer)s not briefed on %(n)s priorities",
        unheard,
        officer=line.officer,
    )


def _freshness(line: GapLine, _day: date) -> Msg:
    who = line.officer
    match line.gap.item:
        case "post_profile.core_time":
            return said("share of core work not recorded")
        case "area_line.planned_visits":
            return said("planned visits not recorded")
        case "post_return.quarter":
            return said("workload not returned")
        case "mission.security":
            return said("security level of missions not recorded")
        case "officer.languages":
            return said("languages not recorded (%(who)s)", who=who)
    return said("contact not verified lately (%(who)s)", who=who)


def _acknowledgement(line: GapLine, _day: date) -> Msg:
    return said("document %(number)s not acknowledged", number=line.gap.why.facts["number"])


def _instrument(line: GapLine, _day: date) -> Msg:
    if line.gap.due is not None:
        return said("understanding soon over")
    if line.gap.facts[0].field == "review_on":
        return said("understanding to review")
    return said("no understanding in force")


def _training(line: GapLine, _day: date) -> Msg:
    words = {"who": line.officer, "item": line.gap.why.facts["item"]}
    if line.gap.due is not None:
        return said("training soon over (%(who)s): %(item)s", **words)
    return said("training missing (%(who)s): %(item)s", **words)


def _roles(line: GapLine, _day: date) -> Msg:
    field = line.gap.facts[0].field
    area = line.gap.why.facts["area"]
    if field == "review_on":
        return said("roles to review: %(area)s", area=area)
    return said("no single lead: %(area)s", area=area)


def _policy(line: GapLine, _day: date) -> Msg:
    match line.gap.item:
        case "levels":
            return said("the agencies assess information sharing differently")
        case "assessment":
            return said("no valid information-sharing assessment")
    return said("a restriction is open: %(policy)s", policy=line.gap.why.facts["policy"])


def _language(line: GapLine, _day: date) -> Msg:
    return said("language not held: %(asked)s", asked=line.gap.why.facts["asked"])


def _trial_review(line: GapLine, day: date) -> Msg:
    if line.gap.post is None:
        return said("trial to be reviewed, nothing recorded")
    if line.gap.due is None:
        return said("trial over, nothing decided")
    return said("trial over in %(days)s", days=days((line.gap.due - day).days))


def _over_presence(line: GapLine, _day: date) -> Msg:
    other_city = line.gap.why.facts["other_city_of"]
    return said("quiet, beside the %(other_city_of)s post", other_city_of=other_city)


_WHAT: dict[str, Callable[[GapLine, date], Msg]] = {
    COVERAGE: _coverage,
    SHARED: _shared,
    ONE_SIDED: _one_sided,
    VACANCY: _vacancy,
    VACANCY_SOON: _vacancy_soon,
    HANDOVER: _handover,
    THIN_LOAD: _thin_load,
    THIN_VISITS: _thin_visits,
    MANDATE: _mandate,
    BRIEFING: _briefing,
    FRESHNESS: _freshness,
    ACKNOWLEDGEMENT: _acknowledgement,
    INSTRUMENT: _instrument,
    TRAINING: _training,
    ROLES: _roles,
    POLICY: _policy,
    LANGUAGE: _language,
    TRIAL_REVIEW: _trial_review,
    OVER_PRESENCE: _over_presence,
}
