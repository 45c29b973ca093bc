import csv
from pathlib import Path

import pytest

from lo_desk.domain.distance import distance, kilometres

with (Path(__file__).parent / "cases" / "distances.csv").open(encoding="utf-8") as lines:
    CASES = list(csv.DictReader(lines))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_published_distances_are_met(case):
    start, end = ((float(case[f"lat{end}"]), float(case[f"lon{end}"])) for end in ("1", "2"))
    inverse = case["inverse_flattening"]
    metres = float(case["metres"])
    found = distance(start, end, float(case["a_or_radius_m"]), 1 / float(inverse) if inverse else 0)
    assert found == pytest.approx(metres, abs=250 if metres < 18_000_000 else 25_000)


def test_a_place_is_no_distance_from_itself():
    assert distance((45.0, -75.0), (45.0, -75.0)) == 0


def test_opposite_ends_of_the_earth_are_half_its_girth_apart():
    assert distance((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20_003_931, abs=20_000)


def test_kilometres_are_rounded_half_up():
    assert kilometres((0, 0), (0, 0)) == 0
    assert kilometres((0, 0), (0, 500_000)) == 56
    assert kilometres((0, 179_900_000), (0, -179_100_000)) == 111


def test_the_date_line_is_no_border():
    assert distance((0.0, 179.0), (0.0, -179.0)) == pytest.approx(distance((0.0, -1.0), (0.0, 1.0)))
