"""Packs about posts, officers and forums, gathered from the demo on both engines."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Edit
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.msg import said
from lo_desk.services import records, register
from lo_desk.services.documents import DOCUMENTS, gathered, print_draft
from lo_desk.services.refusals import NoTour, NotReleased

SUBJECTS = {
    "visit": ("forum", "WH-PORTS"),
    "handover": ("post", "BOG-CBSA"),
    "end-of-tour": ("officer", "A. Tremblay"),
    "pre-deployment": ("officer", "N. Arsenault"),
}
every_kind = pytest.mark.parametrize("kind", SUBJECTS)


@pytest.fixture(scope="module")
def answers():
    """What the engine asked first said; the other must say the same."""
    return {}


def number(desk, name):
    """The service number of a demo officer."""
    rows = records.whole(desk, "officer")
    return next(row["service_no"] for row in rows if row["name"] == name)


def asked(desk, kind, reader="CBSA", **changes):
    entity, subject = SUBJECTS[kind]
    if entity == "officer":
        subject = number(desk, changes.pop("name", subject))
    return replace(DocumentRequest(kind, subject, reader, desk.day), **changes)


def pack(desk, kind, reader="CBSA", **changes):
    return gathered(desk, asked(desk, kind, reader, **changes))


def quiet(_fraction, _message):
    """Nobody waits."""


@every_kind
def test_its_facts_are_of_its_class_and_come_back_from_the_register(any_desk, kind):
    told = pack(any_desk, kind)
    assert type(told) is DOCUMENTS[kind].made_of
    assert thaw(DOCUMENTS[kind].made_of, freeze(told)) == told
    assert len(told.fingerprint) == 64
    assert told.demo


@every_kind
def test_both_engines_tell_the_same(any_desk, kind, answers):
    told = pack(any_desk, kind)
    assert answers.setdefault(kind, told.fingerprint) == told.fingerprint


@every_kind
def test_it_is_printed(desk, kind, tmp_path):
    target = print_draft(desk, asked(desk, kind), tmp_path / "a.pdf", quiet)
    assert target.read_bytes().startswith(b"%PDF")


@every_kind
def test_it_is_issued_with_both_languages_saying_the_same_and_made_again(desk, kind, tmp_path):
    position = Bilingual("LO manager, CBSA", "Gestionnaire des AL, ASFC")
    issued = register.issue(
        desk, register.Issuing(asked(desk, kind), [position]), tmp_path / "issued", quiet
    )
    [file] = issued.files
    assert register.verify(desk, file).state == register.GENUINE
    register.reprint(desk, issued.number, tmp_path / "again", quiet)
    [again] = (tmp_path / "again").glob("*.pdf")
    assert again.read_bytes() == file.read_bytes()


@every_kind
def test_an_unknown_subject_is_said(desk, kind):
    with pytest.raises(UnknownRecord):
        gathered(desk, DocumentRequest(kind, "NOWHERE", "CBSA", desk.day))


@pytest.mark.parametrize("kind", ["end-of-tour", "pre-deployment"])
def test_a_pack_about_an_officer_is_for_their_own_agency(desk, kind):
    with pytest.raises(NotReleased):
        pack(desk, kind, "RCMP")


def test_what_an_agency_keeps_to_itself_is_not_printed_for_the_other(any_desk):
    found = records.find(any_desk, "forum", "WH-PORTS")
    records.save(any_desk, [Edit("forum", found.id, 1, {"released": False})], said("Kept"))
    assert pack(any_desk, "visit").speaks_for == "cbsa"
    with pytest.raises(NotReleased):
        pack(any_desk, "visit", "RCMP")


def test_the_edition_of_the_other_agency_counts_what_is_withheld(desk):
    edits = [
        Edit("handover_item", one.id, 1, {"released": False})
        for one in records.whole(desk, "handover_item")
    ]
    records.save(desk, edits, said("Kept"))
    theirs = pack(desk, "handover", "RCMP")
    assert theirs.matters == ()
    assert {one.kind for one in theirs.withheld} >= {"handover_item"}
    assert pack(desk, "handover").matters


def test_bogota_is_handed_over_with_47_days_between(desk):
    told = pack(desk, "handover")
    assert (told.leaving.name, told.arriving.name, told.overlap) == (
        "A. Tremblay",
        "N. Arsenault",
        -47,
    )
    assert len(told.open_matters) == 3
    assert told.matters[-1].done_on is not None
    assert {item.iso2 for item in told.area} == {"CO", "PE", "VE"}
    assert any(one.to_review(desk.day) for one in told.instruments)
    assert [one.day for one in told.dates] == sorted(one.day for one in told.dates)


def test_a_quarter_that_was_not_returned_is_told_as_such(desk):
    told = pack(desk, "handover", subject="MEX-CBSA")
    assert [one.state for one in told.returns].count("not_returned") == 1
    assert len(told.returns) == 4


def test_a_debrief_is_about_the_tour_of_the_day_else_the_last_one(desk):
    told = pack(desk, "end-of-tour")
    assert told.tour.name == "A. Tremblay"
    assert told.briefings
    assert all(item.held_on >= told.tour.starts for item in told.briefings)
    gone = pack(desk, "end-of-tour", name="I. Turcotte")
    assert gone.tour.ends < desk.day


def test_an_officer_who_was_nowhere_yet_has_nothing_to_debrief(desk):
    with pytest.raises(NoTour):
        pack(desk, "end-of-tour", name="N. Arsenault")


def test_a_preparation_tells_training_on_the_first_day_at_the_post(desk):
    told = pack(desk, "pre-deployment")
    assert told.before.name == "A. Tremblay"
    assert told.ready_on == told.tour.starts > desk.day
    states = {one.code: one.state for one in told.training}
    assert {states[code] for code in ("LO-ROLE", "COUNTERPART", "SECURITY")} == {"missing"}
    assert "MAJOR-CASE" not in states
    assert told.countries[0].brief.country.iso2 == "CO"


def test_who_goes_nowhere_is_not_prepared(desk):
    with pytest.raises(NoTour):
        pack(desk, "pre-deployment", name="I. Turcotte")


def test_the_marking_is_at_least_that_of_every_country(desk):
    told = pack(desk, "pre-deployment")
    assert told.marking == max(part.pack.marking for part in told.countries)


def test_another_day_tells_other_facts(desk):
    later = desk.on(desk.day + timedelta(days=130))
    told = pack(later, "handover")
    assert told.leaving.name == "N. Arsenault"
    assert told.arriving is None
    assert told.overlap is None


def test_a_forum_is_told_with_whoever_goes_and_from_which_post(desk):
    told = pack(desk, "visit")
    assert told.present == ("CBSA", "RCMP")
    assert {one.city.en for one in told.attending if one.name} == {"Panama City", "Bogotá"}
    assert [item.at for item in told.programme] == sorted(item.at for item in told.programme)
    assert not told.debrief_late
    late = pack(desk, "visit", subject="AVIATION")
    assert late.debrief_late
    assert late.present == ("CBSA",)


def test_every_pack_has_its_subject_in_both_languages(desk):
    for kind in SUBJECTS:
        told = pack(desk, kind)
        assert told.subject.en
        assert told.subject.fr
        assert {field.name for field in fields(told)} >= {"request", "withheld", "issue"}
        assert isinstance(told.request.day, date)
