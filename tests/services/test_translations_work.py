from dataclasses import replace
from datetime import date

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.errors import PublishedIsFixed
from lo_desk.services import translations
from tests.factories import chosen, fact, make, priority, version

TITLE = Bilingual("Joint visit", "")


@pytest.fixture
def visit(any_empty_desk):
    desk = any_empty_desk
    facts = {"owner": "CBSA", "title": TITLE, "starts": date(2026, 12, 1), "countries": ("CO",)}
    return desk, make(desk, "activity", **facts)


def of(desk, record):
    return next(
        line for line in translations.lines(desk, Part(count=5000)) if line.record == record
    )


def test_a_text_that_lacks_a_language_is_work_until_it_is_written_and_compared(visit):
    desk, key = visit
    line = of(desk, key)
    assert (line.state, line.side, line.field, line.entity) == (
        "missing",
        "fr",
        "title",
        "activity",
    )
    assert line in translations.pending(desk)
    translations.write(desk, line, line.text.saying("Joint visit", "Visite conjointe"))
    assert of(desk, key).state == "review"
    translations.confirm(desk, of(desk, key))
    assert [one for one in translations.lines(desk, Part(count=5000)) if one.record == key] == []
    assert fact(desk, "activity", key, "title").state == "reviewed"


def test_a_text_that_was_left_behind_is_stale_and_says_which_side(visit):
    desk, key = visit
    line = of(desk, key)
    translations.write(desk, line, line.text.saying("Joint visit", "Visite conjointe").confirmed())
    whole = fact(desk, "activity", key, "title")
    again = replace(line, version=2)
    translations.write(desk, again, whole.saying("Joint visit to the port", whole.fr))
    assert (of(desk, key).state, of(desk, key).side) == ("stale", "fr")


def test_the_most_urgent_comes_first_and_each_kind_can_be_seen_alone(visit):
    desk, key = visit
    make(
        desk,
        "contact",
        owner="CBSA",
        country=chosen(desk, "country", "colombia"),
        organization=Bilingual("Police", "Police nationale"),
        position=Bilingual("Desk", "Bureau"),
    )
    states = [line.state for line in translations.lines(desk, Part(count=5000))]
    assert states == sorted(states, key=["missing", "stale", "review"].index)
    only = translations.lines(desk, Part(where=(("entity", "activity"),)))
    assert {line.record for line in only} == {key}
    assert [line.record for line in translations.lines(desk, Part("visit"))] == [key]


def test_published_words_are_compared_but_not_changed(any_empty_desk):
    desk = any_empty_desk
    key = version(desk, priority(desk))
    line = next(one for one in translations.lines(desk, Part(count=5000)) if one.record == key)
    assert line.fixed
    with pytest.raises(PublishedIsFixed):
        translations.write(desk, line, line.text.saying("Other", "Autre"))
    translations.confirm(desk, line)
    assert fact(desk, "priority_version", key, "statement").state == "reviewed"
