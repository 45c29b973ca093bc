from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.hours import read_hour


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("14:30", time(14, 30)),
        ("14 h 30", time(14, 30)),
        ("14\u00a0h\u00a030", time(14, 30)),
        ("9h", time(9)),
        (" 0:00 ", time(0)),
        ("24:00", None),
        ("14:60", None),
        ("14", None),
        ("2 pm", None),
        ("", None),
    ],
)
def test_hours_are_read_as_each_language_writes_them(typed, hour):
    assert read_hour(typed) == hour


@given(st.times())
def test_what_either_language_says_is_read_back(english, french, moment):
    hour = moment.replace(second=0, microsecond=0)
    assert read_hour(english.time(hour)) == hour
    assert read_hour(french.time(hour)) == hour
