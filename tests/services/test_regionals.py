"""Which countries a regional pack holds."""

from datetime import date

import pytest

from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import documents, regionals
from lo_desk.services.regionals import NoSuchRegion

TODAY = date(2026, 11, 24)


def region(desk, subject, reader="CBSA"):
    return regionals.regional_pack(desk, DocumentRequest("regional-pack", subject, reader, TODAY))


def test_a_region_holds_what_is_covered_or_asked_for(desk):
    pack = region(desk, "019")
    assert (pack.name.en, pack.name.fr, pack.listed) == ("Americas", "Amériques", False)
    codes = [one.iso2 for one in pack.countries]
    assert "CO" in codes
    assert "FR" not in codes
    assert [brief.country.iso2 for brief in pack.briefs] == codes
    assert {one.en for one in pack.quiet} >= {"Aruba"}
    assert all(one.cbsa or one.rcmp or one.priority for one in pack.countries)
    assert pack.marking == max(brief.marking for brief in pack.briefs)


def test_a_list_of_countries_is_a_region_too(desk):
    pack = region(desk, "co pe")
    assert [one.iso2 for one in pack.countries] == ["CO", "PE"]
    assert pack.name.en == "Colombia, Peru"
    assert pack.listed


@pytest.mark.parametrize("subject", ["999", "QQ", ""])
def test_what_names_no_country_is_refused(desk, subject):
    with pytest.raises(NoSuchRegion):
        region(desk, subject)


def test_a_code_of_a_list_that_names_no_country_is_not_left_out_in_silence(desk):
    with pytest.raises(NoSuchRegion, match="“QQ ZZZ” names no country"):
        region(desk, "CO qq, PE zzz")


def test_it_is_printed_from_the_table_of_documents(desk, tmp_path):
    request = DocumentRequest("regional-pack", "CO PE", "RCMP", TODAY)
    target = tmp_path / request.file_name
    documents.print_draft(desk, request, target, lambda _f, _m: None)
    assert target.name == "regional-pack-CO-PE-RCMP-2026-11-24.pdf"
    assert target.read_bytes().startswith(b"%PDF")
