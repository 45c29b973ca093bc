"""The lines of the daily summary: counted right in both languages, nothing where nothing waits."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.dues import Due
from lo_desk.domain.homes import Figures, ManagerHome
from lo_desk.domain.officer_home import MyTour, OfficerHome
from lo_desk.domain.reading import Reader
from lo_desk.domain.reminders import of_manager, of_officer
from lo_desk.domain.timeline import window
from lo_desk.i18n.language import spoken

DAY = date(2026, 11, 24)
CITY = Bilingual("Bogotá", "Bogotá")
QUIET = ManagerHome(DAY, Figures(), (), {}, 0, window(DAY), (), ())
READER = Reader(
    uuid4(), "A", "CBSA", uuid4(), "BOG", CITY, "America/Bogota", "CO", frozenset({"CO"})
)


def due(days):
    day = DAY + timedelta(days=days)
    known = (None, None, "CBSA", uuid4(), "BOG", CITY, None, "", day, days < 0)
    return Due(*known)


def said(lines, language):
    return [spoken(f"{language}_CA").text(line) for line in lines]


def test_where_nothing_waits_nothing_is_said():
    assert list(of_manager(QUIET)) == []
    assert list(of_officer(OfficerHome(READER, ()), DAY)) == []


@pytest.mark.parametrize(
    ("language", "many", "words"),
    [
        ("en", 1, ["1 briefing overdue", "1 tour ends within 30 days"]),
        ("en", 2, ["2 briefings overdue", "2 tours end within 30 days"]),
        (
            "fr",
            1,
            ["1 séance en retard", "1 affectation prend fin d’ici 30\u00a0jours"],
        ),
        (
            "fr",
            2,
            ["2 séances en retard", "2 affectations prennent fin d’ici 30\u00a0jours"],
        ),
    ],
)
def test_what_waits_is_counted_in_each_language(language, many, words):
    home = replace(QUIET, dues=(due(-3),) * many, figures=Figures(leaving=many))
    assert said(of_manager(home), language) == words


def test_a_manager_hears_of_due_briefings_and_unread_priorities():
    home = replace(QUIET, dues=(due(-1), due(0), due(9)), figures=Figures(unread=4))
    assert said(of_manager(home), "en") == [
        "1 briefing overdue",
        "2 briefings due within 30 days",
        "4 priorities not acknowledged after 14 days",
    ]


@pytest.mark.parametrize(("days", "told"), [(1, True), (30, True), (31, False), (400, False)])
def test_an_officer_hears_of_the_end_of_their_tour_a_month_before(days, told):
    tour = MyTour(uuid4(), DAY + timedelta(days=days))
    lines = said(of_officer(OfficerHome(READER, (), tour=tour), DAY), "en")
    assert bool(lines) == told
    if told:
        last = spoken("en_CA").long_date(DAY + timedelta(days=days - 1))
        assert lines == [f"Last day of your tour: {last}"]
