"""Proof sheets: what was withheld is counted in the document and listed for its originator."""

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import proof_sheets, records, register
from lo_desk.services.frozen_packs import NotIssued
from tests import factories
from tests.conftest import TODAY
from tests.reports.reading import whole


def silent(_fraction, _message):
    pass


def test_what_was_withheld_is_listed_with_its_reason_for_its_originator(any_desk, tmp_path):
    facts = {"owner": "RCMP", "starts": TODAY.replace(month=12), "countries": ("MX",)}
    title = Bilingual("Quiet operation", "Opération discrète")
    factories.make(any_desk, "activity", title=title, released=False, **facts)
    request = DocumentRequest("country-pack", "MX", "CBSA", TODAY)
    asked = register.Issuing(request, [Bilingual("Director", "Direction")])
    issued = register.issue(any_desk, asked, tmp_path, silent)
    assert "Quiet operation" not in whole(issued.files[0])
    sheet = whole(proof_sheets.write(any_desk, issued.number, "RCMP", tmp_path, silent))
    assert "Quiet operation" in sheet
    assert "Opération discrète" in sheet
    assert "Not released by its originator" in sheet
    assert f"What document {issued.number} leaves out" in sheet
    assert "Quiet operation" not in whole(
        proof_sheets.write(any_desk, issued.number, "CBSA", tmp_path, silent)
    )
    assert records.find(any_desk, "issued_document", issued.number)


def test_a_number_that_was_never_given_has_no_sheet(desk, tmp_path):
    with pytest.raises(NotIssued):
        proof_sheets.write(desk, "2026-0999", "RCMP", tmp_path, silent)
