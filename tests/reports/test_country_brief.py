"""What the country pack says of the host country, its workload and what changed."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.packs import CountryPack, News
from tests.reports import facts
from tests.reports.hosts import EMPTY, NEWS, POLICE, host, sharing
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import print_pack, whole


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_every_edition_is_accessible_and_archival(paper, languages, tmp_path):
    file = print_pack(tmp_path / "a.pdf", languages, paper, host=host(), news=NEWS)
    assert faults(file) == []


@pytest.fixture(scope="module")
def text(tmp_path_factory):
    target = tmp_path_factory.mktemp("pack") / "a.pdf"
    return whole(print_pack(target, host=host(), news=NEWS))


@pytest.mark.parametrize(
    "words",
    [
        "Facts on Colombia",
        "CBSA: J. Kowalchuk DEMO",
        "GRC : aucun titulaire",
        "Police nationale Policía Nacional",
        "Demandes écrites seulement",
        "Memorandum of understanding · DEMO-CO-01",
        "2026-10-15 overdue",
        "The agencies differ. Risk of mistreatment: medium for the CBSA, high for the RCMP.",
        "Responsable de leur rapprochement : Bureau de liaison internationale",
        "1. CBSA-CO-1 2. CBSA-CO-2",
        "1 return is not in.",
        "2026, T3",
        "Non produit",
        "Covers the airport for us. By letter.",
        "La GRC remplace l’ASFC",
        "Notice before a visit: 5 days.",
        "Règle sur les passagers",
        "+57 601 555 0104",
        "2026-11-15 Overdue Briefing session: Bogotá (RCMP)",
        "8 changes since pack 2026-0098 of September 25, 2026.",
        "Was: “Chemical precursors sent to western ports”",
        "Keep it locked.",
        "Ne pas communiquer.",
        "This is a draft: it is not in the register, and nobody is to rely on it.",
    ],
)
def test_the_pack_says(text, words):
    assert words in text


@pytest.mark.parametrize(
    "words",
    [
        "The register holds no pack of an earlier day on this country for this agency.",
        "No Canadian mission is recorded in this country.",
        "Aucun organisme de ce pays n’est inscrit.",
        "No instrument is in force with this country.",
        "Neither agency has an assessment in force.",
        "No post of either agency is in the country.",
        "No like-minded officer is recorded in this country.",
        "Aucune entente de remplacement n’est en vigueur.",
        "Notice before a visit: not recorded.",
        "No restriction is recorded as met.",
        "No contact of another body is recorded.",
    ],
)
def test_what_is_not_on_record_is_said(words, tmp_path):
    assert words in whole(print_pack(tmp_path / "a.pdf", host=EMPTY, news=News(None, "")))


def test_where_nothing_changed_the_pack_says_what_was_compared(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf", news=News(date(2026, 9, 25), "2026-0098")))
    assert "Nothing that is compared here has changed since September 25, 2026." in text
    compared = "Priorities, Who leads on what, Coverage, Contacts and Joint activities."
    assert f"As they were: {compared}" in text


def test_agreement_on_sharing_is_said_too(tmp_path):
    alike = host(sharing=(sharing("CBSA", "low"), sharing("RCMP", "low")))
    text = whole(print_pack(tmp_path / "a.pdf", host=alike))
    assert "Les deux organismes concordent. Risque de mauvais traitements : faible." in text
    alone = host(sharing=(sharing("CBSA", "low"),))
    text = whole(print_pack(tmp_path / "b.pdf", host=alone))
    assert "Only the CBSA has an assessment in force." in text
    assert "The RCMP has no assessment in force of sharing information" in text


def test_an_unclassified_pack_needs_no_cabinet(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf", host=EMPTY, marking=0))
    assert "Keep it locked." not in text
    assert "Do not pass it on." in text


def test_packs_of_before_have_no_such_sections(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf"))
    assert "Threat picture" not in text
    assert "How to handle" not in text


def test_frozen_facts_come_back_as_they_were():
    told = facts.pack(host=host(), news=NEWS)
    assert thaw(CountryPack, freeze(told)) == told


def test_a_joint_assessment_is_of_both_agencies(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf", host=host(sharing=(sharing("JOINT", "low"),))))
    assert "Both agencies agree. Risk of mistreatment: low." in text
    assert "has no assessment in force of sharing" not in text


SCRIPTS = {
    "مصلحة الجمارك": False,
    "海关总署": False,
    "กรมศุลกากร": False,
    "Федеральная таможенная служба": True,
    "Tổng cục Hải quan Việt Nam": True,
    "ᐃᓄᒃᑎᑐᑦ": True,
}


@pytest.mark.parametrize(("name", "printed"), SCRIPTS.items())
def test_a_name_in_a_script_that_no_face_has_is_left_out_in_words(name, printed, tmp_path):
    [agency] = host().agencies
    shown = host(agencies=(replace(agency, local_name=name),))
    text = whole(print_pack(tmp_path / "a.pdf", host=shown))
    assert POLICE.en in text
    assert (name in text) == printed
    for words in (
        "Own name: in a script that documents cannot print",
        "Nom d’origine : écriture que les documents ne peuvent pas imprimer",
    ):
        assert (words in text.replace("\xa0", " ")) != printed
