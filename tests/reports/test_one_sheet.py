"""A one-sheet stays one sheet of two sides with its slip, and a title page one page."""

from dataclasses import replace

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import lesser
from lo_desk.domain.packs import Issue
from tests.reports import facts
from tests.reports.pdf.test_structure import faults
from tests.reports.postings import printed
from tests.reports.reading import pages, print_pack, whole
from tests.reports.sheets import ROLES, brief, delta, print_brief, print_delta

LONG = Bilingual(
    "Director General, International Operations and Liaison Policy Directorate",
    "Directeur général, Direction des opérations internationales et de la liaison",
)
NAME = "Maximiliana-Alexandra von Hohenberg-Saint-Laurent Montmorency"
ISSUE = Issue(
    "2026-0147",
    2,
    12,
    LONG,
    "ABCDE-FGHJK",
    None,
    "2026-0099",
    distribution=(LONG,) * 12,
    slip="K7QF2M9D",
)
EDITIONS = [("en", "fr"), ("fr", "en"), ("fr",)]
PAPERS = ["A4", "Letter"]


def full_card():
    """More of everything than a sheet holds, with names of sixty characters."""
    card = facts.card()
    return facts.card(
        pairs=card.pairs * 3,
        contacts=tuple(replace(each, officer=NAME, successor=NAME) for each in card.contacts * 3),
        activities=card.activities * 4,
        ours=card.ours * 2,
    )


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("languages", EDITIONS)
def test_an_issued_brief_is_one_sheet_with_its_slip(languages, paper, tmp_path):
    file = print_brief(tmp_path / "a.pdf", languages, paper, card=full_card(), issue=ISSUE)
    told = pages(file)
    assert len(told) == 2
    assert "K7QF-2M9D" in told[1]
    assert faults(file) == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("languages", EDITIONS)
def test_an_issued_sheet_of_changes_is_one_sheet_with_its_slip(languages, paper, tmp_path):
    given = delta()
    many = tuple(replace(each, title=LONG, about=LONG) for each in given.changes * 3)
    file = print_delta(
        tmp_path / "a.pdf", languages, paper, changes=many, officer=NAME, issue=ISSUE
    )
    told = pages(file)
    assert len(told) <= 2
    assert "K7QF-2M9D" in told[-1]
    if len(languages) > 1:
        assert "no room" in " ".join(told)


def test_what_a_full_sheet_leaves_out_is_counted_on_it(tmp_path):
    text = whole(print_brief(tmp_path / "a.pdf", paper="Letter", card=full_card(), issue=ISSUE))
    assert "more are in the country pack." in text
    assert "Your notes" not in text


def test_a_sheet_loses_activities_first_and_their_first_priorities_never():
    full = brief(card=full_card(), roles=ROLES)
    last, seen = full, []
    while (less := lesser(last)) is not None:
        seen.append(next(key for key, many in less.more if many != last.left_out(key)))
        last = less
    assert seen == sorted(seen, key=["activities", "dates", "roles", "ours_alone", "pairs"].index)
    assert last.pairs == full.pairs[:3]
    assert not last.activities
    for part in ("activities", "dates", "roles", "ours_alone", "pairs"):
        held = len(getattr(full, part)) + full.left_out(part)
        assert len(getattr(last, part)) + last.left_out(part) == held


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("languages", EDITIONS)
@pytest.mark.parametrize("kind", ["visit", "pre-deployment"])
def test_a_title_page_is_one_page_whatever_the_recipient_is_called(
    kind, languages, paper, tmp_path
):
    told = pages(printed(kind, tmp_path / "a.pdf", languages, paper, issue=ISSUE))
    assert "2026-0099" in told[0]
    assert any(word in told[0] for word in ("Approved for issue", "Diffusion approuvée"))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_country_packs_title_page_keeps_its_map_and_is_one_page(paper, tmp_path):
    told = pages(print_pack(tmp_path / "a.pdf", paper=paper, issue=ISSUE))
    assert "Approved for issue" in told[0]
    assert "CBSA post" in told[0]
