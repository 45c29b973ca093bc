"""Gaps in training, languages, receipts, trials and returns."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.cover_factors import core_share
from lo_desk.domain.gaps import OPPORTUNITY, assess, band, band_of, unknown
from lo_desk.domain.network import Network
from tests.domain.bogota import BOGOTA, bogota, colombia, gaps_of, in_days, known, says, sole
from tests.domain.networks import (
    LONG_AGO,
    TODAY,
    a_copy,
    a_deployment,
    a_line,
    a_place,
    a_profile,
    a_return,
    a_tour,
    a_training,
    an_item,
    new,
)

QUARTERS = [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1)]


def staffed(*names, **facts):
    """Officers in Bogotá; ``facts`` are the post's."""
    post = bogota(a_profile(**BOGOTA | facts))
    officers = [known(name) for name in names]
    return {
        "posts": [post],
        "officers": officers,
        "tours": [a_tour(officer, post, in_days(-100)) for officer in officers],
        "lines": [a_line(post, "CO")],
    }


def test_training_that_nobody_recorded_is_missing_since_the_officer_arrived():
    gap = sole("training", **staffed("Aline"), training_items=[an_item("CODE", joint=True)])
    assert (gap.item, gap.since, gap.extent) == ("CODE", in_days(-100), 35)
    assert says(gap.why)[0].endswith("mandatory training: Training CODE (joint training).")


@pytest.mark.parametrize(
    "item",
    [
        an_item("X", ("RCMP",)),
        an_item("X", ()),
        an_item("X", roles=frozenset({"analyst"})),
        an_item("X", threat="high"),
    ],
)
def test_training_for_others_is_not_asked_for(item):
    rows = staffed("Aline", security="medium")
    assert gaps_of("training", **rows, training_items=[item]) == []


def test_training_from_a_security_level_on_is_asked_for_where_it_is_reached():
    items = [an_item("X", threat="medium")]
    assert sole("training", **staffed("Aline", security="high"), training_items=items).item == "X"
    rows = staffed("Aline", mission=new())
    assert gaps_of("training", **rows, training_items=items) == []
    hidden = sole("freshness", **rows, training_items=items)
    assert hidden.item == "mission.security"
    assert unknown([hidden]) == (("training", 1),)


def test_training_done_again_in_time_never_ends():
    item, rows = an_item(), staffed("Aline")
    held = [
        a_training(rows["officers"][0], item, in_days(-400), in_days(10)),
        a_training(rows["officers"][0], item, in_days(-30), in_days(400)),
    ]
    assert gaps_of("training", **rows, training_items=[item], trainings=held) == []
    soon = sole("training", **rows, training_items=[item], trainings=held[:1])
    assert (soon.due, soon.extent, soon.since) == (in_days(10), 15, None)


def test_one_officer_with_the_language_is_enough():
    rows = staffed("Aline", "Bruno", languages=("es:B2",))
    low, none = known("Low", languages=("es:B1",)), known("None", languages=("none",))
    there = [replace(low, id=rows["officers"][0].id), replace(none, id=rows["officers"][1].id)]
    gap = sole("language", **rows | {"officers": there})
    assert (gap.officer, gap.item, gap.extent, gap.since) == (
        low_id(there),
        "es",
        20,
        in_days(-100),
    )
    assert "Spanish (B2)" in says(gap.why)[0]
    assert "espagnol (B2)" in says(gap.why)[1]
    fluent = replace(there[1], languages=("es:C1",))
    assert gaps_of("language", **rows | {"officers": [there[0], fluent]}) == []


def low_id(officers):
    return officers[0].id


def test_languages_that_are_not_recorded_are_unknown_beside_the_language_gaps():
    rows = staffed("Aline", languages=("es:B2",))
    mute = {"officers": [replace(rows["officers"][0], languages=())]}
    assert gaps_of("language", **rows | mute) == []
    assert unknown(assess(a_deployment(places=[colombia()], **rows | mute))) == (("language", 1),)


