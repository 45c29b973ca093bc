"""Since when changes count, and whose they are."""

from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changed import ACTIVITIES, CONTACTS
from lo_desk.domain.deltas import ASKED, BRIEFING, TOUR, YEAR
from lo_desk.domain.packs import DocumentRequest
from lo_desk.services import activities, deltas, documents
from lo_desk.services.activities import QuickActivity
from lo_desk.services.countries import card
from lo_desk.services.deltas import NoSuchPost
from lo_desk.services.refusals import SinceLater
from tests import factories

TODAY = date(2026, 11, 24)
REQUEST = DocumentRequest("delta", "BOG-CBSA", "CBSA", TODAY)

PORT = Bilingual("Port visit", "Visite du port")
NEW_ONE = QuickActivity(PORT, date(2027, 1, 11), [], ("CO",), "RCMP")


def told(desk, **more):
    return deltas.delta(desk, DocumentRequest("delta", **{**KEYS, **more}))


KEYS = {"subject": "BOG-CBSA", "reader": "CBSA", "day": TODAY}


@pytest.mark.parametrize(("kind", "subject"), [("delta", "BOG-CBSA"), ("country-pack", "CO")])
def test_changes_are_not_counted_from_a_day_after_the_documents_own(desk, kind, subject):
    request = DocumentRequest(kind, subject, "CBSA", TODAY, since=date(2026, 11, 25))
    with pytest.raises(SinceLater, match="2026-11-25"):
        documents.gathered(desk, request)


def test_changes_count_from_the_last_briefing_of_the_holder(desk):
    found = told(desk)
    assert (found.since, found.basis) == (date(2026, 9, 25), BRIEFING)
    assert found.officer == "A. Tremblay"
    codes = [change.title.facts["code"] for change in found.changes if change.about]
    assert codes == ["RCMP-CO-03", "RCMP-CO-01"]
    assert found.marking > 0
    assert len(found.fingerprint) == 64


def test_or_from_the_day_that_is_asked_for(desk):
    found = told(desk, since=date(2026, 11, 20))
    assert (found.since, found.basis, found.changes) == (date(2026, 11, 20), ASKED, ())


def test_or_from_the_first_day_of_the_tour_where_no_briefing_is_recorded(empty_desk):
    post = factories.post(empty_desk, "BOG-CBSA", "CBSA")
    who = factories.officer(empty_desk, "P. Singh", "CBSA")
    factories.line(empty_desk, post)
    assert told(empty_desk).basis == YEAR
    factories.tour(empty_desk, who, post, date(2025, 1, 1))
    found = told(empty_desk)
    assert (found.since, found.basis, found.officer) == (date(2025, 1, 1), TOUR, "P. Singh")


def test_what_people_write_since_is_told_and_imports_are_not(desk):
    assert not [c for c in told(desk).changes if c.section in {ACTIVITIES, CONTACTS}]
    person = next(each for each in card(desk, "CO", "CBSA").contacts if each.owner == "RCMP")
    factories.change(desk, "officer", person.id, phone="+57 601 555 0177")
    (change,) = [c for c in told(desk).changes if c.section == CONTACTS]
    assert (change.was.en, change.now.fr) == (person.phone, "+57 601 555 0177")
    key = activities.begin(desk, NEW_ONE)
    (change,) = [c for c in told(desk).changes if c.section == ACTIVITIES]
    assert change.title.fr == "Visite du port"
    activities.cancel(desk, key, 1)
    kinds = [c.kind for c in told(desk).changes if c.section == ACTIVITIES]
    assert sorted(kinds) == ["changed", "new"]


@pytest.mark.parametrize(
    "more", [{"subject": "QQ-1"}, {"reader": "RCMP"}, {"day": date(1990, 1, 1)}]
)
def test_a_post_that_is_not_there_or_not_ours_is_refused(desk, more):
    with pytest.raises(NoSuchPost):
        told(desk, **more)


def test_it_is_printed_from_the_table_of_documents(desk, tmp_path):
    target = tmp_path / REQUEST.file_name
    documents.print_draft(desk, REQUEST, target, lambda _f, _m: None)
    assert target.name == "delta-BOG-CBSA-CBSA-2026-11-24.pdf"
    assert target.read_bytes().startswith(b"%PDF")
