import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.exchange.cells import cells_of
from lo_desk.exchange.headers import _label, cell_called, entity_called


@pytest.mark.parametrize("language", ["english", "french"])
@pytest.mark.parametrize("entity", ENTITIES.values(), ids=lambda entity: entity.key)
def test_every_column_is_found_by_its_label(entity, language, request):
    words = request.getfixturevalue(language)
    for cell in cells_of(entity):
        found = cell_called(entity, _label(cell, words))
        assert found == cell, f"{_label(cell, words)} means {found and found.name}"


@pytest.mark.parametrize("entity", ENTITIES.values(), ids=lambda entity: entity.key)
def test_every_sheet_is_found_by_key_and_title(entity, english, french):
    assert entity_called(entity.key) == entity
    for language in (english, french):
        assert entity_called(language.text(entity.title)) == entity


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Énoncé (français)", "statement_fr"),
        ("enonce  (FRANCAIS)", "statement_fr"),
        ("Statement (English)", "statement_en"),
        ("statement_en", "statement_en"),
        ("Identifiant", "id"),
    ],
)
def test_accents_case_and_blanks_of_a_header_do_not_matter(header, name):
    found = cell_called(ENTITIES["priority_version"], header)
    assert found is not None
    assert found.name == name


def test_an_unknown_header_means_nothing():
    assert cell_called(ENTITIES["post"], "Colour") is None
    assert entity_called("colours") is None
