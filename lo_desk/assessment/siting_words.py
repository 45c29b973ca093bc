"""Where to post, in words and figures: the same on the screen and in a terminal."""

from collections.abc import Mapping
from decimal import Decimal

from lo_desk.assessment.optimiser.model import (
    APART,
    BUDGET,
    COUNT,
    FAIRNESS,
    KEPT,
    LOAD,
    REQUIRED,
)
from lo_desk.assessment.rules import AssessmentRules
from lo_desk.domain.agencies import AGENCIES, CBSA, RCMP
from lo_desk.domain.siting import (
    ASSESSED,
    MEASURED,
    RECORDED,
    UNKNOWN,
    SitingFound,
)
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said

_CENTS, _TENTHS = 100, 10
NEAR = AssessmentRules().near_best // _TENTHS
"""Percent of the best gain that an answer may lack and still be nearly as good."""

SOURCES: Mapping[str, Msg] = {
    RECORDED: in_context("cost", "as recorded"),
    ASSESSED: in_context("cost", "as assessed"),
    MEASURED: in_context("cost", "as other posts cost"),
    UNKNOWN: in_context("cost", "not known"),
}
STANDINGS: Mapping[str, Msg] = {
    "sure": in_context("siting", "in every good answer"),
    "open": in_context("siting", "in some good answers"),
    "out": in_context("siting", "in none"),
}
LIMITS: Mapping[str, Msg] = {
    BUDGET: said("the budget"),
    COUNT: said("how many posts"),
    LOAD: said("places per post"),
    REQUIRED: said("the required places"),
    FAIRNESS: said("what each agency must keep"),
    KEPT: said("the posts that stay"),
    APART: said("the pairs that may not both open"),
}
WEIGHINGS: Mapping[str, object] = {
    "jointly": said("Both agencies"),
    CBSA: said("%(agency)s alone", agency=AGENCIES[CBSA]),
    RCMP: said("%(agency)s alone", agency=AGENCIES[RCMP]),
    "least": said("Needs at their least"),
    "most": said("Needs at their most"),
}


def dollars(cents: int | None) -> Msg:
    """Whole Canadian dollars, rounded half up; unknown is said as such."""
    if cents is None:
        return in_context("cost", "not known")
    return said("$%(n)s", n=(2 * cents + _CENTS) // (2 * _CENTS))


def year(first: int) -> str:
    """A fiscal year as people write it: ``2026-27``."""
    return f"{first}-{(first + 1) % 100:02d}"


def tenths(value: int) -> Msg:
    """Tenths of a point with one decimal, exact: ``12.3``."""
    return said("%(n)s", n=Decimal(value) / _TENTHS)


def gained(value: int) -> Msg:
    """The same with its sign."""
    if value > 0:
        return said("+%(n)s", n=Decimal(value) / _TENTHS)
    return said("−%(n)s", n=Decimal(-value) / _TENTHS) if value else said("%(n)s", n=0)


def per_thousand(share: int) -> Msg:
    """Thousandths in percent, with one decimal."""
    return said("%(n)s%%", n=Decimal(share) / _TENTHS)


def verdict(found: SitingFound) -> Msg:
    """What the search says, in one sentence."""
    if found.impossible is not None:
        return said("No answer keeps to all of these limits.")
    if not found.agencies:
        return said("Nothing was found in the time there was. Give it more time and search again.")
    if not found.chosen:
        return said(
            "Opening none of the candidates is best within these limits: none adds anything."
        )
    return said(
        "%(open)s: %(codes)s. Covered need: %(gain)s points as the search counts, %(covered)s by"
        " the rule of coverage.",
        open=counted("Open %(n)s post", "Open %(n)s posts", len(found.chosen)),
        codes=tuple(each.site.code for each in found.chosen),
        gain=gained(found.gain),
        covered=gained(found.covered),
    )


def certainty(found: SitingFound) -> Msg:
    """How good the answer is: proven, or how far it may be from the best."""
    if found.status == "proven" and found.reproducible:
        return said("Proven best: no other answer within these limits covers more need.")
    if found.status == "proven":
        return said(
            "Proven best by covered need. Among equally good answers the time ran out: another"
            " search may name other posts that are just as good."
        )
    facts = {"share": per_thousand(found.short)}
    if found.status == "stopped":
        return said(
            "Stopped: this is the best found until then, at most %(share)s of the gain below the"
            " best possible. Another search may name other posts.",
            **facts,
        )
    return said(
        "Time limit: at most %(share)s of the gain below the best possible. Not reproducible to"
        " the last post; give it more time for a proof.",
        **facts,
    )


def nearness(found: SitingFound) -> Msg:
    """How many other answers are nearly as good."""
    many = len(found.others)
    if not found.complete and not many:
        return said("Other answers were not looked for: the time was over, or nothing is gained.")
    if not many:
        return said("No other set of posts comes within %(n)s%% of the best gain.", n=NEAR)
    told = counted(
        "%(n)s other set of posts comes within %(percent)s%% of the best gain",
        "%(n)s other sets of posts come within %(percent)s%% of the best gain",
        many,
        percent=NEAR,
    )
    if found.complete:
        return said("%(told)s; there is no other one.", told=told)
    return said("%(told)s; there may be more.", told=told)


AMONG_FAIR = N_("Fairness is asked for: only sets of posts that are fair are compared.")
"""Said beside the answer that holds however needs are weighed."""


def fairness(found: SitingFound) -> Msg:
    """What each agency has of what it could have alone."""
    parts = tuple(
        said("%(agency)s %(share)s", agency=AGENCIES[agency], share=per_thousand(share))
        for agency, share in found.fair
    )
    return said("Of the best gain each agency could have alone: %(parts)s.", parts=parts)


def relief(found: SitingFound) -> tuple[Msg, ...]:
    """Why nothing works, and what would have to give way, sentence by sentence."""
    why = found.impossible
    if why is None:
        return ()
    told = [said("These cannot hold together: %(limits)s.", limits=_limits(why.together))]
    told.extend(
        said("Enough together, given up: %(limits)s.", limits=_limits(groups))
        for groups in why.enough
        if len(groups) > 1
    )
    if not why.enough:
        told.append(said("Even giving up three of them together is not enough."))
    if why.reliefs:
        told.append(said("Any one of these is enough:"))
    return tuple(told)


def _limits(groups: tuple[str, ...]) -> tuple[Msg, ...]:
    return tuple(LIMITS[group] for group in groups)
