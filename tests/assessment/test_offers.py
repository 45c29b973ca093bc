"""What follows from the costs and effects of options: made again from what was told, nothing else."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.assessment.offer_words import compared
from lo_desk.assessment.offers import offers
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.joint_options import CostFacts, EffectFacts, GapEffect, OptionFacts

YEAR = 2026
PLACE = Bilingual("Detroit", "Detroit")
NOTHING = OptionFacts(1, "nothing", NO_TEXT, NO_TEXT, "", gained=0)


def option(number, dollars, points, kind="trial"):
    """An option that costs so much once and adds so many points of need."""
    cents = None if dollars is None else dollars * 100
    cost = CostFacts("setup", date(YEAR, 5, 1), None, 0, cents)
    effect = EffectFacts("CBSA", PLACE, points, 0, 10_000)
    told = OptionFacts(number, kind, NO_TEXT, NO_TEXT, "", costs=(cost,), gained=points * 10_000)
    return replace(told, effects=(effect,))


def test_what_it_costs_and_adds_is_made_again_from_every_amount_and_place():
    year = CostFacts("salary", date(YEAR, 4, 1), date(YEAR + 1, 10, 1), 365_00, 0)
    held = option(2, 100, 50)
    gaps = tuple(GapEffect(opens, "coverage", "CBSA", PLACE) for opens in (True, False, True))
    wrong = replace(held, costs=(*held.costs, year), years=(1, 1, 1), gained=7, gaps=gaps)
    _, found = offers([NOTHING, wrong], YEAR)
    assert found.years == (465_00, 182_50, 0)  # 183 of 366 days
    assert found.gained == 500_000
    assert (found.gaps_closed, found.gaps_opened) == (1, 2)
    assert found.per_point == (sum(found.years) + 25) // 50


def test_each_further_point_and_what_is_beaten_are_told(english, french):
    asked = [NOTHING, option(2, 100, 50), option(3, 400, 100), option(4, 500, 100)]
    found = offers(asked, YEAR)
    assert [(each.after, each.extra) for each in found] == [
        (None, None),
        (1, 2_00),
        (2, 6_00),
        (None, None),
    ]
    assert [each.beaten_by for each in found] == [(), (), (), (3,)]
    told = [english.text(words) for words in compared(found)]
    assert told[0] == "Option 4 costs no less and adds no more than the following: 3."
    assert told[-1] == ("From option 2 to option 3, each further point of need costs 6 dollars.")
    assert "6 dollars" in french.text(list(compared(found))[-1])


def test_a_cost_that_nobody_knows_beats_nothing_and_may_be_beaten(english):
    cheap, dear = option(2, None, 100), option(3, 400, 90)
    found = offers([NOTHING, cheap, dear], YEAR)
    assert [each.beaten_by for each in found] == [(), (), ()]
    assert (found[1].per_point, found[1].extra) == (None, None)
    assert "options 2" in english.text(list(compared(found))[-1])
    worse = replace(cheap, effects=(replace(cheap.effects[0], need=1),))
    worse = replace(worse, costs=(*worse.costs, *option(0, 500, 0).costs))
    assert offers([NOTHING, worse, dear], YEAR)[1].beaten_by == (3,)


def test_an_option_without_costs_or_changes_has_no_figures_and_is_not_free():
    bare = OptionFacts(2, "les", NO_TEXT, NO_TEXT, "")
    _, found, _ = offers([NOTHING, bare, option(3, 400, 90)], YEAR)
    assert (found.years, found.gained, found.gaps_closed, found.per_point) == (None,) * 4
    assert found.beaten_by == ()
    assert offers([NOTHING], YEAR)[0].years == (0, 0, 0)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(-20, 20)), min_size=1, max_size=6))
def test_what_is_not_beaten_costs_more_the_more_it_adds(pairs):
    asked = [NOTHING, *(option(n, *pair) for n, pair in enumerate(pairs, 2))]
    found = offers(asked, YEAR)
    kept = [each for each in found if not each.beaten_by]
    assert kept
    ordered = sorted((sum(each.years or ()), each.gained or 0) for each in kept)
    gains = [gain for _, gain in ordered]
    assert gains == sorted(gains)
    assert all(each.extra >= 0 for each in found if each.extra is not None)
