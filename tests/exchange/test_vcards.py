import tempfile
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.contact_cards import ContactCard, name_parts
from lo_desk.exchange import vcards
from tests.exchange import strict_vcard

TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=120)
KEY = UUID(int=7)


def card(name="A. Tremblay", **facts):
    return ContactCard(
        id=KEY,
        name=name,
        position=facts.get("position", Bilingual("Liaison officer", "AL")),
        organization=facts.get("organization", Bilingual("CBSA", "ASFC")),
        city=facts.get("city", Bilingual("Bogotá", "Bogotá")),
        phone=facts.get("phone", "+57 601 555 0142"),
        email=facts.get("email", "a.tremblay@cbsa-asfc.example"),
        zone=facts.get("zone", "America/Bogota"),
        verified_on=facts.get("verified_on", date(2026, 11, 3)),
    )


def read(*cards, note=""):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "contacts.vcf"
        vcards.write(cards, target, note)
        assert [path.name for path in Path(folder).iterdir()] == ["contacts.vcf"]
        return strict_vcard.read(target.read_bytes())


def test_an_officers_card_holds_the_work_contact_and_nothing_else():
    assert read(card()) == [
        {
            "VERSION": ["3.0"],
            "PRODID": ["-//LO Desk//Bureau des AL//EN"],
            "UID": [str(KEY)],
            "FN": ["A. Tremblay"],
            "N": ["Tremblay", "A.", "", "", ""],
            "ORG": ["CBSA / ASFC"],
            "TITLE": ["Liaison officer / AL"],
            "TEL;TYPE=work,voice": ["+57 601 555 0142"],
            "EMAIL;TYPE=internet,work": ["a.tremblay@cbsa-asfc.example"],
            "TZ;VALUE=text": ["America/Bogota"],
            "ADR;TYPE=work": ["", "", "", "Bogotá", "", "", ""],
            "REV": ["2026-11-03"],
        }
    ]


def test_a_position_is_its_own_name_and_what_is_not_known_is_absent():
    [found] = read(card("", phone="", zone="", city=Bilingual(), verified_on=None))
    assert found["FN"] == ["Liaison officer / AL"]
    assert found["N"] == ["Liaison officer / AL", "", "", "", ""]
    assert {"TEL;TYPE=work,voice", "TZ;VALUE=text", "ADR;TYPE=work", "REV"} & set(found) == set()


@given(TEXT, TEXT, TEXT)
def test_whatever_is_written_is_read_back(english, french, note):
    [found] = read(card(position=Bilingual(english, french)), note=note)
    told = " / ".join(dict.fromkeys(half for half in (english, french) if half))
    assert found.get("TITLE", [""]) == [told]
    assert found.get("NOTE", [""]) == [note]


def test_lines_of_a_text_stay_lines():
    [found] = read(card(), note="Demo; not real,\nnobody\\is here")
    assert found["NOTE"] == ["Demo; not real,\nnobody\\is here"]


@given(st.text(max_size=200))
def test_folding_is_undone_by_joining(text):
    line = text.replace("\r", "").replace("\n", "")
    assert vcards.folded(line).replace("\r\n ", "") == line


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("A. Tremblay", ("Tremblay", "A.")),
        ("R. Haddad-Mercer", ("Haddad-Mercer", "R.")),
        ("J. P. de la Tour", ("de la Tour", "J. P.")),
        ("Marie Tremblay", ("Tremblay", "Marie")),
        ("Suharto", ("Suharto", "")),
        ("A.", ("A.", "")),
        ("A. B.", ("B.", "A.")),
    ],
)
def test_a_name_comes_apart_after_its_initials(name, parts):
    assert name_parts(name) == parts
