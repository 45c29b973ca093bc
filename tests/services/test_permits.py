"""What a role keeps people from, on both engines, and that nothing else is touched."""

from dataclasses import replace

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.db.models import MODELS
from lo_desk.domain.rights import MANAGER, OFFICER, PRINT
from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import exchange, exporting, permits, records
from lo_desk.services.permits import NoRight
from tests.conftest import TODAY

LABEL = said("a change")


def tours_now(desk, agency):
    """Officer and post of every tour of ``agency`` that holds today."""
    for tour in records.rows(desk, "tour", Part(count=500)):
        officer = records.read(desk, "officer", _key(tour["officer"]))
        if officer["owner"] == agency and officer["service_no"]:
            yield officer, records.read(desk, "post", _key(tour["post"]))


def _key(value):
    assert isinstance(value, Choice)
    return value.key


@pytest.fixture
def holder(any_desk):
    return next(tours_now(any_desk, "CBSA"))


def as_(desk, role, officer=None, agency="CBSA"):
    return replace(desk, role=role, home=agency, officer=officer["service_no"] if officer else "")


def change(desk, entity, facts, **changes):
    return records.save(desk, [Edit(entity, facts.id, facts.version, changes)], LABEL)


def other_post(desk, mine):
    posts = records.rows(desk, "post", Part(count=500))
    return next(p for p in posts if p.id != mine.id and p["owner"] == "CBSA")


def test_a_manager_changes_the_networks_posts_but_not_the_counterparts(any_desk):
    desk = as_(any_desk, MANAGER)
    posts = records.rows(desk, "post", Part(count=500))
    ours = next(p for p in posts if p["owner"] == "CBSA")
    theirs = next(p for p in posts if p["owner"] == "RCMP")
    change(desk, "post", ours, source="checked")
    with pytest.raises(NoRight):
        change(desk, "post", theirs, source="checked")
    assert records.read(desk, "post", theirs.id)["source"] == theirs["source"]


def test_an_officer_changes_their_own_post_and_no_other(any_desk, holder):
    officer, post = holder
    desk = as_(any_desk, OFFICER, officer)
    change(desk, "post", post, source="seen")
    with pytest.raises(NoRight):
        change(desk, "post", other_post(desk, post), source="seen")


def test_an_officer_changes_what_is_known_of_themselves_and_of_nobody_else(any_desk, holder):
    officer, _ = holder
    desk = as_(any_desk, OFFICER, officer)
    change(desk, "officer", officer, verified_on=TODAY)
    someone = next(o for o, _ in tours_now(any_desk, "CBSA") if o.id != officer.id)
    with pytest.raises(NoRight):
        change(desk, "officer", someone, verified_on=TODAY)


def test_an_officer_plans_an_activity_but_no_tour(any_desk, holder):
    officer, post = holder
    desk = as_(any_desk, OFFICER, officer)
    who = {"officer": Choice(officer.id, ""), "post": Choice(post.id, "")}
    tour = {**who, "planned_starts": TODAY.replace(year=2031), "type": "rotational"}
    with pytest.raises(NoRight):
        records.save(desk, [Edit("tour", new_id(), NEW, tour)], LABEL)
    assert permits.why_not(desk, "activity") is None


def test_the_print_desk_changes_nothing(any_desk, holder):
    desk = as_(any_desk, PRINT)
    with pytest.raises(NoRight) as refused:
        change(desk, "post", holder[1], source="x")
    assert "print desk" in str(refused.value.msg.facts["why"])


def test_without_a_role_everything_may_be_changed(any_desk):
    for post in records.rows(any_desk, "post", Part(count=3)):
        change(any_desk, "post", post, source="x")


def test_the_sentence_of_the_pane_and_the_refusal_of_the_service_agree(any_desk, holder):
    officer, _ = holder
    for desk in (as_(any_desk, OFFICER, officer), as_(any_desk, PRINT), as_(any_desk, MANAGER)):
        for entity in ("post", "officer", "tour", "country", "area_line", "briefing"):
            for facts in records.rows(desk, entity, Part(count=8)):
                field = {"country": "dial_code", "tour": "end_reason", "officer": "phone"}
                told = permits.why_not(desk, entity, facts)
                with any_desk.store.reading() as session:
                    session.info[permits.PERSON] = permits.person(desk)
                    record = session.get(MODELS[entity], facts.id)
                    try:
                        permits.refuse(session, record, {field.get(entity, "source"): "x"})
                        refused = None
                    except NoRight as error:
                        refused = error.msg.facts["why"]
                assert told == refused, (desk.role, entity)


def test_an_import_refuses_the_rows_one_may_not_write(any_desk, tmp_path):
    exporting.export(any_desk, tmp_path / "out", lambda _fraction, _message: None)
    rows = (tmp_path / "out" / "post.csv").read_text(encoding="utf-8-sig")
    changed = tmp_path / "in" / "post.csv"
    changed.parent.mkdir()
    changed.write_text(rows.replace("https://", "http://"), encoding="utf-8")
    desk = as_(any_desk, PRINT)
    plan = exchange.check(desk, changed, lambda _fraction, _message: None)
    assert plan.counts["refused"]
    assert not plan.edits
