"""A slip that came back: whose it is, when it was signed, who may enter it."""

from datetime import date, timedelta
from typing import Any

import pytest

from lo_desk.domain.rights import AUDITOR, PRINT
from lo_desk.domain.rights import OFFICER as OFFICER_ROLE
from lo_desk.domain.rows import Part
from lo_desk.services import records, slips
from lo_desk.services.copies import slip_code
from lo_desk.services.permits import NoRight
from lo_desk.services.slips import (
    NoSuchOfficer,
    NotEight,
    SignedBefore,
    SignedLater,
    UnknownSlip,
    WhoRead,
)
from tests.conftest import TODAY
from tests.reports.reading import pages
from tests.services.test_receipts import DIRECTOR, OFFICER, issue


def kept(desk: Any) -> list[Any]:
    """Acknowledgements of what was issued here; the demonstration has some of its own."""
    rows: Any = records.rows(desk, "copy_receipt", Part())
    return [row for row in rows if "DEMO" not in str(row["issued_copy"])]


def code_of(desk: Any, number: str, copy: int) -> Any:
    rows: Any = records.rows(desk, "issued_copy", Part())
    [row] = [row for row in rows if row["copy"] == copy and row["issued_document"].code == number]
    return slip_code(number, copy, row["code"])


def test_the_code_on_the_slip_acknowledges_exactly_that_copy(any_desk, tmp_path):
    issued = issue(any_desk, tmp_path)
    code = code_of(any_desk, issued.number, 1)
    last = pages(issued.files[0])[-1]
    assert f"{code[:4]}-{code[4:]}" in last
    assert "Unclassified once detached" in last
    assert "Non classifié une fois détaché" in last
    assert DIRECTOR.fr in last
    found = slips.acknowledge(any_desk, f" {code[:4].lower()}-{code[4:]} ")
    assert (found.number, found.copy, found.before) == (issued.number, 1, False)
    [receipt] = kept(any_desk)
    assert receipt["officer"].code == "C-77878"
    assert "slip" in (receipt["way"], getattr(receipt["way"], "key", ""))
    assert slips.acknowledge(any_desk, code).before
    assert len(kept(any_desk)) == 1


def test_a_copy_for_no_post_needs_to_be_told_who_signed(desk, tmp_path):
    number = issue(desk, tmp_path).number
    code = code_of(desk, number, 2)
    with pytest.raises(WhoRead):
        slips.acknowledge(desk, code)
    with pytest.raises(NoSuchOfficer):
        slips.officer_with(desk, "C-0")
    assert slips.acknowledge(desk, code, slips.officer_with(desk, "C-77878")).copy == 2


def test_a_code_that_is_on_no_slip_is_refused(desk, tmp_path):
    issue(desk, tmp_path)
    with pytest.raises(UnknownSlip):
        slips.acknowledge(desk, "AAAA-AAAA")
    assert kept(desk) == []


def test_a_slip_is_read_before_anything_is_recorded(desk, tmp_path):
    first = issue(desk, tmp_path)
    second = issue(desk, tmp_path, supersedes=first.number)
    slip = slips.read(desk, f"LO-DESK-SLIP:{code_of(desk, first.number, 1)}")
    assert (slip.document.number, slip.copy, slip.document.copies) == (first.number, 1, 2)
    assert (slip.recipient, slip.post) == (OFFICER, "BOG-CBSA")
    assert slip.document.superseded_by == second.number
    assert slip.holder is not None
    assert slip.holder.code == "C-77878"
    assert slip.read == ()
    assert kept(desk) == []


def test_one_character_mistyped_is_told_with_the_code_it_is_near(desk, tmp_path):
    number = issue(desk, tmp_path).number
    code = code_of(desk, number, 1)
    wrong = ("2" if code[0] != "2" else "3") + code[1:]
    with pytest.raises(UnknownSlip, match=f"{code[:4]}-{code[4:]}, of copy 1 of {number}"):
        slips.read(desk, wrong)


@pytest.mark.parametrize(
    "between", ["", " ", "-", "\u2011", "\u2013", "\u00a0", "\u202f", "\t", "."]
)
def test_whatever_stands_between_the_halves_of_a_code_does_not_matter(between):
    assert slips.plain(f"k7qf{between}2m9d") == "K7QF2M9D"


@pytest.mark.parametrize("typed", ["", "K7QF", "K7QF-2M9D-1"])
def test_a_code_has_eight_characters(desk, typed):
    with pytest.raises(NotEight, match="eight characters, and this has"):
        slips.read(desk, typed)


def test_the_day_on_the_slip_is_the_day_it_was_read(any_desk):
    code, signed = code_of(any_desk, "DEMO-0101", 1), TODAY - timedelta(3)
    officer = slips.officer_with(any_desk, "C-77878")
    slips.acknowledge(any_desk, code, officer, signed)
    read = dict(slips.read(any_desk, code).read)
    assert signed in {at.date() for at in read.values()}


def test_nobody_signs_tomorrow_nor_before_there_is_anything_to_read(desk, tmp_path):
    code = code_of(desk, issue(desk, tmp_path).number, 1)
    with pytest.raises(SignedLater):
        slips.acknowledge(desk, code, signed=TODAY + timedelta(1))
    with pytest.raises(SignedBefore, match="was issued on 2026-11-24"):
        slips.acknowledge(desk, code, signed=date(2026, 11, 23))
    assert kept(desk) == []


def test_whoever_keeps_the_register_enters_slips_and_an_officer_their_own(any_desk, tmp_path):
    code = code_of(any_desk, issue(any_desk, tmp_path).number, 1)
    mine = slips.officer_with(any_desk, "C-77878")
    other = next(o.id for o in records.rows(any_desk, "officer", Part()) if o.id != mine)
    with pytest.raises(NoRight, match="does not keep the register"):
        slips.acknowledge(any_desk.seen_by("CBSA", AUDITOR), code)
    officer = any_desk.seen_by("CBSA", OFFICER_ROLE, "C-77878")
    with pytest.raises(NoRight, match="the slips that you signed"):
        slips.acknowledge(officer, code, other)
    assert kept(any_desk) == []
    assert not slips.acknowledge(officer, code).before
    assert not slips.acknowledge(any_desk.seen_by("CBSA", PRINT), code, other).before
