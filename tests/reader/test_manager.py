"""A manager who hears the window: from the gap to the tour that closes it."""

from datetime import UTC, datetime

import pytest

from lo_desk.services import gaps
from lo_desk.services.desk import opened

BOTH = pytest.mark.parametrize("language", ["en", "fr"])


VACANCY = ("vacancy", "RCMP", "CCS-RCMP")


def open_gaps(reader):
    """What is open in the registry that is read, by kind, agency and post or place."""
    place = str(reader.home / "registry.lodesk")
    with opened(place, "them", lambda: datetime.now(UTC)) as desk:
        found = [(each.line.gap, each.line.code) for each in gaps.open_gaps(desk)]
    return {(gap.kind, gap.agency, code or gap.place): str(gap.officer) for gap, code in found}


@BOTH
def test_the_manager_hears_a_gap_plans_a_tour_and_hears_that_it_is_closed(
    sat_down, words, language
):
    say = words[language].text
    reader = sat_down(language, role="manager", agency="RCMP", tour_seen="yes")
    reader.find(role="push button", name="Caracas")
    before = open_gaps(reader)
    assert VACANCY in before
    vacant = int(reader.find(key="figure_vacant")["name"].split()[0])
    reader.front()
    reader.press(key=reader.key_of("fix_", "Caracas"))
    assert reader.focused(role="combo box")["name"]
    assert reader.find(key="planned_starts")["text"]
    reader.keys("ctrl+s")
    reader.find(name=say("Saved."))
    reader.keys("ctrl+1")
    reader.find(key="figure_vacant", name=f"{vacant - 1} ")
    reader.gone(role="push button", name="Caracas")
    assert before.keys() - open_gaps(reader).keys() == {VACANCY}
