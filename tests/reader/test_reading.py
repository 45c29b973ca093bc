"""The window is heard and driven by keys alone, in both languages."""

import pytest

BOTH = pytest.mark.parametrize("language", ["en", "fr"])


ENGLISH_GAP, FRENCH_GAP = "has no liaison officer covering", "d’AL pour couvrir"


@BOTH
def test_a_reader_hears_every_place_and_finds_a_post_by_keys(sat_down, words, language):
    say = words[language].text
    reader = sat_down(language, role="manager", tour_seen="yes")
    for place in ("Gaps", "Countries", "Posts", "Officers", "Registers", "Priorities"):
        reader.find(role="list item", name=say(place))
    reader.front()
    reader.keys("ctrl+4")
    reader.keys("ctrl+f")
    reader.write("bogot")
    found = reader.focused(role="text")
    assert found["text"] == "bogot"
    reader.gone(role="table cell", name="Ankara")
    reader.find(role="table cell", name="Bogotá")
    reader.keys("ctrl+k")
    reader.write("@trembl")
    reader.find(role="list item", name="A. Tremblay")
    reader.keys("Return")
    reader.find(role="label", name="A. Tremblay")
    reader.keys("ctrl+shift+n")
    reader.find(name={"en": ENGLISH_GAP, "fr": FRENCH_GAP}[language])
