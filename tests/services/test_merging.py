"""Two records of one thing become one, as it was shown, and two again when that is undone."""

from datetime import date
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lo_desk.catalogue import ENTITIES, REFERRERS
from lo_desk.catalogue.doubled import changes, differences, may_be_doubled
from lo_desk.catalogue.field import Choice
from lo_desk.db.entities import MODELS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.errors import DeskError, UnknownRecord
from lo_desk.i18n.language import spoken
from lo_desk.services import acknowledging, merging, permits, records, recovery, relations, steps
from lo_desk.services.merging import CannotMerge
from tests.factories import (
    change,
    chosen,
    fact,
    facts,
    make,
    officer,
    post,
    priority,
    tour,
    version,
)
from tests.services.test_import_work import dump

DOUBLED = sorted(key for key, entity in ENTITIES.items() if may_be_doubled(entity))


def told(plan):
    return [spoken("en_CA").text(obstacle.told) for obstacle in plan.obstacles]


def counts(ties):
    return {tie.entity: tie.count for tie in ties}


@pytest.fixture
def two(any_empty_desk):
    """One officer twice, each with a tour; the second knows a telephone and wrote the name right."""
    desk = any_empty_desk
    one = officer(desk, "A. Tremblay", service_no="C-1001")
    other = officer(desk, "A. Tremblai", service_no="C-1010", phone="+57 601 555 0142")
    tour(desk, one, post(desk, "BOG-CBSA"), date(2024, 1, 9), date(2025, 1, 9))
    tour(desk, other, post(desk, "MEX-CBSA", city="mexico"), date(2025, 2, 1), date(2026, 2, 1))
    return desk, one, other


def test_things_with_a_name_of_their_own_may_be_there_twice():
    assert {"officer", "post", "contact", "place", "activity", "host_agency"} <= set(DOUBLED)
    assert not {"agency", "tour", "acknowledgement", "role_line", "saved_view"} & set(DOUBLED)


@pytest.mark.parametrize("entity", DOUBLED)
def test_fields_that_go_together_stand_together(entity):
    units = [unit for unit, _ in groupby(f.unit or f.key for f in ENTITIES[entity].fields)]
    assert len(units) == len(set(units))


def test_what_differs_is_shown_and_what_is_empty_is_filled(two):
    desk, one, other = two
    plan = merging.plan(desk, "officer", one, other)
    assert [choice.key for choice in plan.choices] == ["service_no", "name", "phone"]
    assert plan.proposed == {"phone"}
    assert (counts(plan.moved), plan.doubled, plan.obstacles) == ({"tour": 1}, (), ())


def test_languages_are_shown_by_name_and_kept_as_codes(two):
    desk, one, other = two
    change(desk, "officer", other, languages=["es:C1"])
    plan = merging.plan(desk, "officer", one, other)
    choice = next(choice for choice in plan.choices if choice.key == "languages")
    assert spoken("fr_CA").show(choice.other[0]) == "espagnol (C1)"
    merging.merge(desk, plan, {"languages"})
    assert fact(desk, "officer", one, "languages") == ("es:C1",)


def test_a_merge_is_one_step_that_the_bin_explains_and_undo_takes_back(two, tmp_path):
    desk, one, other = two
    before = dump(desk, tmp_path / "before")
    merging.merge(desk, merging.plan(desk, "officer", one, other), {"name", "phone", "service_no"})
    assert [fact(desk, "officer", one, key) for key in ("name", "phone", "service_no")] == [
        "A. Tremblai",
        "+57 601 555 0142",
        "C-1010",
    ]
    assert {choice.key for choice in facts(desk, "tour", Part(), "officer")} <= {one}
    [closed] = [line for line in recovery.closed(desk) if line.id == other]
    assert (
        closed.why
        == "Merged into A. Tremblai (C-1010). / Fiche fusionnée avec A. Tremblai (C-1010)."
    )
    steps.undo(desk)
    assert dump(desk, tmp_path / "after") == before
    steps.redo(desk)
    assert fact(desk, "officer", one, "service_no") == "C-1010"
    steps.undo(desk)
    assert dump(desk, tmp_path / "again") == before


def test_each_language_of_a_text_is_chosen_by_itself(any_empty_desk):
    desk = any_empty_desk
    shared = {"owner": "CBSA", "country": chosen(desk, "country", "colombia")}
    position = Bilingual("Director", "Directrice")
    one, other = (
        make(desk, "contact", position=words, organization=Bilingual("Migration", body), **shared)
        for words, body in ((Bilingual("Director", ""), "Migration"), (position, "Migrations"))
    )
    plan = merging.plan(desk, "contact", one, other)
    assert [choice.key for choice in plan.choices] == ["organization_fr", "position_fr"]
    assert plan.proposed == {"position_fr"}
    merging.merge(desk, plan, plan.proposed)
    assert fact(desk, "contact", one, "position").fr == "Directrice"
    assert fact(desk, "contact", one, "organization").fr == "Migration"


def test_tours_that_would_overlap_are_named_and_nothing_is_merged(two):
    desk, one, other = two
    where = records.find(desk, "post", "MEX-CBSA").id
    tour(desk, other, where, date(2024, 6, 1), date(2024, 9, 1))
    plan = merging.plan(desk, "officer", one, other)
    [said] = [" ".join(words.split()) for words in told(plan)]
    assert said.startswith("From June 1, 2024 on these would overlap:")
    assert "A. Tremblai at MEX-CBSA" in said
    assert "A. Tremblay at BOG-CBSA" in said
    with pytest.raises(CannotMerge):
        merging.merge(desk, plan, ())
    assert fact(desk, "officer", other, "closed_on") is None


