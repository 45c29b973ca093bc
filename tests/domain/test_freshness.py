"""What was written since, met with what documents refer to."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lo_desk.domain.freshness import (
    FEW,
    Since,
    Written,
    refer_to,
    renewed_day,
    renewed_expiry,
)
from lo_desk.domain.frozen import freeze
from tests.reports import facts

HERE, THERE = UUID(int=1), UUID(int=2)


def test_a_document_is_touched_by_what_it_refers_to_and_only_after_it_was_compared():
    since = Since([Written(HERE, 7, frozenset({"CO", "x"}))])
    assert since.about({HERE: 6}) == {"CO", "x"}
    assert since.about({HERE: 7}) == frozenset()
    assert refer_to(b'["CO"]', since.about({HERE: 6}))
    assert not refer_to(b'["MX"]', since.about({HERE: 6}))


def test_what_is_about_nobody_in_particular_touches_every_document():
    since = Since([Written(HERE, 7, frozenset())])
    assert refer_to(b"[]", since.about({HERE: 6}))
    assert not refer_to(b'["CO"]', since.about({HERE: 7}))


def test_a_site_that_was_not_known_comes_after_everything():
    assert Since([Written(THERE, 1, frozenset({"CO"}))]).about({HERE: 9}) == {"CO"}


@pytest.mark.parametrize("others", [0, FEW + 1])
def test_frozen_facts_refer_to_ids_and_codes(others):
    pack = facts.pack()
    frozen = freeze(pack).encode()
    strange = frozenset(f"{2**100 + number:032x}" for number in range(others))
    assert not refer_to(frozen, strange)
    country = pack.card.country
    for known in (country.iso2, country.id.hex, pack.card.cover[0].code):
        assert refer_to(frozen, strange | {known})


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
    frozen = " ".join(f'"{key}"' for key in sorted(refers)).encode()
    assert refer_to(frozen, Since(written).about(position)) == plain