@pytest.mark.parametrize(
    ("recipient", "post", "found"),
    [
        ("Liaison officer, Bogotá (CBSA)", "", True),
        ("BOG-CBSA", "", True),
        ("Director", "BOG-CBSA", True),
        ("Director, CBSA", "", False),
        ("Liaison officer, Bogotá (RCMP)", "", False),
    ],
)
def test_a_receipt_is_asked_of_whoever_is_at_the_post_a_copy_went_to(recipient, post, found):
    copy = replace(a_copy("2026-0001", recipient, in_days(-20)), post=post)
    rows = staffed("Aline")
    gaps = gaps_of("acknowledgement", **rows, issues=[copy])
    assert [gap.officer for gap in gaps] == [rows["officers"][0].id] * found
    assert [gap.since for gap in gaps] == [in_days(-5)] * found
    read = replace(copy, acknowledged_on=in_days(-1))
    assert gaps_of("acknowledgement", **rows, issues=[read]) == []


def test_a_trial_is_to_be_reviewed_until_what_follows_is_recorded():
    on_trial = a_profile(LONG_AGO, in_days(30), "trial", **BOGOTA, trial_end=in_days(30))
    gap = sole("trial_review", posts=[bogota(on_trial)])
    assert (gap.due, gap.since, gap.extent) == (in_days(30), None, 30)
    after = a_profile(in_days(30), **BOGOTA)
    assert gaps_of("trial_review", posts=[bogota(on_trial, after)]) == []
    over = a_profile(LONG_AGO, None, "trial", **BOGOTA, trial_end=TODAY)
    assert sole("trial_review", posts=[bogota(over)]).extent == 70


def quiet(*requests):
    """Posts of one agency on Colombia with these requests in each quarter."""
    posts = [replace(bogota(), code=f"P{n}") for n in range(len(requests))]
    officers = [known(f"Officer {n}") for n in range(len(posts))]
    return {
        "posts": posts,
        "officers": officers,
        "tours": [a_tour(one, post) for one, post in zip(officers, posts, strict=True)],
        "lines": [a_line(post, "CO") for post in posts],
        "returns": [
            a_return(post, quarter, n, 80)
            for post, n in zip(posts, requests, strict=True)
            for quarter in QUARTERS
        ],
    }


def test_two_quiet_posts_for_the_same_places_are_an_opportunity_and_never_worse():
    rows = quiet(1, 2, 10, 12, 14)
    gap = sole("over_presence", **rows)
    assert {gap.post, gap.item} == {rows["posts"][0].id, "P1"}
    assert gap.severity <= 25
    assert band(gap.severity) != band_of(gap) == OPPORTUNITY
    assert "4 and 8 requests in 4 quarters" in says(gap.why)[0]
    assert gaps_of("over_presence", **quiet(5, 5, 10, 12, 14)) == []  # half is not under half


def test_a_quarter_that_is_not_returned_is_unknown_and_a_nil_return_is_zero():
    rows = quiet(0, 0, 10, 12, 14)
    assert sole("over_presence", **rows)
    lacking = rows | {"returns": rows["returns"][1:]}
    assert gaps_of("over_presence", **lacking) == []
    [owed] = gaps_of("freshness", **lacking)
    assert (owed.item, owed.post) == ("post_return.quarter", rows["posts"][0].id)
    assert unknown([owed]) == (("over_presence", 1),)


def test_nothing_is_owed_before_the_agency_began_to_return():
    assert gaps_of("freshness", **quiet(1, 2) | {"returns": []}) == []


def test_core_time_is_read_from_the_last_returns():
    rows = quiet(1)
    post = rows["posts"][0]
    told = [
        a_return(post, day, 1, share) for day, share in zip(QUARTERS, (50, 60, 70, 81), strict=True)
    ]
    older = a_return(post, date(2025, 7, 1), 1, 0)
    running = a_return(post, date(2026, 10, 1), 1, 0)
    rows |= {"returns": [older, *told, running], "places": [a_place("CO")]}
    network = Network(a_deployment(**rows))
    assert core_share(network, post.id) == 65
    assert core_share(Network(a_deployment(**rows | {"returns": []})), post.id) == 100
