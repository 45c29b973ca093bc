from datetime import date

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.services import relations
from lo_desk.services.records import read
from tests import factories
from tests.factories import change, make


def ties(desk, entity, key):
    """What hangs together with a record: kind, field, direction, how many."""
    found = relations.of(desk, entity, read(desk, entity, key))
    return [(one.entity, one.by, one.inward, one.count) for one in found]


def test_a_post_knows_its_profile_and_whoever_is_sent_there(any_empty_desk):
    post, officer = factories.post(any_empty_desk), factories.officer(any_empty_desk)
    make(
        any_empty_desk,
        "tour",
        officer=Choice(officer, ""),
        post=Choice(post, ""),
        planned_starts=date(2026, 1, 1),
    )
    found = ties(any_empty_desk, "post", post)
    assert ("post_profile", "Post", True, 1) in found
    assert ("tour", "Post", True, 1) in found
    outward = ties(any_empty_desk, "officer", officer)
    assert outward == [("tour", "Officer", True, 1)]


def test_a_closed_record_is_no_relation(any_empty_desk):
    post = factories.post(any_empty_desk)
    officer = factories.officer(any_empty_desk)
    tour = make(
        any_empty_desk,
        "tour",
        officer=Choice(officer, ""),
        post=Choice(post, ""),
        planned_starts=date(2026, 1, 1),
    )
    change(any_empty_desk, "tour", tour, closed_on=date(2026, 2, 1), closed_why="Recalled")
    assert ties(any_empty_desk, "officer", officer) == []


def test_what_names_a_country_by_its_code_refers_to_it_too(any_desk):
    country = factories.chosen(any_desk, "country", "colombia").key
    found = ties(any_desk, "country", country)
    assert any(entity == "priority_version" for entity, _, inward, _ in found if inward)


def test_of_many_records_only_some_are_named_and_all_are_counted(any_empty_desk, monkeypatch):
    monkeypatch.setattr(relations, "MOST", 2)
    post, officer = factories.post(any_empty_desk), factories.officer(any_empty_desk)
    for year in (2021, 2022, 2023):
        make(
            any_empty_desk,
            "tour",
            officer=Choice(officer, ""),
            post=Choice(post, ""),
            planned_starts=date(year, 1, 1),
            planned_ends=date(year, 6, 1),
        )
    found = relations.of(any_empty_desk, "officer", read(any_empty_desk, "officer", officer))
    assert [(len(one.records), one.count) for one in found] == [(2, 3)]


def test_the_country_of_a_record_is_where_its_post_is(any_empty_desk):
    post, officer = factories.post(any_empty_desk), factories.officer(any_empty_desk)
    make(
        any_empty_desk,
        "tour",
        officer=Choice(officer, ""),
        post=Choice(post, ""),
        planned_starts=date(2026, 1, 1),
    )

    def countries(entity, key):
        facts = read(any_empty_desk, entity, key)
        return [c.code for c in relations.countries_of(any_empty_desk, entity, facts)]

    assert countries("post", post) == ["CO"]
    assert countries("officer", officer) == ["CO"]
    area = make(
        any_empty_desk,
        "mandate_area",
        code="X",
        name=Bilingual("Area", "Domaine"),
        agencies=("CBSA",),
    )
    assert countries("mandate_area", area) == []
