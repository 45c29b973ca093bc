"""What was written since, met with what documents refer to."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.freshness import Since, Written, refers_to, renewed_day, renewed_expiry
from lo_desk.domain.frozen import freeze
from tests.reports import facts

HERE, THERE = UUID(int=1), UUID(int=2)


def test_a_document_is_touched_by_what_it_refers_to_and_only_after_it_was_compared():
    since = Since([Written(HERE, 7, frozenset({"CO", "x"}))])
    assert since.touches(frozenset({"CO"}), {HERE: 6})
    assert not since.touches(frozenset({"CO"}), {HERE: 7})
    assert not since.touches(frozenset({"MX"}), {HERE: 6})
    assert since.anything({HERE: 6})
    assert not since.anything({HERE: 7})


def test_what_is_about_nobody_in_particular_touches_every_document():
    since = Since([Written(HERE, 7, frozenset())])
    assert since.touches(frozenset(), {HERE: 6})
    assert not since.touches(frozenset({"CO"}), {HERE: 7})


def test_a_site_that_was_not_known_comes_after_everything():
    assert Since([Written(THERE, 1, frozenset({"CO"}))]).touches(frozenset({"CO"}), {HERE: 9})


def test_frozen_facts_refer_to_ids_and_codes():
    pack = facts.pack()
    refers = refers_to(freeze(pack))
    assert pack.card.country.iso2 in refers
    assert pack.card.country.id.hex in refers
    assert pack.card.cover[0].code in refers


@pytest.mark.parametrize(
    ("day", "then"), [(date(2026, 1, 5), date(2026, 6, 1)), (date(2026, 9, 1), date(2026, 9, 1))]
)
def test_a_day_that_is_past_becomes_today_and_one_to_come_stays(day, then):
    assert renewed_day(day, date(2026, 6, 1)) == then


def test_a_document_holds_as_long_as_it_did():
    issued, today = date(2026, 1, 1), date(2026, 6, 1)
    assert renewed_expiry(date(2026, 1, 31), issued, today) == date(2026, 7, 1)
    assert renewed_expiry(None, issued, today) is None


steps = some.builds(
    Written,
    some.sampled_from([HERE, THERE]),
    some.integers(1, 9),
    some.frozensets(some.sampled_from("abc"), max_size=2),
)


@given(some.lists(steps), some.frozensets(some.sampled_from("abcd")), some.integers(0, 9))
def test_looking_up_is_the_same_as_asking_each_step(written, refers, last):
    position = {HERE: last}
    plain = any(
        each.number > position.get(each.site, 0) and (not each.about or each.about & refers)
        for each in written
    )
    assert Since(written).touches(refers, position) == plain
