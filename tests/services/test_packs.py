"""What a pack and an assessment hold, and what they leave out."""

from dataclasses import replace
from datetime import date

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest, GapNews
from lo_desk.domain.worth import FACTORS
from lo_desk.errors import NothingToPrint
from lo_desk.progress import Cancelled
from lo_desk.services import assessments, documents, gaps, packs, register
from tests import factories
from tests.factories import change, chosen, make

TODAY = date(2026, 11, 24)
REQUEST = DocumentRequest("country-pack", "CO", "CBSA", TODAY)


def quiet(_fraction, _message):
    """Nobody waits."""


@pytest.fixture
def known(empty_desk):
    """One RCMP post in Bogotá with its officer, and a priority of each agency."""
    post = factories.post(empty_desk, "BOG-RCMP", "RCMP")
    who = factories.officer(empty_desk, "P. Singh", "RCMP")
    found = {"post": post, "officer": who, "line": factories.line(empty_desk, post)}
    found["tour"] = factories.tour(empty_desk, who, post, date(2025, 1, 1))
    for owner in ("CBSA", "RCMP"):
        found[owner] = factories.priority(empty_desk, f"{owner}-1", owner)
        found[f"{owner} version"] = factories.version(empty_desk, found[owner])
    return found


def pack(desk, **more):
    return packs.country_pack(desk, replace(REQUEST, **more))


def assessment(desk, reader=None, day=TODAY):
    return assessments.assessment(
        desk, DocumentRequest("gap-assessment", "", reader or "JOINT", day)
    )


def test_a_pack_is_about_one_country_on_one_day_for_one_reader(empty_desk, known):
    facts = pack(empty_desk)
    assert (facts.card.reader, facts.card.day, facts.demo) == ("CBSA", TODAY, False)
    assert [item.code for item in facts.card.theirs] == ["RCMP-1"]
    assert [key for key, _ in facts.coverage] == ["CBSA", "RCMP"]
    assert not facts.coverage[0][1].lines
    assert facts.coverage[1][1].lines
    with pytest.raises(NothingToPrint):
        pack(empty_desk, subject="XX")


@pytest.mark.parametrize("entity", ["post", "officer", "line", "tour", "RCMP", "RCMP version"])
def test_the_marking_is_the_highest_of_what_is_printed(empty_desk, known, entity):
    assert pack(empty_desk).marking == 0
    kinds = {"line": "area_line", "RCMP": "priority", "RCMP version": "priority_version"}
    change(empty_desk, kinds.get(entity, entity), known[entity], marking=2)
    assert pack(empty_desk).marking == 2


def test_the_note_of_a_link_a_visit_and_an_activity_raise_the_marking_too(empty_desk, known):
    at = {"post": Choice(known["post"], ""), "country": chosen(empty_desk, "country", "colombia")}
    days = {"starts": TODAY, "ends": TODAY}
    make(empty_desk, "visit", **at, **days, kind="regular", joint=False, marking=1)
    assert pack(empty_desk).marking == 1
    link = {"priority": Choice(known["CBSA"], ""), "other": Choice(known["RCMP"], "")}
    note = Bilingual("Secretive", "Discret")
    make(empty_desk, "priority_link", owner="CBSA", **link, kind="overlap", note=note, marking=2)
    assert pack(empty_desk).marking == 2


def test_what_is_withheld_raises_no_marking(empty_desk, known):
    change(empty_desk, "priority", known["RCMP"], released=False)
    change(empty_desk, "priority", known["RCMP"], marking=2)
    assert pack(empty_desk).marking == 0
    assert pack(empty_desk, reader="RCMP").marking == 2


def test_the_fingerprint_changes_with_a_fact_and_not_otherwise(empty_desk, known):
    first = pack(empty_desk).fingerprint
    assert pack(empty_desk).fingerprint == first
    change(empty_desk, "officer", known["officer"], email="p.singh@example.ca")
    second = pack(empty_desk).fingerprint
    assert second != first
    factories.officer(empty_desk, "Somebody Else", service_no="E-1")  # of no concern here
    assert pack(empty_desk).fingerprint == second
    prints = {
        pack(empty_desk, **other).fingerprint
        for other in ({"reader": "RCMP"}, {"day": date(2026, 1, 1)}, {"subject": "PE"})
    }
    assert len(prints | {second}) == 4


def test_a_joint_assessment_leaves_out_what_either_withholds_and_counts_it(empty_desk, known):
    for owner in ("CBSA", "RCMP"):
        key = factories.priority(empty_desk, f"{owner}-2", owner)
        factories.version(empty_desk, key, countries=("PE",), released=False)
    joint = assessment(empty_desk)
    assert {(item.kind, item.count, item.originator.en) for item in joint.withheld} == {
        ("priority_version", 1, "CBSA"),
        ("priority_version", 1, "RCMP"),
    }
    assert not any(line.iso2 == "PE" for line in joint.gaps)
    for reader, other in (("CBSA", "RCMP"), ("RCMP", "CBSA")):
        own = assessment(empty_desk, reader)
        assert [item.originator.en for item in own.withheld] == [other]
        assert any(line.iso2 == "PE" and line.gap.agency == reader for line in own.gaps)
        assert not any(line.iso2 == "PE" and line.gap.agency == other for line in own.gaps)


