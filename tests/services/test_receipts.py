"""Who has read which issued document, and what of it they hold."""

from typing import Any

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.rights import OFFICER as OFFICER_ROLE
from lo_desk.domain.rows import Part
from lo_desk.i18n.language import spoken
from lo_desk.services import holdings, receipts, records, register
from lo_desk.services.permits import NoRight
from tests.conftest import TODAY

OFFICER = Bilingual("CBSA LO, Bogotá", "AL de l’ASFC, Bogotá")
DIRECTOR = Bilingual("Director", "Direction")


def silent(_fraction, _message):
    pass


def issue(desk, folder, **more):
    request = DocumentRequest("country-pack", "MX", "CBSA", TODAY)
    asked = register.Issuing(request, (OFFICER, DIRECTOR), posts=("BOG-CBSA",), **more)
    return register.issue(desk, asked, folder, silent)


def test_who_holds_which_version_is_told_by_post(any_desk, tmp_path):
    first = issue(any_desk, tmp_path)
    second = issue(any_desk, tmp_path, supersedes=first.number)
    officer = records.find(any_desk, "officer", "C-77878")
    rows: Any = records.rows(any_desk, "issued_copy", Part())
    copy = next(
        row for row in rows if row["copy"] == 1 and row["issued_document"].code == second.number
    )
    assert not receipts.acknowledge(any_desk, copy.id, officer.id).before
    held = holdings.by_post(holdings.lines(any_desk, Part(count=500), {}))
    assert {"", "BOG-CBSA"} <= set(held)
    assert list(held)[-1] == ""
    here = [each for each in held["BOG-CBSA"] if "DEMO" not in each.document.number]
    told = [(each.document.number, str(each.held), each.holding.officer) for each in here]
    assert told == [
        (second.number, "Not compared yet", officer["name"]),
        (first.number, f"Superseded by {second.number}, held too", ""),
    ]
    assert all(each.holding.at is None for each in held[""] if "DEMO" not in each.document.number)


def test_a_post_that_never_got_what_superseded_its_copy_is_told_apart(desk, tmp_path):
    first = issue(desk, tmp_path)
    request = DocumentRequest("country-pack", "MX", "CBSA", TODAY)
    asked = register.Issuing(request, (DIRECTOR,), supersedes=first.number)
    second = register.issue(desk, asked, tmp_path, silent)
    held = holdings.lines(desk, Part(first.number, count=9), {})
    assert [(str(each.held), each["post"]) for each in held] == [
        (f"Superseded by {second.number}, not held", "BOG-CBSA"),
        (f"Superseded by {second.number}, held too", ""),
    ]


def test_what_has_changed_since_is_counted_with_who_holds_it(desk, tmp_path):
    number = issue(desk, tmp_path).number
    document = records.find(desk, "issued_document", number).id
    english = spoken("en_CA")
    told = {
        english.text(each.held)
        for n in (0, 2)
        for each in holdings.lines(desk, Part(number), {document: n})
    }
    assert told == {"Fresh", "Stale: 2 facts have changed since"}


def test_an_officer_acknowledges_their_own_copy_and_nobody_elses(any_desk, tmp_path):
    """The role that reads documents may say that it has."""
    issue(any_desk, tmp_path)
    mine = records.find(any_desk, "officer", "C-77878").id
    other = next(o.id for o in records.rows(any_desk, "officer", Part()) if o.id != mine)
    desk = any_desk.seen_by("CBSA", OFFICER_ROLE, "C-77878")
    rows: Any = records.rows(desk, "issued_copy", Part())
    copy = next(row.id for row in rows if "DEMO" not in row["issued_document"].code)
    assert not receipts.acknowledge(desk, copy, mine).before
    with pytest.raises(NoRight, match="Only whoever read a document"):
        receipts.acknowledge(desk, copy, other)
