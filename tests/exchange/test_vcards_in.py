"""vCards as a table: what other address books write, and what nobody should."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.contact_cards import ContactCard
from lo_desk.exchange import vcards, vcards_in
from lo_desk.exchange.faults import BadCards

NAME = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=80)


def table(text, encoding="utf-8"):
    """Rows by column of a file that holds ``text``."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "contacts.vcf"
        path.write_bytes(text.encode(encoding))
        [sheet] = vcards_in.read(path)
    assert sheet.name == "contact"
    return [dict(zip(sheet.header, line.texts, strict=True)) for line in sheet.lines]


def card(*lines):
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


@given(NAME, NAME, NAME)
def test_what_we_write_comes_back(en, fr, phone):
    ours = ContactCard(
        id=UUID(int=7),
        name="",
        position=Bilingual("Liaison officer", "Agent de liaison"),
        organization=Bilingual(en, fr),
        city=Bilingual("Bogotá", "Bogotá"),
        phone=phone,
        email="a@b.example",
        zone="America/Bogota",
        verified_on=date(2026, 11, 3),
    )
    with TemporaryDirectory() as folder:
        target = Path(folder) / "c.vcf"
        vcards.write([ours], target)
        [row] = table(target.read_text("utf-8"))
    assert (row["position_en"], row["position_fr"]) == ("Liaison officer", "Agent de liaison")
    assert row["time_zone"] == "America/Bogota"
    if en != fr:
        assert (row["organization_en"], row["organization_fr"]) == (en, fr)
    else:
        assert row["ORG"] == en
    assert row["phone"] == phone.removeprefix("tel:")


def test_a_card_of_another_program_is_a_row_of_work_facts():
    [row] = table(
        card(
            "item1.FN:Ana Pérez",
            "ORG:Policía Nacional\\\\;Dirección\\; Antinarcóticos",
            "TITLE:Head\\, liaison",
            "TEL;TYPE=HOME:+57 1",
            "TEL;TYPE=work,voice:+57 601 555",
            "TEL;TYPE=work:+57 602",
            "EMAIL:ana@policia.example",
            "ADR;TYPE=work:;;Calle 1;Bogotá;;110111;Colombia",
            "PHOTO;ENCODING=b:AAAA",
            " BBBB",
            "NOTE:a private note",
        )
    )
    assert row == {
        "FN": "Ana Pérez",
        "ORG": "Policía Nacional\\, Dirección; Antinarcóticos",
        "TITLE": "Head, liaison",
        "phone": "+57 601 555",
        "email": "ana@policia.example",
        "country": "Colombia",
    }


def test_version_4_writes_addresses_of_the_net_and_languages():
    [row] = table(
        card(
            "TEL;VALUE=uri;TYPE=work:tel:+1-613-555-0142",
            "EMAIL:mailto:x@y.example",
            "ORG;LANGUAGE=fr:Police nationale",
            "ORG;LANGUAGE=en-CA:National Police",
        )
    )
    assert (row["phone"], row["email"]) == ("+1-613-555-0142", "x@y.example")
    assert (row["organization_en"], row["organization_fr"]) == (
        "National Police",
        "Police nationale",
    )


@pytest.mark.parametrize(("charset", "written"), [("UTF-8", "=C3=A9"), ("WINDOWS-1252", "=E9")])
def test_version_2_1_writes_accents_in_hexadecimals(charset, written):
    text = f"ORG;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:Soci=\r\n{written}t{written}"
    assert table(card(text))[0]["ORG"] == "Société"


def test_a_file_of_windows_is_read_and_its_lines_are_unfolded():
    assert table(card("FN:Ren", " ée", "TEL:1"), "cp1252")[0]["FN"] == "Renée"


def test_rows_are_numbered_as_a_spreadsheet_would(tmp_path):
    path = tmp_path / "x.vcf"
    path.write_text(card("FN:A") + card("FN:B"))
    assert [line.number for line in vcards_in.read(path)[0].lines] == [2, 3]


@pytest.mark.parametrize("text", ["", "BEGIN:VCARD\nFN:A\n", "FN:A\nEND:VCARD", "\x00\x01;;;:"])
def test_a_file_without_a_whole_card_is_refused(text):
    with pytest.raises(BadCards):
        table(text)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_text_brings_the_reading_down(text):
    assert table(f"{card(text)}\r\n{card('FN:after')}")


def test_a_hostile_line_is_read_in_a_moment():
    table(card("TEL" + ';"' * 50_000, "ORG:" + "\\" * 100_000, "FN:x"))
