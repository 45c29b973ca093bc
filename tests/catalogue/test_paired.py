"""What was one text and is a pair: the journal and older files still say it in the old way."""

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Kind
from lo_desk.catalogue.paired import PAIRED, in_pairs
from lo_desk.db.models import MODELS
from lo_desk.exchange.headers import cell_called


@pytest.mark.parametrize("entity", PAIRED)
def test_each_of_them_is_a_pair_today(entity):
    columns = {column.key for column in MODELS[entity].__table__.c}
    for key in PAIRED[entity]:
        assert ENTITIES[entity].field(key).kind is Kind.BILINGUAL
        assert set(in_pairs(entity, {key: ""})) <= columns


def test_an_old_text_is_the_english_half_and_its_french_is_missing():
    told = in_pairs("like_minded", {"service": "Customs", "owner": "CBSA"})
    assert told["service_en"] == "Customs"
    assert (told["service_fr"], told["service_state"], told["owner"]) == ("", "missing", "CBSA")
    assert in_pairs("like_minded", {"service": None})["service_state"] == ""


def test_everything_else_is_as_it_was_kept():
    kept: dict[str, object] = {"service_en": "Customs", "owner": "CBSA"}
    assert in_pairs("like_minded", kept) is kept
    assert in_pairs("post", {"service": "x"}) == {"service": "x"}


@pytest.mark.parametrize("header", ["service", "Service", " SERVICE "])
def test_a_file_of_an_older_build_is_read_into_the_english_half(header):
    found = cell_called(ENTITIES["like_minded"], header)
    assert found is not None
    assert found.name == "service_en"
    assert cell_called(ENTITIES["post"], header) is None
