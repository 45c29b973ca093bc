"""What a counterpart brief says, and that it is one sheet."""

from dataclasses import replace

import pytest

from lo_desk.domain.briefs import PrioritiesBrief
from lo_desk.domain.frozen import freeze, thaw
from tests.reports import facts
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import pages, whole
from tests.reports.sheets import brief, print_brief

EDITIONS = [("en", "fr"), ("fr", "en"), ("en",), ("fr",)]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", EDITIONS)
def test_every_edition_is_accessible_archival_and_one_sheet(languages, paper, tmp_path):
    file = print_brief(tmp_path / "a.pdf", languages, paper)
    assert faults(file) == []
    assert len(pages(file)) <= 2


def test_their_priorities_stand_with_ours_version_and_relation(tmp_path):
    text = whole(print_brief(tmp_path / "a.pdf"))
    assert "The RCMP in Colombia" in text
    assert "La GRC en Colombie" in text
    assert "1. Chemical precursors shipped by sea" in text
    assert "Overlap · our priority 2" in text
    assert "RCMP-CO-11, version 4, since 2026-10-15" in text
    assert "Sans équivalent · aucune priorité en regard" in text
    assert "Both cannot apply to one shipment" in text
    assert "Plant pests in cut flowers" in text


def test_who_leads_is_said_in_words_and_what_differs_is_marked(tmp_path):
    text = whole(print_brief(tmp_path / "a.pdf"))
    assert "Illegal migration * RCMP CBSA" in text
    assert "Contraband CBSA RCMP" in text
    assert "Proceeds of crime RCMP nobody" in text
    assert "* differs from the standard role matrix: 1 area." in text


def test_the_counterpart_their_clock_and_the_next_dates_are_there(tmp_path):
    text = whole(print_brief(tmp_path / "a.pdf"))
    assert "M. Arsenault-Diallo DEMO, until 2028-07-14" in text
    assert "UTC−05:00; verified on 2026-09-30" in text
    assert "2026-11-15 Overdue Briefing session: Bogotá (RCMP)" in text
    assert "2027-01-31 Last day: J. Kowalchuk DEMO, Bogotá (CBSA)" in text
    assert "Examen du partage des rôles : Migration illégale" in text
    assert "Joint port visit, Cartagena" in text
    assert "Carrier training" not in text  # it is done


def test_what_finds_no_room_is_counted(tmp_path):
    pair = facts.PAIRS[3]
    many = tuple(
        replace(pair, theirs=replace(pair.theirs, rank=4 + n, code=f"RCMP-CO-{n}"))
        for n in range(9)
    )
    text = whole(print_brief(tmp_path / "a.pdf", card=facts.card(pairs=(*facts.PAIRS[:3], *many))))
    assert "6 more are in the country pack." in text
    assert "6 autres figurent dans le dossier du pays." in text


def test_what_is_not_released_is_counted(tmp_path):
    text = whole(print_brief(tmp_path / "a.pdf"))
    assert "1 item is not released in this edition." in text


def test_empty_parts_say_so(tmp_path):
    bare = facts.card(
        pairs=(), ours=(), cover=(), contacts=(), briefings=(), activities=(), visits=()
    )
    text = whole(print_brief(tmp_path / "a.pdf", card=bare, roles=()))
    assert "The RCMP has nobody at a post that covers Colombia." in text
    assert "La GRC n’a aucune priorité en vigueur en Colombie." in text
    assert "No line of the role matrix is in force." in text
    assert "Aucune activité conjointe n’est prévue ni en cours." in text
    assert "No date is recorded." in text


def test_lines_to_write_on_are_there_only_where_there_is_room(tmp_path):
    bare = facts.card(
        pairs=(), ours=(), cover=(), contacts=(), briefings=(), activities=(), visits=()
    )
    roomy = lines(print_brief(tmp_path / "a.pdf", card=bare, roles=()))
    assert ("H2", "en-CA", "Your notes") in roomy
    assert ("H2", "fr-CA", "Vos notes") in roomy


def test_the_marking_is_the_highest_of_what_is_printed():
    low = facts.card(pairs=(), ours=(), activities=(), contacts=())
    assert brief().marking == 2
    assert brief(card=low).marking == 0
    assert brief(card=replace(low, contacts=facts.CONTACTS)).marking == 1


def test_frozen_facts_come_back_as_they_were():
    told = brief()
    assert thaw(PrioritiesBrief, freeze(told)) == told


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "English edition; also available in French"),
        ("fr", "Version française; aussi disponible en anglais"),
    ],
)
def test_an_edition_in_one_language_says_that_the_other_exists(code, words, tmp_path):
    assert words in whole(print_brief(tmp_path / "a.pdf", (code,)))
