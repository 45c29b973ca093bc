"""The figures of an answer as tables: heads and rows, said when they are shown."""

from collections.abc import Iterator

from lo_desk.assessment.siting_words import (
    STANDINGS,
    WEIGHINGS,
    dollars,
    gained,
    per_thousand,
    tenths,
    year,
)
from lo_desk.assessment.what_if_words import percent, points
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.siting import Robustness, SitingFound
from lo_desk.i18n.msg import Msg, counted, in_context, said

Table = tuple[list[object], list[list[object]]]
MOST = 40
"""Rows of the table of places; the rest is counted."""
NAMED = 3
"""Places that a post's row names; the table of places has all."""
LARGE, SOME = 250, 100
"""Thousandths of the best gain from which a loss is large, and from which it counts."""


def chosen(found: SitingFound) -> Table:
    """What to open, what each adds, and the sum of it."""
    first = fiscal_year(found.question.day)
    years = [said("Cost in %(year)s", year=year(first + n)) for n in range(len(found.costs))]
    heads = [said("Post"), said("Agency"), said("Adds, points"), said("Serves"), *years]
    rows: list[list[object]] = []
    for each in found.chosen:
        site = each.site
        named = said("%(place)s (%(post)s)", place=site.city, post=site.code)
        costs = [dollars(cents) for cents in each.costs]
        rows.append([named, AGENCIES[site.agency], gained(each.adds), _serves(each.serves), *costs])
    blank = [""] * len(years)
    if found.shifted:
        rows.append([said("Posts that stay"), "", gained(found.shifted), "", *blank])
    totals = [dollars(cents) for cents in found.costs]
    rows.append([said("Together"), "", gained(found.gain), "", *totals])
    return [*heads], rows


def _serves(names: tuple[object, ...]) -> object:
    if len(names) <= NAMED:
        return names or said("none")
    more = len(names) - NAMED
    return *names[:NAMED], counted("%(n)s more place", "%(n)s more places", more)


def agencies(found: SitingFound) -> Table:
    """Covered need of each agency before and after, both ways to count."""
    heads: list[object] = [
        said("Agency"),
        said("Need"),
        said("Covered before"),
        said("Covered after"),
        said("Gain in points"),
        said("By the rule, before"),
        said("By the rule, after"),
    ]
    rows: list[list[object]] = [
        [
            AGENCIES[each.agency],
            tenths(each.need),
            tenths(each.before),
            tenths(each.after),
            gained(each.after - each.before),
            tenths(each.covered_before),
            tenths(each.covered_after),
        ]
        for each in found.agencies
    ]
    return heads, rows


def places(found: SitingFound) -> Table:
    """Coverage of each place that changes: what the map shows, in the same order."""
    heads: list[object] = [said("Place")]
    for agency in AGENCIES.values():
        heads.append(said("%(agency)s before, %%", agency=agency))
        heads.append(said("%(agency)s after, %%", agency=agency))
    heads.append(said("Points of need"))
    rows: list[list[object]] = []
    for each in found.places[:MOST]:
        line = each.line
        sides = zip(line.before, line.after, strict=True)
        shown = [percent(part) for pair in sides for part in pair]
        rows.append([line.place, *shown, points(line.gain)])
    return heads, rows


def others(found: SitingFound) -> Table:
    """Answers that are nearly as good."""
    heads: list[object] = [
        said("Posts"),
        said("Gain in points"),
        said("Of the best gain"),
        said("Cost, all years"),
    ]
    rows: list[list[object]] = [
        [" · ".join(each.codes), gained(each.gain), per_thousand(each.share), dollars(each.cost)]
        for each in found.others
    ]
    return heads, rows


def standing(found: SitingFound) -> Table:
    """Which candidates are in all good answers, in some, in none."""
    rows: list[list[object]] = []
    for stand, words in STANDINGS.items():
        codes = [code for code, held in found.standing if held == stand]
        if codes:
            rows.append([words, " · ".join(codes)])
    return [said("In the good answers"), said("Candidates")], rows


def losses(robust: Robustness) -> Table:
    """What each set loses in each way to weigh, and its worst in words."""
    names = list(_weighed(robust))
    heads = [said("Posts"), *names, said("Worst loss")]
    rows: list[list[object]] = []
    for row in robust.sets:
        shown = [per_thousand(loss) for loss in row.losses]
        rows.append([" · ".join(row.codes) or said("none"), *shown, loss_word(row.worst)])
    return [*heads], rows


def _weighed(robust: Robustness) -> Iterator[object]:
    yield from (WEIGHINGS[name] for name in robust.weighings)


def loss_word(loss: int) -> Msg:
    """A loss in a word beside its figure: never by colour alone."""
    if loss >= LARGE:
        return in_context("loss", "large")
    if loss >= SOME:
        return in_context("loss", "some")
    return in_context("loss", "small") if loss else in_context("loss", "none")
