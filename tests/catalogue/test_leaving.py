from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.leaving import faults_on_leaving

TOUR = ENTITIES["tour"]
BLANK = {field.key: field.default for field in TOUR.fields}


def faults(left, **typed):
    found = faults_on_leaving(TOUR, BLANK | typed, left)
    return {key: str(fault) for key, fault in found.items()}


def test_a_form_that_was_just_opened_has_no_faults():
    assert faults(()) == {}


def test_an_empty_field_is_faulty_once_it_was_emptied():
    assert faults({"post"}) == {"post": "This field is required."}


def test_what_is_no_date_is_told_at_once():
    assert "year-month-day" in faults({"planned_starts"}, planned_starts="soon")["planned_starts"]


def test_two_days_that_do_not_go_together_are_told_where_the_later_one_is():
    days = {"planned_starts": date(2027, 3, 19), "planned_ends": date(2027, 2, 1)}
    assert list(faults({"planned_starts"}, **days)) == ["planned_ends"]


def test_days_are_not_compared_while_one_of_them_is_no_date():
    days = {"planned_starts": "soon", "planned_ends": date(2027, 2, 1)}
    assert faults({"planned_ends"}, **days) == {}


def test_an_activity_said_to_be_done_before_it_begins_is_told_as_the_day_is_left():
    activity, today = ENTITIES["activity"], date(2026, 11, 24)
    typed = {field.key: field.default for field in activity.fields} | {
        "state": "done",
        "authority": "LO-114",
        "approved_on": today,
        "actual_starts": date(2026, 11, 25),
    }
    told = faults_on_leaving(activity, typed, {"actual_starts"}, today)
    assert list(told) == ["actual_starts"]
    assert not faults_on_leaving(activity, typed, {"actual_starts"}, date(2026, 11, 25))


DAYS = st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)) | st.just("soon")
KEYS = ("planned_starts", "planned_ends", "actual_starts", "actual_ends")


@given(st.dictionaries(st.sampled_from(KEYS), DAYS), st.sets(st.sampled_from(KEYS)))
def test_only_fields_that_were_left_or_filled_in_are_told(days, left):
    typed = BLANK | days
    found = faults_on_leaving(TOUR, typed, left)
    assert all(key in left or typed[key] is not None for key in found)


@given(st.dictionaries(st.sampled_from(KEYS), DAYS))
def test_what_saving_would_accept_is_never_told(days):
    typed = BLANK | {"officer": None, "post": None} | days
    if all(day != "soon" for day in days.values()):
        stored = {key: TOUR.field(key).stored(value) for key, value in typed.items()}
        whole = {field.key: None for field in TOUR.exchanged} | stored
        told = faults_on_leaving(TOUR, typed, set(days) - {"officer", "post"})
        own = {key for key, value in days.items() if value is None}
        assert set(told) <= set(TOUR.rule(whole)) | own
