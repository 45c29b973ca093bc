"""Fresh or stale: each issued document knows its facts; what changed is told, and only that."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from lo_desk.catalogue.field import Choice
from lo_desk.db.queries import issued
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.degrees import Degrees
from lo_desk.domain.freshness import referred
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rows import Part
from lo_desk.services import assessments, documents, freshness, records, register
from lo_desk.services.frozen_packs import numbered, thawed
from tests import factories
from tests.conftest import TODAY

CONTRABAND = "Customs contraband"
DIRECTOR = Bilingual("Director", "Direction")


def silent(_fraction, _message):
    pass


def issue(desk, folder, country="CO", **more):
    request = DocumentRequest("country-pack", country, "CBSA", TODAY)
    asked = register.Issuing(more.pop("request", request), (DIRECTOR,), **more)
    return register.issue(desk, asked, folder, silent).number


def stale(desk, known=None):
    """Numbers of the stale documents, with what changed."""
    found = freshness.compare(desk, known)
    return {
        records.read(desk, "issued_document", key)["number"]: compared.changed
        for key, compared in found.items()
        if compared.stale
    }


def test_a_document_is_fresh_until_one_of_its_facts_changes(any_desk, tmp_path):
    first, _second = issue(any_desk, tmp_path), issue(any_desk, tmp_path, "MX")
    assert stale(any_desk) == {}
    officer = records.find(any_desk, "officer", "C-77878")
    factories.change(any_desk, "officer", officer.id, phone="+57 601 555 0177")
    [(number, changed)] = stale(any_desk).items()
    assert number == first
    assert [now for path, _, now in changed if path.endswith(".phone")] == ["+57 601 555 0177"]


def test_what_is_put_back_is_fresh_again(desk, tmp_path):
    issue(desk, tmp_path)
    officer = records.find(desk, "officer", "C-77878")
    factories.change(desk, "officer", officer.id, phone="+57 601 555 0177")
    assert stale(desk)
    factories.change(desk, "officer", officer.id, phone=officer["phone"])
    assert stale(desk) == {}


def test_a_new_record_about_its_country_makes_a_document_stale(desk, tmp_path):
    first = issue(desk, tmp_path)
    issue(desk, tmp_path, "MX")
    title = Bilingual("Joint visit", "Visite conjointe")
    facts = {"owner": "CBSA", "starts": date(2026, 12, 1), "countries": ("CO",)}
    factories.make(desk, "activity", title=title, **facts)
    assert list(stale(desk)) == [first]


def test_what_is_superseded_or_no_longer_valid_is_not_compared(desk, tmp_path):
    first = issue(desk, tmp_path)
    issue(desk, tmp_path, supersedes=first, expires=TODAY)
    assert len(freshness.compare(desk)) == 1
    later = replace(desk, today=TODAY + timedelta(days=1))
    assert freshness.compare(later) == {}


def test_what_was_compared_before_is_compared_again_only_if_it_was_touched(desk, tmp_path):
    issue(desk, tmp_path)
    officer = records.find(desk, "officer", "C-77878")
    factories.change(desk, "officer", officer.id, phone="+57 601 555 0177")
    known = freshness.compare(desk)
    heard = []
    assert freshness.compare(desk, known, lambda *told: heard.append(told)) == known
    assert heard == []


def test_an_assessment_is_compared_whatever_is_written(desk, tmp_path):
    request = DocumentRequest("gap-assessment", "", "JOINT", TODAY)
    number = issue(desk, tmp_path, request=request)
    officer = records.find(desk, "officer", "C-77878")
    factories.change(desk, "officer", officer.id, name="Z. Other")
    assert list(stale(desk)) == [number]


def test_what_an_earlier_build_did_not_tell_makes_no_document_stale(desk, tmp_path, monkeypatch):
    request = DocumentRequest("gap-assessment", "", "JOINT", TODAY)
    with monkeypatch.context() as earlier:
        earlier.setattr(assessments, "causes", lambda _ledgers: ())
        issue(desk, tmp_path, request=request)
    assert assessments.assessment(desk, request).causes
    assert stale(desk) == {}


COUNTRIES = ("CO", "MX", "EC", "TH", "US")


def test_no_stale_document_is_taken_to_be_fresh(desk, tmp_path):
    """Whatever is written, the quick look never rules out what a comparison would find."""
    random = Random(7)
    for country in COUNTRIES:
        issue(desk, tmp_path, country)
    known, met = freshness.compare(desk), set()
    for edit in (*_EDITS, *_EDITS):
        edit(desk, random)
        known = freshness.compare(desk, known)
        for key, compared in known.items():
            document = records.read(desk, "issued_document", key)
            pack = documents.gathered(desk, _request(desk, document["number"]))
            truly = pack.fingerprint != document["fingerprint"]
            assert compared.stale == truly, document["number"]
            met.add(truly)
    assert met == {True, False}
    assert {key: one.stale for key, one in freshness.compare(desk).items()} == {
        key: one.stale for key, one in known.items()
    }


def _request(desk, number):
    with desk.store.reading() as session:
        document = numbered(session, number, "CBSA")
        return thawed(document, issued.facts_named(session, document.facts_hash)).request


def _rename_an_officer(desk, random):
    officer = random.choice(_of(desk, "officer"))
    factories.change(desk, "officer", officer.id, name=f"Z. Other{random.randrange(99)}")


def _move_a_line(desk, random):
    line = random.choice(_of(desk, "area_line"))
    factories.change(desk, "area_line", line.id, starts=date(2026, 11, random.randrange(1, 28)))


def _withhold_a_post(desk, random):
    post = random.choice(_of(desk, "post"))
    factories.change(desk, "post", post.id, released=not post["released"])


def _end_a_tour(desk, random):
    tour = random.choice(_of(desk, "tour"))
    factories.change(desk, "tour", tour.id, planned_ends=tour["planned_starts"])


def _move_a_mission(desk, random):
    mission = random.choice(_of(desk, "mission"))
    factories.change(desk, "mission", mission.id, lat=Degrees(random.randrange(1, 9)))


def _add_a_national_priority(desk, random):
    code = f"R-{random.randrange(9999)}"
    key = factories.priority(desk, code, "RCMP", level="national")
    factories.version(desk, key, countries=(), released=True)


def _hold_a_visit(desk, random):
    post = random.choice(_of(desk, "post"))
    where = factories.chosen(desk, "country", random.choice(["colombia", "mexico", "thailand"]))
    days = {"starts": date(2026, 10, 1), "ends": date(2026, 10, 3)}
    facts = {"post": Choice(post.id, ""), "country": where, **days}
    factories.make(desk, "visit", purpose=Bilingual("Port", "Port"), **facts)


def _rename_a_country(desk, random):
    country = factories.chosen(desk, "country", random.choice(["colombia", "ecuador", "france"]))
    notice = random.randrange(1, 60)
    factories.change(desk, "country", country.key, visit_notice_days=notice)


def _of(desk, entity):
    return records.rows(desk, entity, Part(count=500))


_EDITS = (
    _rename_an_officer,
    _move_a_line,
    _withhold_a_post,
    _end_a_tour,
    _move_a_mission,
    _add_a_national_priority,
    _hold_a_visit,
    _rename_a_country,
)


def test_what_facts_refer_to_is_kept_beside_them_and_nobody_reads_them_again(desk, tmp_path):
    issue(desk, tmp_path)
    with desk.store.reading() as session:
        kept = issued.references(session)
        for name, refers in kept.items():
            facts = issued.facts_stored(session, name)
            assert facts is not None
            assert refers == referred(facts)
    assert kept
    assert all("CO" in refers for refers in kept.values())


def test_documents_that_ask_for_the_same_share_it_and_each_change_is_seen_at_once(desk, tmp_path):
    brief = DocumentRequest("priorities-brief", "CO", "CBSA", TODAY)
    pair = {issue(desk, tmp_path), issue(desk, tmp_path, request=brief)}
    areas = records.rows(desk, "mandate_area", Part())
    area = next(each for each in areas if CONTRABAND in str(each["name"]))
    for word, other in (("First", "Second"), ("Second", "First")):
        renamed = Bilingual(f"{word} name", f"Nom {word}").confirmed()
        factories.change(desk, "mandate_area", area.id, name=renamed)
        told = stale(desk)
        assert set(told) == pair
        assert all(word in repr(changed) for changed in told.values())
        assert not any(other in repr(changed) for changed in told.values())
