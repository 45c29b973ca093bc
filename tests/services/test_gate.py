"""The language gate: a document is issued only when all it prints is there in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.services import documents, gate, records, register, translations
from lo_desk.services.gate import TextsPending
from tests import factories
from tests.conftest import TODAY
from tests.reports.reading import whole

REQUEST = DocumentRequest("country-pack", "CO", "CBSA", TODAY)
DIRECTOR = Bilingual("Director", "Direction")


def silent(_fraction, _message):
    pass


def visit(desk, english="Joint visit to the port", french=""):
    facts = {"owner": "CBSA", "starts": date(2026, 12, 1), "countries": ("CO",)}
    return factories.make(desk, "activity", title=Bilingual(english, french), **facts)


def issue(desk, folder, *recipients, **more):
    asked = register.Issuing(replace(REQUEST, **more), recipients or (DIRECTOR,))
    return register.issue(desk, asked, folder, silent)


def blocking(desk):
    return gate.pending_in(desk, documents.gathered(desk, REQUEST))


def test_a_document_is_refused_while_a_text_it_prints_lacks_a_language(any_desk, tmp_path):
    key = visit(any_desk)
    with pytest.raises(TextsPending) as refused:
        issue(any_desk, tmp_path)
    [item] = refused.value.items
    assert (item.entity, item.record, item.field) == ("activity", key, "title")
    assert (item.state, item.side) == ("missing", "fr")
    assert list(tmp_path.glob("*.pdf")) == []
    rows = records.rows(any_desk, "issued_document", Part())
    assert [row for row in rows if not str(row["number"]).startswith("DEMO-")] == []
    line = next(each for each in translations.pending(any_desk) if each.record == key)
    translations.write(any_desk, line, line.text.saying(line.text.en, "Visite conjointe du port"))
    assert blocking(any_desk) == ()
    assert issue(any_desk, tmp_path).number == "2026-0001"


def test_a_text_left_behind_is_refused_too(any_desk, tmp_path):
    key = visit(any_desk, french="Visite conjointe du port")
    whole_text = factories.fact(any_desk, "activity", key, "title")
    changed = whole_text.saying("Joint visit to the airport", whole_text.fr)
    factories.change(any_desk, "activity", key, title=changed)
    with pytest.raises(TextsPending) as refused:
        issue(any_desk, tmp_path)
    assert [(item.record, item.state, item.side) for item in refused.value.items] == [
        (key, "stale", "fr")
    ]


@pytest.mark.parametrize("languages", [("en",), ("fr",)])
def test_an_edition_in_one_language_is_held_back_too(desk, tmp_path, languages):
    visit(desk)
    with pytest.raises(TextsPending):
        issue(desk, tmp_path, languages=languages)


def test_whom_it_goes_to_is_a_text_of_the_document(desk, tmp_path):
    with pytest.raises(TextsPending) as refused:
        issue(desk, tmp_path, Bilingual("Director", ""))
    [item] = refused.value.items
    assert (item.entity, item.text.en, item.side) == ("", "Director", "fr")


def test_of_two_records_with_the_same_words_the_one_in_the_document_is_named(desk):
    key = visit(desk)
    facts = {"owner": "CBSA", "starts": date(2026, 12, 1), "countries": ("EC",)}
    factories.make(desk, "activity", title=Bilingual("Joint visit to the port", ""), **facts)
    assert [item.record for item in blocking(desk)] == [key]


def test_a_draft_says_in_place_that_the_translation_is_pending(desk, tmp_path):
    visit(desk)
    file = documents.print_draft(desk, REQUEST, tmp_path / "draft.pdf", silent)
    told = whole(file)
    assert "Joint visit to the port" in told
    assert "Traduction à venir." in told
    assert "aucun texte dans cette langue" not in told
