"""How sure an assessment is: its figures as sentences, bars and tables, the same numbers in each."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lo_desk.assessment.rounding import half_up
from lo_desk.catalogue.assessing_choices import SHORT
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.joint_facts import JointFacts, JointFindings, StandingFacts
from lo_desk.i18n.msg import Msg, counted, in_context, said
from lo_desk.ui.widgets.joint.bar_picture import Bar

HUNDRED, WHOLE = 100, 1000
Table = tuple[list[object], list[list[object]]]


def ranked(found: JointFindings) -> list[StandingFacts]:
    """Places that are ranked, best first."""
    return [found.standing(code) for code in found.ranking]


def mil(value: Fraction) -> int:
    """A share in whole thousandths."""
    return half_up(value * WHOLE)


def signed(number: int) -> str:
    """A number with its sign."""
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def share(thousandths: int) -> object:
    """A share of draws in whole hundredths; a little is never nothing."""
    if 0 < thousandths < HUNDRED // 20:
        return said("under 1")
    return half_up(Fraction(thousandths, WHOLE // HUNDRED))


def margin(facts: JointFacts, found: JointFindings) -> Msg:
    """How far the first leads, and whether the rule of the cycle calls that a lead."""
    if found.margin is None or len(found.ranking) < 2:
        return said("Fewer than two places are assessable and through the gates: none compares.")
    one, two = (facts.candidate(code).city for code in found.ranking[:2])
    return said(
        "%(one)s leads %(two)s by %(n)s in 100; the rule of the cycle asks for %(least)s in 100.",
        one=one,
        two=two,
        n=half_up(found.margin * HUNDRED),
        least=half_up(Fraction(dict(facts.rules).get("margin_least", 100), 10)),
    )


def least_moved(facts: JointFacts, found: JointFindings) -> Msg:
    """The smallest change of weights that flips the winner."""
    if found.least_moved is None:
        return said("No change of weights alone changes the order of the first two.")
    return said(
        "Moving %(n)s thousandths of weight between criteria is enough to make %(rival)s equal to"
        " the first.",
        n=mil(found.least_moved),
        rival=facts.candidate(found.nearest).city,
    )


def points(found: JointFindings) -> Msg:
    """What one point on one agency's scores does."""
    flips = sum(each[3] for each in found.point_flips)
    if not flips:
        return said("One point on one agency’s scores changes the winner in no case.")
    return counted(
        "One point on one agency’s scores changes the winner in %(n)s case.",
        "One point on one agency’s scores changes the winner in %(n)s cases.",
        flips,
    )


def apart(facts: JointFacts, found: JointFindings) -> Iterator[Msg]:
    """Where the agencies disagree, before any average."""
    yield (
        counted(
            "%(n)s pair of scores is two points apart or more.",
            "%(n)s pairs of scores are two points apart or more.",
            len(found.far),
        )
        if found.far
        else said("No two scores are two points apart.")
    )
    yield said(
        "The agencies’ own weights are %(n)s thousandths apart.",
        n=found.weights_apart,
    )
    if found.tau is not None:
        yield said(
            "Agreement of both rankings, from −1 to 1 (Kendall’s τ-b): %(tau)s.",
            tau=Decimal(found.tau) / WHOLE,
        )
    for agency, codes in found.winners:
        names = tuple(facts.candidate(code).city for code in codes)
        if names:
            yield said(
                "By the scores of one agency alone, first: %(places)s (%(agency)s).",
                places=names,
                agency=AGENCIES[agency],
            )


def draws(found: JointFindings) -> Msg:
    """What rank acceptability was made from."""
    return said(
        "%(draws)s draws; weights: mixtures of the three sets, each about 20 in 100 lower or"
        " higher; scores within their intervals. Each figure is off by at most 1. Range: ranks of"
        " at least 1 in 100 over all weights. Seed %(seed)s.",
        draws=found.draws,
        seed=str(found.seed),
    )


def firsts(facts: JointFacts, found: JointFindings) -> tuple[list[Bar], Msg]:
    """How often each place is first."""
    bars = [
        Bar(facts.candidate(s.candidate).city, 0, s.compromises[0], share(s.compromises[0]))
        for s in ranked(found)
        if s.compromises
    ]
    parts = tuple(said("%(place)s %(n)s", place=bar.name, n=bar.told) for bar in bars)
    return bars, said("First, in 100 draws: %(parts)s.", parts=parts)


