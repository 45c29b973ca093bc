"""The register of issued documents: issued once, verified, made again."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.marking import ChosenMarking
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.errors import CannotWrite, DeskError
from lo_desk.progress import Cancelled
from lo_desk.services import copies, records, register, steps
from lo_desk.services.frozen_packs import DrawnDifferently, FactsLost, NotIssued
from lo_desk.services.parity import NotAlike
from lo_desk.services.register import AboveCeiling, MarkingLowered
from lo_desk.services.replacing import AlreadyExpired, AlreadySuperseded, OtherDocument
from lo_desk.services.verdicts import told
from tests import factories
from tests.conftest import TODAY
from tests.reports.reading import pages

OFFICER = Bilingual("CBSA LO, Bogotá", "AL de l’ASFC, Bogotá")
DIRECTOR = Bilingual("Director", "Direction")


def issued_here(desk):
    """What is in the register besides the documents of the demo."""
    rows = registered(desk)
    return [row for row in rows if not str(row["number"]).startswith("DEMO-")]


def silent(_fraction, _message):
    pass


def registered(desk, entity="issued_document"):
    """What was issued here; the demonstration has documents of its own."""
    rows: Any = records.rows(desk, entity, Part())
    number = "number" if entity == "issued_document" else "issued_document"
    return [row for row in rows if "DEMO" not in str(row[number])]


def asked(*recipients, **more):
    request = more.pop("request", None) or DocumentRequest("country-pack", "CO", "CBSA", TODAY)
    return register.Issuing(request, recipients or (OFFICER,), **more)


def issue(desk, folder, *recipients, **more):
    return register.issue(desk, asked(*recipients, **more), folder, silent)


def test_each_copy_says_its_number_and_whom_it_is_for(any_desk, tmp_path):
    issued = issue(any_desk, tmp_path, OFFICER, DIRECTOR)
    assert issued.number == "2026-0001"
    assert [file.name for file in issued.files] == ["2026-0001-01.pdf", "2026-0001-02.pdf"]
    for number, (file, who) in enumerate(zip(issued.files, (OFFICER, DIRECTOR), strict=True), 1):
        first, *others = pages(file)
        assert who.en in first
        assert who.fr in first
        for text in (first, *others):
            assert f"Register number 2026-0001 · Copy {number} of 2" in text
            assert f"Numéro de registre 2026-0001 · Exemplaire {number} sur 2" in text
    [document] = issued_here(any_desk)
    assert (document["copies"], document["reader"], document["owner"]) == (2, "CBSA", "CBSA")
    assert document["marking"] == 2


def test_numbers_follow_one_another(desk, tmp_path):
    numbers = [issue(desk, tmp_path).number for _ in range(3)]
    assert numbers == ["2026-0001", "2026-0002", "2026-0003"]


def test_a_copy_is_genuine_until_another_document_supersedes_it(any_desk, tmp_path):
    first = issue(any_desk, tmp_path)
    verdict = register.verify(any_desk, first.files[0])
    assert (verdict.state, verdict.number, verdict.copy) == ("genuine", first.number, 1)
    assert verdict.recipient.fr == OFFICER.fr
    assert verdict.changed == ()
    second = issue(any_desk, tmp_path, supersedes=first.number)
    verdict = register.verify(any_desk, first.files[0])
    assert (verdict.state, verdict.superseded_by) == ("superseded", second.number)
    assert f"Supersedes {first.number}" in pages(second.files[0])[0]


def test_a_document_supersedes_only_its_like_and_only_once(any_desk, tmp_path):
    first = issue(any_desk, tmp_path)
    other = DocumentRequest("country-pack", "PE", "CBSA", TODAY)
    with pytest.raises(OtherDocument):
        issue(any_desk, tmp_path, supersedes=first.number, request=other)
    second = issue(any_desk, tmp_path, supersedes=first.number)
    with pytest.raises(AlreadySuperseded) as caught:
        issue(any_desk, tmp_path, supersedes=first.number)
    assert f"supersede {second.number} instead" in str(caught.value)
    assert len(issued_here(any_desk)) == 2
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_a_last_day_that_is_past_is_refused_and_one_that_passed_is_told(desk, tmp_path):
    with pytest.raises(AlreadyExpired):
        issue(desk, tmp_path, expires=TODAY - timedelta(days=1))
    assert issued_here(desk) == []
    file = issue(desk, tmp_path, expires=TODAY).files[0]
    assert register.verify(desk, file).expired is None
    later = replace(desk, today=TODAY + timedelta(days=1))
    verdict = register.verify(later, file)
    assert verdict.expired == TODAY
    assert "Genuine, but expired: document 2026-0001, copy 1" in str(told(verdict))


def test_an_altered_copy_is_told_from_an_unknown_file(desk, tmp_path):
    file = issue(desk, tmp_path).files[0]
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(file.read_bytes() + b"\n")
    assert register.verify(desk, forged).state == "altered"
    assert register.verify(desk, forged).number == "2026-0001"
    strange = tmp_path / "strange.pdf"
    strange.write_bytes(b"%PDF-1.7\n%%EOF\n")
    assert register.verify(desk, strange).state == "unknown"


@pytest.mark.parametrize("share", [0.2, 0.9, 0.999])
def test_a_file_whose_end_is_missing_is_called_damaged(share, desk, tmp_path):
    """Neither altered by somebody nor unknown: a mail or a stick cut it."""
    file = issue(desk, tmp_path).files[0]
    whole = file.read_bytes()
    short = tmp_path / "short.pdf"
    short.write_bytes(whole[: int(len(whole) * share)])
    verdict = register.verify(desk, short)
    assert verdict.state == "damaged"
    assert told(verdict).msgid.startswith("Damaged: the end of the file is missing")


def test_what_changed_since_is_told_with_both_values(desk, tmp_path):
    file = issue(desk, tmp_path).files[0]
    officer = records.find(desk, "officer", "C-77878")
    factories.change(desk, "officer", officer.id, phone="+57 601 555 0177")
    changed = register.verify(desk, file).changed
    assert [(was, now) for path, was, now in changed if path.endswith(".phone")] == [
        (officer["phone"], "+57 601 555 0177")
    ]


@pytest.mark.parametrize("request_", [None, DocumentRequest("gap-assessment", "", "JOINT", TODAY)])
def test_whatever_became_of_the_registry_a_document_is_made_again_byte_for_byte(
    desk, tmp_path, request_
):
    issued = issue(desk, tmp_path / "then", OFFICER, DIRECTOR, request=request_)
    officer = records.find(desk, "officer", "C-77878")
    factories.change(desk, "officer", officer.id, name="Z. Other")
    again = register.reprint(desk, issued.number, tmp_path / "now", silent)
    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in issued.files]


def test_a_number_that_was_never_given_is_refused(desk, tmp_path):
    with pytest.raises(NotIssued):
        register.reprint(desk, "2026-0009", tmp_path, silent)
    with pytest.raises(NotIssued):
        issue(desk, tmp_path, supersedes="2020-0001")
    assert issued_here(desk) == []
    assert not list(tmp_path.glob("*.pdf"))
    assert not list(tmp_path.glob(".lo-desk*"))


def test_an_issued_document_is_never_changed_closed_or_undone(desk, tmp_path):
    issue(desk, tmp_path)
    [document] = issued_here(desk)
    with pytest.raises(DeskError):
        factories.change(desk, "issued_document", document.id, copies=9)
    with pytest.raises(DeskError):
        records.close(desk, "issued_document", document.id, document.version, "why")
    told = steps.next_undo(desk)
    assert told is None or "issue" not in told.msgid


def test_the_frozen_facts_cannot_be_written_over(any_desk, tmp_path):
    issue(any_desk, tmp_path)
    with pytest.raises(Exception, match=re.compile("journal|rewrite|never", re.IGNORECASE)):
        with any_desk.store.engine.begin() as link:
            link.exec_driver_sql("UPDATE frozen_facts SET hash = 'x'")


def test_a_document_that_cannot_be_made_as_it_was_is_refused(desk, tmp_path, monkeypatch):
    issued = issue(desk, tmp_path)
    monkeypatch.setattr("lo_desk.db.queries.issued.facts_named", lambda _session, _name: None)
    with pytest.raises(FactsLost):
        register.reprint(desk, issued.number, tmp_path / "again", silent)


def test_stopped_while_it_is_made_nothing_is_issued(desk, tmp_path):
    def tired(fraction, _message):
        if fraction > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        register.issue(desk, asked(OFFICER, DIRECTOR), tmp_path, tired)
    assert issued_here(desk) == []
    assert not list(tmp_path.glob("*.pdf"))
    assert not list(tmp_path.glob(".lo-desk*"))


def test_where_nothing_can_be_written_nothing_is_issued(desk, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite):
        issue(desk, tmp_path / "file")
    assert issued_here(desk) == []


REASON, RCMP = Bilingual("Agreed on November 3", "Convenu le 3 novembre"), Bilingual("RCMP", "GRC")


def marking_of(desk):
    [document] = issued_here(desk)
    return document["marking"], document["marking_reason"]


def test_a_marking_is_raised_freely(any_desk, tmp_path):
    request = DocumentRequest("country-pack", "EC", "CBSA", TODAY)
    issued = issue(any_desk, tmp_path, request=request, marking=ChosenMarking(2))
    assert marking_of(any_desk) == (2, None)
    told = pages(issued.files[0])[0]
    assert "PROTECTED B" in told
    assert "Raised by the issuing office" in told


def test_a_marking_is_lowered_only_with_a_reason_and_an_originator(any_desk, tmp_path):
    with pytest.raises(MarkingLowered):
        issue(any_desk, tmp_path, marking=ChosenMarking(0))
    issued = issue(any_desk, tmp_path, marking=ChosenMarking(0, REASON, RCMP))
    assert marking_of(any_desk) == (0, "Agreed on November 3 | Convenu le 3 novembre\nRCMP | GRC")
    told = pages(issued.files[0])[0]
    assert "UNCLASSIFIED" in told
    assert "originator: RCMP" in told
    again = register.reprint(any_desk, issued.number, tmp_path / "again", silent)
    assert again[0].read_bytes() == issued.files[0].read_bytes()


def test_nothing_above_protected_b_is_issued(desk, tmp_path):
    with pytest.raises(AboveCeiling):
        issue(desk, tmp_path, marking=ChosenMarking(3))


@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_the_proof_that_both_languages_say_the_same_is_kept(desk, tmp_path, languages):
    request = DocumentRequest("country-pack", "MX", "RCMP", TODAY, languages)
    issue(desk, tmp_path, request=request)
    [document] = issued_here(desk)
    proof = json.loads(str(document["parity"]))
    assert proof["elements"] > 80
    assert proof["facts"]["number"] > 40
    assert len(proof["sha256"]) == 64
    assert not list(tmp_path.glob("twin*"))


def test_a_document_whose_languages_do_not_agree_is_not_issued(any_desk, tmp_path):
    title = Bilingual("Joint visit of 14 containers", "Visite conjointe de 41 conteneurs")
    starts = TODAY.replace(month=12)
    facts = {"owner": "CBSA", "starts": starts, "countries": ("CO",)}
    factories.make(any_desk, "activity", title=title, **facts)
    with pytest.raises(NotAlike) as refused:
        issue(any_desk, tmp_path)
    [found] = refused.value.items
    assert (found.only_en, found.only_fr) == (("14",), ("41",))
    assert "conteneurs" in found.fr
    assert issued_here(any_desk) == []
    assert not [*tmp_path.glob("*.pdf"), *tmp_path.glob(".lo-desk*")]


def test_what_somebody_writes_meanwhile_is_in_the_document(any_desk, tmp_path):
    """The facts of a document are those of the registry at the moment it is registered."""
    officer = records.find(any_desk, "officer", "C-77878")
    done: list[int] = []

    def meddling(fraction, _message):
        if fraction > 0.5 and not done:
            done.append(factories.change(any_desk, "officer", officer.id, phone="+57 601 555 0177"))

    issued = register.issue(any_desk, asked(), tmp_path, meddling)
    assert done
    assert register.verify(any_desk, issued.files[0]).changed == ()


def test_what_is_superseded_is_told_from_both_sides(desk, tmp_path):
    first = issue(desk, tmp_path)
    second = issue(desk, tmp_path, supersedes=first.number)
    assert register.verify(desk, second.files[0]).supersedes == first.number
    assert register.verify(desk, first.files[0]).supersedes == ""


def test_the_post_of_a_copy_is_kept(desk, tmp_path):
    issue(desk, tmp_path, OFFICER, DIRECTOR, posts=("BOG-CBSA",))
    copies = registered(desk, "issued_copy")
    own = [row for row in copies if not str(row["code"]).startswith("00000-")]
    posts = {row["copy"]: row["post"] for row in own}
    assert posts == {1: "BOG-CBSA", 2: None}


def test_pages_that_another_version_drew_are_refused_and_the_facts_are_proven(
    desk, tmp_path, monkeypatch, english, french
):
    issued = issue(desk, tmp_path)
    monkeypatch.setattr("lo_desk.services.about.number", lambda: "99")
    monkeypatch.setattr(copies.Made, "digests", ("0" * 64,))
    with pytest.raises(DrawnDifferently) as caught:
        register.reprint(desk, issued.number, tmp_path / "again", silent)
    told = english.text(caught.value.msg)
    [document] = registered(desk)
    assert document["facts_hash"] in told
    assert document["made_by"] in told
    assert "(99 (" in told
    assert "⟦" not in french.text(caught.value.msg)
    assert not list((tmp_path / "again").glob("*.pdf"))
