"""What else is wrong with a value, beyond its kind."""

import pytest

from lo_desk.catalogue import checks
from lo_desk.catalogue.checks import between, time_zone

CASES = [
    (checks.ISO2, ["CO", "XK"], ["co", "COL", "C1", "CO\n"]),
    (checks.ISO3, ["COL"], ["CO", "col"]),
    (checks.CODE, ["BOG-CBSA", "1", "a.b/c_d", "a" * 40], ["", "-A", "A B", "a" * 41, "É", "=A"]),
    (checks.PLACE_CODE, ["USDET", "CA-QC", "GB-1"], ["DET", "US DET", "usdet", "CA-QUEB"]),
    (checks.LANGUAGE_CODES, [("es", "fr"), ("ber",), ()], [("ES",), ("es", "x")]),
    (
        checks.LANGUAGE_LEVELS,
        [("es:B2",), ("none",), ()],
        [("es",), ("es:B3",), ("es:b2",), ("es:B2", "fr")],
    ),
    (checks.LATITUDE, [0, 90_000_000, -90_000_000], [90_000_001, "north"]),
    (checks.LONGITUDE, [180_000_000, -180_000_000], [180_000_001]),
    (checks.PERCENT, [0, 100], [-1, 101]),
    (between(1, 3), [1, 2, 3], [0, 4, None, 2.0]),
    (checks.PHONE, ["+57 601 555 0142", "(613) 555-0142", "113"], ["55", "call me", "+" * 41]),
    (checks.EMAIL, ["a@example.ca", "a.b@x.example.ca"], ["a", "a@b", "a b@c.ca", "a@@b.ca"]),
    (checks.HASH, ["0" * 64], ["0" * 63, "G" * 64, "A" * 64]),
    (time_zone, ["America/Bogota", "UTC"], ["Bogota", "", "america/bogota", "../etc"]),
]


@pytest.mark.parametrize(("check", "good", "bad"), CASES)
def test_a_check_takes_what_is_right_and_says_what_is_wrong(check, good, bad, english, french):
    assert [value for value in good if check(value)] == []
    for value in bad:
        for language in (english, french):
            sentence = language.text(check(value))
            assert sentence.endswith(".")
            assert "⟦" not in sentence
