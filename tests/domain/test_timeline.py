"""Posts over twenty-four months, as the window and the documents paint them."""

from dataclasses import replace
from datetime import date

from lo_desk.domain.network import Network
from lo_desk.domain.timeline import months_of, timeline, window
from tests.domain.bogota import BOGOTA, bogota, colombia, in_days, known
from tests.domain.networks import LONG_AGO, TODAY, a_deployment, a_post, a_profile, a_tour, words

OPENS, CLOSES = date(2026, 11, 1), date(2028, 11, 1)


def rows(posts, tours=(), officers=()):
    return timeline(a_deployment(places=[colombia()], posts=posts, tours=tours, officers=officers))


def spans(stretches):
    return [(stretch.starts, stretch.ends) for stretch in stretches]


def test_the_window_is_two_years_from_the_first_of_the_month():
    assert window(TODAY) == (OPENS, CLOSES)
    months = months_of(window(TODAY))
    assert (len(months), months[0], months[-1]) == (24, OPENS, date(2028, 10, 1))


def test_a_row_tells_who_is_there_who_follows_and_when_nobody_is():
    post, leaver, comer = bogota(), known("M. Roy"), known("A. Singh")
    tours = [
        a_tour(leaver, post, LONG_AGO, in_days(30)),
        a_tour(comer, post, in_days(40), None, 50),
    ]
    [row] = rows([post], tours, [leaver, comer])
    assert (row.code, row.agency, row.city.en, row.country) == ("BOG-CBSA", "CBSA", "Bogotá", "CO")
    assert [(stay.name, stay.fte) for stay in row.stays] == [("M. Roy", 100), ("A. Singh", 50)]
    assert spans(row.stays) == [(OPENS, in_days(30)), (in_days(40), CLOSES)]
    assert [(stay.since, stay.until) for stay in row.stays] == [
        (LONG_AGO, in_days(30)),
        (in_days(40), None),
    ]
    assert spans(row.vacant) == [(in_days(30), in_days(40))]
    assert (row.successor, row.arrives) == ("A. Singh", in_days(40))
    [change] = row.changes
    assert (change.leaving, change.arriving, change.overlap) == ("M. Roy", "A. Singh", -10)
    assert change.short
    assert change.both is None


def test_an_overlap_is_painted():
    post, leaver, comer = bogota(), known("M. Roy"), known("A. Singh")
    tours = [a_tour(leaver, post, LONG_AGO, in_days(30)), a_tour(comer, post, in_days(10))]
    [row] = rows([post], tours, [leaver, comer])
    [change] = row.changes
    assert spans([change.both]) == [(in_days(10), in_days(30))]
    assert (change.overlap, change.required, change.short) == (20, 14, False)
    assert not row.vacant


def test_changes_of_other_years_and_colleagues_are_left_out():
    post = bogota()
    people = [known(name) for name in "ABCD"]
    tours = [
        a_tour(people[0], post, LONG_AGO, date(2022, 1, 1)),
        a_tour(people[1], post, date(2022, 1, 1), in_days(200)),
        a_tour(people[2], post, date(2021, 1, 1), in_days(300)),
        a_tour(people[3], post, date(2029, 1, 1)),
    ]
    [row] = rows([post], tours, people)
    assert [(c.leaving, c.arriving) for c in row.changes] == [("C", "D")]
    assert [stay.name for stay in row.stays] == ["C", "B"]


def test_a_change_outside_the_window_is_left_out():
    post = bogota()
    people = [known(name) for name in "AB"]
    tours = [
        a_tour(people[0], post, LONG_AGO, date(2029, 1, 1)),
        a_tour(people[1], post, date(2029, 1, 1)),
    ]
    [row] = rows([post], tours, people)
    assert not row.changes
    assert (row.successor, row.arrives) == ("B", date(2029, 1, 1))


def test_a_suspension_is_no_vacancy():
    post = bogota(
        a_profile(LONG_AGO, in_days(10), **BOGOTA),
        a_profile(in_days(10), in_days(20), "suspended", **BOGOTA),
        a_profile(in_days(20), in_days(30), **BOGOTA),
    )
    [row] = rows([post])
    assert spans(row.suspended) == [(in_days(10), in_days(20))]
    assert spans(row.vacant) == [(OPENS, in_days(10)), (in_days(20), in_days(30))]


def test_posts_come_by_agency_and_city_and_only_if_they_live():
    lima = replace(a_profile(**BOGOTA), city=words("Lima"))
    gone = a_post("CBSA", a_profile(LONG_AGO, in_days(-60), **BOGOTA), code="GONE")
    idea = a_post("CBSA", a_profile(**BOGOTA, state="proposed"), code="IDEA")
    ended = a_post("CBSA", a_profile(LONG_AGO, in_days(-5), **BOGOTA), code="ENDED")
    coming = a_post("CBSA", a_profile(in_days(90), **BOGOTA), code="COMING")
    posts = [bogota(agency="RCMP"), a_post("CBSA", lima, code="LIM"), gone, idea, ended, coming]
    assert [row.code for row in rows(posts)] == ["COMING", "ENDED", "LIM", "BOG-RCMP"]


def test_an_officer_with_tours_that_meet_has_one_stay():
    post, officer = bogota(), known("M. Roy")
    tours = [a_tour(officer, post, LONG_AGO, TODAY), a_tour(officer, post, TODAY, in_days(40))]
    deployment = a_deployment(posts=[post], tours=tours, officers=[officer])
    [row] = timeline(deployment)
    assert spans(row.stays) == [(OPENS, in_days(40))]
    assert len(Network(deployment).tours[post.id]) == 2
