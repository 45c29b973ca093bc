from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Deployment, Officer, Post, Profile, Tour
from lo_desk.domain.network import Network
from lo_desk.domain.period import Period
from lo_desk.domain.post_card import around, told
from lo_desk.domain.timeline import row_of

DAY = date(2026, 11, 24)
POST, ONE, TWO = (UUID(int=n) for n in (1, 2, 3))
OPENED = Period(date(2020, 1, 1))


def row(*tours, handover=14, opened=OPENED):
    """The tours of one post; each is (officer, first day, first day gone)."""
    profile = Profile(
        UUID(int=9), opened, "active", Bilingual("X", "X"), "CO", handover_days=handover
    )
    known = [
        Tour(UUID(int=100 + n), who, POST, Period(first, after))
        for n, (who, first, after) in enumerate(tours)
    ]
    deployment = Deployment(
        day=DAY,
        posts=(Post(POST, "BOG-CBSA", "CBSA", (profile,)),),
        officers=(Officer(ONE, "CBSA", "A. Tremblay"), Officer(TWO, "CBSA", "N. Arsenault")),
        tours=tuple(known),
    )
    found = row_of(Network(deployment), POST, around(DAY))
    assert found is not None
    return found


def words(*tours, **about):
    return [str(sentence) for sentence in told(row(*tours, **about), DAY)]


def test_who_is_there_then_nobody_then_who_comes():
    said = words((ONE, date(2024, 2, 1), date(2027, 2, 1)), (TWO, date(2027, 3, 20), None))
    assert said == [
        "A. Tremblay is there until 2027-01-31.",
        "Vacant for 47 day from 2027-02-01 on.",
        "N. Arsenault comes on 2027-03-20.",
    ]


def test_a_vacancy_of_today_tells_since_when():
    said = words((ONE, date(2024, 2, 1), date(2026, 11, 1)))
    assert said == ["Vacant since 2026-11-01 (23 day)."]


def test_a_vacancy_without_an_end_tells_that_nobody_is_planned():
    said = words((ONE, date(2024, 2, 1), date(2027, 2, 1)))
    assert said[1:] == ["Nobody is planned from 2027-02-01 on."]


def test_a_tour_that_ends_today_leaves_the_post_vacant_today():
    assert words((ONE, date(2024, 2, 1), DAY)) == ["Vacant from today on."]


def test_a_tour_that_starts_today_is_there():
    assert words((ONE, DAY, None)) == ["A. Tremblay is there until further notice."]


def test_a_handover_tells_whether_it_is_long_enough():
    tours = (ONE, date(2024, 2, 1), date(2027, 2, 1)), (TWO, date(2027, 1, 22), None)
    assert words(*tours, handover=14)[-1] == (
        "Handover from A. Tremblay to N. Arsenault: 10 day of the 14 required."
    )
    assert words(*tours, handover=10)[-1] == "Handover from A. Tremblay to N. Arsenault: 10 day."


def test_what_is_over_is_not_told():
    tours = (ONE, date(2024, 2, 1), date(2026, 2, 1)), (TWO, date(2026, 1, 20), None)
    assert words(*tours) == ["N. Arsenault is there until further notice."]


FIRST = st.integers(-700, 700).map(lambda n: DAY + timedelta(n))


@given(st.lists(st.tuples(st.sampled_from([ONE, TWO]), FIRST, st.integers(1, 900)), max_size=4))
def test_the_words_begin_in_the_order_of_the_days_and_never_fail(given):
    tours = [(who, first, first + timedelta(days)) for who, first, days in given]
    found = row(*tours)
    sentences = told(found, DAY)
    assert len(set(map(str, sentences))) == len(sentences)
    after = found.vacant[-1] if found.vacant else None
    nobody = any("Nobody" in str(s) or "Vacant" in str(s) for s in sentences)
    assert nobody or after is None or (after.until or DAY) <= DAY
