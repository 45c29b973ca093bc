"""Registers as documents: what their reader may see, in words."""

from datetime import date

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.asked_list import AskedList, subject_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.conditions import CONTAINS, Condition
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.registry_list import RegistryList
from lo_desk.domain.tables import GroupLine
from lo_desk.domain.views import Layout
from lo_desk.i18n.msg import Msg
from lo_desk.services import documents, register, registry_lists
from lo_desk.services.registry_lists import NoSuchRegister
from tests import factories
from tests.reports.pdf.test_structure import faults

TODAY = date(2026, 11, 24)


def listed(desk, entity, reader="CBSA"):
    return registry_lists.registry_list(desk, DocumentRequest("list", entity, reader, TODAY))


def test_a_register_is_told_as_the_window_shows_it_in_words(desk):
    told = listed(desk, "post")
    at = [str(label) for label in told.shown.columns].index
    row = next(row for row in told.shown.lines if isinstance(row, tuple) and "BOG-RCMP" in row)
    assert row[at("Agency")] == Bilingual("RCMP", "GRC")
    assert isinstance(row[at("Role")], Msg)
    assert told.title == Bilingual("Posts", "Postes")
    areas = listed(desk, "instrument")
    named = [cell for row in areas.shown.lines if isinstance(row, tuple) for cell in row]
    assert any(isinstance(cell, tuple) and isinstance(cell[0], Bilingual) for cell in named if cell)


def test_what_is_not_released_is_left_out_and_counted(empty_desk):
    factories.post(empty_desk, "BOG-CBSA", "CBSA")
    post = factories.post(empty_desk, "BOG-RCMP", "RCMP")
    factories.change(empty_desk, "post", post, released=False)
    assert listed(empty_desk, "post", "RCMP").shown.count == 2
    told = listed(empty_desk, "post")
    assert told.shown.count == 1
    assert [(each.count, each.originator.en) for each in told.withheld] == [(1, "RCMP")]


def test_every_register_can_be_frozen_and_told_again(desk):
    for entity in ENTITIES:
        told = listed(desk, entity)
        assert thaw(RegistryList, freeze(told)) == told


def test_there_is_no_register_of_that_name(desk):
    with pytest.raises(NoSuchRegister):
        listed(desk, "nothing")


def test_a_list_is_issued_like_any_document_and_made_again_byte_for_byte(desk, tmp_path):
    request = DocumentRequest("list", "instrument", "CBSA", TODAY)
    recipient = Bilingual("Director", "Direction")
    issued = register.issue(desk, register.Issuing(request, [recipient]), tmp_path, _quiet)
    (again,) = register.reprint(desk, issued.number, tmp_path / "again", _quiet)
    assert again.read_bytes() == issued.files[0].read_bytes()


def test_it_is_printed_from_the_table_of_documents(desk, tmp_path):
    request = DocumentRequest("list", "officer", "RCMP", TODAY, ("fr",), "Letter")
    target = tmp_path / request.file_name
    documents.print_draft(desk, request, target, _quiet)
    assert target.name == "list-officer-RCMP-2026-11-24-fr.pdf"


def _quiet(_fraction, _words):
    """Nobody waits."""


def shown(desk, asked, reader="CBSA"):
    told = listed(desk, subject_of(asked), reader).shown
    return [line for line in told.lines if isinstance(line, tuple)], told


def test_it_is_narrowed_down_ordered_and_has_the_columns_that_are_asked_for(any_desk):
    layout = Layout(("code", "city"), order="code", descending=True)
    rows, told = shown(any_desk, AskedList("post", layout, (("owner", "CBSA"),)))
    assert [str(label) for label in told.columns] == ["Code", "City"]
    codes = [code for code, _ in rows]
    assert codes == sorted(codes, reverse=True)
    assert all(code.endswith("CBSA") for code in codes)
    assert [(one.facts["column"], one.facts["value"]) for one in told.filters] == [
        (Msg("Agency"), Bilingual("CBSA", "ASFC"))
    ]


def test_conditions_search_and_groups_are_those_of_the_window(any_desk):
    contains = Condition("city", CONTAINS, "bogota")
    rows, told = shown(any_desk, AskedList("post", Layout(("code",), (contains,))))
    assert sorted(code for (code,) in rows) == ["BOG-CBSA", "BOG-RCMP"]
    assert len(told.filters) == 1
    rows, told = shown(
        any_desk, AskedList("post", Layout(("code",), group="agency", text="bogota"))
    )
    heads = [line for line in told.lines if isinstance(line, GroupLine)]
    assert [(head.words, head.size) for head in heads] == [
        (Bilingual("CBSA", "ASFC"), 1),
        (Bilingual("RCMP", "GRC"), 1),
    ]
    assert len(rows) == 2


def test_a_list_as_shown_is_issued_and_made_again(desk, tmp_path):
    layout = Layout(("code", "city", "officer"), order="city", group="agency")
    subject = subject_of(AskedList("post", layout, (("owner", "RCMP"),)))
    request = DocumentRequest("list", subject, "CBSA", TODAY)
    recipient = Bilingual("Director", "Direction")
    issued = register.issue(desk, register.Issuing(request, [recipient]), tmp_path, _quiet)
    assert faults(issued.files[0]) == []
    [again] = register.reprint(desk, issued.number, tmp_path / "again", _quiet)
    assert again.read_bytes() == issued.files[0].read_bytes()


@pytest.mark.parametrize("subject", ["nothing?{}", "post?{"])
def test_a_list_that_cannot_be_read_is_refused(desk, subject):
    with pytest.raises(NoSuchRegister):
        listed(desk, subject)
