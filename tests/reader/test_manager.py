"""A manager who hears the window: from the gap to the tour that closes it."""

import pytest

BOTH = pytest.mark.parametrize("language", ["en", "fr"])


@BOTH
def test_the_manager_hears_a_gap_plans_a_tour_and_hears_that_it_is_closed(
    sat_down, words, language
):
    say = words[language].text
    reader = sat_down(language, role="manager", agency="RCMP", tour_seen="yes")
    reader.find(role="push button", name="Caracas")
    reader.front()
    reader.press(key=reader.key_of("fix_", "Caracas"))
    assert reader.focused(role="combo box")["name"]
    assert reader.find(key="planned_starts")["text"]
    reader.keys("ctrl+s")
    reader.find(name=say("Saved."))
    reader.keys("ctrl+1")
    reader.find(key="figure_gaps")
    reader.gone(role="push button", name="Caracas")
