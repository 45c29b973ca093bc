"""Which scripts documents print, and what is said of the others."""

import pytest

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.services import scripts

HOST = ENTITIES["host_agency"]


@pytest.mark.parametrize(
    "name",
    [
        "Aduanas de Colombia",
        "Федеральная таможенная служба",
        "Tổng cục Hải quan Việt Nam",
        "ᐃᓄᒃᑎᑐᑦ",
        "Ελλάδα, Հայաստան, საქართველო, ລາວ",
        "e\u0301",
    ],
)
def test_what_a_face_has_is_not_warned_of(name):
    assert scripts.warnings([(HOST.field("local_name"), name)]) == ()


@pytest.mark.parametrize("name", ["مصر", "海关", "ไทย", "हिन्दी", "ישראל", "관세청"])
def test_a_script_that_no_face_has_is_warned_of(name):
    [told] = scripts.warnings([(HOST.field("local_name"), f"Customs {name}")])
    assert told.facts["character"] == name[0]


def test_a_text_that_documents_must_state_is_warned_of_in_other_words(english):
    typed = [
        (HOST.field("name"), Bilingual("Customs", "Douanes 海")),
        (HOST.field("rated_on"), None),
    ]
    [told] = scripts.warnings(typed)
    assert "a document that states it will not be made" in english.text(told).lower()
