from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.drafts import Draft
from lo_desk.domain.rows import NEW
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import drafts
from lo_desk.services.drafts import DraftFolder, folder_of
from tests import factories

AT = datetime(2026, 11, 24, 9, 40, tzinfo=timezone(timedelta(hours=-5)))


def draft(entity="officer", key=None, version=1, **changes):
    return Draft(entity, key or new_id(), version, changes, AT, "because")


@pytest.fixture
def folder(tmp_path):
    return DraftFolder(tmp_path / "drafts" / "run")


def test_a_draft_on_disk_is_the_draft_that_was_kept(folder):
    one = draft(name="P. Singh", clearance_ends=date(2027, 1, 31))
    folder.keep(one)
    assert list(folder.drafts()) == [one]


def test_a_later_draft_of_the_same_form_replaces_the_earlier_one(folder):
    one = draft(name="P. Singh")
    folder.keep(one)
    folder.keep(draft(key=one.id, name="P. Singh-Roy"))
    assert [d.changes["name"] for d in folder.drafts()] == ["P. Singh-Roy"]


def test_a_difference_left_for_later_lies_beside_the_draft_of_its_record(folder):
    one = draft(name="P. Singh")
    folder.keep(one)
    folder.keep(Draft("officer", one.id, 1, {"name": "Other"}, AT, later=True))
    assert len(list(folder.drafts())) == 2


def test_a_dropped_draft_is_gone_and_may_be_dropped_again(folder):
    one = draft(name="P. Singh")
    folder.keep(one)
    folder.drop(one)
    folder.drop(one)
    assert list(folder.drafts()) == []


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 2}', '{"format": 1, "entity": "nobody"}'], ids=repr
)
def test_a_file_that_cannot_be_read_is_passed_over_and_stays(folder, text):
    folder.keep(draft(name="P. Singh"))
    strange = folder.path / "strange.json"
    strange.write_text(text, encoding="utf-8")
    assert len(list(folder.drafts())) == 1
    assert strange.exists()


def test_a_field_that_is_no_more_is_left_out(folder):
    folder.keep(draft(name="P. Singh", nickname="Pat"))
    assert [set(d.changes) for d in folder.drafts()] == [{"name"}]


def test_a_draft_is_read_beside_what_is_stored_now(any_empty_desk):
    who = factories.officer(any_empty_desk, phone="+1 613 555 0100")
    seen = drafts.read(any_empty_desk, draft(key=who, phone="+1 613 555 0199"))
    assert seen.name == "A. Tremblay"
    told = [(one.key, one.theirs, one.mine) for one in seen.differences]
    assert told == [("phone", "+1 613 555 0100", "+1 613 555 0199")]


def test_the_draft_of_a_new_record_is_called_by_what_was_typed(any_empty_desk):
    post = factories.post(any_empty_desk)
    typed = draft("tour", None, NEW, post=post, planned_starts=date(2027, 1, 1), fte=100)
    seen = drafts.read(any_empty_desk, typed)
    assert seen.name == (date(2027, 1, 1),)
    assert [one.key for one in seen.differences] == ["post", "planned_starts"]  # the default is not
    assert isinstance(seen.differences[0].mine, Choice)


def test_the_draft_of_a_record_that_is_not_here_says_so(any_empty_desk):
    seen = drafts.read(any_empty_desk, draft(name="Nobody"))
    assert seen.gone
    assert seen.name == said("(not here)")


def test_the_draft_of_a_new_record_without_a_name_is_called_so_in_either_language(any_empty_desk):
    seen = drafts.read(any_empty_desk, draft("tour", None, NEW))
    assert seen.name == said("New record")


def test_what_waits_to_be_settled_is_counted_over_all_runs(empty_desk):
    root = folder_of(empty_desk.store.site)
    for run in ("one", "two"):
        late = Draft("officer", new_id(), 1, {"name": run}, AT, later=True)
        DraftFolder(root / run).keep(late)
        DraftFolder(root / run).keep(draft(name=run))
    assert sorted(str(d.changes["name"]) for d in drafts.waiting(empty_desk)) == ["one", "two"]


def test_drafts_are_kept_for_each_registry_apart_in_the_users_own_folder(monkeypatch, tmp_path):
    site = new_id()
    found = folder_of(site, {"LO_DESK_HOME": str(tmp_path)})
    assert found == Path(tmp_path) / "drafts" / site.hex
