"""Gaps in papers, assessments, restrictions and roles."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lo_desk.domain.deployment import Rules
from lo_desk.domain.gaps import assess
from tests.domain.bogota import AREAS, bogota, colombia, gaps_of, in_days, known, says, sole, wanted
from tests.domain.networks import (
    LONG_AGO,
    TODAY,
    a_deployment,
    a_line,
    a_place,
    a_restriction,
    a_tour,
    an_assessment,
    an_instrument,
    some_roles,
)

FRAUD = frozenset({"fraud"})


def covered(*agencies, **facts):
    """Posts of these agencies in Bogotá, each with an officer and a line on Colombia."""
    posts = [bogota(agency=agency) for agency in agencies]
    officers = [known(agency, agency=agency) for agency in agencies]
    return {
        "posts": posts,
        "officers": officers,
        "tours": [a_tour(one, post) for one, post in zip(officers, posts, strict=True)],
        "lines": [a_line(post, "CO", areas=FRAUD, **facts) for post in posts],
    }


def test_a_country_without_an_understanding_is_a_gap_since_it_is_covered():
    gap = sole("instrument", **covered("CBSA", first=in_days(-40)), priorities=[wanted()])
    assert (gap.agency, gap.place, gap.since) == ("CBSA", "CO", in_days(-40))
    assert (gap.weight, gap.extent) == (100, 50)
    assert says(gap.act) == ["Policy desk (CBSA)", "Bureau des politiques (ASFC)"]
    english, french = says(gap.why)
    assert english.startswith("The CBSA has been covering Colombia since October 15, 2026, but no")
    assert french.startswith("L’ASFC couvre la Colombie depuis le 15 octobre 2026, mais aucun")


def test_a_treaty_is_no_understanding_and_a_joint_one_is_both_agencies():
    rows = covered("CBSA", "RCMP")
    treaty = an_instrument("CBSA", "CO", type="mlat")
    assert len(gaps_of("instrument", **rows, instruments=[treaty])) == 2
    assert gaps_of("instrument", **rows, instruments=[an_instrument("JOINT", "CO")]) == []


def test_an_understanding_that_another_follows_at_once_does_not_end():
    held = [
        an_instrument("CBSA", "CO", after=in_days(30)),
        an_instrument("CBSA", "CO", first=in_days(30)),
    ]
    assert gaps_of("instrument", **covered("CBSA"), instruments=held) == []
    soon = sole("instrument", **covered("CBSA"), instruments=held[:1])
    assert (soon.since, soon.due, soon.extent) == (None, in_days(30), 25)
    over = sole(
        "instrument",
        **covered("CBSA"),
        instruments=[replace(held[0], period=replace(held[0].period, after=in_days(-3)))],
    )
    assert (over.since, over.extent) == (in_days(-3), 50)


@pytest.mark.parametrize(("review", "found"), [(-1, 1), (0, 1), (1, 0)])
def test_a_review_is_due_on_its_day(review, found):
    held = an_instrument("CBSA", "CO", review_on=in_days(review))
    gaps = gaps_of("instrument", **covered("CBSA"), instruments=[held])
    assert [gap.since for gap in gaps] == [in_days(review)] * found


def test_a_line_in_a_city_asks_for_what_its_country_asks_for():
    rows = covered("CBSA")
    lines = [a_line(rows["posts"][0], "COCTG", areas=FRAUD)]
    places = [colombia(), a_place("COCTG", "CO")]
    wishes = [wanted(places=("COCTG",))]
    gap = sole("instrument", **rows | {"lines": lines}, places=places, priorities=wishes)
    assert (gap.place, gap.weight) == ("CO", 100)


def test_assessments_that_differ_are_one_joint_gap_since_the_later_one():
    gap = sole(
        "policy",
        **covered("CBSA", "RCMP"),
        policies=[
            an_assessment("CBSA", "CO", "low", in_days(-90)),
            an_assessment("RCMP", "CO", "high", in_days(-20)),
        ],
    )
    assert (gap.agency, gap.extent, gap.since) == ("JOINT", 80, in_days(-20))
    assert "CBSA low" in says(gap.why)[0]
    assert "ASFC, faible" in says(gap.why)[1]


def test_a_newer_assessment_takes_the_place_of_an_older_one():
    rows = [
        an_assessment("CBSA", "CO", "low", in_days(-90)),
        an_assessment("CBSA", "CO", "high", in_days(-20), in_days(-1)),
    ]
    gap = sole("policy", **covered("CBSA"), policies=rows)
    assert (gap.item, gap.since) == ("assessment", in_days(-1))


def test_a_restriction_counts_from_the_day_it_was_raised_to_the_day_it_was_settled():
    raised = a_restriction("RCMP", "CO", "slows", in_days(-5), in_days(1))
    gap = sole("policy", restrictions=[raised], policies=[])
    assert (gap.agency, gap.place, gap.extent, gap.since) == ("RCMP", "CO", 40, in_days(-5))
    settled = a_restriction("RCMP", "CO", "slows", in_days(-5), TODAY)
    assert gaps_of("policy", restrictions=[settled]) == []


def test_a_restriction_everywhere_weighs_what_matters_most():
    everywhere = a_restriction("CBSA", "", "blocks", in_days(-5))
    gap = sole("policy", restrictions=[everywhere], priorities=[wanted(rank=5)])
    assert (gap.place, gap.weight, gap.extent) == (None, 85, 70)
    assert "in all countries since" in says(gap.why)[0]


def test_roles_of_the_country_go_before_the_standard_ones():
    rows = covered("CBSA", "RCMP")
    good = some_roles("", "fraud", ("lead", "support"))
    assert gaps_of("roles", **rows, roles=[good]) == []
    both = some_roles("CO", "fraud", ("lead", "lead"), first=in_days(-9))
    gap = sole("roles", **rows, roles=[good, both])
    assert (gap.place, gap.item, gap.extent, gap.since) == ("CO", "fraud", 60, in_days(-9))
    missing = sole("roles", **rows)
    assert (missing.place, missing.extent, missing.since) == ("CO", 40, LONG_AGO)


def test_a_fault_of_the_standard_roles_is_one_gap_wherever_they_apply():
    rows = covered("CBSA", "RCMP")
    lines = [a_line(post, key, areas=FRAUD) for post in rows["posts"] for key in ("CO", "PE")]
    nobody = some_roles("", "fraud", ("support", "inform"))
    gap = sole(
        "roles",
        **rows | {"lines": lines},
        places=[colombia(), a_place("PE")],
        roles=[nobody],
    )
    assert (gap.place, gap.extent) == (None, Rules().roles_nobody)
    assert "in 2 countries that both cover: fraud detection" in says(gap.why)[0]


def test_agencies_in_two_cities_of_a_country_share_nothing():
    rows = covered("CBSA", "RCMP")
    places = [colombia(), a_place("COCTG", "CO"), a_place("COMDE", "CO")]
    apart = [
        a_line(post, key, areas=FRAUD)
        for post, key in zip(rows["posts"], ("COCTG", "COMDE"), strict=True)
    ]
    assert gaps_of("roles", **rows | {"lines": apart}, places=places) == []
    one = [replace(line, place="CO") for line in apart[:1]]
    assert sole("roles", **rows | {"lines": [*one, apart[1]]}, places=places).place == "CO"


def test_facts_of_countries_that_are_not_there_are_passed_over():
    rows = {
        "policies": [an_assessment("CBSA", "XX", "low"), an_assessment("RCMP", "XX", "high")],
        "restrictions": [a_restriction("CBSA", "XX")],
        "instruments": [an_instrument("CBSA", "XX")],
        "roles": [some_roles("XX", "fraud", ("lead", "lead"))],
    }
    assert assess(a_deployment(places=[colombia()], areas=AREAS, **rows)) == ()
    assert TODAY - timedelta(1) == in_days(-1)
