"""Degrees: what is typed, what is kept, what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.degrees import Degrees, degrees_of, read_degrees
from lo_desk.i18n.language import spoken

kept = some.integers(-180_000_000, 180_000_000)
LONDON = 51_507_222


@given(kept, some.sampled_from(["en_CA", "fr_CA"]))
def test_what_is_shown_in_either_language_is_read_as_what_is_kept(millionths, tag):
    shown = spoken(tag).show(degrees_of(millionths))
    assert read_degrees(shown).millionths == millionths


@given(kept)
def test_what_is_written_never_has_a_power_of_ten_nor_needless_zeros(millionths):
    told = str(degrees_of(millionths))
    assert "e" not in told.lower()
    assert "." not in told or not told.endswith("0")


def test_london_has_a_comma_in_french():
    shown = Column("lat", "Latitude", Kind.DEGREES).shown_value(LONDON)
    assert spoken("en_CA").show(shown) == "51.507222"
    assert spoken("fr_CA").show(shown) == "51,507222"


@pytest.mark.parametrize(
    ("typed", "millionths"),
    [
        ("51.507222", LONDON),
        ("51,507222", LONDON),
        ("51.5072219876", LONDON),
        (" -0.127758° ", -127_758),
        ("−77,036", -77_036_000),
        ("1e-05", 10),
        ("+4", 4_000_000),
    ],
)
def test_degrees_are_read_as_people_and_spreadsheets_write_them(typed, millionths):
    assert read_degrees(typed).millionths == millionths


@pytest.mark.parametrize("typed", ["", "north", "51.5.0", "1,234,567", "NaN", "Infinity", "٣"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ValueError, match=r"^"):
        read_degrees(typed)


@pytest.mark.parametrize(("key", "most"), [("lat", 90), ("lon", 180)])
def test_a_mission_stands_within_the_limits_of_the_globe(key, most):
    field = ENTITIES["mission"].field(key)
    assert field.fault(Degrees(most)) is None
    assert field.fault(Degrees(-most)) is None
    told = field.fault(Degrees(f"{most}.000001"))
    assert told is not None
    assert spoken("fr_CA").text(told) == (
        f"Entrez des degrés de −{most} à {most}, par exemple 51,507222."
    )
