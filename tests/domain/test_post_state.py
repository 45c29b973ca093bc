"""What a row of the timeline says of its post, in both languages."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.post_state import (
    GAP,
    GONE,
    HANDOVER,
    HELD,
    OPEN_END,
    SUSPENDED,
    TO_COME,
    VACANT,
    sentence,
    state_on,
)
from lo_desk.domain.timeline import timeline
from tests.domain.bogota import BOGOTA, bogota, colombia, in_days, known, says
from tests.domain.networks import LONG_AGO, TODAY, a_deployment, a_profile, a_tour

KEYS = {VACANT, SUSPENDED, GAP, OPEN_END, HANDOVER, HELD, TO_COME, GONE}


def state(*stays, profiles=()):
    """The state of one post with tours from … to …, in days from today."""
    post = bogota(*profiles)
    people = [known(name) for name in ("M. Roy", "A. Singh", "C. Doe")[: len(stays)]]
    tours = [
        a_tour(who, post, in_days(first), None if after is None else in_days(after))
        for who, (first, after) in zip(people, stays, strict=True)
    ]
    [row] = timeline(a_deployment(places=[colombia()], posts=[post], tours=tours, officers=people))
    found = state_on(row, TODAY, in_days(300))
    return found.key, says(found.short), says(sentence(row, found))


def test_who_stays():
    assert state((-100, None)) == (
        HELD,
        ["no end known", "sans fin connue"],
        [
            "Bogotá, CBSA. M. Roy is there; no last day is known.",
            "Bogotá, ASFC. M. Roy est en poste; aucun dernier jour n’est connu.",
        ],
    )


def test_who_stays_past_the_window_is_there_until_the_last_day():
    key, short, told = state((-100, 1000))
    assert (key, short) == (HELD, ["ends 2029-08", "fin 2029-08"])
    assert told[0] == "Bogotá, CBSA. M. Roy is there until August 19, 2029."


def test_a_handover_counts_the_days_with_both():
    key, short, (english, french) = state((-100, 30), (15, None))
    assert (key, short) == (HANDOVER, ["handover 15 d", "passation 15 j"])
    assert english == (
        "Bogotá, CBSA. M. Roy leaves on December 23, 2026; A. Singh arrives on December 9, 2026:"
        " handover of 15 days."
    )
    assert french.endswith("A. Singh arrive le 9 décembre 2026 : passation de 15 jours.")


def test_days_with_nobody_are_counted():
    key, short, told = state((-100, 30), (77, None))
    assert (key, short) == (GAP, ["47 d with nobody", "47 j sans titulaire"])
    assert told[1].endswith("A. Singh arrive le 9 février 2027 : 47 jours sans titulaire.")


def test_nobody_to_follow():
    key, short, told = state((-100, 30))
    assert (key, short[1]) == (OPEN_END, "sans relève")
    assert told[0].endswith("M. Roy leaves on December 23, 2026; nobody is known to come.")


def test_who_follows_is_still_to_be_decided_where_it_is_far_ahead():
    assert state((-100, 301))[:2] == (HELD, ["ends 2027-09", "fin 2027-09"])
    assert state((-100, 300))[0] == OPEN_END


def test_a_vacancy_counts_the_days_that_passed_as_its_gap_does():
    assert state((-100, 0))[:2] == (VACANT, ["vacant 1 d", "vacant 1 j"])
    key, short, told = state((-100, -9), (20, None))
    assert (key, short[0]) == (VACANT, "vacant 9 d")
    assert told[0].endswith(
        "Vacant since November 15, 2026 (9 days); A. Singh arrives on December 14, 2026."
    )


def test_a_suspended_post():
    there = a_profile(LONG_AGO, in_days(-10), **BOGOTA)
    key, _, told = state(profiles=[there, a_profile(in_days(-10), None, "suspended", **BOGOTA)])
    assert key == SUSPENDED
    assert told[1].endswith("Le poste est suspendu depuis le 14 novembre 2026.")


def test_a_post_to_come_and_one_that_is_gone():
    key, short, _ = state(profiles=[a_profile(in_days(40), **BOGOTA)])
    assert (key, short[0]) == (TO_COME, "opens 2027-01-03")
    key, _, told = state(profiles=[a_profile(LONG_AGO, in_days(-2), **BOGOTA)])
    assert key == GONE
    assert told[0].endswith("The post is no longer open.")


STAYS = st.lists(st.tuples(st.integers(-900, 700), st.integers(1, 900)), max_size=3)


@given(STAYS)
def test_every_post_says_something_in_both_languages_and_vacant_means_nobody(stays):
    spans = tuple((first, first + length) for first, length in stays)
    key, short, told = state(*spans)
    assert key in KEYS
    assert all([*short, *told])
    assert (key == VACANT) == (not any(first <= 0 < after for first, after in spans))


def test_days_are_those_of_the_calendar():
    assert in_days(1) - TODAY == timedelta(days=1)
