"""The network's lists as of a day, past and future, on both engines."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Part
from lo_desk.services import country_list, network, records
from lo_desk.services.countries import card
from tests import factories
from tests.factories import chosen, make
from tests.shelf import shared

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
MOVED = date(2026, 7, 1)
STATEMENTS = {
    "C-01": Bilingual("Zinc smuggling", "Écoulement de zinc"),
    "C-02": Bilingual("Éclair papers", "Zones franches"),
    "C-03": Bilingual("alpha networks", "réseaux alpha"),
}


def last(day):
    """The last day there of somebody gone on ``day``."""
    return day - DAY


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def network_desk(request):
    with shared(request, "lo_network") as desk:
        fill(desk)
        yield desk


def fill(desk):
    """Six posts whose story is told by the tests below."""
    people = {
        name: factories.officer(desk, name, owner, f"S-{number}", verified_on=verified)
        for number, (name, owner, verified) in enumerate(
            [
                ("A. Tremblay", "CBSA", date(2026, 5, 1)),
                ("B. Élie", "CBSA", None),
                ("C. Roy", "RCMP", date(2025, 1, 1)),
                ("É. Beaudœuf", "CBSA", date(2026, 1, 1)),
                ("Z. Ng", "RCMP", None),
            ]
        )
    }
    posts = {
        "BOG-CBSA": factories.post(desk),
        "BOG-RCMP": factories.post(desk, "BOG-RCMP", "RCMP"),
        "LIM-CBSA": factories.post(desk, "LIM-CBSA", city="lima"),
        "HAG-CBSA": factories.post(desk, "HAG-CBSA", city="hague"),
        "NEW-CBSA": factories.post(desk, "NEW-CBSA", city="rabat", starts=date(2027, 3, 1)),
        "SAO-RCMP": factories.post(
            desk, "SAO-RCMP", "RCMP", "paulo", ends=last(date(2026, 6, 1)), state="suspended"
        ),
    }
    profile = {"post": Choice(posts["SAO-RCMP"], ""), "state": "active"}
    make(desk, "post_profile", **profile, starts=date(2026, 6, 1), mission=at(desk, "paulo"))
    [old] = records.rows(desk, "post_profile", Part(where=(("post", posts["LIM-CBSA"]),)))
    factories.change(desk, "post_profile", old.id, ends=last(MOVED))
    there = {"post": Choice(posts["LIM-CBSA"], ""), "starts": MOVED}
    make(desk, "post_profile", **there, state="closing", mission=at(desk, "quito"))

    def tour(name, code, first, gone=None, **facts):
        facts["planned_ends"] = gone and last(gone)
        place = Choice(posts[code], code)
        who = Choice(people[name], name)
        make(desk, "tour", officer=who, post=place, planned_starts=first, **facts)

    tour("A. Tremblay", "BOG-CBSA", date(2024, 9, 1), TODAY)
    tour("B. Élie", "BOG-CBSA", date(2027, 1, 10))
    tour("C. Roy", "BOG-RCMP", TODAY, date(2029, 11, 24))
    tour(
        "É. Beaudœuf", "LIM-CBSA", date(2025, 1, 1), date(2026, 8, 1), actual_ends=date(2026, 9, 9)
    )
    tour("Z. Ng", "SAO-RCMP", date(2024, 1, 1), date(2026, 2, 1), fte=50)
    area(desk, posts, people)


def at(desk, city):
    return chosen(desk, "mission", city)


def area(desk, posts, people):
    """What the counterpart wants in Colombia, and what was read of it."""
    factories.line(desk, posts["BOG-CBSA"])
    factories.line(desk, posts["BOG-RCMP"], starts=date(2025, 1, 1))
    factories.line(desk, posts["LIM-CBSA"], "peru", "accredited")
    factories.line(desk, posts["HAG-CBSA"], "netherlands", "covered")
    for rank, (code, statement) in enumerate(STATEMENTS.items(), 1):
        owner = "RCMP" if code == "C-01" else "CBSA"
        key = factories.priority(desk, code, owner, ends=date(2026, 12, 31) if rank == 3 else None)
        first = factories.version(
            desk, key, statement=statement, rank=rank, starts=date(2026, 1, 1)
        )
        if code == "C-01":
            second = factories.version(desk, key, 2, date(2026, 11, 1), rank=7)
            factories.version(desk, key, 3, date(2027, 1, 1), state="draft", published_on=None)
            who = Choice(people["A. Tremblay"], "")
            for version, moment in ((first, datetime(2026, 3, 1, 12, tzinfo=UTC)), (second, None)):
                if moment:
                    read = Choice(version, "")
                    facts = {"officer": who, "priority_version": read, "at": moment}
                    make(desk, "acknowledgement", **facts, zone="America/Bogota")
    factories.priority(desk, "C-09", "RCMP")


def posts(desk, day=TODAY, **part):
    return {line.code: line for line in network.posts(desk.on(day), Part(**part))}


def test_somebody_whose_last_day_is_today_is_there_today_and_gone_tomorrow(network_desk):
    before, on = posts(network_desk, last(TODAY)), posts(network_desk)
    assert before["BOG-CBSA"].officer == "A. Tremblay"
    assert (before["BOG-CBSA"].ends, before["BOG-CBSA"].vacant_since) == (TODAY, None)
    assert (on["BOG-CBSA"].officer, on["BOG-CBSA"].vacant_since) == (None, TODAY)


def test_somebody_who_starts_today_is_there_today_and_the_successor_the_day_before(network_desk):
    before, on = posts(network_desk, last(TODAY)), posts(network_desk)
    assert (before["BOG-RCMP"].officer, before["BOG-RCMP"].successor) == (None, "C. Roy")
    assert (on["BOG-RCMP"].officer, on["BOG-RCMP"].successor) == ("C. Roy", None)
    assert on["BOG-RCMP"].ends == date(2029, 11, 24)


def test_nobody_follows_themselves(any_empty_desk):
    desk = any_empty_desk
    post, who = factories.post(desk), factories.officer(desk)
    factories.line(desk, post)
    factories.tour(desk, who, post, date(2025, 1, 1), date(2026, 12, 31))
    factories.tour(desk, who, post, date(2027, 1, 1), date(2027, 6, 30))
    assert posts(desk)["BOG-CBSA"].successor is None
    assert card(desk, "CO", "CBSA").contacts[0].successor is None
    factories.tour(desk, factories.officer(desk, "N. Roy", service_no="N"), post, date(2027, 8, 1))
    assert posts(desk)["BOG-CBSA"].successor == "N. Roy"
    assert card(desk, "CO", "CBSA").contacts[0].successor == "N. Roy"


def test_a_post_that_nobody_ever_held_is_vacant_since_it_opened(network_desk):
    assert posts(network_desk)["HAG-CBSA"].vacant_since == factories.OPENED
    assert posts(network_desk, factories.OPENED)["HAG-CBSA"].vacant_since == factories.OPENED


def test_a_post_that_is_not_open_yet_or_is_suspended_is_not_vacant(network_desk):
    early = posts(network_desk)["NEW-CBSA"]
    assert (early.state.msgid, early.vacant_since, early.iso2) == ("not yet open", None, "MA")
    opened = posts(network_desk, date(2027, 3, 1))["NEW-CBSA"]
    assert (opened.state.msgid, opened.vacant_since) == ("active", date(2027, 3, 1))
    suspended = posts(network_desk, date(2026, 3, 1))["SAO-RCMP"]
    assert (suspended.state.msgid, suspended.vacant_since) == ("suspended", None)
    again = posts(network_desk, date(2026, 6, 1))["SAO-RCMP"]
    assert (again.state.msgid, again.vacant_since) == ("active", date(2026, 2, 1))


def test_the_actual_last_day_counts_not_the_planned_one(network_desk):
    assert posts(network_desk, date(2026, 9, 9))["LIM-CBSA"].officer == "É. Beaudœuf"
    assert posts(network_desk, date(2026, 9, 10))["LIM-CBSA"].vacant_since == date(2026, 9, 10)


def test_a_post_that_moved_is_shown_where_it_was_on_the_day(network_desk):
    before, after = posts(network_desk, last(MOVED)), posts(network_desk, MOVED)
    assert [before["LIM-CBSA"].city.en, after["LIM-CBSA"].city.en] == ["Lima", "Quito"]
    assert [before["LIM-CBSA"].iso2, after["LIM-CBSA"].iso2] == ["PE", "EC"]
    assert after["LIM-CBSA"].state.msgid == "closing"


def test_the_whole_past_and_the_whole_future_can_be_asked_for(network_desk):
    nothing = posts(network_desk, date(1990, 1, 1))["BOG-CBSA"]
    assert (nothing.officer, nothing.vacant_since) == (None, None)
    assert (nothing.state.msgid, nothing.city.en) == ("not yet open", "Bogotá")
    assert posts(network_desk, date(2040, 1, 1))["BOG-CBSA"].officer == "B. Élie"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("bogota", {"BOG-CBSA", "BOG-RCMP"}),
        ("colombie", {"BOG-CBSA", "BOG-RCMP"}),
        ("tremblay", {"BOG-CBSA"}),
        ("beaudoeuf", {"LIM-CBSA"}),
        ("elie", {"BOG-CBSA"}),
        ("la haye", {"HAG-CBSA"}),
        ("HAG", {"HAG-CBSA"}),
        ("nowhere", set()),
        ("%", set()),
    ],
)
def test_posts_are_found_by_city_country_and_officer_without_accents(network_desk, text, codes):
    assert set(posts(network_desk, text=text)) == codes


@pytest.mark.parametrize(
    ("where", "codes"),
    [
        ((("iso2", "CO"),), {"BOG-CBSA", "BOG-RCMP"}),
        ((("iso2", "CO"), ("owner", "RCMP")), {"BOG-RCMP"}),
        ((("city", "La Haye"),), {"HAG-CBSA"}),
        ((("country", "Netherlands"),), {"HAG-CBSA"}),
        ((("state", "closing"),), {"LIM-CBSA"}),
        ((("state", None),), {"NEW-CBSA"}),
        ((("officer", "C. Roy"),), {"BOG-RCMP"}),
    ],
)
def test_posts_are_filtered_by_any_column(network_desk, where, codes):
    assert set(posts(network_desk, where=where)) == codes


@pytest.mark.parametrize(
    ("order", "descending", "codes"),
    [
        ("", False, ["BOG-CBSA", "BOG-RCMP", "LIM-CBSA", "SAO-RCMP", "HAG-CBSA", "NEW-CBSA"]),
        ("city", True, ["HAG-CBSA", "SAO-RCMP", "LIM-CBSA", "BOG-CBSA", "BOG-RCMP", "NEW-CBSA"]),
        ("code", True, ["SAO-RCMP", "NEW-CBSA", "LIM-CBSA", "HAG-CBSA", "BOG-RCMP", "BOG-CBSA"]),
        ("agency", False, ["BOG-CBSA", "HAG-CBSA", "LIM-CBSA", "NEW-CBSA", "BOG-RCMP", "SAO-RCMP"]),
        ("ends", False, ["BOG-RCMP", "BOG-CBSA", "HAG-CBSA", "LIM-CBSA", "NEW-CBSA", "SAO-RCMP"]),
        ("ends", True, ["BOG-RCMP", "BOG-CBSA", "HAG-CBSA", "LIM-CBSA", "NEW-CBSA", "SAO-RCMP"]),
        (
            "no column",
            False,
            ["BOG-CBSA", "BOG-RCMP", "LIM-CBSA", "SAO-RCMP", "HAG-CBSA", "NEW-CBSA"],
        ),
    ],
)
def test_posts_sort_by_any_column_and_what_is_empty_comes_last(
    network_desk, order, descending, codes
):
    assert list(posts(network_desk, order=order, descending=descending)) == codes


def test_cities_sort_in_the_readers_language(network_desk):
    english = list(posts(network_desk, order="city", language="en"))
    french = list(posts(network_desk, order="city", language="fr"))
    assert english.index("HAG-CBSA") > english.index("SAO-RCMP")  # The Hague
    assert french.index("HAG-CBSA") < french.index("LIM-CBSA")  # La Haye


def test_a_list_is_given_in_parts(network_desk):
    whole = list(posts(network_desk))
    assert list(posts(network_desk, first=2, count=3)) == whole[2:5]
    assert list(posts(network_desk, first=99)) == []


def officers(desk, day=TODAY, **part):
    return {line.name: line for line in network.officers(desk.on(day), Part(**part))}


def test_officers_are_at_their_post_of_the_day_or_at_none(network_desk):
    now = officers(network_desk)
    assert (now["C. Roy"].city.en, now["C. Roy"].ends) == ("Bogotá", date(2029, 11, 24))
    assert not now["A. Tremblay"].city
    assert officers(network_desk, last(TODAY))["A. Tremblay"].city.en == "Bogotá"
    assert officers(network_desk, date(2027, 1, 10))["B. Élie"].city.en == "Bogotá"


def test_officers_sort_by_letters_not_by_accents(network_desk):
    names = ["A. Tremblay", "B. Élie", "C. Roy", "É. Beaudœuf", "Z. Ng"]
    assert list(officers(network_desk)) == names
    assert list(officers(network_desk, order="name", descending=True)) == names[::-1]
    by_check = list(officers(network_desk, order="verified_on"))
    assert by_check[:3] == ["C. Roy", "É. Beaudœuf", "A. Tremblay"]
    newest = list(officers(network_desk, order="verified_on", descending=True))
    assert newest[:3] == ["A. Tremblay", "É. Beaudœuf", "C. Roy"]


def test_officers_are_found_and_filtered(network_desk):
    assert list(officers(network_desk, text="elie")) == ["B. Élie"]
    assert list(officers(network_desk, where=(("owner", "RCMP"),))) == ["C. Roy", "Z. Ng"]
    assert list(officers(network_desk, where=(("verified_on", None),))) == ["B. Élie", "Z. Ng"]


def tours(desk, day=TODAY, **part):
    return [(t.officer, t.code) for t in network.tours(desk.on(day), Part(**part))]


def test_tours_of_the_day_and_to_come_but_not_those_over(network_desk):
    assert tours(network_desk) == [("C. Roy", "BOG-RCMP"), ("B. Élie", "BOG-CBSA")]
    assert ("A. Tremblay", "BOG-CBSA") in tours(network_desk, last(TODAY))
    assert len(tours(network_desk, date(2020, 1, 1))) == 5
    assert tours(network_desk, date(2030, 1, 1)) == [("B. Élie", "BOG-CBSA")]


def test_a_tour_to_come_at_a_post_that_opens_later_says_where(any_empty_desk):
    desk = any_empty_desk
    post = factories.post(desk, starts=date(2027, 3, 1))
    factories.tour(desk, factories.officer(desk), post, date(2027, 3, 1))
    [line] = network.tours(desk, Part())
    assert (line.city.en, line.starts) == ("Bogotá", date(2027, 3, 1))


def test_tours_are_found_by_officer_and_by_place(network_desk):
    assert tours(network_desk, text="elie") == [("B. Élie", "BOG-CBSA")]
    assert len(tours(network_desk, text="colombia")) == 2
    assert tours(network_desk, where=(("code", "BOG-RCMP"),)) == [("C. Roy", "BOG-RCMP")]
    assert tours(network_desk, order="officer", descending=True)[0][0] == "C. Roy"


def priorities(desk, day=TODAY, **part):
    return {line.code: line for line in network.priorities(desk.on(day), Part(**part))}


def test_the_version_in_force_is_that_of_the_day(network_desk):
    def version(day):
        line = priorities(network_desk, day)["C-01"]
        return line.number, line.rank, line.state.msgid

    assert version(date(2025, 12, 31)) == (None, None, "draft")
    assert version(date(2026, 1, 1)) == (1, 1, "published")
    assert version(date(2026, 10, 31)) == (1, 1, "published")
    assert version(date(2026, 11, 1)) == (2, 7, "published")
    assert version(date(2027, 6, 1)) == (2, 7, "published")  # the third was never published


def test_a_priority_is_withdrawn_the_day_after_its_last(network_desk):
    assert priorities(network_desk, date(2026, 12, 31))["C-03"].state.msgid == "published"
    assert priorities(network_desk, date(2027, 1, 1))["C-03"].state.msgid == "withdrawn"


def test_a_priority_without_a_version_is_a_draft_and_comes_last(network_desk):
    listed = priorities(network_desk)
    assert list(listed) == ["C-02", "C-03", "C-01", "C-09"]
    assert (listed["C-09"].state.msgid, listed["C-09"].statement) == ("draft", None)
    assert listed["C-01"].released
    assert not listed["C-09"].released
    assert list(priorities(network_desk, order="rank", descending=True))[-1] == "C-09"


@pytest.mark.parametrize(
    ("language", "codes"), [("en", ["C-03", "C-02", "C-01"]), ("fr", ["C-01", "C-03", "C-02"])]
)
def test_statements_sort_in_each_language(network_desk, language, codes):
    day = date(2026, 3, 1)
    for descending, expected in ((False, codes), (True, codes[::-1])):
        listed = list(
            priorities(
                network_desk, day, order="statement", language=language, descending=descending
            )
        )
        assert listed == [*expected, "C-09"]


def test_priorities_are_found_by_their_words_of_the_day(network_desk):
    assert list(priorities(network_desk, date(2026, 3, 1), text="ecoulement")) == ["C-01"]
    assert list(priorities(network_desk, text="ecoulement")) == []  # a newer version says other
    assert list(priorities(network_desk, text="c-02")) == ["C-02"]


def test_unread_versions_are_those_of_the_counterpart_in_the_area_on_the_day(network_desk):
    assert posts(network_desk, date(2026, 2, 1))["BOG-CBSA"].unread == 1
    assert posts(network_desk, date(2026, 2, 28))["BOG-CBSA"].unread == 1
    assert posts(network_desk, date(2026, 3, 1))["BOG-CBSA"].unread == 0  # read that day
    assert posts(network_desk, date(2026, 11, 1))["BOG-CBSA"].unread == 1  # a new version
    assert posts(network_desk)["BOG-CBSA"].unread == 0  # nobody is there
    assert posts(network_desk)["BOG-RCMP"].unread == 2
    assert officers(network_desk)["C. Roy"].unread == 2
    assert posts(network_desk, date(2027, 1, 1))["BOG-RCMP"].unread == 1  # one was withdrawn


def test_a_withheld_version_is_not_unread(any_empty_desk):
    desk = any_empty_desk
    post = factories.post(desk)
    factories.tour(desk, factories.officer(desk), post, factories.OPENED)
    factories.line(desk, post)
    factories.version(desk, factories.priority(desk, owner="RCMP", released=False))
    factories.version(desk, factories.priority(desk, "C-02", "RCMP"), released=False)
    assert posts(desk)["BOG-CBSA"].unread == 0


def countries(desk, day=TODAY, text=""):
    return {line.iso2: line for line in country_list.lines(desk.on(day), text)}


def test_countries_tell_who_covers_them_and_how_on_the_day(network_desk):
    now = countries(network_desk)
    assert (now["CO"].cbsa, now["CO"].rcmp) == ("resident", "resident")
    assert (now["PE"].cbsa, now["PE"].rcmp) == ("accredited", "")
    assert now["FR"].cbsa == ""
    assert len(now) == 250
    assert countries(network_desk, date(2024, 12, 31))["CO"].rcmp == ""
    assert countries(network_desk, date(2019, 12, 31))["CO"].cbsa == ""


def test_the_strongest_basis_speaks_for_a_country(any_empty_desk):
    desk = any_empty_desk
    for code, basis in (("A", "adhoc"), ("B", "accredited"), ("C", "covered")):
        factories.line(desk, factories.post(desk, code), basis=basis)
    assert countries(desk)["CO"].cbsa == "accredited"


def test_countries_are_found_in_both_languages_and_come_by_name(network_desk):
    assert set(countries(network_desk, text="colombie")) == {"CO"}
    names = [line.name.en for line in country_list.lines(network_desk)]
    assert names.index("Åland Islands") < names.index("Albania")
    assert names[-1].startswith("Z")


def test_a_closed_record_is_in_no_list(any_empty_desk):
    desk = any_empty_desk
    who = factories.officer(desk)
    key = factories.tour(desk, who, factories.post(desk), factories.OPENED)
    assert posts(desk)["BOG-CBSA"].officer == "A. Tremblay"
    records.close(desk, "tour", key, records.read(desk, "tour", key).version, "error")
    assert posts(desk)["BOG-CBSA"].officer is None
    assert network.tours(desk, Part()) == []


def test_the_fullest_of_two_officers_speaks_for_a_post(any_empty_desk):
    desk = any_empty_desk
    post = factories.post(desk)
    for name, fte in (("A. Part", 40), ("B. Full", 60)):
        who = factories.officer(desk, name, service_no=name[:1])
        factories.tour(desk, who, post, factories.OPENED, fte=fte)
    assert posts(desk)["BOG-CBSA"].officer == "B. Full"
    assert len(posts(desk)) == 1
