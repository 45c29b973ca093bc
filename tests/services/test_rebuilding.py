"""Stale documents are made once more, and only those; each supersedes the old one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.marking import ChosenMarking
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.errors import CannotWrite
from lo_desk.services import copies, fact_words, freshness, rebuilding, recorded, records, register
from lo_desk.services.frozen_packs import NotIssued
from lo_desk.services.gate import TextsPending
from lo_desk.services.replacing import AlreadySuperseded
from tests import factories
from tests.conftest import TODAY

DIRECTOR = Bilingual("Director", "Direction")


def silent(_fraction, _message):
    pass


def issue(desk, folder, country="MX", **more):
    request = DocumentRequest("country-pack", country, "CBSA", TODAY)
    asked = register.Issuing(more.pop("request", request), (DIRECTOR,), **more)
    return register.issue(desk, asked, folder, silent)


def visit(desk, french="Visite conjointe"):
    facts = {"owner": "CBSA", "starts": TODAY.replace(month=12), "countries": ("MX",)}
    return factories.make(desk, "activity", title=Bilingual("Joint visit", french), **facts)


def numbers(desk):
    return {row["number"]: row for row in records.rows(desk, "issued_document", Part())}


def test_only_what_is_stale_is_made_and_supersedes_the_old_one(any_desk, tmp_path):
    first = issue(any_desk, tmp_path, expires=TODAY + timedelta(days=30), marking=ChosenMarking(2))
    issue(any_desk, tmp_path, "EC")
    visit(any_desk)
    later = replace(any_desk, today=TODAY + timedelta(days=7), day=TODAY + timedelta(days=7))
    [made] = rebuilding.rebuild_stale(later, tmp_path, silent)
    assert (made.number, made.new, made.error) == (first.number, "2026-0003", None)
    new = numbers(any_desk)[made.new]
    assert new["supersedes"].code == first.number
    assert new["day"] == TODAY + timedelta(days=7)
    assert new["expires"] - new["issued_at"].date() >= timedelta(days=30)
    assert new["marking"] == 2
    assert register.verify(any_desk, first.files[0]).superseded_by == made.new
    assert rebuilding.rebuild_stale(any_desk, tmp_path, silent) == ()


def test_what_is_refused_stops_no_other(desk, tmp_path):
    first = issue(desk, tmp_path)
    second = issue(desk, tmp_path, "EC")
    visit(desk, french="")
    facts = {"owner": "CBSA", "starts": TODAY.replace(month=12), "countries": ("EC",)}
    factories.make(desk, "activity", title=Bilingual("Training", "Formation"), **facts)
    refused, made = rebuilding.rebuild_stale(desk, tmp_path, silent)
    assert (refused.number, refused.new) == (first.number, "")
    assert isinstance(refused.error, TextsPending)
    assert (made.number, bool(made.new)) == (second.number, True)


def test_only_those_that_are_named_are_made(desk, tmp_path):
    issue(desk, tmp_path)
    assert visit(desk)
    [told] = rebuilding.rebuild_stale(desk, tmp_path, silent, ["2026-0009"])
    assert (told.new, told.files) == ("", ())
    assert isinstance(told.error, NotIssued)


def test_changed_facts_are_told_by_record_and_field(desk, tmp_path, english, french):
    issue(desk, tmp_path)
    visit(desk)
    [compared] = freshness.compare(desk).values()
    told = fact_words.told(desk, compared.changed)
    assert "Joint visit: new" in [english.text(words) for words in told]
    assert any("Visite conjointe" in french.text(words) for words in told)


@pytest.mark.parametrize(
    ("new", "english_words", "french_words"),
    [
        (
            Bilingual("Joint tour", "Visite"),
            "Joint tour, Title (English): Joint visit, now Joint tour",
            "Visite, Titre (anglais) : Joint visit, maintenant Joint tour",
        ),
        (
            Bilingual("Joint visit", "Tournée"),
            "Joint visit, Title (French): Visite, now Tournée",
            "Tournée, Titre (français) : Visite, maintenant Tournée",
        ),
        (
            Bilingual("Joint tour", "Tournée"),
            "Joint tour, Title: Joint visit, now Joint tour",
            "Tournée, Titre : Visite, maintenant Tournée",
        ),
        (
            Bilingual("Joint visit", "Visite").confirmed(),
            "Joint visit, Title: not confirmed in both languages, now confirmed in both languages",
            (
                "Visite, Titre : non confirmé dans les deux langues,"
                " maintenant confirmé dans les deux langues"
            ),
        ),
    ],
)
def test_a_text_in_two_languages_is_one_fact(
    desk, tmp_path, english, french, new, english_words, french_words
):
    """Said in the words of the reader, without what the registry keeps beside a text."""
    made = visit(desk, "Visite")
    issue(desk, tmp_path)
    factories.change(desk, "activity", made, title=new)
    [compared] = freshness.compare(desk).values()
    [words] = fact_words.told(desk, compared.changed)
    assert english.text(words) == english_words
    assert french.text(words).replace("\xa0", " ") == french_words


@pytest.mark.parametrize("country", ["MX", "CO"])
def test_facts_agree_with_the_registry_as_it_was_recorded_then(any_desk, tmp_path, country):
    """Whatever was written since: the journal is read up to the moment of issue."""
    visit(any_desk)
    issued = issue(any_desk, tmp_path, country)
    visit(any_desk)
    for post in records.rows(any_desk, "post", Part(count=500))[:5]:
        factories.change(any_desk, "post", post.id, released=not post["released"])
    assert recorded.disagreements(any_desk, issued.number) == ()


def test_what_changed_since_a_briefing_agrees_and_is_not_stale_by_itself(desk, tmp_path):
    """Since when it counts follows from the registry again, as when it was issued."""
    request = DocumentRequest("delta", "MEX-CBSA", "CBSA", TODAY)
    issued = issue(desk, tmp_path, request=request)
    assert recorded.disagreements(desk, issued.number) == ()
    assert register.verify(desk, issued.files[0]).changed == ()


def test_an_assessment_agrees_too_and_a_forged_journal_does_not(desk, tmp_path):
    request = DocumentRequest("gap-assessment", "", "JOINT", TODAY)
    number = issue(desk, tmp_path, request=request).number
    assert recorded.disagreements(desk, number) == ()
    officer = records.find(desk, "officer", "C-77878")
    with desk.store.engine.begin() as link:
        for (name,) in link.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'change'"
        ).all():
            link.exec_driver_sql(f"DROP TRIGGER {name}")
        link.exec_driver_sql(
            "UPDATE change SET new = replace(new, ?, 'Z. Forged') WHERE record_id = ?",
            (officer["name"], officer.id.hex),
        )
    found = recorded.disagreements(desk, number)
    assert any("Z. Forged" in str(now) for _, _, now in found)


CONSENT = (Bilingual("Agreed on November 3", "Convenu le 3 novembre"), Bilingual("RCMP", "GRC"))


def protected(desk, marking):
    facts = {"owner": "CBSA", "starts": TODAY.replace(month=12), "countries": ("EC",)}
    title = Bilingual("Joint visit", "Visite conjointe")
    return factories.make(desk, "activity", title=title, marking=marking, **facts)


def test_a_lowered_marking_is_carried_with_its_reason_while_the_same_is_due(desk, tmp_path):
    protected(desk, 1)
    issue(desk, tmp_path, "EC", marking=ChosenMarking(0, *CONSENT))
    protected(desk, 1)
    [made] = rebuilding.rebuild_stale(desk, tmp_path, silent)
    new = numbers(desk)[made.new]
    assert new["marking"] == 0
    assert new["marking_reason"] == "Agreed on November 3 | Convenu le 3 novembre\nRCMP | GRC"


def test_a_lowered_marking_is_refused_with_a_sentence_once_another_is_due(desk, tmp_path):
    protected(desk, 1)
    first = issue(desk, tmp_path, "EC", marking=ChosenMarking(0, *CONSENT))
    protected(desk, 2)
    [refused] = rebuilding.rebuild_stale(desk, tmp_path, silent)
    assert (refused.number, refused.new) == (first.number, "")
    assert isinstance(refused.error, rebuilding.LoweredBefore)
    assert first.number in str(refused.error.msg.facts["number"])


def test_what_was_superseded_or_is_unknown_is_refused_with_the_number_to_look_for(desk, tmp_path):
    first = issue(desk, tmp_path)
    second = issue(desk, tmp_path, supersedes=first.number)
    asked = (first.number, "2026-0099")
    told, unknown = rebuilding.rebuild_stale(desk, tmp_path, silent, asked)
    assert isinstance(told.error, AlreadySuperseded)
    assert told.error.msg.facts["after"] == second.number
    assert isinstance(unknown.error, NotIssued)


def test_a_full_disk_names_the_folder_that_was_chosen(desk, tmp_path):
    inside = ""

    def full():
        with copies.making(tmp_path) as making:
            nonlocal inside
            inside = str(making / "2026-0001-01.pdf")
            raise CannotWrite(inside)

    with pytest.raises(CannotWrite) as told:
        full()
    assert told.value.args == (str(tmp_path),)
    assert inside.startswith(str(tmp_path))
