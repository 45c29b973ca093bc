"""Scenarios: what each change does, what is refused, and the laws that hold of any network."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lo_desk.domain import scenario_errors as refused
from lo_desk.domain.deployment import OPEN_STATES, Arrangement
from lo_desk.domain.period import Period, merged
from lo_desk.domain.presence import profile_on
from lo_desk.domain.scenario import applied
from lo_desk.domain.scenario_changes import (
    Arrange,
    ChangeDates,
    Close,
    Location,
    Move,
    Open,
    ReassignArea,
)
from lo_desk.domain.scenario_rows import row_changes
from lo_desk.errors import DeskError, UnknownRecord
from tests.domain.networks import (
    LONG_AGO,
    TODAY,
    a_deployment,
    a_line,
    a_place,
    a_post,
    a_profile,
    a_tour,
    an_officer,
    new,
    words,
)
from tests.domain.random_networks import networks, periods

LATER = date(2027, 4, 1)
AREAS = frozenset({"illegal migration"})
DETROIT = Location("USDET", words("Detroit"), "US", 42_331_000, -83_046_000)
NAIROBI = Location("KE", words("Nairobi"), "KE")
LAWS = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])


class Small:
    """Two posts of one agency and one of the other, one officer each."""

    def __init__(self):
        self.aline, self.bruno = an_officer(), an_officer("Bruno")
        self.nairobi, self.accra = a_post(code="NBO"), a_post(code="ACC")
        self.lagos = a_post("RCMP", code="LOS")
        self.home = a_line(self.nairobi, "KE")
        self.uganda = a_line(self.nairobi, "UG", "accredited", planned_visits=3)
        self.tour = a_tour(self.aline, self.nairobi, after=date(2028, 1, 1))
        self.next = a_tour(self.bruno, self.nairobi, date(2028, 1, 1))
        self.all = a_deployment(
            places=[a_place("KE"), a_place("UG"), a_place("US"), a_place("USDET", "US")],
            posts=[self.nairobi, self.accra, self.lagos],
            officers=[self.aline, self.bruno],
            tours=[self.tour, self.next],
            lines=[self.home, self.uganda],
        )


@pytest.fixture
def small():
    return Small()


def one(rows, **facts):
    [found] = [row for row in rows if all(getattr(row, k) == v for k, v in facts.items())]
    return found


def test_a_closed_post_is_cut_on_the_day_and_what_starts_later_is_dropped(small):
    after = applied(small.all, (Close(small.nairobi.id, LATER),))
    [profile] = one(after.posts, code="NBO").profiles
    assert profile.period.after == LATER
    assert [line.period.after for line in after.lines] == [LATER, LATER]
    [tour] = after.tours
    assert (tour.id, tour.period.after) == (small.tour.id, LATER)
    dropped = [row for row in row_changes(small.all, after) if row.after is None]
    assert [(row.entity, row.id) for row in dropped] == [("tour", small.next.id)]


def test_a_new_post_opens_with_its_areas_and_an_officer_to_be_named(small):
    named = an_officer("To be named")
    post = a_post("CBSA", a_profile(LATER), code="DET")
    change = Open(
        post,
        (a_line(post, "USDET", first=LATER),),
        (a_tour(named, post, LATER),),
        LATER,
        (named,),
    )
    after = applied(small.all, (change,))
    assert one(after.posts, code="DET") == post
    assert named in after.officers
    assert len(after.lines) == 3


def test_a_proposed_post_opens_in_place_of_its_proposal(small):
    proposed = a_post("CBSA", a_profile(state="proposed"), code="DET")
    before = replace(small.all, posts=(*small.all.posts, proposed))
    opened = replace(proposed, profiles=(a_profile(LATER),))
    after = applied(before, (Open(opened, (), (), LATER),))
    states = [p.state for p in one(after.posts, code="DET").profiles]
    assert states == ["proposed", "active"]


def test_a_move_takes_the_resident_line_along_and_leaves_the_others(small):
    after = applied(small.all, (Move(small.nairobi.id, DETROIT, LATER),))
    was, now = one(after.posts, code="NBO").profiles
    assert (was.city.en, was.period.after) == ("Nairobi", LATER)
    assert (now.city.en, now.country, now.latitude) == ("Detroit", "US", 42_331_000)
    assert now.mission is None  # the old mission is not where the post is now
    assert one(after.lines, place="KE").period == Period(LONG_AGO, LATER)
    there = one(after.lines, place="USDET")
    assert (there.basis, there.period, there.areas) == ("resident", Period(LATER), AREAS)
    assert one(after.lines, place="UG") == small.uganda
    assert after.tours == small.all.tours


def test_a_move_to_a_place_it_covers_replaces_that_line(small):
    kampala = Location("UG", words("Kampala"), "UG")
    after = applied(small.all, (Move(small.nairobi.id, kampala, LATER),))
    found = [(line.basis, line.period) for line in after.lines if line.place == "UG"]
    assert found == [("accredited", Period(LONG_AGO, LATER)), ("resident", Period(LATER))]


def test_a_planned_move_still_takes_place_after_a_move(small):
    planned = a_profile(date(2029, 1, 1), city=words("Kampala"), country="UG")
    post = a_post("CBSA", a_profile(after=date(2029, 1, 1)), planned, code="X")
    after = applied(a_deployment(places=[a_place("USDET", "US")], posts=[post]), (
        Move(post.id, DETROIT, LATER),
    ))  # fmt: skip
    assert [p.city.en for p in after.posts[0].profiles] == ["Nairobi", "Detroit", "Kampala"]


def test_an_area_goes_over_with_its_mandate_and_planned_visits(small):
    change = ReassignArea("UG", small.nairobi.id, small.accra.id, "covered", LATER)
    after = applied(small.all, (change,))
    assert one(after.lines, id=small.uganda.id).period.after == LATER
    taken = one(after.lines, post=small.accra.id)
    assert (taken.basis, taken.period) == ("covered", Period(LATER))
    assert (taken.areas, taken.planned_visits) == (AREAS, 3)


def test_an_arrangement_holds_from_its_day(small):
    after = applied(small.all, (Arrange("UG", AREAS, LATER),))
    [held] = after.arrangements
    assert (held.place, held.areas, held.period, held.partner) == ("UG", AREAS, Period(LATER), "")


def test_a_date_is_changed(small):
    period = Period(LONG_AGO, date(2027, 1, 1))
    after = applied(small.all, (ChangeDates("tour", small.tour.id, period),))
    assert one(after.tours, id=small.tour.id).period == period
    [profile] = small.accra.profiles
    after = applied(small.all, (ChangeDates("post_profile", profile.id, period),))
    assert one(after.posts, code="ACC").profiles[0].period == period


REFUSED = {
    "an unknown post": (lambda s: Close(new(), LATER), UnknownRecord),
    "a post not open yet": (
        lambda s: Close(s.accra.id, LONG_AGO - timedelta(1)),
        refused.NotOpenThen,
    ),
    "a taken code": (
        lambda s: Open(a_post("CBSA", a_profile(LATER), code="ACC"), (), (), LATER),
        refused.CodeTaken,
    ),
    "a start before the opening": (
        lambda s: Open(a_post("CBSA", a_profile(LONG_AGO), code="X"), (), (), LATER),
        refused.StartsTooEarly,
    ),
    "opening what is open": (
        lambda s: Open(replace(s.accra, profiles=(a_profile(LATER),)), (), (), LATER),
        refused.AlreadyOpen,
    ),
    "moving to where it is": (
        lambda s: Move(s.nairobi.id, NAIROBI, LATER),
        refused.AlreadyInCity,
    ),
    "moving to no place": (
        lambda s: Move(s.nairobi.id, replace(DETROIT, place="XX"), LATER),
        UnknownRecord,
    ),
    "a line not held": (
        lambda s: ReassignArea("US", s.nairobi.id, s.accra.id, "covered", LATER),
        refused.LineNotHeld,
    ),
    "a line already held": (
        lambda s: ReassignArea("UG", s.nairobi.id, s.nairobi.id, "covered", LATER),
        refused.LineAlreadyHeld,
    ),
    "the other agency": (
        lambda s: ReassignArea("UG", s.nairobi.id, s.lagos.id, "covered", LATER),
        refused.TakerOfOtherAgency,
    ),
    "no area": (lambda s: Arrange("UG", frozenset(), LATER), refused.NoArea),
    "an unknown place": (lambda s: Arrange("XX", AREAS, LATER), UnknownRecord),
    "an unknown tour": (lambda s: ChangeDates("tour", new(), Period(LATER)), UnknownRecord),
    "an unknown profile": (
        lambda s: ChangeDates("post_profile", new(), Period(LATER)),
        UnknownRecord,
    ),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused(small, case):
    change, error = case
    with pytest.raises(error):
        applied(small.all, (change(small),))


def test_an_officer_is_never_at_two_posts(small):
    elsewhere = a_tour(small.aline, small.accra, date(2028, 1, 1))
    before = replace(small.all, tours=(*small.all.tours, elsewhere))
    with pytest.raises(refused.DatesClash):
        applied(before, (ChangeDates("tour", small.tour.id, Period(LONG_AGO, date(2029, 1, 1))),))


def test_the_same_is_not_arranged_twice(small):
    with pytest.raises(refused.AlreadyArranged):
        applied(small.all, (Arrange("UG", AREAS, LATER), Arrange("UG", AREAS, LATER)))


# the laws


def open_on(deployment, day):
    return [
        post
        for post in deployment.posts
        if (found := profile_on(post, day)) and found.state in OPEN_STATES
    ]


def days():
    return st.integers(-200, 200).map(lambda n: TODAY + timedelta(n))


@st.composite
def changes(draw, deployment):
    """One possible change, or None."""
    on = draw(days())
    there = open_on(deployment, on)
    kind = draw(st.sampled_from(["open", "close", "move", "arrange", "reassign"]))
    if kind == "open":
        return opening(draw(st.sampled_from(["CBSA", "RCMP"])), on)
    if kind == "arrange":
        return Arrange(draw(st.sampled_from(["US", "USDET", "KE"])), AREAS, on)
    if not there:
        return None
    post = draw(st.sampled_from(there))
    if kind == "close":
        return Close(post.id, on)
    if kind == "move":
        return Move(post.id, DETROIT, on)
    lines = [li for li in deployment.lines if li.post == post.id and on in li.period]
    takers = [other for other in there if other.agency == post.agency and other != post]
    if not lines or not takers:
        return None
    taker = draw(st.sampled_from(takers))
    return ReassignArea(lines[0].place, post.id, taker.id, "covered", on)


def opening(agency, on):
    post = a_post(agency, a_profile(on), code=f"NEW{new().int}")
    return Open(post, (a_line(post, "USDET", first=on),), (), on)


def possible(deployment, change):
    assume(change is not None)
    try:
        return applied(deployment, (change,))
    except DeskError:
        assume(False)
        raise


@LAWS
@given(networks())
def test_nothing_changes_without_a_change(deployment):
    assert applied(deployment, ()) is deployment


@LAWS
@given(st.data(), networks())
def test_what_is_given_never_changes_and_the_same_comes_out(data, deployment):
    change = data.draw(changes(deployment))
    copy = replace(deployment)
    once = possible(deployment, change)
    assert deployment == copy
    assert applied(deployment, (change,)) == once


@LAWS
@given(networks(), days())
def test_to_open_and_close_on_one_day_changes_nothing(deployment, on):
    change = opening("CBSA", on)
    assert applied(deployment, (change, Close(change.post.id, on))) == deployment


def plain(deployment):
    """The rows without their ids, adjacent periods of the same facts as one."""
    found: dict[object, list[Period]] = {}
    for post in deployment.posts:
        for profile in post.profiles:
            key = (post.code, replace(profile, id=post.id, period=Period(TODAY)))
            found.setdefault(key, []).append(profile.period)
    for row in (*deployment.lines, *deployment.tours, *deployment.arrangements):
        key = ("", replace(row, id=deployment.posts[0].id, period=Period(TODAY)))
        found.setdefault(key, []).append(row.period)
    return {key: merged(periods) for key, periods in found.items()}


@LAWS
@given(st.data(), networks())
def test_there_and_back_changes_nothing(data, deployment):
    on = data.draw(days())
    there = open_on(deployment, on)
    assume(there)
    post = data.draw(st.sampled_from(there))
    others = [line for line in deployment.lines if line.post != post.id]
    span = data.draw(periods())
    own = [a_line(post, "US", "resident", span.first, span.after), a_line(post, "KE", "covered")]
    deployment = replace(deployment, lines=(*others, *own))
    here = next(p for p in post.profiles if on in p.period)
    back = Location(
        "US",
        here.city,
        here.country,
        here.latitude,
        here.longitude,
        here.mission,
        here.security,
    )
    moves = (Move(post.id, DETROIT, on), Move(post.id, back, on))
    assert plain(applied(deployment, moves)) == plain(deployment)


def touched(change):
    match change:
        case Open():
            return {change.post.id}, set()
        case Arrange():
            return set(), {change.place}
        case ReassignArea():
            return {change.giver, change.taker}, {change.place}
    return {change.post}, set()


def rows(deployment):
    return (
        set(deployment.posts),
        set(deployment.lines),
        set(deployment.tours),
        set(deployment.arrangements),
    )


@LAWS
@given(st.data(), networks())
def test_changes_on_different_posts_and_places_commute(data, deployment):
    one, two = data.draw(changes(deployment)), data.draw(changes(deployment))
    possible(deployment, one)
    possible(deployment, two)
    assume(not any(a & b for a, b in zip(touched(one), touched(two), strict=True)))
    this, that = applied(deployment, (one, two)), applied(deployment, (two, one))
    assert rows(this) == rows(that)


def test_the_records_to_write_are_named_in_order(small):
    after = applied(small.all, (Move(small.nairobi.id, DETROIT, LATER),))
    told = [
        (row.entity, row.post, row.before is None, row.after is None)
        for row in row_changes(small.all, after)
    ]
    here = small.nairobi.id
    assert sorted(told, key=str) == sorted(
        [
            ("post_profile", here, False, False),
            ("post_profile", here, True, False),
            ("area_line", here, False, False),
            ("area_line", here, True, False),
        ],
        key=str,
    )


def test_a_partner_is_no_arrangement_between_the_agencies(small):
    held = Arrangement(new(), "UG", AREAS, Period(LONG_AGO), "Australia")
    before = replace(small.all, arrangements=(held,))
    assert len(applied(before, (Arrange("UG", AREAS, LATER),)).arrangements) == 2
