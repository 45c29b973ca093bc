from lo_desk.domain.rows import NEW, Edit, Part
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id
from lo_desk.services import finding, network, records


def first(desk, typed):
    names = finding.index(desk).names
    return finding.find(names, finding.asked(typed), 5)[0].entry


def test_any_record_is_first_after_its_name(any_desk):
    officer = network.officers(any_desk, Part())[0]
    assert first(any_desk, officer.name).key == officer.id
    post = network.posts(any_desk, Part("bogota"))[0]
    assert first(any_desk, f"#{post.code}").key == post.id
    assert first(any_desk, "/pérou").names == ("Peru", "Pérou")


def test_slips_are_forgiven(any_desk):
    assert first(any_desk, "#bogtoa").names[0] == "Bogotá"
    assert first(any_desk, "/colobmie").names[1] == "Colombie"


def test_a_prefix_asks_for_one_kind():
    assert finding.asked(" > undo") == finding.Asked("undo", "command")
    assert finding.asked("@roy").kind == "officer"
    assert finding.asked("#rabat").kind == "post"
    assert finding.asked("/maroc").kind == "country"
    assert finding.asked(" rabat ") == finding.Asked("rabat")


def test_a_short_word_begins_as_it_should():
    words = ["gaps", "maps", "gasp", "rapscallion"]
    assert {words[number] for number, _slips in finding.near("gaps", words)} == {"gaps", "gasp"}


def test_the_index_is_of_its_moment_and_day(any_desk):
    before = finding.index(any_desk)
    assert before.stamp == finding.stamp(any_desk)
    facts = {"owner": "CBSA", "name": "Quirion Zacharie", "official_language": "fr"}
    records.save(any_desk, [Edit("officer", new_id(), NEW, facts)], said("test step"))
    assert before.stamp != finding.stamp(any_desk)
    assert first(any_desk, "quirion").names[0] == "Quirion Zacharie"
    assert finding.stamp(any_desk.on(any_desk.day.replace(year=2030)))[1].year == 2030


def test_texts_are_found_in_their_own_language(any_desk):
    found = finding.mentions(any_desk, "précurseurs", frozenset(), 5)
    assert found
    assert {mention.language for mention in found} <= {"fr", ""}
    assert all("récurseur" in mention.excerpt for mention in found if mention.language)


def test_a_part_of_a_record_leads_to_the_whole_and_only_once(any_desk):
    found = finding.mentions(any_desk, "précurseurs", frozenset(), 20)
    assert "priority_version" not in {mention.entry.kind for mention in found}
    keys = [mention.entry.key for mention in found]
    assert len(set(keys)) == len(keys)


def test_what_is_known_by_name_is_not_told_again(any_desk):
    found = finding.mentions(any_desk, "précurseurs", frozenset(), 20)
    known = frozenset({found[0].entry.key})
    again = finding.mentions(any_desk, "précurseurs", known, 20)
    assert found[0].entry.key not in {mention.entry.key for mention in again}


def test_signs_alone_find_nothing(any_desk):
    assert finding.mentions(any_desk, "!?", frozenset(), 5) == ()
