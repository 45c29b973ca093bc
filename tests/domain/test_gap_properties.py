"""What must hold of gaps and coverage whatever the registry says."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from lo_desk.domain.coverage import explain, worth_of
from lo_desk.domain.gaps import assess
from lo_desk.domain.network import Network
from lo_desk.domain.period import Period
from lo_desk.domain.presence import staffed_days
from lo_desk.domain.timeline import timeline
from tests.domain import slow_gaps
from tests.domain.networks import a_training, a_visit, an_instrument, new, some_roles
from tests.domain.random_networks import AGENCIES, AREAS, PLACES, lines_of, networks, tours_at

COVER = {"coverage", "shared", "one_sided"}
THOROUGH = settings(max_examples=200, deadline=None)
USUAL = settings(max_examples=100, deadline=None)


def shifted(value, by):
    if isinstance(value, date):
        return value + by
    if is_dataclass(value) and not isinstance(value, type):
        moved = {f.name: shifted(getattr(value, f.name), by) for f in fields(value)}
        return replace(value, **moved)
    return tuple(shifted(part, by) for part in value) if isinstance(value, tuple) else value


def without_facts(gap):
    return replace(gap, facts=())


def of_kind(deployment, *kinds):
    return [gap for gap in assess(deployment) if gap.kind in kinds]


@THOROUGH
@given(networks())
def test_a_day_by_day_look_finds_the_same_vacancies(deployment):
    vacant = {(gap.agency, gap.post, gap.since) for gap in of_kind(deployment, "vacancy")}
    assert vacant == set(slow_gaps.vacancies(deployment))
    soon = {(gap.agency, gap.post, gap.due) for gap in of_kind(deployment, "vacancy_soon")}
    assert soon == set(slow_gaps.soon(deployment))


@THOROUGH
@given(networks())
def test_a_day_by_day_look_finds_the_same_places_uncovered(deployment):
    found = {(g.kind, g.agency, g.place, g.since, g.weight) for g in of_kind(deployment, *COVER)}
    assert found == set(slow_gaps.uncovered(deployment))


@USUAL
@given(networks())
def test_a_day_by_day_look_counts_the_same_staffing(deployment):
    network = Network(deployment)
    for post in deployment.posts:
        found = staffed_days(network.tours[post.id], deployment.day, 180)
        assert found == slow_gaps.staffed_percent_days(deployment, post, 180)


@USUAL
@given(networks(), st.integers(-3000, 3000).map(timedelta))
def test_moving_every_date_moves_only_dates(deployment, by):
    before, after = assess(deployment), assess(shifted(deployment, by))
    assert [without_facts(shifted(gap, by)) for gap in map(plain, before)] == [
        without_facts(gap) for gap in map(plain, after)
    ]


def plain(gap):
    """The gap without its sentence, whose dates move too."""
    return replace(gap, why=gap.act)


@USUAL
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(deployment, chance):
    rows = {}
    for field in fields(deployment):
        value = getattr(deployment, field.name)
        if isinstance(value, tuple):
            rows[field.name] = tuple(chance.sample(value, len(value)))
    mixed = replace(deployment, **rows)
    assert assess(mixed) == assess(deployment)
    assert timeline(mixed) == timeline(deployment)


def split(rows, chance):
    """One row cut into two that meet, the later one under a new id."""
    row = chance.choice(rows)
    first, after = row.period.first, row.period.after
    days = (after - first).days if after else 500
    if days < 2:
        return tuple(rows)
    cut = first + timedelta(chance.randrange(1, days))
    one = replace(row, period=Period(first, cut))
    two = replace(row, id=new(), period=Period(cut, after))
    return (*(other for other in rows if other is not row), one, two)


@USUAL
@given(networks(), st.randoms(use_true_random=False))
def test_cutting_periods_in_two_changes_nothing(deployment, chance):
    rows = {
        name: split(getattr(deployment, name), chance)
        for name in ("tours", "lines", "priorities", "instruments", "trainings")
        if getattr(deployment, name)
    }
    post = deployment.posts[0]
    cut = replace(post, profiles=split(post.profiles, chance))
    pieces = replace(deployment, **rows, posts=(cut, *deployment.posts[1:]))
    assert [without_facts(gap) for gap in assess(pieces)] == [
        without_facts(gap) for gap in assess(deployment)
    ]
    networks = Network(pieces), Network(deployment)
    for agency in AGENCIES:
        for place in PLACES:
            assert len({worth_of(network, agency, place) for network in networks}) == 1


@USUAL
@given(networks())
def test_every_gap_is_told_once(deployment):
    keys = [gap.key for gap in assess(deployment)]
    assert len(keys) == len(set(keys))


@USUAL
@given(networks(), st.sampled_from(AGENCIES), st.sampled_from(["US", "KE"]))
def test_an_understanding_for_good_leaves_no_instrument_gap_there(deployment, agency, country):
    more = (*deployment.instruments, an_instrument(agency, country))
    signed = replace(deployment, instruments=more)
    before, after = (
        {(gap.agency, gap.place) for gap in of_kind(d, "instrument")} for d in (deployment, signed)
    )
    assert after == before - {(agency, country)}


@USUAL
@given(networks())
def test_training_for_good_and_agreed_roles_leave_no_such_gap(deployment):
    done = replace(
        deployment,
        trainings=tuple(
            a_training(officer, item)
            for officer in deployment.officers
            for item in deployment.training_items
        ),
        roles=tuple(some_roles("", area, ("lead", "support")) for area in AREAS),
    )
    assert of_kind(done, "training", "roles") == []


@USUAL
@given(networks())
def test_worst_comes_first_and_the_numbers_agree(deployment):
    gaps = assess(deployment)
    assert [gap.severity for gap in gaps] == sorted((g.severity for g in gaps), reverse=True)
    for gap in gaps:
        assert gap.severity == (gap.weight * gap.extent + 50) // 100
        assert 0 <= gap.severity <= 100
        assert gap.since is None or gap.since <= deployment.day
        assert gap.facts


def ends_of(deployment, agency, place):
    found = explain(Network(deployment), agency, place)
    assert (found.low, found.high) == worth_of(Network(deployment), agency, place)
    assert 0 <= found.low <= found.high <= 10000
    return found.low, found.high


def all_ends(deployment):
    return {(a, p): ends_of(deployment, a, p) for a in AGENCIES for p in PLACES}


def no_worse(after, before):
    return all(after[k][0] >= before[k][0] and after[k][1] >= before[k][1] for k in before)


@USUAL
@given(st.data(), networks())
def test_one_more_tour_adds_no_vacancy_and_lowers_no_coverage(data, deployment):
    tour = data.draw(tours_at(deployment.posts[0], deployment.officers))
    more = replace(deployment, tours=(*deployment.tours, tour))
    vacant, before = ({g.key for g in of_kind(d, "vacancy")} for d in (more, deployment))
    assert vacant <= before
    assert no_worse(all_ends(more), all_ends(deployment))


def lacking(deployment):
    return {
        (agency, gap.place)
        for gap in of_kind(deployment, *COVER)
        for agency in (AGENCIES if gap.agency == "JOINT" else (gap.agency,))
    }


@USUAL
@given(st.data(), networks())
def test_one_more_line_leaves_no_place_worse(data, deployment):
    line = data.draw(lines_of(deployment.posts[0]))
    more = replace(deployment, lines=(*deployment.lines, line))
    assert lacking(more) <= lacking(deployment)
    assert no_worse(all_ends(more), all_ends(deployment))


@USUAL
@given(networks(), st.integers(1, 5), st.integers(1, 300))
def test_visits_raise_coverage_and_known_facts_narrow_it(deployment, planned, ago):
    lines = tuple(replace(line, planned_visits=planned) for line in deployment.lines)
    known = replace(deployment, lines=lines)
    day = deployment.day - timedelta(ago)
    visits = tuple(a_visit(deployment.posts[0], place, day) for place in PLACES)
    before, after = all_ends(deployment), all_ends(known)
    assert all(before[k][0] <= after[k][0] <= after[k][1] <= before[k][1] for k in before)
    assert no_worse(all_ends(replace(known, visits=visits)), after)


@USUAL
@given(networks())
def test_coverage_adds_up_and_is_nothing_without_a_line(deployment):
    network = Network(deployment)
    for agency in AGENCIES:
        for place in PLACES:
            found = explain(network, agency, place)
            assert sum(ledger.gain for ledger in found.lines) == found.low
            assert bool(found.lines) == bool(network.covering[agency, place])
            for ledger in found.lines:
                assert sum(ledger.low.losses) + ledger.low.worth == 10000
                assert ledger.low.factors == tuple(factor.low for factor in ledger.factors)


@USUAL
@given(networks())
def test_the_timeline_is_vacant_on_the_day_where_the_gaps_say_so(deployment):
    day = deployment.day
    vacant = {gap.post for gap in of_kind(deployment, "vacancy")}
    painted = {
        row.post
        for row in timeline(deployment)
        if any(stretch.starts <= day < stretch.ends for stretch in row.vacant)
    }
    assert painted == vacant