def test_a_line_that_the_kept_record_has_already_is_closed_with_the_other(two):
    desk, one, other = two
    key = make(desk, "training_item", code="T-1", title=Bilingual("Driving", "Conduite"))
    item = Choice(key, "")
    for who in (one, other):
        make(
            desk,
            "training_record",
            officer=Choice(who, ""),
            training_item=item,
            completed_on=date(2026, 1, 5),
        )
    plan = merging.plan(desk, "officer", one, other)
    assert counts(plan.doubled) == {"training_record": 1}
    merging.merge(desk, plan, ())
    assert [c.key for c in facts(desk, "training_record", Part(), "officer")] == [one]


def test_what_was_acknowledged_stays_with_the_closed_record_and_is_found(two):
    desk, one, other = two
    key = version(desk, priority(desk))
    acknowledging.acknowledge(desk, other, [key], "America/Bogota")
    plan = merging.plan(desk, "officer", one, other)
    assert counts(plan.staying) == {"acknowledgement": 1}
    assert not plan.obstacles
    merging.merge(desk, plan, ())
    [kept] = facts(desk, "acknowledgement", Part(), "officer")
    assert kept.key == other
    found = relations.of(desk, "officer", records.read(desk, "officer", one))
    assert [(r.entity, r.count) for r in found if r.entity == "acknowledgement"] == [
        ("acknowledgement", 1)
    ]
    steps.undo(desk)
    found = relations.of(desk, "officer", records.read(desk, "officer", one))
    assert "acknowledgement" not in {r.entity for r in found}


def test_records_of_two_agencies_are_not_merged(any_empty_desk):
    desk = any_empty_desk
    one, other = officer(desk), officer(desk, "B. Roy", "RCMP", "R-1")
    assert "different agencies" in told(merging.plan(desk, "officer", one, other))[0]


def test_only_the_own_agency_merges(any_empty_desk):
    desk = any_empty_desk
    one, other = (officer(desk, name, "RCMP", number) for name, number in (("A", "1"), ("B", "2")))
    seat = desk.seen_by("CBSA", "manager")
    assert merging.plan(seat, "officer", one, other).obstacles
    with pytest.raises(permits.NoRight):
        merging.merge(seat, merging.plan(seat, "officer", one, other), ())


def test_a_change_made_meanwhile_is_looked_at_again(two):
    desk, one, other = two
    plan = merging.plan(desk, "officer", one, other)
    change(desk, "officer", other, phone="+57 601 555 0199")
    with pytest.raises(CannotMerge):
        merging.merge(desk, plan, ())


def test_neither_itself_nor_a_closed_record_nor_a_line_is_merged(two):
    desk, one, other = two
    line = records.rows(desk, "tour", Part())
    keys = [row.id for row in line] or [one]
    for entity, pair in (("officer", (one, one)), ("tour", (keys[0], other))):
        with pytest.raises(UnknownRecord):
            merging.plan(desk, entity, *pair)
    merging.merge(desk, merging.plan(desk, "officer", one, other), ())
    with pytest.raises(UnknownRecord):
        merging.plan(desk, "officer", one, other)


def test_who_names_either_by_its_code_names_the_kept_one_by_the_code_it_has_then(any_empty_desk):
    desk = any_empty_desk
    country = chosen(desk, "country", "colombia")
    one, other = (
        make(desk, "place", code=code, name=Bilingual(name, name), country=country, kind="city")
        for code, name in (("COQQA", "Puerto"), ("COQQB", "Puerto Viejo"))
    )
    key = make(
        desk, "activity", owner="CBSA", title=Bilingual("A", "B"), starts=date(2027, 1, 1),
        countries=("CO",), places=("COQQA",), state="planned",
    )  # fmt: skip
    plan = merging.plan(desk, "place", one, other)
    merging.merge(desk, plan, {"code"})
    assert fact(desk, "activity", key, "places") == ("COQQB",)
    steps.undo(desk)
    assert fact(desk, "activity", key, "places") == ("COQQA",)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_what_is_shown_is_what_is_done_and_undone(desk, tmp_path_factory, data):
    """Any two live records of the demo: a plan with obstacles does nothing, another all it says."""
    entity = data.draw(st.sampled_from(DOUBLED))
    rows = records.rows(desk, entity, Part(count=60))
    if len(rows) < 2:
        return
    one, other = data.draw(st.permutations(range(min(len(rows), 60))).map(lambda p: p[:2]))
    keep, gone = rows[one], rows[other]
    plan = merging.plan(desk, entity, keep.id, gone.id)
    before = dump(desk, tmp_path_factory.mktemp("before"))
    if plan.obstacles:
        with pytest.raises(DeskError):
            merging.merge(desk, plan, plan.proposed)
        assert dump(desk, tmp_path_factory.mktemp("after")) == before
        return
    kind = ENTITIES[entity]
    becomes = changes(kind, keep, gone, plan.proposed)
    merging.merge(desk, plan, plan.proposed)
    after = records.read(desk, entity, keep.id)
    left = {choice.key for choice in differences(kind, after, gone)}
    assert left == {choice.key for choice in plan.choices} - plan.proposed
    assert all(key in after.by_key for key in becomes)
    with desk.store.reading() as session:
        for other_kind, column in REFERRERS[entity]:
            model = MODELS[other_kind]
            held = session.query(model).filter(
                getattr(model, column) == gone.id, model.closed_on.is_(None)
            )
            stays = dict(counts(plan.staying)).get(other_kind, 0)
            assert held.count() == stays
    steps.undo(desk)
    assert dump(desk, tmp_path_factory.mktemp("after")) == before
