"""A country on a day, as each agency may see it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import Duplicate, NothingToPrint
from lo_desk.services import countries, gaps
from tests import factories
from tests.factories import change, chosen, make

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def card(desk, reader="CBSA", day=TODAY, iso2="co"):
    return countries.card(desk.on(day), iso2, reader)


def ref(key):
    return Choice(key, "")


@pytest.fixture
def bogota(empty_desk):
    """Both agencies in Bogotá since 2020; gives the desk and the ids."""
    desk = empty_desk
    known: dict[str, object] = {}
    for owner, name in (("CBSA", "A. Tremblay"), ("RCMP", "P. Singh")):
        post = factories.post(desk, f"BOG-{owner}", owner)
        who = factories.officer(
            desk, name, owner, f"{owner}-1", verified_on=date(2026, 9, 1), phone="+57 601 555 0142"
        )
        known |= {f"post {owner}": post, f"officer {owner}": who}
        known[f"tour {owner}"] = factories.tour(desk, who, post, date(2025, 1, 1))
        known[f"line {owner}"] = factories.line(desk, post)
    return desk, known


def test_an_unknown_code_is_no_country(empty_desk):
    with pytest.raises(NothingToPrint):
        card(empty_desk, iso2="XX")


def test_a_country_nobody_works_in_is_empty_but_known(empty_desk):
    found = card(empty_desk, iso2="tv")
    assert found.country.name.fr == "Tuvalu"
    assert (found.cover, found.contacts, found.briefings, found.activities) == ((), (), (), ())
    assert (found.gaps, found.withheld, found.sources) == ((), (), ())


def test_both_holders_and_how_to_reach_them(bogota):
    desk, _ = bogota
    found = card(desk)
    assert [(line.code, line.officer) for line in found.cover] == [
        ("BOG-CBSA", "A. Tremblay"),
        ("BOG-RCMP", "P. Singh"),
    ]
    assert {contact.officer: contact.phone for contact in found.contacts} == {
        "A. Tremblay": "+57 601 555 0142",
        "P. Singh": "+57 601 555 0142",
    }
    assert found.contacts[0].time_zone == "America/Bogota"
    assert card(desk, day=date(2024, 12, 31)).contacts == ()
    assert card(desk, day=date(2019, 12, 31)).cover == ()


def test_the_successor_is_told_and_the_last_day_of_the_holder(bogota):
    desk, known = bogota
    change(desk, "tour", known["tour RCMP"], planned_ends=date(2026, 12, 31))
    next_one = factories.officer(desk, "N. Arsenault", "RCMP", "RCMP-2")
    factories.tour(desk, next_one, known["post RCMP"], date(2027, 2, 1))
    [contact] = [c for c in card(desk).contacts if c.owner == "RCMP"]
    assert (contact.gone, contact.successor) == (date(2027, 1, 1), "N. Arsenault")
    later = {line.owner: line.officer for line in card(desk, day=date(2027, 1, 1)).cover}
    assert later == {"CBSA": "A. Tremblay", "RCMP": None}
    assert {c.officer for c in card(desk, day=date(2027, 2, 1)).contacts} == {
        "A. Tremblay",
        "N. Arsenault",
    }


def test_a_post_that_covers_from_elsewhere_says_from_where(empty_desk):
    post = factories.post(empty_desk, "LIM", city="lima")
    factories.line(empty_desk, post, basis="covered", planned_visits=2)
    [line] = card(empty_desk).cover
    assert (line.city.en, line.post_country.fr, line.basis.msgid) == ("Lima", "Pérou", "Covered")
    assert (line.officer, line.since, line.planned_visits) == (None, None, 2)


def test_a_line_on_a_place_is_on_its_country_too(empty_desk):
    post = factories.post(empty_desk, "DET", city="detroit")
    place = chosen(empty_desk, "place", "detroit")
    factories.line(empty_desk, post, "united states", place=place)
    [line] = card(empty_desk, iso2="US").cover
    assert line.place.en == "Detroit"


def test_the_sources_of_the_posts_are_told_once(bogota):
    desk, known = bogota
    change(desk, "post", known["post RCMP"], source="https://example.ca", source_on=TODAY)
    place = make(
        desk,
        "place",
        code="COMDE",
        country=chosen(desk, "country", "colombia"),
        name=Bilingual("Medellín", "Medellín"),
        kind="city",
    )
    factories.line(desk, known["post RCMP"], place=ref(place))
    [source] = card(desk).sources
    assert (source.code, source.source, source.read_on) == (
        "BOG-RCMP",
        "https://example.ca",
        TODAY,
    )


# priorities


def wanted(desk, owner="RCMP", code="R-01", areas=("fraud_detection",), **facts):
    """A priority on Colombia with one version in force since March; gives both ids."""
    guard = {key: facts.pop(key) for key in ("released", "marking") if key in facts}
    key = factories.priority(desk, code, owner, **guard)
    return key, factories.version(desk, key, mandate_areas=areas, **guard, **facts)


def linked(desk, one, other, kind, **facts):
    note = Bilingual("Agree first.", "S’entendre d’abord.")
    facts = {"owner": "CBSA", "kind": kind, "note": note} | facts
    return make(desk, "priority_link", priority=ref(one), other=ref(other), **facts)


def test_theirs_without_ours_is_silence(bogota):
    desk, _ = bogota
    wanted(desk)
    found = card(desk)
    assert [(pair.relation, pair.ours) for pair in found.pairs] == [("silence", ())]
    assert [item.code for item in card(desk, "RCMP").ours_alone] == ["R-01"]


def test_priorities_that_share_a_mandate_area_overlap(bogota):
    desk, _ = bogota
    wanted(desk, areas=("fraud_detection", "removals"))
    wanted(desk, "CBSA", "C-01", ("removals",))
    wanted(desk, "CBSA", "C-02", ("contraband",))
    [pair] = card(desk).pairs
    assert (pair.relation, [item.code for item in pair.ours]) == ("overlap", ["C-01"])
    assert [item.code for item in card(desk).ours_alone] == ["C-02"]


def test_a_conflict_is_stated_by_people(bogota):
    desk, _ = bogota
    theirs, _ = wanted(desk, areas=("removals",))
    ours, _ = wanted(desk, "CBSA", "C-01", ("contraband",))
    linked(desk, ours, theirs, "conflict")
    for reader in ("CBSA", "RCMP"):
        [pair] = card(desk, reader).pairs
        assert (pair.relation, pair.note.en) == ("conflict", "Agree first.")


def test_an_overlap_may_be_stated_too_and_a_conflict_weighs_more(bogota):
    desk, _ = bogota
    theirs, _ = wanted(desk, areas=("removals",))
    ours, _ = wanted(desk, "CBSA", "C-01", ("contraband",))
    linked(desk, theirs, ours, "overlap", owner="RCMP", note=Bilingual("Fine.", "Bien."))
    assert [(p.relation, p.note.en) for p in card(desk).pairs] == [("overlap", "Fine.")]
    linked(desk, ours, theirs, "conflict")
    assert [(p.relation, p.note.en) for p in card(desk).pairs] == [("conflict", "Agree first.")]


def test_the_version_of_the_day_speaks_for_a_priority(bogota):
    desk, _ = bogota
    key, _ = wanted(desk, rank=4)
    factories.version(desk, key, 2, date(2026, 12, 1), rank=1)
    assert [item.number for item in card(desk).theirs] == [1]
    assert [item.rank for item in card(desk, day=date(2026, 12, 1)).theirs] == [1]
    assert card(desk, day=date(2026, 3, 1)).theirs == ()


def test_a_text_that_lacks_a_language_or_is_behind_is_pending(bogota):
    desk, _ = bogota
    wanted(desk, statement=Bilingual("Rewritten", "Ancien", newer="en"))
    assert [item.pending for item in card(desk).theirs] == ["fr"]


def test_the_first_acknowledgement_counts_and_not_before_its_day(bogota):
    desk, known = bogota
    _, version = wanted(desk)
    first = datetime(2026, 4, 2, 3, tzinfo=UTC)  # still the first of April in Bogotá
    for moment in (first, first + timedelta(days=9)):
        make(
            desk,
            "acknowledgement",
            officer=ref(known["officer CBSA"]),
            priority_version=ref(version),
            at=moment,
            zone="America/Bogota",
        )
    assert card(desk).theirs[0].acknowledged == first
    assert card(desk, day=date(2026, 4, 1)).theirs[0].acknowledged == first
    assert card(desk, day=date(2026, 3, 31)).theirs[0].acknowledged is None
    assert card(desk, "RCMP").ours[0].acknowledged is None  # theirs, not ours


# briefings


def held(desk, known, version, on, **facts):
    key = make(
        desk,
        "briefing",
        owner="RCMP",
        post=ref(known["post CBSA"]),
        officer=ref(known["officer CBSA"]),
        type="counterpart_priorities",
        held_on=on,
        mode="video",
        outcome=Bilingual("Understood", "Compris"),
        **facts,
    )
    make(desk, "briefing_version", briefing=ref(key), priority_version=ref(version))
    return key


def told(found):
    return [(b.due, b.held_on, b.overdue, b.versions) for b in found.briefings]


def test_a_briefing_is_due_until_the_day_it_was_held(bogota):
    desk, known = bogota
    _, version = wanted(desk)
    held(desk, known, version, date(2026, 6, 10), due=date(2026, 6, 1))
    code = ("R-01\u00a0v1",)
    assert told(card(desk)) == [(date(2026, 6, 1), date(2026, 6, 10), False, code)]
    before = card(desk, day=date(2026, 6, 9))
    assert told(before) == [(date(2026, 6, 1), None, True, code)]
    assert not before.briefings[0].outcome
    assert told(card(desk, day=date(2026, 6, 1))) == [(date(2026, 6, 1), None, False, code)]


def test_a_briefing_that_was_never_due_is_unknown_before_it_was_held(bogota):
    desk, known = bogota
    _, version = wanted(desk)
    held(desk, known, version, date(2026, 6, 10))
    assert card(desk, day=date(2026, 6, 9)).briefings == ()
    [briefing] = card(desk, day=date(2026, 6, 10)).briefings
    assert (briefing.officer, briefing.outcome.fr) == ("A. Tremblay", "Compris")


def schedule(desk, known, rule, **facts):
    facts = {"starts": date(2026, 1, 1), "within_days": 30} | facts
    return make(desk, "schedule", owner="RCMP", post=ref(known["post CBSA"]), rule=rule, **facts)


def test_a_yearly_briefing_is_due_again_a_year_later(bogota):
    desk, known = bogota
    rule = schedule(desk, known, "yearly", day=date(2026, 6, 1))
    assert told(card(desk)) == [(date(2026, 6, 1), None, True, ())]
    _, version = wanted(desk)
    held(desk, known, version, date(2026, 5, 20), schedule=ref(rule))
    due = [b for b in card(desk).briefings if b.rule is not None]
    assert [(b.due, b.overdue, b.officer) for b in due] == [
        (date(2027, 6, 1), False, "A. Tremblay")
    ]
    assert card(desk, day=date(2025, 12, 31)).briefings == ()  # not yet in force


def test_an_arrival_and_a_new_version_make_a_briefing_due(bogota):
    desk, known = bogota
    schedule(desk, known, "on_arrival", starts=date(2025, 1, 1))
    schedule(desk, known, "on_new_version")
    _, version = wanted(desk)
    due = {b.rule.msgid: b.due for b in card(desk).briefings}
    assert due == {"On arrival": date(2025, 1, 31), "On a new version": date(2026, 4, 1)}
    held(desk, known, version, date(2026, 4, 2))
    assert [b for b in card(desk).briefings if b.rule is not None] == []


# activities and visits


def activity(desk, **facts):
    known = {
        "owner": "CBSA",
        "title": Bilingual("Carrier training", "Formation de transporteurs"),
        "state": "planned",
        "starts": date(2026, 12, 1),
        "ends": date(2026, 12, 2),
        "countries": ("CO",),
    }
    return make(desk, "activity", **(known | facts))


def test_an_activity_lies_in_the_shared_area_when_both_look_after_all_of_it(bogota):
    desk, known = bogota
    activity(desk)
    activity(desk, countries=("CO", "PE"), starts=date(2026, 11, 1))
    found = {item.starts: item.shared for item in card(desk).activities}
    assert found == {date(2026, 12, 1): True, date(2026, 11, 1): False}
    change(desk, "area_line", known["line RCMP"], ends=date(2026, 11, 30))
    assert {item.shared for item in card(desk).activities} == {False}


def test_an_activity_at_a_place_is_where_both_look_after_that_place(empty_desk):
    place = chosen(empty_desk, "place", "detroit")
    for owner in ("CBSA", "RCMP"):
        post = factories.post(empty_desk, f"DET-{owner}", owner, "detroit")
        factories.line(empty_desk, post, "united states", place=place)
    activity(empty_desk, countries=("US",), places=("USDET",))
    activity(empty_desk, countries=("US",), starts=TODAY)
    found = {item.starts: item.shared for item in card(empty_desk, iso2="US").activities}
    assert found == {date(2026, 12, 1): True, TODAY: False}


def test_actual_days_and_participants_of_an_activity_are_told(bogota):
    desk, known = bogota
    key = activity(
        desk,
        state="done",
        authority="JWG",
        approved_on=date(2026, 10, 1),
        actual_starts=date(2026, 11, 3),
    )
    for officer in ("officer CBSA", "officer RCMP"):
        make(desk, "activity_participant", activity=ref(key), officer=ref(known[officer]))
    make(
        desk,
        "activity_participant",
        activity=ref(key),
        who=Bilingual("Port authority", "Autorité portuaire"),
    )
    [item] = card(desk).activities
    assert (item.starts, item.ends, item.state_key) == (date(2026, 11, 3), None, "done")
    assert set(item.participants) >= {"A. Tremblay", "P. Singh"}
    assert len(item.participants) == 3


def test_nobody_takes_part_twice(bogota):
    desk, known = bogota
    key = activity(desk)
    facts = {"activity": ref(key), "officer": ref(known["officer CBSA"])}
    make(desk, "activity_participant", **facts)
    with pytest.raises(Duplicate):
        make(desk, "activity_participant", **facts)


def visit(desk, known, on, **facts):
    return make(
        desk,
        "visit",
        post=ref(known["post CBSA"]),
        country=chosen(desk, "country", "colombia"),
        starts=on,
        ends=on,
        kind="regular",
        joint=False,
        **facts,
    )


def test_a_visit_is_made_once_its_first_day_is_past(bogota):
    desk, known = bogota
    visit(desk, known, TODAY)
    assert [(v.made, v.city.en) for v in card(desk).visits] == [(False, "Bogotá")]
    assert card(desk).cover[0].last_visit is None
    tomorrow = card(desk, day=TODAY + DAY)
    assert [v.made for v in tomorrow.visits] == [True]
    assert tomorrow.cover[0].last_visit == TODAY


def test_visits_of_the_last_year_are_told(bogota):
    desk, known = bogota
    visit(desk, known, date(2025, 11, 23))
    visit(desk, known, date(2025, 11, 24))
    assert [v.starts for v in card(desk).visits] == [date(2025, 11, 24)]
    assert card(desk).cover[0].last_visit == date(2025, 11, 24)


# gaps


def test_only_the_gaps_of_the_country_and_of_the_posts_behind_it(bogota):
    desk, known = bogota
    wanted(desk)
    wanted(desk, "CBSA", "C-09", countries=("PE",))
    change(desk, "tour", known["tour CBSA"], planned_ends=date(2026, 10, 31))
    kinds = {(line.gap.kind, line.iso2) for line in card(desk).gaps}
    assert ("vacancy", "CO") in kinds
    assert {iso2 for _, iso2 in kinds} == {"CO"}
    elsewhere = {line.iso2 for line in gaps.lines(desk.on(TODAY))}
    assert "PE" in elsewhere
    assert {line.gap.kind for line in card(desk, iso2="PE").gaps} == {"coverage"}


def test_gaps_are_those_of_the_day(bogota):
    desk, known = bogota
    change(desk, "tour", known["tour CBSA"], planned_ends=date(2026, 10, 31))

    def kinds(day):
        return {line.gap.kind for line in card(desk, day=day).gaps if line.gap.agency == "CBSA"}

    assert "vacancy" not in kinds(date(2026, 10, 31))
    assert "vacancy_soon" in kinds(date(2026, 10, 31))
    assert "vacancy" in kinds(date(2026, 11, 1))


# what is withheld


def withheld(found):
    return {item.kind: (item.count, item.originator.en) for item in found.withheld}


def test_a_withheld_priority_is_absent_counted_and_told_whom_to_ask(bogota):
    desk, _ = bogota
    wanted(desk, released=False)
    found = card(desk)
    assert found.theirs == ()
    assert withheld(found) == {"priority": (1, "CBSA, Intelligence")}
    own = card(desk, "RCMP")
    assert [item.code for item in own.ours] == ["R-01"]
    assert own.withheld == ()


def test_a_withheld_version_of_a_released_priority_is_withheld(bogota):
    desk, _ = bogota
    key = factories.priority(desk, "R-01", "RCMP")
    factories.version(desk, key, released=False)
    assert withheld(card(desk)) == {"priority": (1, "CBSA, Intelligence")}


def test_a_withheld_line_hides_its_post_its_source_and_its_holder(bogota):
    desk, known = bogota
    change(desk, "post", known["post RCMP"], source="secret page", source_on=TODAY)
    change(desk, "area_line", known["line RCMP"], released=False)
    found = card(desk)
    assert [line.code for line in found.cover] == ["BOG-CBSA"]
    assert found.sources == ()
    assert "P. Singh" not in repr(found)
    assert withheld(found) == {"area_line": (1, "RCMP")}
    assert len(card(desk, "RCMP").cover) == 2


def test_a_withheld_post_is_nowhere_on_the_card(bogota):
    desk, known = bogota
    schedule(desk, {"post CBSA": known["post RCMP"]}, "yearly", day=TODAY)
    visit(desk, {"post CBSA": known["post RCMP"]}, TODAY)
    change(desk, "post", known["post RCMP"], released=False, source="x", source_on=TODAY)
    found = card(desk)
    assert "BOG-RCMP" not in repr(found)
    assert withheld(found) == {"area_line": (1, "RCMP"), "visit": (1, "RCMP")}


def test_a_withheld_officer_is_named_nowhere(bogota):
    desk, known = bogota
    _, version = wanted(desk)
    key = make(
        desk,
        "briefing",
        owner="CBSA",
        post=ref(known["post RCMP"]),
        officer=ref(known["officer RCMP"]),
        type="visit",
        held_on=date(2026, 5, 1),
        mode="phone",
    )
    make(desk, "briefing_version", briefing=ref(key), priority_version=ref(version))
    made = activity(desk)
    make(desk, "activity_participant", activity=ref(made), officer=ref(known["officer RCMP"]))
    change(desk, "officer", known["officer RCMP"], released=False)
    found = card(desk)
    assert "P. Singh" not in repr(found)
    assert withheld(found) == {"officer": (1, "RCMP")}
    assert "P. Singh" in repr(card(desk, "RCMP"))


def test_a_withheld_successor_is_not_named(bogota):
    desk, known = bogota
    next_one = factories.officer(desk, "N. Arsenault", "RCMP", "RCMP-2", released=False)
    change(desk, "tour", known["tour RCMP"], planned_ends=date(2026, 12, 31))
    factories.tour(desk, next_one, known["post RCMP"], date(2027, 2, 1))
    assert "N. Arsenault" not in repr(card(desk))
    assert "N. Arsenault" in repr(card(desk, "RCMP"))


def test_a_withheld_link_says_nothing(bogota):
    desk, _ = bogota
    theirs, _ = wanted(desk)
    ours, _ = wanted(desk, "CBSA", "C-01", ("contraband",))
    linked(desk, theirs, ours, "conflict", owner="RCMP", released=False)
    assert [pair.relation for pair in card(desk).pairs] == ["silence"]
    assert [pair.relation for pair in card(desk, "RCMP").pairs] == ["conflict"]


def test_a_briefing_does_not_name_a_withheld_priority(bogota):
    desk, known = bogota
    _, version = wanted(desk, released=False)
    held(desk, known, version, date(2026, 6, 10))
    [briefing] = card(desk).briefings
    assert briefing.versions == ()
    assert "R-01" not in repr(card(desk))
    assert card(desk, "RCMP").briefings[0].versions == ("R-01\u00a0v1",)


def test_a_withheld_briefing_and_visit_are_counted(bogota):
    desk, known = bogota
    _, version = wanted(desk)
    held(desk, known, version, date(2026, 6, 10), released=False)
    visit(desk, known, TODAY, released=False)
    assert withheld(card(desk)) == {"briefing": (1, "RCMP")}
    assert withheld(card(desk, "RCMP")) == {"visit": (1, "CBSA")}