def ranks(facts: JointFacts, found: JointFindings) -> Table:
    """Chance of each rank, both ways to draw weights, and the range."""
    count = len(found.ranking)
    heads: list[object] = [said("Place")]
    heads += [said("Rank %(n)s", n=n + 1) for n in range(count)]
    heads += [said("First over all weights"), said("Range")]
    rows: list[list[object]] = []
    for each in ranked(found):
        spread = str(each.best) if each.best == each.worst else f"{each.best}-{each.worst}"
        shown = [share(part) for part in each.compromises]
        first = share(each.ranks[0]) if each.ranks else said("none")
        rows.append([facts.candidate(each.candidate).city, *shown, first, spread])
    return heads, rows


def swings(found: JointFindings) -> tuple[list[Bar], tuple[float, float], Msg]:
    """How far each weight or score moves the lead; below 0 the second leads."""
    held = sorted(found.flips, key=lambda each: (each.lead_low - each.lead_high, each.criterion))
    bars = [
        Bar(
            SHORT[each.criterion],
            float(each.lead_low),
            float(each.lead_high),
            f"{signed(mil(each.lead_low))} … {signed(mil(each.lead_high))}",
            float(_lead(found)),
        )
        for each in held
    ]
    ends = [end for bar in bars for end in (bar.low, bar.high)]
    crossing = sum(bar.low < 0 for bar in bars)
    told = counted(
        "%(n)s criterion alone can make the second lead.",
        "%(n)s criteria alone can make the second lead.",
        crossing,
    )
    none = said("No criterion alone can make the second lead.")
    return bars, (min(0.0, *ends), max(0.0, *ends)), told if crossing else none


def _lead(found: JointFindings) -> Fraction:
    one, two = (each.value or Fraction(0) for each in ranked(found)[:2])
    return one - two


def swing_table(found: JointFindings) -> Table:
    """The same as figures, with the test of one point."""
    heads: list[object] = [
        said("Criterion"),
        said("Low"),
        said("High"),
        said("One point flips?"),
    ]
    held = sorted(found.flips, key=lambda each: (each.lead_low - each.lead_high, each.criterion))
    rows: list[list[object]] = [
        [
            SHORT[each.criterion],
            signed(mil(each.lead_low)),
            signed(mil(each.lead_high)),
            said("yes") if each.point_flips else said("no"),
        ]
        for each in held
    ]
    return heads, rows


def spans(facts: JointFacts, found: JointFindings) -> tuple[list[Bar], Msg]:
    """Between which weights the first stays first; the diamond is today's."""
    bars = [
        Bar(
            SHORT[each.criterion],
            float(each.stable_low),
            float(each.stable_high),
            f"{mil(each.stable_low)}-{mil(each.stable_high)}",
            float(each.weight),
        )
        for each in found.flips
    ]
    tight = sum(each.flips_at is not None for each in found.flips)
    first = facts.candidate(found.ranking[0]).city
    told = counted(
        "%(place)s stays first whatever one weight is, but for %(n)s criterion.",
        "%(place)s stays first whatever one weight is, but for %(n)s criteria.",
        tight,
        place=first,
    )
    every = said("%(place)s stays first whatever any one weight is.", place=first)
    return bars, told if tight else every


def span_table(found: JointFindings) -> Table:
    """The same in thousandths."""
    heads: list[object] = [
        said("Criterion"),
        said("Weight"),
        in_context("weight", "From"),
        in_context("weight", "To"),
        said("Flips at"),
    ]
    rows: list[list[object]] = [
        [
            SHORT[each.criterion],
            mil(each.weight),
            mil(each.stable_low),
            mil(each.stable_high),
            said("none") if each.flips_at is None else mil(each.flips_at),
        ]
        for each in found.flips
    ]
    return heads, rows


def regrets(facts: JointFacts, found: JointFindings) -> Table:
    """The most value each place can lose over all admissible weights."""
    heads: list[object] = [said("Place"), said("Most value it can lose, in 100"), said("To")]
    rows: list[list[object]] = []
    for each in ranked(found):
        to: object = said("none")
        if each.regret_to:
            to = facts.candidate(each.regret_to).city
        lost = half_up((each.regret or Fraction(0)) * HUNDRED)
        rows.append([facts.candidate(each.candidate).city, lost, to])
    return heads, rows


def one_points(facts: JointFacts, found: JointFindings) -> Table:
    """Each case of one point on one agency's scores that changes the winner."""
    heads: list[object] = [said("Agency"), said("Criterion"), said("Then first")]
    rows: list[list[object]] = [
        [AGENCIES[agency], SHORT[key], facts.candidate(rival).city]
        for agency, key, rival, flips in found.point_flips
        if flips
    ]
    return heads, rows


def distances(facts: JointFacts, found: JointFindings) -> Table:
    """How far the agencies are apart on each place, 0 to 100."""
    heads: list[object] = [said("Place"), said("Disagreement, in 100")]
    rows: list[list[object]] = [
        [facts.candidate(code).city, half_up(value * HUNDRED)] for code, value in found.apart
    ]
    return heads, rows
