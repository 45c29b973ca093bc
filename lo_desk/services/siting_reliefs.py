"""Which limits would have to give way, and the question with each of them changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lo_desk.assessment.optimiser.conflicts import Repair
from lo_desk.assessment.optimiser.model import APART, BUDGET, COUNT, LOAD, REQUIRED
from lo_desk.assessment.siting_words import dollars, year
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.siting import Relief, SitingQuestion
from lo_desk.i18n.msg import Msg, counted, said

DOLLAR = 100


def reliefs(
    question: SitingQuestion, repairs: Iterable[Repair], names: Mapping[str, Bilingual]
) -> Iterator[Relief]:
    """The least change of each group of limits that is enough alone.

    Args:
        question: Without an answer.
        repairs: As the solver found them.
        names: Of places by key.
    """
    for repair in repairs:
        if repair.group in _MAKERS:
            words, changed = _MAKERS[repair.group](question, repair, names)
            yield Relief(repair.group, words, changed)


Made = tuple[Msg, SitingQuestion]


def _budget(question: SitingQuestion, repair: Repair, _names: object) -> Made:
    first = fiscal_year(question.day)
    extra = [-(-cents // DOLLAR) * DOLLAR for cents in repair.budget]
    told = tuple(
        said("%(amount)s more in %(year)s", amount=dollars(cents), year=year(first + n))
        for n, cents in enumerate(extra)
        if cents
    )
    budgets = tuple(
        None if most is None else most + (extra[n] if n < len(extra) else 0)
        for n, most in enumerate(question.budgets)
    )
    words = said("a larger budget: %(years)s", years=told)
    return words, replace(question, budgets=budgets)


def _count(question: SitingQuestion, repair: Repair, _names: object) -> Made:
    words = counted("%(n)s post more", "%(n)s posts more", repair.count)
    return words, replace(question, count=(question.count or 0) + repair.count)


def _load(question: SitingQuestion, repair: Repair, _names: object) -> Made:
    words = counted("%(n)s place more per post", "%(n)s places more per post", repair.load)
    sites = tuple(replace(site, load=site.load + repair.load) for site in question.sites)
    return words, replace(question, sites=sites)


def _required(question: SitingQuestion, repair: Repair, names: Mapping[str, Bilingual]) -> Made:
    told = tuple(
        said("%(place)s (%(agency)s)", place=names.get(place, place), agency=AGENCIES[agency])
        for agency, place in repair.required
    )
    words = said("without these required places: %(places)s", places=told)
    return words, replace(question, required=question.required - set(repair.required))


def _apart(question: SitingQuestion, _repair: Repair, _names: object) -> Made:
    return said("without the pairs that may not both open"), replace(question, apart=frozenset())


_MAKERS = {
    BUDGET: _budget,
    COUNT: _count,
    LOAD: _load,
    REQUIRED: _required,
    APART: _apart,
}
