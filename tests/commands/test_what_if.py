from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.scenario_changes import Close
from lo_desk.services import scenario_offers, scenarios
from lo_desk.services.desk import opened
from tests.conftest import NOON

NAME = Bilingual("Close Bogotá", "Fermer Bogotá")


@pytest.fixture
def kept(sqlite_demo):
    """A saved scenario; gives its id."""
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        posts = scenario_offers.offers(desk).posts
        bogota = next(post.id for post in posts if post.code == "BOG-CBSA")
        return scenarios.save(desk, NAME, (Close(bogota, date(2027, 4, 1)),))


def test_saved_scenarios_are_listed(at, kept):
    said = at("what-if")
    assert said.status == 0
    assert f"{kept}: Close Bogotá" in said.out


@pytest.mark.parametrize("wanted", ["Fermer Bogotá", "Close Bogotá", ""])
def test_one_is_printed_by_name_or_id(at, kept, tmp_path, wanted):
    key = wanted or kept
    said = at("what-if", "--scenario", key, "--on", "2026-11-24", "--out", tmp_path / "made")
    [made] = (tmp_path / "made").iterdir()
    assert (said.status, said.out) == (0, f"{made}\n")
    assert made.name == f"what-if-{str(kept)[:8]}-2026-11-24.pdf"
    assert made.read_bytes().startswith(b"%PDF")


def test_an_unknown_scenario_is_said(at, kept):
    said = at("what-if", "--scenario", "Nowhere")
    assert said.status != 0
    assert "There is no such record" in said.err


def test_no_name_is_no_scenario_without_its_french(at, kept, sqlite_demo):
    with opened(sqlite_demo, "me", lambda: NOON) as desk:
        posts = scenario_offers.offers(desk).posts
        scenarios.save(desk, Bilingual("No French", ""), (Close(posts[0].id, date(2027, 4, 1)),))
    said = at("what-if", "--scenario", "")
    assert said.status != 0
    assert "There is no such record" in said.err
