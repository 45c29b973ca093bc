from datetime import date
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.roles import RoleLine, roles_here

DAY = date(2026, 11, 24)
ROLES = st.sampled_from(["lead", "support", "inform", "none"])
LINES = st.builds(
    RoleLine,
    id=st.uuids(),
    area=st.sampled_from("abc"),
    name=st.just(Bilingual("Area", "Domaine")),
    cbsa=ROLES,
    rcmp=ROLES,
    local=st.booleans(),
    starts=st.just(DAY),
    review_on=st.one_of(st.none(), st.dates(date(2026, 11, 20), date(2026, 11, 28))),
    note=st.just(Bilingual()),
)


def line(area="contraband", cbsa="lead", rcmp="support", *, local=False, review_on=None):
    name = Bilingual(area, area)
    return RoleLine(uuid4(), area, name, cbsa, rcmp, local, DAY, review_on, Bilingual())


def test_the_standard_holds_where_the_country_has_no_line_of_its_own():
    standard = line()
    [found] = roles_here([standard], DAY)
    assert (found.line, found.standard, found.warning) == (standard, None, None)


def test_a_line_of_the_country_stands_before_the_standard_and_shows_what_differs():
    standard, own, other = line(), line(rcmp="lead", cbsa="support", local=True), line("removals")
    found = roles_here([other, standard, own], DAY)
    assert [(here.line, here.standard) for here in found] == [(own, standard), (other, None)]


def test_a_line_of_the_country_that_says_the_same_differs_in_nothing():
    [found] = roles_here([line(), line(local=True)], DAY)
    assert found.standard is None


def test_exactly_one_leads_or_it_is_said(english):
    told = [
        roles_here([line(cbsa=cbsa, rcmp=rcmp)], DAY)[0].warning
        for cbsa, rcmp in (("lead", "lead"), ("none", "support"), ("lead", "none"))
    ]
    assert [english.text(one) if one else "" for one in told] == [
        "Two lead: agree on one.",
        "Nobody leads.",
        "",
    ]


def test_a_review_is_overdue_the_day_after_its_day():
    assert not roles_here([line(review_on=DAY)], DAY)[0].review_overdue
    assert roles_here([line(review_on=date(2026, 11, 23))], DAY)[0].review_overdue


@given(st.lists(LINES))
def test_each_area_is_told_once_and_differences_come_first(lines):
    found = roles_here(lines, DAY)
    assert {here.line.area for here in found} == {one.area for one in lines}
    assert len(found) == len({one.area for one in lines})
    assert [here.standard is None for here in found] == sorted(h.standard is None for h in found)
    assert all(here.line in lines for here in found)
