"""An officer abroad who hears the window: what changed, acknowledged, the next briefing."""

import pytest

BOTH = pytest.mark.parametrize("language", ["en", "fr"])
TABS = 40


def walk_to(reader, role, name):
    """Press Tab until the keys go to a control of that role and name."""
    for _ in range(TABS):
        reader.keys("Tab")
        here = reader.focused()
        if here["role"] == role and name in here["name"]:
            return here
    raise AssertionError(f"Tab never came to {name}")


@BOTH
def test_the_officer_reads_what_changed_acknowledges_it_and_hears_the_next_briefing(
    sat_down, words, language
):
    say = words[language].text
    reader = sat_down(language, role="officer", agency="CBSA", officer="C-77878", tour_seen="yes")
    reader.find(key="read_1")
    heard = " ".join(reader.names())
    assert {"en": "shipped by sea", "fr": "expédiés par mer"}[language] in heard
    assert {"en": "added:", "fr": "ajouté"}[language] in heard
    reader.front()
    for code in ("RCMP-CO-01", "RCMP-CO-03"):
        walk_to(reader, "check box", code)
        reader.keys("space")
    reader.keys("ctrl+Return")
    reader.gone(key="read_0")
    reader.find(name=say("Next briefing"))
    assert {"en": "in Ottawa", "fr": "à Ottawa"}[language] in " ".join(reader.names("label"))
