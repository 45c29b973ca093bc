"""How much each agency wants a country, and what of that nobody covers."""

import pytest

from lo_desk.assessment.uncovered import MISSING
from lo_desk.domain.agencies import AGENCIES
from lo_desk.services.country_need import country_need


@pytest.mark.parametrize("iso2", ["CO", "NG", "US", "FR", "TV"])
def test_parts_add_up_to_the_need_and_who_meets_it_to_the_same(any_desk, iso2):
    told = country_need(any_desk, iso2, "CBSA")
    assert [each.need.agency for each in told.agencies] == list(AGENCIES)
    for each in told.agencies:
        for end in ("low", "centre", "high"):
            whole = getattr(each.need, end)
            if whole is not None:
                assert sum(getattr(part, end) for part in each.need.parts) == whole
        assert sum(share.met for share in each.shares) == each.need.planned
        assert (each.shares[-1].kind, each.shares[-1].met) == (MISSING, each.planned)
        assert {share.post for share in each.shares if share.post} <= told.posts.keys()


def test_both_together_stand_between_what_each_has(desk):
    told = country_need(desk, "CO", "CBSA")
    ends = sorted(each.cover.total[0] for each in told.agencies)
    assert told.together is not None
    assert ends[0] <= told.together <= ends[1]