def test_an_assessment_tells_of_every_country_who_reaches_it(empty_desk, known):
    facts = assessment(empty_desk)
    told = {line.iso2: line for line in facts.countries}
    assert len(told) == 250
    assert (told["CO"].cbsa, told["CO"].rcmp, told["CO"].gap) == (False, True, "one_sided")
    assert (told["FR"].cbsa, told["FR"].gap, told["FR"].priority) == (False, "", False)
    assert [row.code for row in facts.timeline] == ["BOG-RCMP"]


def test_an_assessment_is_of_its_day(empty_desk, known):
    early, late = (assessment(empty_desk, day=day) for day in (date(2019, 1, 1), TODAY))
    assert early.gaps == ()
    assert late.gaps
    assert early.fingerprint != late.fingerprint


def test_the_marking_of_an_assessment_counts_what_its_reader_may_see(empty_desk, known):
    change(empty_desk, "priority_version", known["RCMP version"], marking=2, released=False)
    assert [assessment(empty_desk, reader).marking for reader in ("CBSA", "RCMP", None)] == [
        0,
        2,
        0,
    ]


def test_the_demo_says_so(desk):
    assert pack(desk).demo
    assert assessment(desk).demo


def test_a_pack_is_printed_and_printed_again(empty_desk, known, tmp_path):
    target = tmp_path / "deep" / "pack.pdf"
    told = []
    assert documents.print_draft(empty_desk, REQUEST, target, lambda f, _m: told.append(f))
    first = target.read_bytes()
    assert first.startswith(b"%PDF-")
    assert told[0] == 0.0
    assert told == sorted(told)
    documents.print_draft(empty_desk, REQUEST, target, quiet)
    assert target.read_bytes() == first
    assert [path.name for path in target.parent.iterdir()] == ["pack.pdf"]


def test_an_assessment_is_printed(empty_desk, known, tmp_path):
    target = tmp_path / "assessment.pdf"
    request = DocumentRequest("gap-assessment", "", "JOINT", TODAY, ("fr",))
    assert documents.print_draft(empty_desk, request, target, quiet) == target
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("after", [0.0, 0.3])
def test_whoever_stops_it_finds_no_half_file(empty_desk, known, tmp_path, after):
    def stop(fraction, _message):
        if fraction >= after:
            raise Cancelled

    with pytest.raises(Cancelled):
        documents.print_draft(empty_desk, REQUEST, tmp_path / "out" / "pack.pdf", stop)
    assert [path.name for path in tmp_path.rglob("*.pdf*")] == []


def test_a_pack_tells_of_the_host_country_as_its_reader_may_see_it(desk):
    host = pack(desk).host
    assert host is not None
    assert [one.reference for one in host.instruments]
    assert {item.owner for item in host.sharing} == {"CBSA", "RCMP"}
    assert {item.code for item in host.workload} == {"BOG-CBSA", "BOG-RCMP"}
    assert host.partners
    assert host.agencies
    assert all(one.entity == "contact" for one in host.contacts)


def test_what_is_new_counts_from_the_last_pack_in_the_register(desk, tmp_path):
    first = pack(desk, day=date(2026, 9, 1))
    assert first.news is not None
    assert (first.news.since, first.news.changes) == (None, ())
    asked = replace(REQUEST, day=date(2026, 9, 1))
    issued = register.issue(
        desk, register.Issuing(asked, [Bilingual("Officer", "AL")]), tmp_path, quiet
    )
    news = pack(desk).news
    assert news is not None
    assert (news.since, news.number) == (date(2026, 9, 1), issued.number)
    assert [change.kind for change in news.changes][:2] == ["new", "changed"]
    since = pack(desk, since=date(2026, 11, 20)).news
    assert since is not None
    assert (since.number, since.changes) == ("", ())


def test_gaps_put_aside_do_not_count_and_are_told(desk):
    whole = assessment(desk, "CBSA")
    line = next(one for one in gaps.open_gaps(desk) if one.gap.agency == "CBSA")
    gaps.put_aside(desk, line, "Waiting for a decision", date(2027, 3, 31))
    told = assessment(desk, "CBSA")
    assert told.put_aside is not None
    assert [(one.line.gap.key, one.last) for one in told.put_aside] == [
        (line.gap.key, date(2027, 3, 31))
    ]
    assert len(told.gaps) == len(whole.gaps) - 1
    assert told.fingerprint != whole.fingerprint


def test_an_assessment_says_what_keeps_the_coverage_of_each_agency_down(desk):
    told = assessment(desk).causes
    for agency in AGENCIES:
        found = [each for each in told if each.agency == agency]
        assert {each.factor for each in found} == set(FACTORS)
        assert sum(each.share for each in found) == 100
        assert all((each.share > 0) <= (each.lines > 0) for each in found)


def test_an_assessment_tells_what_is_new_since_the_last_one(desk):
    request = DocumentRequest("gap-assessment", "", "CBSA", TODAY, since=date(2026, 3, 1))
    news = assessments.assessment(desk, request).news
    assert news is not None
    assert news.since == date(2026, 3, 1)
    assert news.new
    known = {line.gap.key for line in news.new}
    assert not known & {line.gap.key for line in news.closed}
    assert assessment(desk).news == GapNews(None, "")
