from dataclasses import replace
from datetime import date

from lo_desk.catalogue.field import Choice
from lo_desk.domain.rows import Part
from lo_desk.services import area_lines, network, post_cards, records
from tests import factories
from tests.conftest import TODAY
from tests.factories import chosen, make


def tour(desk, who, post, starts, ends=None):
    return make(
        desk,
        "tour",
        officer=Choice(who, ""),
        post=Choice(post, ""),
        planned_starts=starts,
        planned_ends=ends,
    )


def line(desk, post, country, basis="resident", starts=date(2020, 1, 1), **facts):
    return make(
        desk,
        "area_line",
        post=Choice(post, ""),
        country=chosen(desk, "country", country),
        basis=basis,
        starts=starts,
        **facts,
    )


def test_a_post_is_summed_up_with_what_it_covers_and_its_counterpart(any_empty_desk):
    post = factories.post(any_empty_desk, languages=("es:B2",))
    theirs = factories.post(any_empty_desk, code="BOG-RCMP", owner="RCMP")
    line(any_empty_desk, post, "colombia")
    line(any_empty_desk, post, "ecuador", "accredited", date(2021, 1, 1))
    line(any_empty_desk, theirs, "colombia")
    who = factories.officer(any_empty_desk, "P. Singh", "RCMP", "R-1")
    tour(any_empty_desk, who, theirs, date(2026, 1, 1))
    card = post_cards.card(any_empty_desk, post)
    assert card is not None
    assert [(one.iso2, one.basis) for one in card.covers] == [
        ("CO", "resident"),
        ("EC", "accredited"),
    ]
    assert [(one.code, one.officer) for one in card.counterparts] == [("BOG-RCMP", "P. Singh")]
    assert (card.languages, card.time_zone) == (("es:B2",), "America/Bogota")


def test_a_post_of_which_only_the_code_is_known_has_no_card(any_empty_desk):
    post = make(any_empty_desk, "post", code="NEW", owner="CBSA", role="lo", public=False)
    assert post_cards.card(any_empty_desk, post) is None


def test_the_next_tour_starts_early_enough_to_hand_over(any_empty_desk):
    post = factories.post(any_empty_desk, handover_days=14)
    who = factories.officer(any_empty_desk)
    tour(any_empty_desk, who, post, date(2024, 2, 1), date(2027, 1, 31))
    card = post_cards.card(any_empty_desk, post)
    assert card is not None
    form = post_cards.next_tour(card)
    assert form == {
        "post": post,
        "planned_starts": date(2027, 1, 18),
        "planned_ends": date(2030, 1, 17),
    }


def test_at_a_vacant_post_the_next_tour_starts_today(any_empty_desk):
    card = post_cards.card(any_empty_desk, factories.post(any_empty_desk))
    assert card is not None
    assert post_cards.next_tour(card)["planned_starts"] == TODAY


def test_the_next_tour_of_a_post_to_come_starts_when_it_opens(any_empty_desk):
    post = factories.post(any_empty_desk, starts=date(2027, 5, 1))
    card = post_cards.card(any_empty_desk, post)
    assert card is not None
    assert card.opens == date(2027, 5, 1)
    assert post_cards.next_tour(card)["planned_starts"] == date(2027, 5, 1)


def posts(desk, day):
    lines = network.posts(replace(desk, day=day), Part())
    return {one.code: (one.city.en, str(one.state)) for one in lines}


def test_a_post_is_told_with_its_city_before_it_opens_and_after_it_is_gone(any_empty_desk):
    factories.post(any_empty_desk, starts=date(2025, 1, 1), ends=date(2026, 12, 31))
    assert posts(any_empty_desk, date(2024, 12, 31)) == {"BOG-CBSA": ("Bogotá", "not yet open")}
    assert posts(any_empty_desk, date(2025, 1, 1)) == {"BOG-CBSA": ("Bogotá", "active")}
    assert posts(any_empty_desk, date(2026, 12, 31)) == {"BOG-CBSA": ("Bogotá", "active")}
    assert posts(any_empty_desk, date(2027, 1, 1)) == {"BOG-CBSA": ("Bogotá", "no longer open")}


def test_a_list_tells_how_old_the_check_of_a_contact_is(any_empty_desk):
    post = factories.post(any_empty_desk)
    who = factories.officer(any_empty_desk, verified_on=date(2026, 10, 14))
    tour(any_empty_desk, who, post, date(2026, 1, 1))
    found = network.posts(any_empty_desk, Part())[0]
    assert (found.checked, found.stale) == (41, False)
    later = network.officers(replace(any_empty_desk, day=date(2027, 10, 15)), Part())[0]
    assert (later.checked, later.stale) == (366, True)


def test_a_list_tells_when_a_post_is_briefed_next(any_empty_desk):
    post = factories.post(any_empty_desk)
    make(
        any_empty_desk,
        "briefing",
        owner="RCMP",
        post=Choice(post, ""),
        type="counterpart_priorities",
        due=date(2026, 12, 14),
    )
    assert network.posts(any_empty_desk, Part())[0].briefing == date(2026, 12, 14)


def test_the_area_of_a_post_is_what_is_not_over_and_the_map_what_is_in_force(any_empty_desk):
    post = factories.post(any_empty_desk)
    line(any_empty_desk, post, "colombia")
    line(any_empty_desk, post, "peru", starts=date(2027, 1, 1))
    over = {"starts": date(2021, 1, 1), "ends": date(2022, 1, 1)}
    line(any_empty_desk, post, "ecuador", **over)
    area = area_lines.of(any_empty_desk, post)
    assert [getattr(one["country"], "code", "") for one in area.lines] == ["CO", "PE"]
    assert list(area.countries) == ["CO"]
    assert area.agency == "CBSA"
    closed = area.lines[0]
    records.close(any_empty_desk, "area_line", closed.id, closed.version, "Handed over")
    assert len(area_lines.of(any_empty_desk, post).lines) == 1
