"""Who has read which issued document: in the window, or by the slip that came back."""

from typing import Any

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.services import receipts, records, register
from lo_desk.services.copies import slip_code
from lo_desk.services.receipts import NoSuchOfficer, UnknownSlip, WhoRead
from tests.conftest import TODAY
from tests.reports.reading import pages

OFFICER = Bilingual("CBSA LO, Bogotá", "AL de l’ASFC, Bogotá")
DIRECTOR = Bilingual("Director", "Direction")


def silent(_fraction, _message):
    pass


def issue(desk, folder, **more):
    request = DocumentRequest("country-pack", "MX", "CBSA", TODAY)
    asked = register.Issuing(request, (OFFICER, DIRECTOR), posts=("BOG-CBSA",), **more)
    return register.issue(desk, asked, folder, silent)


def slips(desk: Any) -> list[Any]:
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
    found = receipts.acknowledge_slip(any_desk, f" {code[:4].lower()}-{code[4:]} ")
    assert (found.number, found.copy, found.before) == (issued.number, 1, False)
    [receipt] = slips(any_desk)
    assert receipt["officer"].code == "C-77878"
    assert "slip" in (receipt["way"], getattr(receipt["way"], "key", ""))
    assert receipts.acknowledge_slip(any_desk, code).before
    assert len(slips(any_desk)) == 1


def test_a_copy_for_no_post_needs_to_be_told_who_signed(desk, tmp_path):
    number = issue(desk, tmp_path).number
    code = code_of(desk, number, 2)
    with pytest.raises(WhoRead):
        receipts.acknowledge_slip(desk, code)
    with pytest.raises(NoSuchOfficer):
        receipts.acknowledge_slip(desk, code, "C-0")
    assert receipts.acknowledge_slip(desk, code, "C-77878").copy == 2


def test_a_code_that_is_on_no_slip_is_refused(desk, tmp_path):
    issue(desk, tmp_path)
    with pytest.raises(UnknownSlip):
        receipts.acknowledge_slip(desk, "AAAA-AAAA")
    assert slips(desk) == []


def test_who_holds_which_version_is_told_by_post(any_desk, tmp_path):
    first = issue(any_desk, tmp_path)
    second = issue(any_desk, tmp_path, supersedes=first.number)
    officer = records.find(any_desk, "officer", "C-77878")
    rows: Any = records.rows(any_desk, "issued_copy", Part())
    copy = next(
        row for row in rows if row["copy"] == 1 and row["issued_document"].code == second.number
    )
    assert not receipts.acknowledge(any_desk, copy.id, officer.id).before
    held = receipts.holdings(any_desk)
    assert {"", "BOG-CBSA"} <= set(held)
    here = [each for each in held["BOG-CBSA"] if "DEMO" not in each.number]
    told = [(each.number, each.superseded, each.officer) for each in here]
    assert told == [(second.number, False, officer["name"]), (first.number, True, None)]
    assert all(each.at is None for each in held[""] if "DEMO" not in each.number)
