"""Who prints and hears the window: two countries chosen, their packs made, the files there."""

import pytest

BOTH = pytest.mark.parametrize("language", ["en", "fr"])
TABS = 40


def walk_to_the_packs(reader, name):
    """Press Tab until the keys go to the table of that name."""
    for _ in range(TABS):
        reader.keys("Tab")
        here = reader.focused()
        if (here["role"], here["name"]) == ("table", name):
            return
    raise AssertionError("Tab never came to the packs")


@BOTH
def test_who_prints_chooses_two_countries_and_hears_that_their_packs_are_made(
    sat_down, words, language
):
    reader = sat_down(language, role="print", agency="CBSA", tour_seen="yes")
    ticked = {"en": "; chosen", "fr": "; coché"}[language]
    empty = {"en": "; not chosen", "fr": "; non coché"}[language]
    title = words[language].text("Documents to make")
    reader.find(role="table cell", name=empty)
    reader.front()
    walk_to_the_packs(reader, title)
    first = reader.focused(role="table cell", name=empty)
    reader.keys("space")
    assert reader.focused(role="table cell", name=ticked)["name"].endswith(ticked)
    reader.keys("Down")
    second = reader.focused(role="table cell", name=empty)
    assert second["name"] != first["name"]
    reader.keys("space")
    reader.focused(role="table cell", name=ticked)
    reader.keys("ctrl+Return")
    made = {"en": "2 documents made.", "fr": "2 documents produits."}[language]
    reader.find(name=made, patience=60)
    files = list((reader.home / "Documents" / "LO Desk").glob("country-pack-*.pdf"))
    assert len(files) == 2
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)
